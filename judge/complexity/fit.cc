#include "judge/complexity/fit.h"

#include <cmath>

namespace judge {
namespace {

using Column = std::vector<double>;

double value_of(const Term& term, double n) {
  const double factor = term.beyond_small_integers ? std::max(0.0, 1 - 256 / n) : 1;
  return factor * std::exp(log_growth(term.growth, n));
}

double product(const Column& a, const Column& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// Takes from `column` its part along `unit`, and returns how much that was.
double take(const Column& unit, Column& column) {
  const double along = product(unit, column);
  for (std::size_t i = 0; i < column.size(); ++i) column[i] -= along * unit[i];
  return along;
}

}  // namespace

double Fit::at(double n) const {
  double sum = 0;
  for (const Term& term : terms) sum += term.coefficient * value_of(term, n);
  return sum;
}

std::optional<Combination> make_up_ones(std::vector<Column> columns) {
  constexpr double kParallel = 1e-7;  // what is left of a column that the earlier ones nearly make up
  const std::size_t count = columns.size(), rows = columns.empty() ? 0 : columns.front().size();
  if (rows < count || count == 0) return std::nullopt;
  // Modified Gram-Schmidt on columns of length 1: their functions differ by many orders of magnitude.
  std::vector<std::vector<double>> upper(count, std::vector<double>(count, 0));
  std::vector<double> lengths;
  for (std::size_t j = 0; j < count; ++j) {
    Column& column = columns[j];
    const double length = std::sqrt(product(column, column));
    if (!(length > 0) || !std::isfinite(length)) return std::nullopt;
    for (double& entry : column) entry /= length;
    for (std::size_t k = 0; k < j; ++k) upper[k][j] = take(columns[k], column);
    upper[j][j] = std::sqrt(product(column, column));
    if (upper[j][j] < kParallel) return std::nullopt;
    for (double& entry : column) entry /= upper[j][j];
    lengths.push_back(length);
  }
  Column rest(rows, 1.0);
  Combination out;
  std::vector<double> along;
  for (const Column& unit : columns) along.push_back(take(unit, rest));
  out.coefficients.resize(count);
  for (std::size_t j = count; j-- > 0;) {
    double sum = along[j];
    for (std::size_t k = j + 1; k < count; ++k) sum -= upper[j][k] * out.coefficients[k] * lengths[k];
    out.coefficients[j] = sum / upper[j][j] / lengths[j];
  }
  out.residual = std::sqrt(product(rest, rest) / static_cast<double>(rows));
  return out;
}

Fit fit_terms(std::span<const Sample> series, std::vector<Term> terms) {
  std::vector<Column> columns;
  for (const Term& term : terms) {
    Column& column = columns.emplace_back();
    for (const Sample& sample : series) column.push_back(value_of(term, sample.n) / sample.cost);
  }
  const auto combination = make_up_ones(std::move(columns));
  if (!combination) return {};
  for (std::size_t j = 0; j < terms.size(); ++j) terms[j].coefficient = combination->coefficients[j];
  return {std::move(terms), combination->residual};
}

}  // namespace judge
