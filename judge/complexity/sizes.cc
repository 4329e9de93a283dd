#include "judge/complexity/sizes.h"

#include <algorithm>
#include <cmath>

namespace judge {
namespace {

constexpr double kSmall = 32, kStep = 2;
constexpr double kSteep = 3.3, kSteepWhereTiny = 2.2, kTiny = 20;
constexpr double kMargin = 1.4;  // of a predicted cost
constexpr double kRange = 1500;  // of costs that are of interest

/// The exponent of n by which the cost grew last; that of a linear cost while nothing is known.
double last_exponent(const Series& measured) {
  if (measured.size() < 2) return 1;
  const Sample &low = measured[measured.size() - 2], &high = measured.back();
  return std::max(0.0, std::log(high.cost / low.cost) / std::log(high.n / low.n));
}

/// An exponential grows by the same factor with each step; a power of n by less and less.
double predicted(const Series& measured, double n, double exponent) {
  const Sample& high = measured.back();
  if (exponent > kSteep && measured.size() >= 2) {
    const Sample& low = measured[measured.size() - 2];
    return high.cost * std::pow(high.cost / low.cost, (n - high.n) / (high.n - low.n));
  }
  return high.cost * std::pow(n / high.n, exponent);
}

}  // namespace

std::optional<double> next_size(const Series& measured, const SizeLimits& limits) {
  if (measured.empty()) return limits.from;
  const double n = measured.back().n, exponent = last_exponent(measured);
  if (n >= limits.to) return std::nullopt;
  const double most = limits.cap / kMargin;
  const bool steep = exponent > kSteep || (n < kTiny && exponent > kSteepWhereTiny);
  double next = steep ? n + 1 : std::max(n + 1, std::floor(n * (n < kSmall ? limits.small_step : kStep)));
  next = std::min(next, limits.to);
  // A last step of less, as far as the cap allows.
  if (predicted(measured, next, exponent) > most && !steep && exponent > 0)
    next = std::floor(n * std::pow(most / measured.back().cost, 1 / exponent));
  if (next < std::max(n + 1, n * 1.1) && !steep) return std::nullopt;
  return predicted(measured, next, exponent) > most * 1.01 ? std::nullopt : std::optional(next);
}

std::vector<double> sizes_between(const Series& measured, std::size_t most) {
  const Sample& high = measured.back();
  const auto first = std::find_if(measured.begin(), measured.end(),
                                  [&](const Sample& sample) { return sample.cost >= high.cost / kRange; });
  std::vector<double> out;
  const double ratio = std::pow(high.n / first->n, 1 / static_cast<double>(most + 1));
  for (std::size_t i = 1; i <= most; ++i) {
    const double n = std::round(first->n * std::pow(ratio, static_cast<double>(i)));
    const auto is_there = [n](const Sample& sample) { return std::fabs(sample.n - n) < 0.5; };
    const bool known = std::any_of(measured.begin(), measured.end(), is_there);
    if (!known && (out.empty() || out.back() < n)) out.push_back(n);
  }
  return out;
}

std::vector<double> spaced_sizes(double from, double to, std::size_t count) {
  std::vector<double> out;
  for (std::size_t i = 0; i < count; ++i)
    out.push_back(std::round(from * std::pow(to / from, static_cast<double>(i) / static_cast<double>(count - 1))));
  return out;
}

std::vector<std::vector<double>> paired_combinations(const std::vector<std::vector<double>>& sizes) {
  const std::size_t count = sizes.front().size();
  std::vector<std::vector<double>> out;
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = 0; b < count; ++b) {
      auto& combination = out.emplace_back();
      combination.push_back(sizes[0][a]);
      for (std::size_t i = 1; i < sizes.size(); ++i) combination.push_back(sizes[i][(b + a * (i - 1)) % count]);
    }
  }
  return out;
}

}  // namespace judge
