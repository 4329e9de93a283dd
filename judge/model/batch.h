// What a batch of submissions came to: plain data, filled by batch, read by report.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/model/verdict.h"
#include "sandbox/base/units.h"

namespace judge {

/// What became of one item of a batch.
enum class BatchOutcome : std::uint8_t {
  Graded,            ///< it has a verdict; with IE the judge failed, and nothing is known of the submission
  ExtractionFailed,  ///< a model's text held no code: there was no submission to grade
  Invalid,           ///< its record cannot be used, and the batch was told to go on without it
};

struct BatchCase {
  std::string name;
  Verdict verdict = Verdict::SK;
  sandbox::Micros cpu_time{0};
  sandbox::Bytes peak_memory = 0;
};

/// One item of a batch. All texts are UTF-8, and hold no more than `--reveal` allows.
struct BatchResult {
  std::string id;       ///< unique in its batch
  std::string problem;  ///< slug; of an Invalid item as its record has it
  std::string task;     ///< the task_id or question_id that its record names the problem by; empty without one
  std::string who;      ///< whose it is: a student, a model; may be empty
  std::optional<std::uint64_t> sample;
  std::string language;   ///< a runner's name
  std::string file_name;  ///< as messages call the source
  std::string key;        ///< SHA-256 of problem, language and source, in hexadecimal; empty without a source
  BatchOutcome outcome = BatchOutcome::Graded;
  Verdict verdict = Verdict::IE;  ///< Graded only
  std::string message;            ///< one sentence that says why; empty for AC
  std::string detail;             ///< lines: the first failing case, or the compiler's words; may be empty
  std::string duplicate_of;       ///< the id of the identical item that was graded in its place; empty if none was
  std::size_t passed = 0, total = 0;
  sandbox::Micros max_cpu_time{0};
  sandbox::Bytes max_peak_memory = 0;
  sandbox::Micros wall_time{0};  ///< what grading took; 0 of a duplicate
  int retries = 0;               ///< faults of the judge that were survived
  bool flaky = false;            ///< a case had to be run again before it had a verdict
  std::optional<double> score;   ///< 0 to 1, of problems that score by more than their verdict
  std::vector<BatchCase> cases;  ///< those that were run; not kept once they are written
  /// The first that was not accepted of all of them, and of the sample cases, and whether there was one of these: what
  /// is kept.
  std::optional<BatchCase> failed, failed_sample;
  bool sampled = false;

  /// Keeps no more of the cases than that.
  void sum_up_cases();

  [[nodiscard]] bool accepted() const { return outcome == BatchOutcome::Graded && verdict == Verdict::AC; }
  [[nodiscard]] bool internal_error() const { return outcome == BatchOutcome::Graded && verdict == Verdict::IE; }
};

/// What a batch is, and where it was graded.
struct BatchHeader {
  std::string judge_version;
  std::string dataset;    ///< SHA-256 over every item of the inputs, in hexadecimal
  std::string shard;      ///< "2/4"; empty for all of it
  std::string reveal;     ///< --reveal's word
  std::string started;    ///< UTC: "2024-05-01T12:00:00Z"
  std::size_t items = 0;  ///< of the shard
  std::string isolation;  ///< the executor's own words
  std::string isolation_level;
  bool shared_process = false;           ///< all cases of a Python function ran in one process
  std::optional<double> machine_factor;  ///< how fast the machine is against the reference; not known of a server's
  std::map<std::string, std::string> problems;   ///< slug → SHA-256 of its package, of those that items name
  std::map<std::string, std::string> languages;  ///< name → version, likewise
};

struct BatchCounts {
  std::array<std::size_t, 10> verdicts{};  ///< by Verdict
  std::size_t extraction_failed = 0;
  std::size_t invalid = 0;

  void add(const BatchResult& result);
  [[nodiscard]] std::size_t of(Verdict verdict) const { return verdicts.at(static_cast<std::size_t>(verdict)); }
  /// Items with a verdict on the submission: all but IE.
  [[nodiscard]] std::size_t judged() const;
  [[nodiscard]] std::size_t total() const;
};

/// An estimate of the probability that one of k samples is accepted, averaged over problems.
struct PassAt {
  std::string who;
  std::uint64_t k = 1;
  double value = 0;
  std::size_t problems = 0;  ///< that it is averaged over
  std::size_t left_out = 0;  ///< problems with fewer than k samples
};

/// A batch beside an earlier one. Items are named by their place in the batch.
struct BaselineDifference {
  std::vector<std::size_t> regressions;  ///< were AC, and are not now; IE is none, since nothing is known then
  std::vector<std::size_t> improvements;
  std::size_t added = 0;          ///< items that the earlier batch does not have
  std::vector<std::string> gone;  ///< ids that only the earlier batch has
};

struct BatchSummary {
  BatchCounts counts;
  std::map<std::string, BatchCounts> problems;  ///< by slug; without Invalid items
  std::vector<std::size_t> slowest;             ///< ten at most, by CPU time of the dearest case
  std::vector<std::size_t> flaky;
  std::size_t duplicates = 0;
  std::vector<PassAt> pass_at;
  std::optional<BaselineDifference> baseline;
  sandbox::Micros wall_time{0};   ///< of the run that ended it
  std::size_t graded_before = 0;  ///< items that stood in the file when that run began
};

/// All of it, for reporters. `results` in the order of the inputs.
struct Batch {
  BatchHeader header;
  std::vector<BatchResult> results;
  BatchSummary summary;
  std::vector<std::string_view> sources;  ///< what was graded, by result: borrowed; empty where there was none
};

}  // namespace judge
