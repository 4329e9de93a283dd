// The line of a submission whose operations grew most.
#pragma once

#include <optional>
#include <string>

#include "judge/execute/pool.h"
#include "judge/model/growth.h"
#include "judge/pipeline/counted_runner.h"

namespace judge {

/// Two calls whose costs are held against each other.
struct TwoSizes {
  double low = 0, high = 0;
  std::string low_frame, high_frame;
  Counts low_counts, high_counts;  ///< of Counting::Operations
};

/// Nothing, if no line can be told. `artifact` is the counted one.
[[nodiscard]] sandbox::Result<std::optional<GrowthLine>> find_line(ExecutorPool& pool, const Problem& problem,
                                                                   const runners::Runner& runner,
                                                                   const Submission& submission,
                                                                   const std::string& artifact, const TwoSizes& sizes);

}  // namespace judge
