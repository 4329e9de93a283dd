// Functions of several sizes: products of a class of growth per parameter, and sums of products. Pure.
#pragma once

#include <string>
#include <vector>

#include "judge/complexity/growth_class.h"

namespace judge {

/// A function of each parameter, multiplied: E log V. The kinds stand in the order of the parameters.
using Product = std::vector<GrowthClass::Kind>;

/// ln of the product. Precondition: a size for each kind, each at least 1.
[[nodiscard]] double log_growth(const Product& product, const std::vector<double>& sizes);

/// Whether `other` grows at least as fast in every parameter.
[[nodiscard]] bool is_dominated(const Product& product, const Product& other);

/// Products of which none dominates another, in a fixed order.
using ProductSum = std::vector<Product>;

/// Those of the products that no other one dominates.
[[nodiscard]] ProductSum leads_of(const std::vector<Product>& products);

/// "O(V + E)"; what all products share is written once: "O((V + E) log V)".
[[nodiscard]] std::string to_string(const ProductSum& sum, const std::vector<std::string>& names);

/// Whether the two are the same but for factors of log.
[[nodiscard]] bool differ_by_log(const ProductSum& a, const ProductSum& b);

}  // namespace judge
