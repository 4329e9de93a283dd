// One counted call of a submission: what it cost, by its own process and by the kernel.
#pragma once

#include <optional>
#include <string>

#include "judge/execute/pool.h"
#include "judge/pipeline/request.h"
#include "judge/problem/problem.h"
#include "judge/value/counts.h"
#include "runners/runner.h"

namespace judge {

/// What a counted call came to.
struct CountedCall {
  bool answered = false;  ///< with counts, and an answer of the declared type
  std::string why;        ///< it did not; a sentence's end: "it ran out of CPU time"
  bool too_dear = false;  ///< it was stopped for its cost
  Counts counts;
  /// What it answered, if it did; empty where that is more than kMostAnswer.
  std::string reply;
  std::size_t answer_bytes = 0;
  sandbox::Micros cpu_time{0};   ///< of its whole process, measured outside
  sandbox::Micros wall_time{0};  ///< less what others of a busy machine were ahead of it
  /// Of its whole process, measured outside; where it keeps no garbage.
  std::optional<sandbox::Bytes> peak_memory;

  static constexpr std::size_t kMostAnswer = 256 * sandbox::kKiB;
};

/// Runs counted calls. Infrastructure faults are Errors.
class CountedRunner {
 public:
  /// Nothing, where the language has no run of its own for `what`. `places` and `lines`: of a run before, for
  /// Counting::Places.
  [[nodiscard]] static sandbox::Result<std::optional<CountedRunner>> make(
      ExecutorPool& pool, const Problem& problem, const runners::Runner& runner, const Submission& submission,
      const std::string& artifact, runners::Counting what, const std::vector<std::uint64_t>& places = {},
      const std::vector<int>& lines = {});

  /// `frame` is a call frame.
  [[nodiscard]] sandbox::Result<CountedCall> call(const std::string& frame) const;

 private:
  CountedRunner(ExecutorPool& pool, const Problem& problem, PreparedLaunch launch, bool keeps_garbage)
      : pool_(&pool), problem_(&problem), launch_(std::move(launch)), keeps_garbage_(keeps_garbage) {}

  ExecutorPool* pool_;
  const Problem* problem_;
  PreparedLaunch launch_;
  bool keeps_garbage_;
};

}  // namespace judge
