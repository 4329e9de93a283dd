// At which sizes a cost is to be measured: up from the smallest until a call would take too long, then more between.
// Pure.
#pragma once

#include <optional>
#include <vector>

#include "judge/complexity/fit.h"

namespace judge {

/// What measuring may take. Costs are in whatever unit; `cap` in the same.
struct SizeLimits {
  double from = 1, to = 1;   ///< whole numbers
  double cap = 1;            ///< the largest cost of a call that is wanted
  double small_step = 1.35;  ///< factor of a step up, below 32
};

/// The next size up, after costs at ascending sizes: x small_step below 32, x 2 above, and one more where the cost
/// grows steeply. Nothing, where a call there is expected to cost more than the cap, or the largest size is reached.
[[nodiscard]] std::optional<double> next_size(const Series& measured, const SizeLimits& limits);

/// At most `most` further sizes, geometrically between where the cost is a 1500th of the largest and the largest.
/// Precondition: the series is not empty.
[[nodiscard]] std::vector<double> sizes_between(const Series& measured, std::size_t most);

/// `count` whole sizes from the one to the other, geometrically; neighbours may be the same. Precondition: count >= 2.
[[nodiscard]] std::vector<double> spaced_sizes(double from, double to, std::size_t count);

/// Combinations of a size for each parameter, of which every two parameters have all pairs once where the number of
/// sizes is 5 (an orthogonal array); with 4 sizes the second and the fourth parameter have half of theirs twice.
/// Precondition: 2 to 4 parameters, all with the same number of sizes.
[[nodiscard]] std::vector<std::vector<double>> paired_combinations(const std::vector<std::vector<double>>& sizes);

}  // namespace judge
