// Growth in several parameters at once: calls at combinations of their sizes, and what these come to.
#pragma once

#include "judge/model/growth.h"
#include "judge/pipeline/growth_calls.h"

namespace judge {

/// Precondition: the problem's growth has several sizes. `along` is what was found along each of them; `facts` are the
/// language's.
[[nodiscard]] sandbox::Result<GrowthGrid> measure_grid(GrowthCalls& calls, const Growth& growth,
                                                       const std::vector<GrowthReport>& along,
                                                       const runners::Runner::CountingFacts& facts);

}  // namespace judge
