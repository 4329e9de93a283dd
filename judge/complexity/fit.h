// Sums of terms fitted to a series of costs, by least squares of what they are off in proportion to the cost. Pure.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "judge/complexity/growth_class.h"

namespace judge {

/// The cost of a call on an input of size n: operations, or microseconds.
struct Sample {
  double n = 0;     ///< at least 1
  double cost = 0;  ///< above 0
};
/// By ascending n, each once.
using Series = std::vector<Sample>;

/// A summand of a cost: its coefficient times the class's function.
struct Term {
  GrowthClass growth;
  double coefficient = 0;
  /// Times max(0, 1 - 256 / n): what CPython's integers beyond its cache of small ones cost.
  bool beyond_small_integers = false;
};

struct Fit {
  std::vector<Term> terms;  ///< the lead first
  double residual = 0;      ///< root mean square of (fitted - cost) / cost

  [[nodiscard]] double at(double n) const;
};

/// Fits the coefficients of the terms, whatever their signs. No fit (no terms) if there are fewer samples than terms,
/// or the terms cannot be told apart.
[[nodiscard]] Fit fit_terms(std::span<const Sample> series, std::vector<Term> terms);

/// The coefficients of columns, of whatever signs, that make up a column of ones best.
struct Combination {
  std::vector<double> coefficients;
  double residual = 0;  ///< root mean square of what it is off
};
/// Nothing, if there are fewer rows than columns, or the columns cannot be told apart. Precondition: all of one length.
[[nodiscard]] std::optional<Combination> make_up_ones(std::vector<std::vector<double>> columns);

}  // namespace judge
