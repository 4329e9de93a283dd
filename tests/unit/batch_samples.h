// A batch with one item of every kind, and texts that every format has to set with care.
#pragma once

#include <string>

#include "judge/batch/summary.h"
#include "judge/model/batch.h"

namespace judge::testing {

inline BatchResult graded(const std::string& id, const std::string& problem, Verdict verdict) {
  BatchResult result;
  result.id = id;
  result.problem = problem;
  result.language = "python";
  result.file_name = "submission.py";
  result.key = std::string(64, 'a');
  result.verdict = verdict;
  result.total = 4;
  result.passed = verdict == Verdict::AC ? 4 : 1;
  result.max_cpu_time = sandbox::Micros(1'500);
  result.max_peak_memory = 5 * sandbox::kMiB;
  result.wall_time = sandbox::Micros(20'000);
  if (verdict != Verdict::AC) result.message = std::string(describe(verdict)) + " on secret/01-pair";
  result.cases = {{"sample/1", Verdict::AC, sandbox::Micros(900), sandbox::kMiB},
                  {"secret/01-pair", verdict, sandbox::Micros(1'500), 5 * sandbox::kMiB}};
  return result;
}

inline BatchHeader sample_header() {
  BatchHeader header;
  header.judge_version = "0.1.0";
  header.dataset = std::string(64, 'd');
  header.reveal = "sample";
  header.started = "2024-05-01T12:00:00Z";
  header.items = 8;
  header.isolation = "strong: all of it";
  header.isolation_level = "strong";
  header.shared_process = true;
  header.machine_factor = 0.875;
  header.problems = {{"two-sum", std::string(64, 'e')}};
  header.languages = {{"python", "Python 3.11.2"}};
  return header;
}

inline Batch sample_batch() {
  Batch batch;
  batch.header = sample_header();
  batch.results = {graded("two-sum/ann/hash.py", "two-sum", Verdict::AC),
                   graded("two-sum/bob/<i>&\"quotes\"|`.py", "two-sum", Verdict::WA),
                   graded("two-sum/cyd/copy.py", "two-sum", Verdict::WA),
                   graded("lis/dan/slow.py", "lis", Verdict::TLE),
                   graded("lis/eve/down.py", "lis", Verdict::IE),
                   graded("lis/fay/near.py", "lis", Verdict::AC)};
  batch.results[1].message = "wrong answer on sample/1: expected \"]]>\", got \x01\xEF\xBF\xBE*\n";
  batch.results[1].detail = "sample/1: wrong answer\n  got  <b>\x1b[31m&\n";
  batch.results[2].duplicate_of = batch.results[1].id;
  batch.results[2].wall_time = sandbox::Micros(0);
  batch.results[3].max_cpu_time = sandbox::Micros(1'250'000);
  batch.results[5].flaky = true;
  batch.results[5].task = "LIS/1";
  BatchResult no_code;
  no_code.id = "task#0";
  no_code.problem = "lis";
  no_code.outcome = BatchOutcome::ExtractionFailed;
  no_code.message = "the text has no fenced block";
  batch.results.push_back(no_code);
  BatchResult invalid;
  invalid.id = "answers.jsonl:9";
  invalid.outcome = BatchOutcome::Invalid;
  invalid.message = "no 'problem'";
  batch.results.push_back(invalid);
  batch.sources.assign(batch.results.size(), "def answer(): pass\n");
  batch.summary = summarise(batch.results, {1});
  batch.summary.wall_time = sandbox::Micros(2'000'000);
  return batch;
}

}  // namespace judge::testing
