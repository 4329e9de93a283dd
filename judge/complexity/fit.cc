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

Fit fit_terms(std::span<const Sample> series, std::vector<Term> terms) {
  constexpr double kParallel = 1e-7;  // what is left of a column that the earlier ones nearly make up
  const std::size_t rows = series.size(), columns = terms.size();
  if (rows < columns || columns == 0) return {};
  // Modified Gram-Schmidt on columns of length 1: their functions differ by many orders of magnitude.
  std::vector<Column> units;
  std::vector<std::vector<double>> upper(columns, std::vector<double>(columns, 0));
  std::vector<double> lengths;
  for (const Term& term : terms) {
    Column column;
    for (const Sample& sample : series) column.push_back(value_of(term, sample.n) / sample.cost);
    const double length = std::sqrt(product(column, column));
    if (!(length > 0) || !std::isfinite(length)) return {};
    for (double& entry : column) entry /= length;
    const std::size_t j = units.size();
    for (std::size_t k = 0; k < j; ++k) upper[k][j] = take(units[k], column);
    upper[j][j] = std::sqrt(product(column, column));
    if (upper[j][j] < kParallel) return {};
    for (double& entry : column) entry /= upper[j][j];
    units.push_back(std::move(column));
    lengths.push_back(length);
  }
  Column rest(rows, 1.0);  // the cost, in proportion to itself
  std::vector<double> along;
  for (const Column& unit : units) along.push_back(take(unit, rest));
  for (std::size_t j = columns; j-- > 0;) {
    double sum = along[j];
    for (std::size_t k = j + 1; k < columns; ++k) sum -= upper[j][k] * terms[k].coefficient * lengths[k];
    terms[j].coefficient = sum / upper[j][j] / lengths[j];
  }
  return {std::move(terms), std::sqrt(product(rest, rest) / static_cast<double>(rows))};
}

}  // namespace judge
