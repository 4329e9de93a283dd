#include "judge/complexity/verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace judge {
namespace {

constexpr double kTopOfSizes = 16, kClassesPart = 0.6;

/// By how much, as a logarithm, a class grows more than what is expected from `low` to `high`.
double parting(const GrowthClass& faster, const Expected& slower, double low, double high) {
  return (log_growth(faster, high) - log_growth(faster, low)) - (slower.log_at(high) - slower.log_at(low));
}

/// By how much, as a logarithm, log n grows from `low` to `high`.
double log_factor(double low, double high) {
  return std::log(std::log2(high + 1) / std::log2(low + 1));
}

/// The median of the slopes between all pairs of points, against the logarithm of n.
double median_slope(const std::vector<std::pair<double, double>>& points) {
  std::vector<double> slopes;
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j)
      slopes.push_back((points[i].second - points[j].second) / (points[i].first - points[j].first));
  }
  const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
  std::nth_element(slopes.begin(), middle, slopes.end());
  return *middle;
}

/// "4,096"
std::string with_commas(double number) {
  std::string digits = std::to_string(std::llround(number));
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string times(double ratio) {
  char text[32];
  std::snprintf(text, sizeof text, ratio < 99.5 ? "%.1fx" : "%.0fx", ratio);
  return text;
}

}  // namespace

Expected expected_class(const GrowthClass& growth) {
  return {to_string(growth), [growth](double n) { return log_growth(growth, n); }};
}

bool outgrows(const Series& series, const GrowthClass& measured, const Expected& expected, double costs_part) {
  if (series.size() < 2) return false;
  const double high = series.back().n;
  std::vector<std::pair<double, double>> left;
  for (const Sample& sample : series) {
    if (sample.n >= high / kTopOfSizes)
      left.emplace_back(std::log(sample.n), std::log(sample.cost) - expected.log_at(sample.n));
  }
  if (left.size() < 2) return false;
  const double low = std::exp(left.front().first);
  const double part = parting(measured, expected, low, high);
  // At small sizes a factor of log n alone may come to more than that.
  return part > kClassesPart && part > 1.01 * log_factor(low, high) &&
         median_slope(left) * std::log(high / low) >= costs_part;
}

bool is_looser(const Expected& expected, const GrowthClass& measured, double low, double high) {
  low = std::max(low, high / kTopOfSizes);
  const double part = -parting(measured, expected, low, high);
  return part > kClassesPart && part > 1.01 * log_factor(low, high);
}

std::optional<std::string> plainest_evidence(const Series& series, const Expected& expected) {
  if (series.empty()) return std::nullopt;
  const Sample& high = series.back();
  const auto distance = [&](const Sample& sample) { return std::fabs(std::log(sample.n / high.n) + std::log(2.0)); };
  const auto low = std::min_element(series.begin(), series.end(),
                                    [&](const Sample& a, const Sample& b) { return distance(a) < distance(b); });
  if (low->n < high.n / 3 || low->n > high.n * 3 / 4) return std::nullopt;
  const double allowed = std::exp(expected.log_at(high.n) - expected.log_at(low->n));
  return "from n = " + with_commas(low->n) + " to " + with_commas(high.n) + " the cost grew " +
         times(high.cost / low->cost) + "; " + expected.text + " would be " + times(allowed);
}

}  // namespace judge
