// Whether a submission grows faster than its problem allows, and what shows it best. Pure.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "judge/complexity/expression.h"
#include "judge/complexity/fit.h"
#include "judge/complexity/grid.h"

namespace judge {

/// What a cost is expected to grow like along one parameter of the size.
struct Expected {
  std::string text;                      ///< "O(n log n)"
  std::function<double(double)> log_at;  ///< ln of the function; only its differences matter
  /// ln of how many times as much it may grow from a size to a larger one, whatever coefficients its summands have;
  /// empty: as log_at has it.
  std::function<double(double, double)> most_growth = {};

  [[nodiscard]] double growth(double low, double high) const {
    return most_growth ? most_growth(low, high) : log_at(high) - log_at(low);
  }
};
[[nodiscard]] Expected expected_class(const GrowthClass& growth);

/// By how much, as a logarithm, costs must leave what is expected behind; bytes, which come in steps and depend on how
/// large the numbers are, by more.
inline constexpr double kCostsPart = 0.7, kBytesPart = 1.5;

/// Whether the measured class outgrows the expected one so clearly that a submission may be failed for it: over the top
/// 16-fold of sizes (2-fold, if it is an exponential) it grows by more than e^0.6 times as much, and so do the costs
/// themselves, which must leave the expected class behind by e^costs_part (by the median of slopes, Theil and Sen: an
/// outlier decides nothing). A factor of log n is never enough.
[[nodiscard]] bool outgrows(const Series& series, const GrowthClass& measured, const Expected& expected,
                            double costs_part = kCostsPart);

/// The same of costs at sizes that all grow together, ascending, and of the leads of the fit to a whole grid: over all
/// of the path.
[[nodiscard]] bool outgrows(const Grid& path, const GridFit& measured, const Expression& expected,
                            double costs_part = kCostsPart);

/// Whether what is expected outgrows the class, over the top 16-fold of sizes from `low` to `high`, by more than e^0.6
/// and a factor of log n: the expectation promises nothing then.
[[nodiscard]] bool is_looser(const Expected& expected, const GrowthClass& measured, double low, double high);

/// "from n = 4,096 to 8,192 the cost grew 4.0x; O(n log n) would be 2.2x": of the largest size and the one nearest to
/// its half. Nothing if there is no size between a third and three quarters of the largest.
[[nodiscard]] std::optional<std::string> plainest_evidence(const Series& series, const Expected& expected);

/// "from n = 512, m = 64 to n = 1,024, m = 128 the cost grew 4.0x; O(n + m) would be 2.0x". Precondition: the path has
/// two combinations.
[[nodiscard]] std::string plainest_evidence(const Grid& path, const Expression& expected,
                                            const std::vector<std::string>& names);

}  // namespace judge
