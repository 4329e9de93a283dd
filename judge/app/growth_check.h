// Whether a problem's bundled submissions bear out the growth that it declares.
#pragma once

#include <string>
#include <vector>

#include "judge/app/package_check.h"
#include "judge/problem/problem.h"

namespace judge::app {

/// What does not hold, a sentence each: no accepted submission exceeds what is declared; one of them needs it, but for
/// a factor of log n; and where submissions are too slow or too large, growth names one. Precondition: the problem
/// declares growth, and all its submissions were graded, with their growth where it can be measured.
[[nodiscard]] std::vector<std::string> growth_faults(const Problem& problem,
                                                     const std::vector<SubmissionCheck>& submissions);

/// Of all sizes together. Precondition: it was measured.
[[nodiscard]] const GrowthFinding& time_found(const GrowthMeasurement& growth);
[[nodiscard]] const GrowthFinding& memory_found(const GrowthMeasurement& growth);

/// "O(n^2) exceeds, memory O(n)"; empty where growth was not measured.
[[nodiscard]] std::string growth_words(const GrowthMeasurement& growth);

}  // namespace judge::app
