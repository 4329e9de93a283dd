// Classes of growth: what the cost of a call may be consistent with as its input grows. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace judge {

struct GrowthClass {
  enum class Kind {
    Constant,
    Logarithmic,
    SquareRoot,
    Linear,
    Linearithmic,  ///< n log n
    LinearRoot,    ///< n sqrt n
    Quadratic,
    QuadraticLog,  ///< n^2 log n
    Cubic,
    Quartic,
    Exponential,   ///< base^n
    ExponentialN,  ///< n 2^n
    Factorial,
  };
  Kind kind = Kind::Constant;
  double base = 2;  ///< Exponential only

  /// Bases that differ by less than a tenth are one: they are measured.
  bool operator==(const GrowthClass& other) const;
};

/// The kinds below Exponential, each growing faster than the one before it.
[[nodiscard]] std::span<const GrowthClass::Kind> polynomial_kinds();

/// The powers of n and of log n in a kind's function. Precondition: below Exponential.
struct Exponents {
  double n = 0, log = 0;
};
[[nodiscard]] Exponents exponents(GrowthClass::Kind kind);

/// ln g(n) of the class's function g; logarithms are of n + 1, to base 2, so that g is above 0. Precondition: n >= 1.
[[nodiscard]] double log_growth(const GrowthClass& growth, double n);

/// "O(n log n)"; "exponential, base 1.6".
[[nodiscard]] std::string to_string(const GrowthClass& growth);
/// The inverse, and what a package writes: "n log n", "2^n", "1.62^n". Nothing if there is no such class.
[[nodiscard]] std::optional<GrowthClass> parse_growth(std::string_view text);

/// Whether one is the other times log n.
[[nodiscard]] bool differ_by_log(const GrowthClass& a, const GrowthClass& b);

}  // namespace judge
