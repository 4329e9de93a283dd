// From costs at combinations of several sizes to the sum of products that they are consistent with. Pure, and the same
// for the same costs.
//
// Along one parameter a product looks like a class of that parameter alone; only where several vary at once do V + E
// and V E differ.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/complexity/estimate.h"
#include "judge/complexity/product.h"

namespace judge {

/// The cost of a call at one combination of sizes.
struct GridSample {
  std::vector<double> sizes;  ///< in the order of the parameters, each at least 1
  double cost = 0;            ///< above 0
};
/// Each combination once; all with the same number of sizes.
using Grid = std::vector<GridSample>;

/// A summand of a cost: its coefficient times the product.
struct GridTerm {
  Product product;
  double coefficient = 0;
};

struct GridFit {
  std::vector<GridTerm> terms;
  double residual = 0;  ///< root mean square of (fitted - cost) / cost

  [[nodiscard]] double at(const std::vector<double>& sizes) const;
  /// The terms that no other one dominates.
  [[nodiscard]] ProductSum leads() const;
  /// ln of the sum of the leads.
  [[nodiscard]] double log_lead_at(const std::vector<double>& sizes) const;
};

struct GridEstimate {
  ProductSum growth;                  ///< empty: inconclusive
  std::string why;                    ///< it is inconclusive, a sentence; empty else
  std::vector<GridFit> alternatives;  ///< with other leads, nearly as good, best first
  GridFit fit;                        ///< of the growth, or the best one where none is named
};

/// What a cost was found to grow like along each parameter, at more sizes than a grid has; nothing where nothing was.
using GrowthAlong = std::vector<std::optional<GrowthClass>>;

/// The sum of few products that makes up the costs best. One that outgrows a parameter's class along it is believed
/// less. Precondition: costs are positive, of 2 to 4 parameters; `along` is empty or has one for each, below
/// Exponential.
[[nodiscard]] GridEstimate estimate_grid(const Grid& grid, EstimateOptions::Signal signal,
                                         const GrowthAlong& along = {});

[[nodiscard]] Confidence confidence_of(const GridEstimate& counts, const GridEstimate& times);

}  // namespace judge
