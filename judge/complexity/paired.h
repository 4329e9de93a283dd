// How many times as fast one of two is, from times that were taken in turns. Pure.
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace judge {

struct PairedRatio {
  double ratio = 0;          ///< the median of first / second over all pairs
  double low = 0, high = 0;  ///< of the median, at 95 % or more, whatever the times' distribution is
};

/// Of times above 0, each pair taken one right after the other. The interval is that of the sign test: the order
/// statistics that fewer than 2.5 % of coin tosses would leave the median beyond. Nothing with fewer than 6 pairs,
/// which have no such interval.
[[nodiscard]] std::optional<PairedRatio> paired_ratio(const std::vector<std::pair<double, double>>& pairs);

}  // namespace judge
