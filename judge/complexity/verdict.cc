#include "judge/complexity/verdict.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <span>

namespace judge {
namespace {

constexpr double kTopOfSizes = 16, kClassesPart = 0.6;
/// Of an exponential: at small sizes a power of n grows faster.
constexpr double kTopOfExponentialSizes = 2;
/// The sizes that show the costs' own slope: below them terms of lower order do. As many of them at least.
constexpr double kTopOfSlopes = 4;
constexpr std::size_t kFewestSlopes = 5;

/// By how much, as a logarithm, log n grows from `low` to `high`.
double log_factor(double low, double high) {
  return std::log(std::log2(high + 1) / std::log2(low + 1));
}

/// How a cost leaves what is expected behind.
struct Parting {
  std::vector<std::pair<double, double>> costs;  ///< ln of the cost, against ln of the size; ascending
  double measured = 0;                           ///< ln of what the class that was found grows beyond what is expected
  double log_factor = 0;                         ///< ln of what a factor of log n would come to
};

/// The median of the slopes between all pairs of points, less what is allowed from the one to the other: by their
/// places.
template <class Allowed>
double median_slope(const std::vector<std::pair<double, double>>& points, Allowed allowed) {
  const auto top = std::find_if(points.begin(), points.end(), [&points](const auto& point) {
    return point.first >= points.back().first - std::log(kTopOfSlopes);
  });
  const std::size_t first = std::min<std::size_t>(static_cast<std::size_t>(top - points.begin()),
                                                  points.size() - std::min(points.size(), kFewestSlopes));
  std::vector<double> slopes;
  for (std::size_t i = first; i < points.size(); ++i) {
    for (std::size_t j = first; j < i; ++j)
      slopes.push_back((points[i].second - points[j].second - allowed(j, i)) / (points[i].first - points[j].first));
  }
  const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
  std::nth_element(slopes.begin(), middle, slopes.end());
  return *middle;
}

template <class Allowed>
bool is_clear(const Parting& parting, Allowed allowed, double costs_part) {
  if (parting.costs.size() < 2) return false;
  const double range = parting.costs.back().first - parting.costs.front().first;
  // At small sizes a factor of log n alone may come to more than the classes' part.
  return parting.measured > kClassesPart && parting.measured > 1.01 * parting.log_factor &&
         median_slope(parting.costs, allowed) * range >= costs_part;
}

/// ln of the geometric mean of the sizes.
double mean_log(const std::vector<double>& sizes) {
  double sum = 0;
  for (const double size : sizes) sum += std::log(size);
  return sum / static_cast<double>(sizes.size());
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
  const double top = measured.kind >= GrowthClass::Kind::Exponential ? kTopOfExponentialSizes : kTopOfSizes;
  const auto first =
      std::find_if(series.begin(), series.end(), [&](const Sample& sample) { return sample.n >= high / top; });
  const std::span<const Sample> counting(first, series.end());
  Parting parting;
  for (const Sample& sample : counting) parting.costs.emplace_back(std::log(sample.n), std::log(sample.cost));
  const double low = counting.front().n;
  parting.measured = log_growth(measured, high) - log_growth(measured, low) - expected.growth(low, high);
  parting.log_factor = log_factor(low, high);
  const auto allowed = [&](std::size_t i, std::size_t j) { return expected.growth(counting[i].n, counting[j].n); };
  return is_clear(parting, allowed, costs_part);
}

bool outgrows(const Grid& path, const GridFit& measured, const Expression& expected, double costs_part) {
  if (path.size() < 2) return false;
  const std::vector<double>&low = path.front().sizes, &high = path.back().sizes;
  Parting parting;
  for (const GridSample& sample : path) parting.costs.emplace_back(mean_log(sample.sizes), std::log(sample.cost));
  parting.measured = measured.log_lead_at(high) - measured.log_lead_at(low) - expected.most_growth(low, high);
  for (std::size_t i = 0; i < low.size(); ++i)
    parting.log_factor = std::max(parting.log_factor, log_factor(low[i], high[i]));
  const auto allowed = [&](std::size_t i, std::size_t j) { return expected.most_growth(path[i].sizes, path[j].sizes); };
  return is_clear(parting, allowed, costs_part);
}

bool is_looser(const Expected& expected, const GrowthClass& measured, double low, double high) {
  low = std::max(low, high / kTopOfSizes);
  const double part =
      (expected.log_at(high) - expected.log_at(low)) - (log_growth(measured, high) - log_growth(measured, low));
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

std::string plainest_evidence(const Grid& path, const Expression& expected, const std::vector<std::string>& names) {
  const GridSample& high = path.back();
  const auto distance = [&](const GridSample& sample) {
    return std::fabs(mean_log(high.sizes) - mean_log(sample.sizes) - std::log(2.0));
  };
  const auto low = std::min_element(path.begin(), path.end() - 1, [&](const GridSample& a, const GridSample& b) {
    return distance(a) < distance(b);
  });
  const auto sizes = [&](const GridSample& sample) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i)
      out += (out.empty() ? "" : ", ") + names[i] + " = " + with_commas(sample.sizes[i]);
    return out;
  };
  const double allowed = std::exp(expected.log_at(high.sizes) - expected.log_at(low->sizes));
  return "from " + sizes(*low) + " to " + sizes(high) + " the cost grew " + times(high.cost / low->cost) + "; " +
         expected.text() + " would be " + times(allowed);
}

}  // namespace judge
