#include "judge/complexity/paired.h"

#include <algorithm>
#include <cmath>

namespace judge {
namespace {

constexpr double kTail = 0.025;
constexpr std::size_t kFewest = 6;

/// How many of the least ratios, and of the largest, lie outside of the interval.
std::size_t left_out(std::size_t count) {
  double probability = std::pow(0.5, static_cast<double>(count)), below = probability;
  std::size_t out = 0;
  while (below <= kTail) {
    ++out;
    probability *= static_cast<double>(count - out + 1) / static_cast<double>(out);
    below += probability;
  }
  return out;  // at least `out` tosses of `count` come up heads in all but 2.5 %
}

}  // namespace

std::optional<PairedRatio> paired_ratio(const std::vector<std::pair<double, double>>& pairs) {
  const std::size_t count = pairs.size();
  if (count < kFewest) return std::nullopt;
  std::vector<double> ratios;
  for (const auto& [first, second] : pairs) ratios.push_back(first / second);
  std::sort(ratios.begin(), ratios.end());
  const double median = (ratios[(count - 1) / 2] + ratios[count / 2]) / 2;
  const std::size_t out = left_out(count);
  return PairedRatio{median, ratios[out - 1], ratios[count - out]};
}

}  // namespace judge
