#include "judge/complexity/product.h"

#include <algorithm>
#include <cmath>

namespace judge {
namespace {

/// The powers and the logarithms of a product's parameters.
using Powers = std::vector<Exponents>;

Powers powers_of(const Product& product) {
  Powers out;
  for (const GrowthClass::Kind kind : product) out.push_back(exponents(kind));
  return out;
}

/// What all products share.
Powers common_powers(const ProductSum& sum) {
  Powers out = powers_of(sum.front());
  for (const Product& product : sum) {
    const Powers other = powers_of(product);
    for (std::size_t i = 0; i < out.size(); ++i)
      out[i] = {std::min(out[i].n, other[i].n), std::min(out[i].log, other[i].log)};
  }
  return out;
}

Powers without(Powers powers, const Powers& taken) {
  for (std::size_t i = 0; i < powers.size(); ++i) powers[i] = {powers[i].n - taken[i].n, powers[i].log - taken[i].log};
  return powers;
}

void append(std::string& text, const std::string& factor) {
  text += (text.empty() ? "" : " ") + factor;
}

/// "n^2 m", "n sqrt m"
std::string power_text(const Powers& powers, const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    const int whole = static_cast<int>(powers[i].n);
    if (whole > 0) append(out, whole == 1 ? names[i] : names[i] + "^" + std::to_string(whole));
    if (powers[i].n > whole) append(out, "sqrt " + names[i]);
  }
  return out;
}

/// "log V"
std::string log_text(const Powers& powers, const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < powers.size(); ++i) {
    if (powers[i].log > 0) append(out, "log " + names[i]);
  }
  return out;
}

std::string text_of(const Powers& powers, const std::vector<std::string>& names) {
  std::string out = power_text(powers, names);
  if (const std::string logs = log_text(powers, names); !logs.empty()) append(out, logs);
  return out.empty() ? "1" : out;
}

/// The leads of what is left when logarithms are taken off.
std::vector<std::vector<double>> plain(const ProductSum& sum) {
  std::vector<std::vector<double>> all;
  for (const Product& product : sum) {
    std::vector<double> powers;
    for (const Exponents& of : powers_of(product)) powers.push_back(of.n);
    all.push_back(std::move(powers));
  }
  const auto at_most = [](const auto& a, const auto& b) {
    return std::equal(a.begin(), a.end(), b.begin(), [](double one, double other) { return one <= other; });
  };
  std::vector<std::vector<double>> out;
  for (const auto& one : all) {
    const bool below =
        std::any_of(all.begin(), all.end(), [&](const auto& other) { return other != one && at_most(one, other); });
    if (!below) out.push_back(one);
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

double log_growth(const Product& product, const std::vector<double>& sizes) {
  double sum = 0;
  for (std::size_t i = 0; i < product.size(); ++i) sum += log_growth(GrowthClass{product[i], 2}, sizes[i]);
  return sum;
}

bool is_dominated(const Product& product, const Product& other) {
  return product != other && std::equal(product.begin(), product.end(), other.begin(),
                                        [](GrowthClass::Kind one, GrowthClass::Kind two) { return one <= two; });
}

ProductSum leads_of(const std::vector<Product>& products) {
  ProductSum out;
  for (const Product& one : products) {
    const bool below =
        std::any_of(products.begin(), products.end(), [&](const Product& other) { return is_dominated(one, other); });
    if (!below) out.push_back(one);
  }
  std::sort(out.begin(), out.end(), std::greater<>());
  return out;
}

std::string to_string(const ProductSum& sum, const std::vector<std::string>& names) {
  if (sum.size() == 1) return "O(" + text_of(powers_of(sum.front()), names) + ")";
  const Powers common = common_powers(sum);
  std::string terms;
  for (const Product& product : sum)
    terms += (terms.empty() ? "" : " + ") + text_of(without(powers_of(product), common), names);
  const std::string before = power_text(common, names), after = log_text(common, names);
  if (before.empty() && after.empty()) return "O(" + terms + ")";
  std::string out = before;
  append(out, "(" + terms + ")");
  if (!after.empty()) append(out, after);
  return "O(" + out + ")";
}

bool differ_by_log(const ProductSum& a, const ProductSum& b) {
  return a != b && plain(a) == plain(b);
}

}  // namespace judge
