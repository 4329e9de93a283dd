// Whether what a submission's process says of its calls is borne out by what was measured outside of it. Pure.
#pragma once

#include <string>

#include "judge/pipeline/growth_findings.h"

namespace judge {

/// Why the operations and the times of the calls are not believed; empty if they are.
[[nodiscard]] std::string doubt_of_time(const GrowthPoints& points);
/// Why the bytes are not.
[[nodiscard]] std::string doubt_of_space(const GrowthPoints& points);

/// Whether the operations grow less than the input's bytes do, so that decoding the input could hide what does not.
[[nodiscard]] bool grows_less_than_input(const GrowthPoints& points);

}  // namespace judge
