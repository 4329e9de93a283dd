// Whether a submission computes with whole-array operations: its CPU time on one case beside that of the package's own
// versions.
#pragma once

#include "judge/execute/pool.h"
#include "judge/pipeline/case_runner.h"
#include "judge/pipeline/compile_cache.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// Runs the submission and the versions in turns, each alone, and holds the least times against each other: TLE beyond
/// the geometric mean of half vectorised and vectorised. Versions that do not answer the case are an IE. Precondition:
/// the problem has such a check. `cache` may be null.
[[nodiscard]] CaseRun run_vectorised(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache,
                                     const Problem& problem, const CaseRunner& cases);

/// Whether the check binds submissions in this language: that of the problem's versions.
[[nodiscard]] bool asks_for_vectorised(const Problem& problem, const runners::Registry& registry,
                                       const runners::Runner& runner);

}  // namespace judge
