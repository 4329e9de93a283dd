// What a problem expects a cost to grow like, as its author writes it: "n log n", "n * m", "(V + E) log V", "2^n".
// Pure.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

/// A function of the named sizes. Sums, products (also by writing factors side by side), powers, "log", "sqrt", "!".
class Expression {
 public:
  /// "O(...)" round it is taken off. An Error (Usage) says what cannot be read, or which name is none of `names`.
  [[nodiscard]] static sandbox::Result<Expression> parse(std::string_view text, const std::vector<std::string>& names);

  /// ln of the function's value; sizes in the order of the names, each at least 1. As in log_growth, logarithms are of
  /// the size + 1, to base 2, so that they are above 0.
  [[nodiscard]] double log_at(const std::vector<double>& sizes) const;
  /// ln of how many times as much the function may grow from some sizes to larger ones, whatever positive coefficients
  /// its summands have: of n + m as much as n or m alone.
  [[nodiscard]] double most_growth(const std::vector<double>& low, const std::vector<double>& high) const;
  /// "O(n log n)"
  [[nodiscard]] const std::string& text() const { return text_; }

  struct Node;

 private:
  std::shared_ptr<const Node> root_;  ///< immutable, so shared by copies
  std::string text_;
};

}  // namespace judge
