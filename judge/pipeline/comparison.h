// Two submissions' times on the same inputs, taken in turns.
#pragma once

#include <vector>

#include "judge/execute/pool.h"
#include "judge/model/comparison.h"
#include "judge/pipeline/compile_cache.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// One of the two.
struct Contestant {
  const Submission& submission;
  const runners::Runner& runner;
  std::string artifact;  ///< that it compiled to
  const Report& report;  ///< of grading it, with its growth where it was measured
};

/// On inputs of the problem's generators at up to three sizes of each parameter, the largest one that both take little
/// time for; where the problem has none, or a language no counted calls, on up to three cases that both pass and that
/// take longest. Empty, if there are none. An Error: the generators failed, or the infrastructure did. `cache` may be
/// null.
[[nodiscard]] sandbox::Result<std::vector<ComparedTimes>> compare_times(ExecutorPool& pool,
                                                                        const runners::Registry& registry,
                                                                        CompileCache* cache, const Problem& problem,
                                                                        const Contestant& first,
                                                                        const Contestant& second);

}  // namespace judge
