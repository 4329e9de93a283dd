#include "judge/complexity/grid.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace judge {
namespace {

using Kind = GrowthClass::Kind;
using Signal = EstimateOptions::Signal;
using Column = std::vector<double>;
using Chosen = std::vector<std::size_t>;  ///< products, by their places, ascending

/// What a parameter's functions are taken from. Where there is much to choose from, a search that adds one term after
/// the other may pass by a simple sum that needs several at once; so the simple ones are searched first.
const std::vector<Kind> kKindsOf[] = {{Kind::Constant, Kind::Linear},
                                      {Kind::Constant, Kind::Linear, Kind::Quadratic},
                                      {Kind::Constant, Kind::Logarithmic, Kind::Linear, Kind::Linearithmic},
                                      {Kind::Constant, Kind::Logarithmic, Kind::SquareRoot, Kind::Linear,
                                       Kind::Linearithmic, Kind::Quadratic, Kind::QuadraticLog, Kind::Cubic}};
constexpr double kMostDegree = 4;  // of a product
constexpr std::size_t kFewestSamples = 9, kFewestSizes = 3;
constexpr double kLargestResidual = 0.12, kLargestSpaceResidual = 0.35;
constexpr double kLeastGrowth = 4;  // of the cost over the grid, unless it does not grow at all
constexpr double kNearly = 8;       // points between a sum and its alternatives
constexpr std::size_t kMostAlternatives = 3;
constexpr std::size_t kMostTerms = 6;
constexpr std::size_t kSumsKept = 30, kTriesForEach = 20, kExchanged = 10;  // of the search
constexpr int kRounds = 3;

/// Products that may be found: no more than one logarithm or root in each, which is what programs have; of three and
/// more parameters no root, which would only make up others.
std::vector<Product> products_of(std::size_t parameters, const std::vector<Kind>& kinds) {
  std::vector<Product> out = {{}};
  for (std::size_t i = 0; i < parameters; ++i) {
    std::vector<Product> longer;
    for (const Product& product : out) {
      for (const Kind kind : kinds) {
        longer.push_back(product);
        longer.back().push_back(kind);
      }
    }
    out = std::move(longer);
  }
  std::erase_if(out, [](const Product& product) {
    double degree = 0, logs = 0, roots = 0;
    for (const Kind kind : product) {
      const Exponents of = exponents(kind);
      degree += of.n;
      logs += of.log;
      roots += of.n - std::floor(of.n) > 0 ? 1 : 0;
    }
    return degree > kMostDegree || logs + roots > 1 || (roots > 0 && product.size() > 2);
  });
  return out;
}

/// What a lead must be better by before it is believed, in points: what grows in steps (tables, lists that double)
/// looks like logarithms, and next to other parameters like roots.
double prior(const Product& product) {
  double sum = 0;
  std::size_t constant = 0;
  for (const Kind kind : product) {
    const Exponents of = exponents(kind);
    if (kind == Kind::Constant) ++constant;
    if (of.log > 0) sum += 3;
    if (of.n > 2 || (of.n == 2 && of.log > 0)) sum += 1;
  }
  const bool root = std::find(product.begin(), product.end(), Kind::SquareRoot) != product.end();
  if (root) sum += constant + 1 == product.size() ? 1 : 8;
  return sum;
}

double dot(const Column& a, const Column& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

/// A search for the sums that make up the costs best.
class Search {
 public:
  Search(const Grid& grid, Signal signal, const GrowthAlong& along)
      : grid_(grid),
        exact_(signal == Signal::Count),
        along_(along),
        products_(products_of(grid.front().sizes.size(), std::end(kKindsOf)[-1])) {
    for (const Product& product : products_) {
      Column& column = columns_.emplace_back();
      for (const GridSample& sample : grid_)
        column.push_back(std::exp(log_growth(product, sample.sizes)) / sample.cost);
    }
  }

  struct Found {
    double score = 0;
    Chosen chosen;
    GridFit fit;
  };

  /// The best fit for each sum of leads, best first.
  std::vector<Found> run() {
    for (const auto& kinds : kKindsOf) {
      choose_from(kinds);
      add_terms();
    }
    for (int round = 0; round < kRounds; ++round) exchange();
    std::vector<Found> out;
    for (auto& [leads, found] : best_) out.push_back(std::move(found));
    std::sort(out.begin(), out.end(), [](const Found& a, const Found& b) { return a.score < b.score; });
    return out;
  }

 private:
  struct Sum {
    Chosen chosen;
    double residual = 0;
  };

  void choose_from(const std::vector<Kind>& kinds) {
    candidates_.clear();
    seen_.clear();
    for (std::size_t i = 0; i < products_.size(); ++i) {
      const bool all = std::all_of(products_[i].begin(), products_[i].end(), [&kinds](Kind kind) {
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
      });
      if (all) candidates_.push_back(i);
    }
  }

  /// From the best sums of k terms those of k + 1.
  void add_terms() {
    std::vector<Sum> kept;
    for (const std::size_t i : candidates_) attempt({i}, kept);
    for (std::size_t terms = 2; terms <= kMostTerms && terms + 1 < grid_.size(); ++terms) {
      std::vector<Sum> longer;
      for (const Sum& sum : kept) extend(sum.chosen, longer);
      kept = std::move(longer);
      std::sort(kept.begin(), kept.end(), [](const Sum& a, const Sum& b) { return a.residual < b.residual; });
      if (kept.size() > kSumsKept) kept.resize(kSumsKept);
    }
  }

  /// The products that would take most from what a sum leaves.
  [[nodiscard]] Chosen most_promising(const Chosen& sum) const {
    std::vector<Column> units;
    Column rest(grid_.size(), 1.0);
    for (const std::size_t i : sum) {
      units.push_back(left_of(columns_[i], units));
      rest = left_of(rest, {units.back()}, false);
    }
    std::vector<std::pair<double, std::size_t>> gains;
    for (const std::size_t i : candidates_) {
      const Column unit = left_of(columns_[i], units);
      if (!unit.empty()) gains.emplace_back(-std::fabs(dot(unit, rest)), i);
    }
    const auto count = static_cast<std::ptrdiff_t>(std::min(kTriesForEach, gains.size()));
    std::partial_sort(gains.begin(), gains.begin() + count, gains.end());
    Chosen out;
    for (auto gain = gains.begin(); gain != gains.begin() + count; ++gain) out.push_back(gain->second);
    return out;
  }

  /// What is left of a column without its parts along the units, of length 1 if it is to be a unit itself; empty if
  /// nothing is.
  static Column left_of(Column column, const std::vector<Column>& units, bool unit = true) {
    constexpr double kNothing = 1e-6;
    const double before = std::sqrt(dot(column, column));
    for (const Column& other : units) {
      const double along = dot(other, column);
      for (std::size_t i = 0; i < column.size(); ++i) column[i] -= along * other[i];
    }
    const double length = std::sqrt(dot(column, column));
    if (!unit) return column;
    if (!(length > kNothing * before)) return {};
    for (double& entry : column) entry /= length;
    return column;
  }

  /// Sums that differ from the best ones in one term, or lack one: what was chosen first may be of no use later.
  void exchange() {
    std::vector<Found> found;
    for (const auto& [leads, best] : best_) found.push_back(best);
    std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.score < b.score; });
    if (found.size() > kExchanged) found.resize(kExchanged);
    std::vector<Sum> unused;
    for (const Found& best : found) {
      for (std::size_t i = 0; best.chosen.size() > 1 && i < best.chosen.size(); ++i) {
        Chosen fewer = best.chosen;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
        if (seen_.insert(fewer).second) attempt(fewer, unused);
        extend(fewer, unused);
      }
    }
  }

  /// Attempts the most promising sums with one term more.
  void extend(const Chosen& sum, std::vector<Sum>& kept) {
    for (const std::size_t next : most_promising(sum)) {
      Chosen longer = sum;
      longer.insert(std::upper_bound(longer.begin(), longer.end(), next), next);
      if (seen_.insert(longer).second) attempt(longer, kept);
    }
  }

  /// Fits a sum; keeps it for longer ones if it can be fitted, and as a result if its leads lead.
  void attempt(const Chosen& chosen, std::vector<Sum>& kept) {
    std::vector<Column> columns;
    for (const std::size_t i : chosen) columns.push_back(columns_[i]);
    const auto fitted = make_up_ones(std::move(columns));
    if (!fitted) return;
    kept.push_back({chosen, fitted->residual});
    GridFit fit;
    fit.residual = fitted->residual;
    for (std::size_t i = 0; i < chosen.size(); ++i)
      fit.terms.push_back({products_[chosen[i]], fitted->coefficients[i]});
    const ProductSum leads = fit.leads();
    if (!are_borne_out(fit, chosen, leads)) return;
    const double points = score(fit, leads);
    const auto [found, is_new] = best_.try_emplace(leads);
    if (is_new || points < found->second.score) found->second = {points, chosen, std::move(fit)};
  }

  [[nodiscard]] double score(const GridFit& fit, const ProductSum& leads) const {
    const double floor = exact_ ? 0.01 : 0.08, term = exact_ ? 8 : 12;
    double penalty =
        term * static_cast<double>(fit.terms.size() - 1) + kFurtherLead * static_cast<double>(leads.size() - 1);
    for (const Product& product : leads) penalty += prior(product) * (exact_ ? 1 : 2) + beyond(product) * term;
    return static_cast<double>(grid_.size()) * std::log(fit.residual * fit.residual + floor * floor) + penalty;
  }

  /// Of how many parameters the product outgrows what was found along them, by more than a logarithm.
  [[nodiscard]] double beyond(const Product& product) const {
    double count = 0;
    for (std::size_t i = 0; i < along_.size(); ++i) {
      if (along_[i] && exponents(product[i]).n > exponents(along_[i]->kind).n) ++count;
    }
    return count;
  }

  /// Whether each lead is added, and is a fifth of all that is added somewhere; and what is taken away is little.
  [[nodiscard]] bool are_borne_out(const GridFit& fit, const Chosen& chosen, const ProductSum& leads) const {
    std::vector<double> share(chosen.size(), 0);
    for (std::size_t row = 0; row < grid_.size(); ++row) {
      double added = 0, taken = 0;
      for (std::size_t i = 0; i < chosen.size(); ++i) {
        const double part = fit.terms[i].coefficient * columns_[chosen[i]][row];
        (part > 0 ? added : taken) += std::fabs(part);
      }
      if (taken > kMostTaken * added) return false;
      for (std::size_t i = 0; i < chosen.size(); ++i)
        share[i] = std::max(share[i], fit.terms[i].coefficient * columns_[chosen[i]][row] / added);
    }
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      const bool lead = std::find(leads.begin(), leads.end(), fit.terms[i].product) != leads.end();
      if (lead && share[i] < kLeastShare) return false;
    }
    return true;
  }

  static constexpr double kLeastShare = 0.2, kMostTaken = 0.4;
  static constexpr double kFurtherLead = 4;  // points, beside those of a term

  const Grid& grid_;
  bool exact_;
  const GrowthAlong& along_;
  std::vector<Product> products_;
  std::vector<std::size_t> candidates_;  ///< of the products, those of the kinds that are chosen from
  std::set<Chosen> seen_;                ///< what was attempted of them
  std::vector<Column> columns_;          ///< of each product: its function, divided by the cost
  std::map<ProductSum, Found> best_;
};

std::string too_few(const Grid& grid) {
  if (grid.size() < kFewestSamples)
    return "there are costs of " + std::to_string(grid.size()) + " combinations of sizes, and " +
           std::to_string(kFewestSamples) + " are needed";
  for (std::size_t i = 0; i < grid.front().sizes.size(); ++i) {
    std::set<double> sizes;
    for (const GridSample& sample : grid) sizes.insert(sample.sizes[i]);
    if (sizes.size() < kFewestSizes) return "a parameter has fewer than 3 sizes that can be measured with the others";
  }
  return {};
}

std::string doubt(const Grid& grid, Signal signal, const GridFit& fit) {
  if (signal == Signal::Space && fit.residual > kLargestSpaceResidual)
    return "no sum of products fits the bytes within 35 %";
  if (signal != Signal::Space && fit.residual > kLargestResidual)
    return "no sum of products fits the costs within 12 %";
  const auto [least, most] = std::minmax_element(
      grid.begin(), grid.end(), [](const GridSample& a, const GridSample& b) { return a.cost < b.cost; });
  double degree = 0;
  for (const Product& product : fit.leads()) {
    for (const Kind kind : product) degree += exponents(kind).n;
  }
  if (degree > 0 && most->cost < kLeastGrowth * least->cost) return "the costs of all sizes lie within a factor of 4";
  return {};
}

}  // namespace

double GridFit::at(const std::vector<double>& sizes) const {
  double sum = 0;
  for (const GridTerm& term : terms) sum += term.coefficient * std::exp(log_growth(term.product, sizes));
  return sum;
}

ProductSum GridFit::leads() const {
  std::vector<Product> products;
  for (const GridTerm& term : terms) products.push_back(term.product);
  return leads_of(products);
}

double GridFit::log_lead_at(const std::vector<double>& sizes) const {
  const ProductSum leading = leads();
  double sum = 0;
  for (const GridTerm& term : terms) {
    if (std::find(leading.begin(), leading.end(), term.product) != leading.end())
      sum += term.coefficient * std::exp(log_growth(term.product, sizes));
  }
  return std::log(sum);
}

GridEstimate estimate_grid(const Grid& grid, Signal signal, const GrowthAlong& along) {
  GridEstimate out;
  out.why = too_few(grid);
  if (!out.why.empty()) return out;
  auto found = Search(grid, signal, along).run();
  if (found.empty()) {
    out.why = "no sum of products fits the costs";
    return out;
  }
  const double best = found.front().score;
  out.fit = std::move(found.front().fit);
  out.why = doubt(grid, signal, out.fit);
  if (out.why.empty()) out.growth = out.fit.leads();
  for (auto other = found.begin() + 1; other != found.end() && out.alternatives.size() < kMostAlternatives; ++other) {
    if (other->score < best + kNearly) out.alternatives.push_back(std::move(other->fit));
  }
  return out;
}

Confidence confidence_of(const GridEstimate& counts, const GridEstimate& times) {
  if (counts.growth.empty() || times.growth.empty()) return Confidence::None;
  if (counts.growth == times.growth) return Confidence::High;
  return differ_by_log(counts.growth, times.growth) ? Confidence::Medium : Confidence::None;
}

}  // namespace judge
