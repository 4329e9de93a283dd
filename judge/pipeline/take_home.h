// A take-home: a program that writes predictions, which are measured against labels that it never meets.
#pragma once

#include "judge/execute/pool.h"
#include "judge/pipeline/case_runner.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// Runs the submission twice, which must come to the same predictions, and measures them. The first run is that of
/// `cases`; the second has another random state. Below the first band is WA, and so are predictions that cannot be
/// measured, with a sentence that says why.
[[nodiscard]] CaseRun run_take_home(ExecutorPool& pool, const Problem& problem, const runners::Runner& runner,
                                    const Submission& submission, const std::string& artifact, const CaseRunner& cases);

}  // namespace judge
