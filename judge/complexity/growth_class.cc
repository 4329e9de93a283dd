#include "judge/complexity/growth_class.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <utility>

namespace judge {
namespace {

using Kind = GrowthClass::Kind;

constexpr std::array<Kind, 10> kPolynomial = {
    Kind::Constant,   Kind::Logarithmic, Kind::SquareRoot,   Kind::Linear, Kind::Linearithmic,
    Kind::LinearRoot, Kind::Quadratic,   Kind::QuadraticLog, Kind::Cubic,  Kind::Quartic};

constexpr std::pair<Kind, std::string_view> kWords[] = {
    {Kind::Constant, "1"},    {Kind::Logarithmic, "log n"},      {Kind::SquareRoot, "sqrt n"},
    {Kind::Linear, "n"},      {Kind::Linearithmic, "n log n"},   {Kind::LinearRoot, "n sqrt n"},
    {Kind::Quadratic, "n^2"}, {Kind::QuadraticLog, "n^2 log n"}, {Kind::Cubic, "n^3"},
    {Kind::Quartic, "n^4"},   {Kind::Exponential, "2^n"},        {Kind::ExponentialN, "n 2^n"},
    {Kind::Factorial, "n!"}};
constexpr std::string_view kOfBase = "exponential, base ";

}  // namespace

bool GrowthClass::operator==(const GrowthClass& other) const {
  return kind == other.kind && (kind != Kind::Exponential || std::fabs(base - other.base) < 0.1);
}

std::span<const Kind> polynomial_kinds() {
  return kPolynomial;
}

Exponents exponents(Kind kind) {
  switch (kind) {
    case Kind::Constant:
      return {0, 0};
    case Kind::Logarithmic:
      return {0, 1};
    case Kind::SquareRoot:
      return {0.5, 0};
    case Kind::Linear:
      return {1, 0};
    case Kind::Linearithmic:
      return {1, 1};
    case Kind::LinearRoot:
      return {1.5, 0};
    case Kind::Quadratic:
      return {2, 0};
    case Kind::QuadraticLog:
      return {2, 1};
    case Kind::Cubic:
      return {3, 0};
    case Kind::Quartic:
      return {4, 0};
    case Kind::Exponential:
    case Kind::ExponentialN:
    case Kind::Factorial:
      break;
  }
  return {0, 0};
}

double log_growth(const GrowthClass& growth, double n) {
  switch (growth.kind) {
    case Kind::Exponential:
      return n * std::log(growth.base);
    case Kind::ExponentialN:
      return std::log(n) + n * std::log(2.0);
    case Kind::Factorial:
      return std::lgamma(n + 1);
    default:
      break;
  }
  const Exponents of = exponents(growth.kind);
  return of.n * std::log(n) + of.log * std::log(std::log2(n + 1));
}

std::string to_string(const GrowthClass& growth) {
  if (growth.kind == Kind::Exponential && growth.base != 2) {
    char text[48];
    std::snprintf(text, sizeof text, "%.2g", growth.base);
    return std::string(kOfBase) + text;
  }
  const auto* const found =
      std::find_if(std::begin(kWords), std::end(kWords), [&](const auto& words) { return words.first == growth.kind; });
  return "O(" + std::string(found->second) + ")";
}

std::optional<GrowthClass> parse_growth(std::string_view text) {
  constexpr std::string_view kPower = "^n";
  if (text.starts_with("O(") && text.ends_with(")")) text = text.substr(2, text.size() - 3);
  const auto* const found =
      std::find_if(std::begin(kWords), std::end(kWords), [&](const auto& words) { return words.second == text; });
  if (found != std::end(kWords)) return GrowthClass{found->first, 2};
  if (text.starts_with(kOfBase))
    text.remove_prefix(kOfBase.size());
  else if (text.ends_with(kPower))
    text.remove_suffix(kPower.size());
  else
    return std::nullopt;
  double base = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), base, std::chars_format::fixed);
  if (error != std::errc() || end != text.data() + text.size() || base <= 1) return std::nullopt;
  return GrowthClass{Kind::Exponential, base};
}

bool differ_by_log(const GrowthClass& a, const GrowthClass& b) {
  if (a.kind >= Kind::Exponential || b.kind >= Kind::Exponential) return false;
  const Exponents of_a = exponents(a.kind), of_b = exponents(b.kind);
  return of_a.n == of_b.n && of_a.log != of_b.log;
}

}  // namespace judge
