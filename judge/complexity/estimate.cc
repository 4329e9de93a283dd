#include "judge/complexity/estimate.h"

#include <algorithm>
#include <cmath>

namespace judge {
namespace {

using Kind = GrowthClass::Kind;

constexpr std::size_t kFewest = 5;         // sizes
constexpr double kLargestResidual = 0.12;  // beyond it nothing is said
constexpr double kLargestSpaceResidual = 0.35;
constexpr double kLargestFlatResidual = 0.25;  // of times that do not grow: there is nothing else to tell them from
constexpr double kLeastGrowth = 4;             // of the cost over all sizes, unless it does not grow at all
constexpr double kNearly = 8;                  // points between a class and its alternatives
constexpr double kTopOfSizes = 20;             // the sizes that count begin at the largest divided by this
constexpr std::size_t kFewestAtTop = 7;
constexpr double kSlow = 0.35;  // an exponent below which every size counts
constexpr double kSame = 1.002;
constexpr double kUndercut = 1.05, kLeastKept = 0.75;
constexpr double kSteep = 3.2, kLargestExponentialSize = 150;

struct Candidate {
  GrowthClass growth;
  double score = 0;
  Fit fit;
};

struct Line {
  double slope = 0, intercept = 0, residual = 0;
};

/// The straight line through the points, by least squares.
Line line_through(const std::vector<std::pair<double, double>>& points) {
  double x_mean = 0, y_mean = 0, xx = 0, xy = 0, rest = 0;
  const double count = static_cast<double>(points.size());
  for (const auto& [x, y] : points) x_mean += x / count, y_mean += y / count;
  for (const auto& [x, y] : points) xx += (x - x_mean) * (x - x_mean), xy += (x - x_mean) * (y - y_mean);
  Line line;
  line.slope = xx > 0 ? xy / xx : 0;
  line.intercept = y_mean - line.slope * x_mean;
  for (const auto& [x, y] : points) rest += std::pow(y - line.intercept - line.slope * x, 2);
  line.residual = std::sqrt(rest / count);
  return line;
}

template <class X>
Line log_cost_line(std::span<const Sample> series, X x) {
  std::vector<std::pair<double, double>> points;
  for (const Sample& sample : series) points.emplace_back(x(sample.n), std::log(sample.cost));
  return line_through(points);
}

/// What a class must be better by before it is believed, in points.
double prior(Kind kind) {
  switch (kind) {
    case Kind::LinearRoot:
      return 6;
    case Kind::Quartic:
      return 4;
    case Kind::QuadraticLog:
      return 3;
    case Kind::Linearithmic:
    case Kind::SquareRoot:
    case Kind::Cubic:
      return 1;
    case Kind::Logarithmic:
      return 0.5;
    default:
      return 0;
  }
}

class Selection {
 public:
  Selection(std::span<const Sample> series, const EstimateOptions& options)
      : series_(series),
        options_(options),
        time_(options.signal != EstimateOptions::Signal::Count),
        space_(options.signal == EstimateOptions::Signal::Space) {}

  /// The candidates, best first.
  std::vector<Candidate> run() {
    if (stops_growing()) {
      attempt(upper_half(), {{{Kind::Constant, 2}}}, 0);
      found_.push_back(std::move(*best_));
    } else if (is_exponential()) {
      exponentials();
    } else {
      for (const Kind kind : polynomial_kinds()) polynomial(kind);
    }
    std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] double score(const Fit& fit, std::size_t rows, double penalty) const {
    // Powers of a number, and what goes with them, make up exact counts nearly without a rest.
    const double floor = time_ ? 0.08 : fit.terms.front().growth.kind >= Kind::Exponential ? 0.003 : 0.02;
    return static_cast<double>(rows) * std::log(fit.residual * fit.residual + floor * floor) + penalty;
  }

  /// The upper half of the sizes: where the lead decides.
  [[nodiscard]] std::span<const Sample> upper_half() const {
    return series_.last(std::max(kFewest, (series_.size() + 1) / 2));
  }

  /// Whether the cost, which was counted, is the same over the upper half of the sizes: what it was before is of no
  /// interest.
  [[nodiscard]] bool stops_growing() const {
    const auto rows = upper_half();
    const auto [least, most] =
        std::minmax_element(rows.begin(), rows.end(), [](const Sample& a, const Sample& b) { return a.cost < b.cost; });
    return !time_ && most->cost <= kSame * least->cost;
  }

  /// Whether the logarithm of the cost is straighter in n than in log n.
  [[nodiscard]] bool is_exponential() const {
    if (series_.back().n > kLargestExponentialSize) return false;
    const auto in_n = log_cost_line(upper_half(), [](double n) { return n; });
    const auto in_log = log_cost_line(upper_half(), [](double n) { return std::log(n); });
    return in_log.slope > kSteep && in_n.residual < in_log.residual;
  }

  void exponentials() {
    exponential({Kind::Exponential, 2}, 0);
    exponential({Kind::ExponentialN, 2}, 0);
    exponential({Kind::Exponential, 3}, 0);
    exponential({Kind::Exponential, 4}, 0);
    exponential({Kind::Factorial, 2}, 0);
    // A base of its own costs a term; one above 2 costs two, since what lies there is mostly 3^n beside 2^n.
    if (const auto base = free_base()) exponential({Kind::Exponential, *base}, (*base > 2 ? 2 : 1) * term_points());
  }

  /// The base whose powers, with a constant, fit best; near a whole number it is that number.
  [[nodiscard]] std::optional<double> free_base() const {
    std::optional<double> best;
    double least = INFINITY;
    for (int hundredths = 120; hundredths < 500; ++hundredths) {
      const double base = hundredths / 100.0;
      const Fit fit = fit_terms(upper_half(), {{{Kind::Exponential, base}}, {{Kind::Constant, 2}}});
      if (!fit.terms.empty() && fit.terms.front().coefficient > 0 && fit.residual < least)
        least = fit.residual, best = base;
    }
    return best && std::fabs(*best - std::round(*best)) > kNearWhole ? best : std::nullopt;
  }

  /// The best fit whose lead is the class: alone, with a constant, with what a smaller power adds, and with both.
  void exponential(const GrowthClass& lead, double points) {
    best_ = {};
    const auto rows = upper_half();
    const Term constant{{Kind::Constant, 2}}, power{{Kind::Exponential, 2}};
    attempt(rows, {{lead}}, points);
    attempt(rows, {{lead}, constant}, points);
    if (lead.kind != Kind::Exponential || lead.base > 2) {
      attempt(rows, {{lead}, power}, points);
      attempt(rows, {{lead}, power, constant}, points);
    }
    if (lead.kind == Kind::Exponential && lead.base > 2)
      attempt(rows, {{lead}, power, {{Kind::ExponentialN, 2}}}, points);
    if (best_) found_.push_back(std::move(*best_));
  }

  [[nodiscard]] std::span<const Sample> counting_sizes() const {
    const Sample &low = series_.front(), &high = series_.back();
    const bool slow = std::log(high.cost / low.cost) < kSlow * std::log(high.n / low.n);
    const auto first = std::find_if(series_.begin(), series_.end(),
                                    [&](const Sample& sample) { return sample.n >= high.n / kTopOfSizes; });
    const auto at_top = static_cast<std::size_t>(series_.end() - first);
    return slow || (time_ && !space_) || at_top < kFewestAtTop ? series_ : series_.last(at_top);
  }

  /// Roots are no summands beside a lead that grows more: they only bend it.
  static bool is_root(Kind kind) { return kind == Kind::SquareRoot || kind == Kind::LinearRoot; }

  /// The best fit whose lead is the class: alone, and with one and two terms of lower order.
  void polynomial(Kind lead) {
    std::vector<Term> lower;
    for (const Kind kind : polynomial_kinds()) {
      if (kind < lead && !is_root(kind)) lower.push_back({{kind, 2}});
    }
    if (options_.python) lower.push_back({{lead, 2}, 0, true});
    best_ = {};
    const auto rows = counting_sizes();
    const double points = prior(lead) * (space_ ? kPriorOfSpace : time_ ? 2 : 1);
    attempt(rows, {{{lead, 2}}}, points);
    for (std::size_t i = 0; i < lower.size(); ++i) {
      attempt(rows, {{{lead, 2}}, lower[i]}, points);
      for (std::size_t j = 0; j < i; ++j) attempt(rows, {{{lead, 2}}, lower[i], lower[j]}, points);
    }
    if (best_) found_.push_back(std::move(*best_));
  }

  /// `penalty`: the points of the lead itself.
  void attempt(std::span<const Sample> rows, std::vector<Term> terms, double penalty) {
    if (rows.size() <= terms.size() + 1) return;
    for (const Term& term : std::span(terms).subspan(1)) penalty += term.beyond_small_integers ? 5 : term_points();
    const GrowthClass growth = terms.front().growth;
    Fit fit = fit_terms(rows, std::move(terms));
    if (fit.terms.empty() || !leads(fit, rows.back().n)) return;
    penalty += kNegative * static_cast<double>(std::count_if(fit.terms.begin(), fit.terms.end(),
                                                             [](const Term& term) { return term.coefficient < 0; }));
    const double points = score(fit, rows.size(), penalty);
    if (!best_ || points < best_->score) best_ = Candidate{growth, points, std::move(fit)};
  }

  /// Whether the first term is what its name says, at the largest size: not made up of others that cancel out.
  static bool leads(const Fit& fit, double n) {
    double lead = 0, positive = 0, negative = 0;
    for (const Term& term : fit.terms) {
      const double part = Fit{{term}, 0}.at(n);
      // What the small integers add belongs to the lead.
      if (&term == &fit.terms.front() || term.beyond_small_integers) lead += part;
      (part > 0 ? positive : negative) += std::fabs(part);
    }
    // Every call has a start that log n, over all sizes there are, need not outgrow.
    const double least = fit.terms.front().growth.kind == Kind::Logarithmic ? 0.05 : 0.2;
    return fit.terms.front().coefficient > 0 && lead >= least * positive && negative <= 0.6 * lead;
  }

  /// That a term which is taken away costs: what a program does adds up.
  static constexpr double kNegative = 3;

  /// That a further term costs.
  [[nodiscard]] double term_points() const { return time_ ? 12 : 8; }

  /// Hardly anything takes n log n of memory, and tables that double look like it.
  static constexpr double kPriorOfSpace = 12;
  static constexpr double kNearWhole = 0.05;

  std::span<const Sample> series_;
  const EstimateOptions& options_;
  bool time_;  ///< or space: not exact
  bool space_;
  std::vector<Candidate> found_;
  std::optional<Candidate> best_;
};

/// Without the costs that those of larger inputs clearly undercut: something is in them that is not of their size, such
/// as the classes that the first call in a process loads. All of them, if these are many: then they are the
/// submission's.
Series without_undercut(const Series& series) {
  Series out;
  double least = INFINITY;
  for (auto sample = series.rbegin(); sample != series.rend(); ++sample) {
    if (sample->cost <= kUndercut * least) out.insert(out.begin(), *sample);
    least = std::min(least, sample->cost);
  }
  return static_cast<double>(out.size()) >= kLeastKept * static_cast<double>(series.size()) ? out : series;
}

std::string doubt(const Series& series, const EstimateOptions& options, const Candidate& best) {
  if (options.signal == EstimateOptions::Signal::Space)
    return best.fit.residual > kLargestSpaceResidual ? "no class fits the bytes within 35 %" : "";
  const bool flat_time = options.signal == EstimateOptions::Signal::Time && best.growth.kind == Kind::Constant;
  if (best.fit.residual > (flat_time ? kLargestFlatResidual : kLargestResidual))
    return "no class fits the costs within 12 %";
  const auto [least, most] = std::minmax_element(series.begin(), series.end(),
                                                 [](const Sample& a, const Sample& b) { return a.cost < b.cost; });
  const bool grows = best.growth.kind != Kind::Constant && best.growth.kind != Kind::Logarithmic;
  if (grows && most->cost < kLeastGrowth * least->cost) return "the costs of all sizes lie within a factor of 4";
  return {};
}

}  // namespace

Estimate estimate_growth(const Series& all, const EstimateOptions& options) {
  Estimate out;
  const Series series = options.signal == EstimateOptions::Signal::Count ? without_undercut(all) : all;
  if (series.size() < kFewest) {
    out.why = "there are costs of " + std::to_string(series.size()) + " sizes, and 5 are needed";
    return out;
  }
  const auto found = Selection(series, options).run();
  if (found.empty()) {
    out.why = "no class fits the costs";
    return out;
  }
  out.fit = found.front().fit;
  out.why = doubt(series, options, found.front());
  if (out.why.empty()) out.growth = found.front().growth;
  for (const Candidate& other : std::span(found).subspan(1)) {
    if (other.score < found.front().score + kNearly) out.alternatives.push_back({other.growth, other.fit});
  }
  return out;
}

Confidence confidence_of(const Estimate& counts, const Estimate& times) {
  if (!counts.growth || !times.growth) return Confidence::None;
  if (*counts.growth == *times.growth) return Confidence::High;
  return differ_by_log(*counts.growth, *times.growth) ? Confidence::Medium : Confidence::None;
}

}  // namespace judge
