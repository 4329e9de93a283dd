// All cases of a function submission in one process, at the price of one case
// (docs/decisions/0039-shared-process.md).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/model/submission.h"
#include "judge/pipeline/case_runner.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// What such a run accepts counts. Everything else is to be run as if there had been none.
struct SharedRun {
  std::vector<std::optional<CaseRun>> accepted;  ///< of the problem's cases, in their order; empty where none is
  std::vector<std::string> faults;               ///< of the infrastructure, survived on the way
  sandbox::Micros startup_time{0};
};

/// Runs nothing, and accepts nothing, where the problem is not a function's whose cases stand each for themselves, or
/// where the language has no such run. A submission of which it accepts a case has compiled, and uses nothing that the
/// problem forbids.
[[nodiscard]] SharedRun run_shared(ExecutorPool& pool, const Problem& problem, const runners::Runner& runner,
                                   const Submission& submission);

}  // namespace judge
