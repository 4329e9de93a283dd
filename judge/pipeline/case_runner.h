// The run stage: one test case of one compiled submission, from its input to its judgement.
#pragma once

#include <string>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/model/report.h"
#include "judge/model/submission.h"
#include "judge/pipeline/request.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// A case's report, and what belongs to the whole submission's.
struct CaseRun {
  CaseReport report;
  std::optional<Value> answer;             ///< what the calls answered, where it is not compared
  std::optional<std::string> predictions;  ///< of a take-home: its pred.csv, where it wrote one
  std::optional<MetricReport> metric;      ///< likewise: what they came to
  std::optional<VectorisedReport> vectorised;
  GrowthMeasurement growth;
  std::vector<std::string> faults;  ///< of the infrastructure, survived on the way
  sandbox::Micros startup_time{0};
  std::string preload_failure;
  std::uint32_t earlier_calls = 0;  ///< that the same process had answered
};

/// Adds what another run cost that `run` stands for as well: its figures become those of the dearer one, its faults
/// those of both.
void add_cost(CaseRun& other, CaseRun& run);

/// What a program's unseeded random numbers begin with, where the language lets the judge choose.
enum class RandomState {
  Usual,  ///< the same in every run of the same source
  Other,  ///< for a second run that must come to the same without it
};

/// A run of one of the problem's cases, held to its limits.
[[nodiscard]] runners::Launch case_launch(const Problem& problem, const runners::Runner& runner,
                                          const Submission& submission, const std::string& artifact);

/// Whether a case's CPU time is so near the limit that one run does not decide it.
[[nodiscard]] bool is_undecided(const CaseReport& report, const Problem& problem);

/// Runs cases of one submission. Thread-safe: cases may run at the same time, each on a slot of its own.
class CaseRunner {
 public:
  /// Borrows the pool and the problem.
  [[nodiscard]] static sandbox::Result<CaseRunner> make(ExecutorPool& pool, const Problem& problem,
                                                        const runners::Runner& runner, const Submission& submission,
                                                        const std::string& artifact,
                                                        RandomState random_state = RandomState::Usual);

  /// Runs the case and compares the answer with the expected one.
  [[nodiscard]] CaseRun grade(const TestCase& test) const;
  /// Runs the case's input alone: AC if it answered.
  [[nodiscard]] CaseRun answer(const TestCase& test) const;
  /// Runs the case once, while nothing else runs, and compares: for times that are held against others.
  [[nodiscard]] CaseRun measure(const TestCase& test) const;
  /// Compares what a harness replied to the function's call, in whatever run; the figures are left at zero.
  [[nodiscard]] CaseRun compare(const TestCase& test, std::string_view reply) const;

 private:
  CaseRunner(ExecutorPool& pool, const Problem& problem, PreparedLaunch launch, std::optional<runners::Heap> heap)
      : pool_(&pool), problem_(&problem), launch_(std::move(launch)), heap_(heap) {}

  enum class Where {
    Anywhere,
    Fresh,  ///< in a process that has answered nothing yet
    Alone,  ///< so, and nothing else runs
  };
  /// Once; not accepted in a process that had answered before, again in a fresh one, which counts; near the CPU limit
  /// again, alone, and the fastest counts.
  [[nodiscard]] CaseRun run(const TestCase& test, bool compare) const;
  [[nodiscard]] CaseRun run_once(const TestCase& test, bool compare, Where where) const;
  [[nodiscard]] CaseRun open(const TestCase& test, bool compare) const;
  void judge(const TestCase& test, const sandbox::Outcome& outcome, bool compare, CaseRun& run) const;
  void judge_program(const TestCase& test, const std::string& output, bool compare, CaseReport& report) const;
  void keep_predictions(const sandbox::Outcome& outcome, CaseRun& run) const;
  void add_call(const TestCase& test, std::string_view path, std::string& text) const;
  void judge_function(const TestCase& test, std::string_view answer, bool compare, CaseRun& run) const;

  ExecutorPool* pool_;
  const Problem* problem_;
  PreparedLaunch launch_;
  std::optional<runners::Heap> heap_;
};

}  // namespace judge
