// A relation: an author's check across calls, which runs in a jail of its own and never meets the submission's process.
#pragma once

#include "judge/execute/pool.h"
#include "judge/pipeline/case_runner.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// Runs the relation over the submission that `cases` runs: from its start again for each round of answers, so that it
/// may ask for what depends on them, with nothing between the two but values. One that finds the answers unlikely is
/// run a second time with other random numbers, and must find so again to fail. `author` is the language of relations.
/// A call that the submission fails is the relation's verdict; a relation that breaks is IE, never the submission's
/// fault.
[[nodiscard]] CaseRun run_relation(ExecutorPool& pool, const Problem& problem, const Relation& relation,
                                   const runners::Runner& author, const CaseRunner& cases);

}  // namespace judge
