// One submission's stages in order: admit, compile, run every case, check, grade. Read this first.
#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/model/comparison.h"
#include "judge/model/report.h"
#include "judge/model/submission.h"
#include "judge/pipeline/compile_cache.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// Called as a submission moves on, from the thread that called grade(). Borrowed; must outlive the call.
class GradeEvents {
 public:
  virtual ~GradeEvents() = default;
  virtual void compiling() {}
  virtual void measuring_growth() {}
  virtual void case_done(const CaseReport&, std::size_t index, std::size_t total) { (void)index, (void)total; }
  virtual void retried(const std::string& what) { (void)what; }
  /// A compile's result could not be kept; said once per cache.
  virtual void cache_failed(const std::string& why) { (void)why; }
  /// Asked for by whoever does not want the result any more: what runs ends at once, and nothing more is run. What is
  /// reported then is worth nothing.
  [[nodiscard]] virtual std::stop_token stop() { return {}; }
};

struct GradeOptions {
  std::optional<std::string> only_case;  ///< one case by name ("secret/07-large") or by its number in order, from 1
  bool all_cases = false;                ///< go on after a case that ends the run
  bool growth = false;                   ///< measure how an accepted submission grows, or one that exceeds a limit
  int jobs = 1;                          ///< cases at a time; more than one disturbs the times that are measured
  bool shared_process = false;           ///< run all cases of a function in one process, where the language can
};

/// What became of an input without an expected answer.
struct InputRun {
  Report report;                ///< AC if the submission ran and answered; `got` is the answer or the output
  std::optional<Value> answer;  ///< a function's, if the verdict is AC
};

class Pipeline {
 public:
  /// Borrows all three. Without a cache every submission is compiled.
  Pipeline(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache)
      : pool_(pool), registry_(registry), cache_(cache) {}

  /// Grades; every infrastructure fault that outlived its retries is in the report as IE. An Error is a Usage error
  /// (no such case, unknown language), or Refused: this machine isolates too little, and nothing was run.
  [[nodiscard]] sandbox::Result<Report> grade(const Problem& problem, const Submission& submission,
                                              const GradeOptions& options, GradeEvents& events);

  /// Measures how the submission grows, whether its answers are right or not: the report has no cases, and says TLE or
  /// MLE where it exceeds what the problem expects. A Usage error also where the problem declares no growth, or the
  /// language has no measure of it.
  [[nodiscard]] sandbox::Result<Report> grow(const Problem& problem, const Submission& submission, GradeEvents& events);

  /// Grades both, measures how they grow where the problem declares growth, and times them in turns. Without times, if
  /// one did not compile, or there is nothing that both answered. An Error as of grade(), or of the infrastructure.
  [[nodiscard]] sandbox::Result<Comparison> compare(const Problem& problem, const Submission& first,
                                                    const Submission& second, GradeEvents& events);

  /// Runs one input that has no expected answer: the candidate's own.
  [[nodiscard]] sandbox::Result<InputRun> run_input(const Problem& problem, const Submission& submission,
                                                    const std::string& input_text, GradeEvents& events);

 private:
  /// The executors, for as long as the result is wanted.
  [[nodiscard]] ExecutorPool pool_for(GradeEvents& events) const { return pool_.stopped_by(events.stop()); }
  /// Fills the report's growth, or why there is none.
  void add_growth(ExecutorPool& pool, const Problem& problem, const runners::Runner& runner,
                  const Submission& submission, const std::string& artifact, GradeEvents& events, Report& report);

  ExecutorPool& pool_;
  const runners::Registry& registry_;
  CompileCache* cache_;
};

}  // namespace judge
