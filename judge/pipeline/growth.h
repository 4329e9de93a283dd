// How a submission grows: counted calls at sizes of the problem's, and what they come to (docs/decisions/0027).
#pragma once

#include "judge/execute/pool.h"
#include "judge/model/growth.h"
#include "judge/model/submission.h"
#include "judge/pipeline/compile_cache.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// An Error: the package's generators failed, or the infrastructure did. Precondition: the problem has growth, the
/// language counts, and the submission compiled to `artifact`. `cache` may be null.
[[nodiscard]] sandbox::Result<GrowthMeasurement> measure_growth(ExecutorPool& pool, const runners::Registry& registry,
                                                                CompileCache* cache, const Problem& problem,
                                                                const runners::Runner& runner,
                                                                const Submission& submission,
                                                                const std::string& artifact);

}  // namespace judge
