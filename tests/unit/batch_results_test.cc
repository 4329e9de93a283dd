#include <gtest/gtest.h>
#include <stdlib.h>

#include <atomic>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>

#include "judge/batch/evalplus.h"
#include "judge/batch/machine_factor.h"
#include "judge/batch/result_line.h"
#include "judge/batch/results_file.h"
#include "judge/batch/summary.h"
#include "judge/batch/workers.h"
#include "tests/unit/batch_samples.h"

namespace judge {
namespace {

using testing::graded;
using Strings = std::vector<std::string>;
using testing::sample_header;

TEST(ResultLine, ComesBackAsItWas) {
  for (BatchResult result : testing::sample_batch().results) {
    result.message = "one line";  // invalid bytes are replaced
    result.detail = "";
    result.sample = 7;
    result.score = 0.25;
    const std::string line = result_line(result);
    EXPECT_EQ(line.find('\n'), line.size() - 1);
    const auto read = read_batch_line(line);
    ASSERT_TRUE(read) << read.error().text();
    const auto& back = std::get<BatchResult>(*read);
    EXPECT_EQ(result_line(back), line);
    EXPECT_EQ(back.cases.size(), result.cases.size());
  }
}

TEST(ResultLine, CasesAreSummedUp) {
  BatchResult result = graded("a", "p", Verdict::WA);
  result.cases.push_back({"secret/02-later", Verdict::TLE, {}, 0});
  result.sum_up_cases();
  EXPECT_TRUE(result.cases.empty());
  EXPECT_TRUE(result.sampled);
  EXPECT_FALSE(result.failed_sample);
  ASSERT_TRUE(result.failed);
  EXPECT_EQ(result.failed->name, "secret/01-pair");
  result.sum_up_cases();
  EXPECT_EQ(result.failed->name, "secret/01-pair") << "once is enough";
}

TEST(ResultLine, HeaderComesBack) {
  const auto read = read_batch_line(header_line(sample_header(), false));
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_EQ(header_line(std::get<BatchHeader>(*read), false), header_line(sample_header(), false));
}

TEST(ResultLine, OtherLinesAreToldApart) {
  EXPECT_TRUE(std::get<OtherLine>(*read_batch_line(summary_line(testing::sample_batch()))).summary);
  EXPECT_FALSE(std::get<OtherLine>(*read_batch_line(header_line(sample_header(), true))).summary);
  for (const char* line : {"", "{}", "[]", R"({"record":"result"})", R"({"record":"batch","schema_version":99})",
                           R"({"record":"result","id":"a","outcome":"graded","verdict":"XX"})",
                           R"({"record":"result","id":"a","outcome":"what"})"})
    EXPECT_FALSE(read_batch_line(line)) << line;
}

class ResultsFileTest : public ::testing::Test {
 protected:
  ResultsFileTest() {
    std::string name = (std::filesystem::temp_directory_path() / "batch-XXXXXX").string();
    folder_ = mkdtemp(name.data());
    path_ = (folder_ / "batch.jsonl").string();
  }
  ~ResultsFileTest() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string text() const {
    std::ifstream file(path_, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  }
  void write(const std::string& content) const { std::ofstream(path_, std::ios::binary) << content; }
  [[nodiscard]] sandbox::Result<EarlierResults> resume(const BatchHeader& header = sample_header()) const {
    EarlierResults earlier;
    const auto file = ResultsFile::resume(path_, header, earlier);
    if (!file) return tl::unexpected(file.error());
    return earlier;
  }

  std::filesystem::path folder_;
  std::string path_;
  std::string head_ = header_line(sample_header(), false);
  std::string one_ = result_line(graded("one", "lis", Verdict::AC));
  std::string two_ = result_line(graded("two", "lis", Verdict::WA));
  std::string internal_ = result_line(graded("bad", "lis", Verdict::IE));
};

TEST_F(ResultsFileTest, IsMadeOnceAndNeverOverwritten) {
  auto file = ResultsFile::create(path_, sample_header());
  ASSERT_TRUE(file) << file.error().text();
  ASSERT_TRUE(file->append(one_ + two_));
  EXPECT_EQ(text(), head_ + one_ + two_);
  const auto again = ResultsFile::create(path_, sample_header());
  ASSERT_FALSE(again);
  EXPECT_NE(again.error().hint.find("--resume"), std::string::npos);
  EXPECT_EQ(text(), head_ + one_ + two_);
}

TEST_F(ResultsFileTest, HasOneWriter) {
  const auto file = ResultsFile::create(path_, sample_header());
  ASSERT_TRUE(file);
  const auto other = resume();
  ASSERT_FALSE(other);
  EXPECT_NE(other.error().message.find("another process"), std::string::npos);
}

TEST_F(ResultsFileTest, IsMadeByResumeWhereItIsMissing) {
  const auto earlier = resume();
  ASSERT_TRUE(earlier);
  EXPECT_FALSE(earlier->header);
  EXPECT_EQ(text(), head_);
}

TEST_F(ResultsFileTest, EveryCutLeavesTheWholeLines) {
  const std::string all = head_ + one_ + two_;
  // Every place near a line's end, and some between: each costs what a disk takes to sync.
  const std::set<std::size_t> ends = {0, head_.size(), head_.size() + one_.size(), all.size()};
  for (std::size_t cut = 0; cut <= all.size(); ++cut) {
    const bool near = ends.contains(cut) || ends.contains(cut + 1) || (cut > 0 && ends.contains(cut - 1));
    if (!near && cut % 97 != 0) continue;
    write(all.substr(0, cut));
    const auto earlier = resume();
    ASSERT_TRUE(earlier) << cut << ": " << earlier.error().text();
    const std::size_t lines = (cut >= head_.size() + one_.size()) + (cut == all.size());
    EXPECT_EQ(earlier->results.size(), lines) << cut;
    EXPECT_EQ(text(), all.substr(0, head_.size() + (lines > 0 ? one_.size() : 0) + (lines > 1 ? two_.size() : 0)));
  }
}

TEST_F(ResultsFileTest, InternalErrorsAndTheSummaryAreTakenOut) {
  write(head_ + one_ + internal_ + two_ + summary_line(testing::sample_batch()));
  const auto earlier = resume();
  ASSERT_TRUE(earlier) << earlier.error().text();
  EXPECT_EQ(earlier->results.size(), 2u);
  EXPECT_EQ(text(), head_ + one_ + two_);
}

TEST_F(ResultsFileTest, AnotherBatchIsRefused) {
  BatchHeader judge = sample_header(), dataset = sample_header(), shard = sample_header(), reveal = sample_header(),
              problem = sample_header();
  judge.judge_version = "0.2.0";
  dataset.dataset = "0";
  shard.shard = "1/2";
  reveal.reveal = "none";
  problem.problems["two-sum"] = "0";
  write(head_ + one_);
  for (const auto& [header, word] :
       {std::pair(judge, "judge 0.1.0, not 0.2.0"), std::pair(dataset, "other inputs"),
        std::pair(shard, "shard all of it, not 1/2"), std::pair(reveal, "--reveal"), std::pair(problem, "two-sum")}) {
    const auto earlier = resume(header);
    ASSERT_FALSE(earlier) << word;
    EXPECT_EQ(earlier.error().kind, sandbox::ErrorKind::Usage);
    EXPECT_NE(earlier.error().message.find(word), std::string::npos) << earlier.error().message;
  }
  EXPECT_EQ(text(), head_ + one_);
}

TEST_F(ResultsFileTest, WhatIsNoFileOfResultsIsLeftAlone) {
  for (const char* content : {"int main() {}", "int main() {}\n", "{\"record\":\"result\"}\n"}) {
    write(content);
    EXPECT_FALSE(resume()) << content;
    EXPECT_EQ(text(), content);
  }
  write(head_ + "damaged\n" + one_);
  const auto earlier = resume();
  ASSERT_FALSE(earlier);
  EXPECT_EQ(earlier.error().where, path_ + ":2");
}

TEST_F(ResultsFileTest, IsReadAsABaselineWithItsInternalErrors) {
  write(head_ + one_ + internal_ + "{\"torn");
  const auto results = read_results(path_);
  ASSERT_TRUE(results) << results.error().text();
  EXPECT_EQ(results->size(), 2u);
  EXPECT_FALSE(read_results(path_ + ".none"));
}

BatchWork work_of(std::size_t units, int jobs) {
  BatchWork work;
  for (std::size_t i = 0; i < units; ++i) work.units.push_back(i);
  work.jobs = jobs;
  work.grade = [](std::size_t unit) -> sandbox::Result<BatchResult> {
    return graded(std::to_string(unit), "lis", Verdict::AC);
  };
  work.finished = [](const BatchWork::Finished&) { return sandbox::Status(); };
  work.stop = [] { return false; };
  work.tick = [] {};
  return work;
}

TEST(Workers, EachUnitIsGradedAndHandedOverOnce) {
  for (const int jobs : {1, 3, 16}) {
    BatchWork work = work_of(200, jobs);
    std::multiset<std::size_t> seen;
    work.finished = [&seen](const BatchWork::Finished& finished) {
      for (const auto& [unit, result] : finished) {
        EXPECT_EQ(result.id, std::to_string(unit));
        seen.insert(unit);
      }
      return sandbox::Status();
    };
    ASSERT_TRUE(run_batch(work));
    EXPECT_EQ(seen.size(), 200u);
    EXPECT_EQ(std::set<std::size_t>(seen.begin(), seen.end()).size(), 200u);
  }
  EXPECT_TRUE(run_batch(work_of(0, 4)));
}

TEST(Workers, StopLetsWhatRunsFinish) {
  BatchWork work = work_of(1000, 4);
  std::atomic<int> begun = 0, taken = 0;
  work.grade = [&begun](std::size_t unit) -> sandbox::Result<BatchResult> {
    ++begun;
    return graded(std::to_string(unit), "lis", Verdict::AC);
  };
  work.finished = [&taken](const BatchWork::Finished& finished) {
    taken += static_cast<int>(finished.size());
    return sandbox::Status();
  };
  work.stop = [&taken] { return taken > 0; };
  ASSERT_TRUE(run_batch(work));
  EXPECT_EQ(begun, taken);
}

TEST(Workers, AnErrorEndsTheWork) {
  BatchWork refused = work_of(1000, 4);
  refused.grade = [](std::size_t unit) -> sandbox::Result<BatchResult> {
    if (unit == 5) return sandbox::usage_error("refused");
    return graded(std::to_string(unit), "lis", Verdict::AC);
  };
  const auto first = run_batch(refused);
  ASSERT_FALSE(first);
  EXPECT_EQ(first.error().message, "refused");
  BatchWork full = work_of(1000, 4);
  int calls = 0;
  full.finished = [&calls](const BatchWork::Finished&) -> sandbox::Status {
    ++calls;
    return sandbox::fault("disk", "full");
  };
  const auto second = run_batch(full);
  ASSERT_FALSE(second);
  EXPECT_EQ(calls, 1) << "nothing is written behind what could not be";
}

/// The definition, for numbers that fit.
double by_definition(std::uint64_t n, std::uint64_t c, std::uint64_t k) {
  const auto choose = [](std::uint64_t a, std::uint64_t b) {
    double out = a < b ? 0 : 1;
    for (std::uint64_t i = 0; i < b && a >= b; ++i) out = out * static_cast<double>(a - i) / static_cast<double>(i + 1);
    return out;
  };
  return 1 - choose(n - c, k) / choose(n, k);
}

TEST(PassAtK, IsTheUnbiasedEstimator) {
  for (std::uint64_t n = 1; n <= 12; ++n) {
    for (std::uint64_t c = 0; c <= n; ++c) {
      for (std::uint64_t k = 1; k <= n; ++k) EXPECT_NEAR(pass_at_k(n, c, k), by_definition(n, c, k), 1e-12);
    }
  }
  EXPECT_NEAR(pass_at_k(200, 10, 1), 0.05, 1e-12);
  EXPECT_NEAR(pass_at_k(100'000, 1, 50'000), 0.5, 1e-9);
}

TEST(PassAtK, CountsFailedExtractionsAndNotInternalErrors) {
  std::vector<BatchResult> results = {graded("a", "lis", Verdict::AC), graded("b", "lis", Verdict::WA),
                                      graded("c", "lis", Verdict::IE), graded("d", "lru", Verdict::WA)};
  results.push_back(graded("e", "lru", Verdict::WA));
  results.back().outcome = BatchOutcome::ExtractionFailed;
  results.push_back(graded("f", "trie", Verdict::AC));
  const auto estimates = pass_at(results, {1, 2});
  ASSERT_EQ(estimates.size(), 2u);
  EXPECT_NEAR(estimates[0].value, (0.5 + 0 + 1) / 3, 1e-12);
  EXPECT_EQ(estimates[0].problems, 3u);
  EXPECT_NEAR(estimates[1].value, 0.5, 1e-12);
  EXPECT_EQ(estimates[1].left_out, 1u);
}

/// The sample of a task in EvalPlus's shape.
nlohmann::json evalplus_sample(const BatchResult& result) {
  Batch batch;
  batch.header = sample_header();
  batch.results = {result};
  batch.results.front().task = "Mbpp/2";
  batch.results.front().sum_up_cases();
  batch.sources = {"code"};
  return nlohmann::json::parse(evalplus_json(batch))["eval"]["Mbpp/2"][0];
}

TEST(EvalPlus, BaseIsTheSampleCasesAndPlusIsAll) {
  const auto expect = [](const BatchResult& result, const char* base, const char* plus, const Strings& base_failed,
                         const Strings& plus_failed) {
    const auto sample = evalplus_sample(result);
    EXPECT_EQ(sample["base_status"], base) << sample;
    EXPECT_EQ(sample["plus_status"], plus) << sample;
    EXPECT_EQ(sample["base_fail_tests"].get<Strings>(), base_failed);
    EXPECT_EQ(sample["plus_fail_tests"].get<Strings>(), plus_failed);
    EXPECT_EQ(sample["solution"], "code");
    EXPECT_EQ(sample["task_id"], "Mbpp/2");
  };
  expect(graded("a", "p", Verdict::AC), "pass", "pass", {}, {});
  expect(graded("a", "p", Verdict::WA), "pass", "fail", {}, {"secret/01-pair"});
  expect(graded("a", "p", Verdict::TLE), "pass", "timeout", {}, {"secret/01-pair"});
  BatchResult at_once = graded("a", "p", Verdict::TLE);
  at_once.cases = {{"sample/1", Verdict::TLE, {}, 0}};
  expect(at_once, "timeout", "timeout", {"sample/1"}, {"sample/1"});
  BatchResult unsampled = graded("a", "p", Verdict::WA);
  unsampled.cases.erase(unsampled.cases.begin());
  expect(unsampled, "fail", "fail", {"secret/01-pair"}, {"secret/01-pair"});
  BatchResult never_run = graded("a", "p", Verdict::CE);
  never_run.cases.clear();
  expect(never_run, "fail", "fail", {}, {});
  never_run.outcome = BatchOutcome::ExtractionFailed;
  expect(never_run, "fail", "fail", {}, {});
}

TEST(EvalPlus, LeavesOutWhatIsNoSample) {
  const auto json = nlohmann::json::parse(evalplus_json(testing::sample_batch()));
  EXPECT_EQ(json["date"], "2024-05-01 12:00");
  EXPECT_EQ(json["hash"], std::string(64, 'd'));
  EXPECT_EQ(json["eval"].size(), 3u) << "two-sum, lis, and what names lis as LIS/1";
  EXPECT_EQ(json["eval"]["lis"].size(), 2u) << "neither the internal error nor what is invalid";
  EXPECT_EQ(json["pass_at_k"]["plus"].size(), 1u) << "no task has ten samples";
}

TEST(EvalPlus, IsOfOneModel) {
  std::vector<BatchResult> items = {graded("a", "p", Verdict::AC), graded("b", "p", Verdict::AC)};
  EXPECT_TRUE(check_one_model(items));
  EXPECT_TRUE(check_one_model({}));
  items[1].who = "m";
  EXPECT_FALSE(check_one_model(items));
}

TEST(MachineFactor, IsAboveNothing) {
  const double factor = measure_machine_factor();
  EXPECT_TRUE(std::isfinite(factor));
  EXPECT_GT(factor, 0);
}

TEST(Baseline, RegressionsAreWhatWasAcceptedAndIsNot) {
  const std::vector<BatchResult> before = {graded("stays", "lis", Verdict::AC), graded("breaks", "lis", Verdict::AC),
                                           graded("fails", "lis", Verdict::AC), graded("mends", "lis", Verdict::WA),
                                           graded("goes", "lis", Verdict::AC),  graded("worse", "lis", Verdict::WA)};
  std::vector<BatchResult> now = {graded("breaks", "lis", Verdict::TLE), graded("stays", "lis", Verdict::AC),
                                  graded("fails", "lis", Verdict::IE),   graded("mends", "lis", Verdict::AC),
                                  graded("comes", "lis", Verdict::WA),   graded("worse", "lis", Verdict::CE)};
  const BaselineDifference difference = compare_with(before, now);
  EXPECT_EQ(difference.regressions, std::vector<std::size_t>{0}) << "an internal error is no regression";
  EXPECT_EQ(difference.improvements, std::vector<std::size_t>{3});
  EXPECT_EQ(difference.added, 1u);
  EXPECT_EQ(difference.gone, std::vector<std::string>{"goes"});
  now[0].outcome = BatchOutcome::ExtractionFailed;
  EXPECT_EQ(compare_with(before, now).regressions.size(), 1u);
}

TEST(Summary, KeepsApartWhatIsNoVerdict) {
  const Batch batch = testing::sample_batch();
  const BatchCounts& counts = batch.summary.counts;
  EXPECT_EQ(counts.of(Verdict::AC), 2u);
  EXPECT_EQ(counts.of(Verdict::WA), 2u);
  EXPECT_EQ(counts.of(Verdict::IE), 1u);
  EXPECT_EQ(counts.judged(), 5u);
  EXPECT_EQ(counts.extraction_failed, 1u);
  EXPECT_EQ(counts.invalid, 1u);
  EXPECT_EQ(counts.total(), 8u);
  EXPECT_EQ(batch.summary.duplicates, 1u);
  EXPECT_EQ(batch.summary.flaky, std::vector<std::size_t>{5});
  ASSERT_FALSE(batch.summary.slowest.empty());
  EXPECT_EQ(batch.summary.slowest.front(), 3u);
}

}  // namespace
}  // namespace judge
