#include "judge/pipeline/growth_grid.h"

#include <algorithm>
#include <cmath>

#include "judge/complexity/sizes.h"

namespace judge {
namespace {

using sandbox::Result;

constexpr std::size_t kLevels = 5;  // sizes of each parameter
constexpr double kRange = 16;       // of a parameter's sizes
constexpr double kStep = 2;         // up the diagonal
constexpr double kLeastStep = 1.2;  // its last one
constexpr double kMargin = 1.4;     // of a predicted cost
/// Of a call's whole process, beside its start: reading large inputs may take longer than using them.
constexpr double kMostBeside = 2;
/// A grid has many calls nearly as dear as the dearest one, and the ladders have had their part before.
constexpr int kPartOfCap = 4;
constexpr sandbox::Micros kMostCounting{700'000}, kMostTiming{100'000};

/// Nothing, where nothing was found, or an exponential, which a grid does not tell.
std::optional<GrowthClass> class_of(const GrowthCheck& check) {
  const auto found = parse_growth(check.found.growth);
  return found && found->kind < GrowthClass::Kind::Exponential ? found : std::nullopt;
}

class Measurement {
 public:
  Measurement(GrowthCalls& calls, const Growth& growth, const std::vector<GrowthReport>& along,
              const runners::Runner::CountingFacts& facts)
      : calls_(calls), growth_(growth), facts_(facts), cap_(static_cast<double>(facts.cap.count()) / kPartOfCap) {
    for (const GrowthReport& one : along) {
      out_.parameters.push_back(one.parameter);
      time_along_.push_back(class_of(one.time));
      space_along_.push_back(class_of(one.space));
    }
  }

  Result<GrowthGrid> run() {
    std::vector<GrowthSeries> diagonals;
    for (const std::string& input : growth_.inputs) {
      diagonals.push_back({input, kGrowthSeed, {}, {}, false});
      if (auto ok = climb(diagonals.back()); !ok) return tl::unexpected(ok.error());
    }
    const GrowthSeries worst = calls_.dearest(diagonals);
    if (const std::string why = why_nothing_was_measured(diagonals, worst); !why.empty()) {
      out_.time.found.why = out_.space.found.why = why;
      return std::move(out_);
    }
    auto all = spread(worst);
    if (!all) return tl::unexpected(all.error());
    out_.input = worst.input;
    if (calls_.submission().operations) out_.unit = facts_.unit;
    conclude(*all, time_growth(*all), growth_.time, out_.time);
    conclude(*all, space_growth(*all), growth_.space, out_.space);
    if (auto ok = judge_excess(worst, *all); !ok) return tl::unexpected(ok.error());
    enter_samples(*all);
    out_.cpu_time = calls_.take_spent();
    return std::move(out_);
  }

 private:
  [[nodiscard]] GridFinding time_growth(const GrowthSeries& series) const {
    return find_time_growth(series.points, out_.parameters, time_along_);
  }
  [[nodiscard]] GridFinding space_growth(const GrowthSeries& series) const {
    return find_space_growth(series.points, out_.parameters, space_along_);
  }

  /// All sizes in proportion to those that they have while others grow.
  [[nodiscard]] std::vector<double> sizes_at(double scale) const {
    std::vector<double> out;
    for (const Growth::Parameter& size : growth_.sizes)
      out.push_back(std::clamp(std::round(size.meanwhile * scale), size.from, size.to));
    return out;
  }

  /// How far sizes have grown: the geometric mean, in proportion to those that they have while others grow.
  [[nodiscard]] double progress(const std::vector<double>& sizes) const {
    double sum = 0;
    for (std::size_t i = 0; i < sizes.size(); ++i) sum += std::log(sizes[i] / growth_.sizes[i].meanwhile);
    return std::exp(sum / static_cast<double>(sizes.size()));
  }

  Result<bool> measure(GrowthSeries& series, const std::vector<double>& sizes) {
    const bool known = std::any_of(series.points.begin(), series.points.end(),
                                   [&sizes](const GrowthPoint& point) { return point.sizes == sizes; });
    return known ? Result<bool>(true) : calls_.measure(series, progress(sizes), sizes);
  }

  /// Up the diagonal, where all sizes grow together, until a call would be too dear.
  sandbox::Status climb(GrowthSeries& series) {
    double scale = 0, highest = 0;
    for (const Growth::Parameter& size : growth_.sizes) {
      scale = std::max(scale, size.from / size.meanwhile);
      highest = std::max(highest, size.to / size.meanwhile);
    }
    while (true) {
      const auto measured = measure(series, sizes_at(scale));
      if (!measured) return tl::unexpected(measured.error());
      if (!*measured || scale >= highest) return {};
      if (beside(series) > kMostBeside * cap_) return {};
      const double step = next_step(GrowthCalls::costs(series.points));
      if (step < kLeastStep) return {};
      scale = std::min(highest, scale * step);
    }
  }

  /// What the last call's process took more than the first one's, in microseconds: each has to start.
  [[nodiscard]] static double beside(const GrowthSeries& series) {
    const auto least = series.points.front().counted.cpu_time, most = series.points.back().counted.cpu_time;
    return static_cast<double>((most - least).count());
  }

  /// How many times as large the next sizes are to be.
  [[nodiscard]] double next_step(const Series& costs) const {
    const Sample& high = costs.back();
    // At least as a product of all: at small sizes it hardly shows yet.
    double exponent = static_cast<double>(growth_.sizes.size());
    if (costs.size() >= 2) {
      const Sample& low = costs[costs.size() - 2];
      exponent = std::max(exponent, std::log(high.cost / low.cost) / std::log(high.n / low.n));
    }
    return std::min(kStep, std::pow(cap_ / kMargin / high.cost, 1 / exponent));
  }

  /// Fewer sizes of each parameter where calls are dear.
  [[nodiscard]] static std::size_t levels(const GrowthSeries& diagonal) {
    sandbox::Micros sum{0};
    for (const GrowthPoint& point : diagonal.points) sum += point.counted.cpu_time;
    const auto mean = sum / static_cast<std::int64_t>(diagonal.points.size());
    return mean * kLevels * kLevels > kMostCounting ? kLevels - 1 : kLevels;
  }

  /// The diagonal, and combinations of sizes up to its largest.
  Result<GrowthSeries> spread(const GrowthSeries& diagonal) {
    GrowthSeries out{diagonal.input, diagonal.seed, {}, {}, false};
    const GrowthPoint& top = diagonal.points.back();
    for (const GrowthPoint& point : diagonal.points) {
      if (point.n >= top.n / kRange) out.points.push_back(point);
    }
    std::vector<std::vector<double>> sizes;
    for (std::size_t i = 0; i < top.sizes.size(); ++i) {
      const double low = std::max(growth_.sizes[i].from, top.sizes[i] / kRange);
      sizes.push_back(spaced_sizes(low, top.sizes[i], levels(diagonal)));
    }
    for (const auto& combination : paired_combinations(sizes)) {
      if (const auto measured = measure(out, combination); !measured) return tl::unexpected(measured.error());
    }
    std::sort(out.points.begin(), out.points.end(),
              [](const GrowthPoint& a, const GrowthPoint& b) { return a.n < b.n; });
    if (auto ok = calls_.measure_space(out); !ok) return tl::unexpected(ok.error());
    if (auto ok = calls_.time(out, out.points.size(), kMostTiming); !ok) return tl::unexpected(ok.error());
    if (auto ok = calls_.hear_bystanders(out); !ok) return tl::unexpected(ok.error());
    return out;
  }

  static void conclude(const GrowthSeries& series, GridFinding found, const std::optional<Expression>& expected,
                       GrowthCheck& check) {
    check.found = std::move(found.said);
    if (expected) check.expected = expected->text();
    const auto curve = [&series](const GridFit& fit) {
      std::vector<double> out;
      for (const GrowthPoint& point : series.points) out.push_back(fit.at(point.sizes));
      return out;
    };
    if (found.estimate.fit.terms.empty()) return;
    check.found.fitted = curve(found.estimate.fit);
    for (std::size_t i = 0; i < check.found.alternatives.size(); ++i)
      check.found.alternatives[i].fitted = curve(found.estimate.alternatives[i]);
    if (!expected) return;
    const double first = expected->log_at(series.points.front().sizes);
    for (const GrowthPoint& point : series.points)
      check.expected_curve.push_back(check.found.fitted.front() * std::exp(expected->log_at(point.sizes) - first));
  }

  /// The points of a series whose sizes are the diagonal's.
  static GrowthPoints along(const GrowthSeries& diagonal, const GrowthSeries& all) {
    GrowthPoints out;
    for (const GrowthPoint& point : all.points) {
      const bool on_it = std::any_of(diagonal.points.begin(), diagonal.points.end(),
                                     [&point](const GrowthPoint& other) { return other.sizes == point.sizes; });
      if (on_it) out.push_back(point);
    }
    return out;
  }

  struct Excess {
    bool time = false, space = false;
  };

  [[nodiscard]] Excess excess(const GrowthSeries& diagonal, const GrowthSeries& all) const {
    const GrowthPoints path = along(diagonal, all);
    const auto leaves_behind = [&](const GridFinding& found, const Grid& costs,
                                   const std::optional<Expression>& expected, double part) {
      return expected && !found.estimate.growth.empty() && outgrows(costs, found.estimate.fit, *expected, part);
    };
    return {leaves_behind(time_growth(all), time_grid(path), growth_.time, kCostsPart),
            is_more_than_scratch(space_grid(path)) &&
                leaves_behind(space_growth(all), space_grid(path), growth_.space, kBytesPart)};
  }

  /// With a second seed before anything is said to exceed.
  sandbox::Status judge_excess(const GrowthSeries& diagonal, const GrowthSeries& all) {
    const Excess found = excess(diagonal, all);
    if (!found.time && !found.space) return {};
    GrowthSeries again{diagonal.input, kOtherGrowthSeed, {}, {}, false};
    if (auto ok = climb(again); !ok) return tl::unexpected(ok.error());
    if (again.points.empty()) return {};
    const auto others = spread(again);
    if (!others) return tl::unexpected(others.error());
    const Excess shown = excess(again, *others);
    out_.time.exceeds = found.time && shown.time;
    out_.space.exceeds = found.space && shown.space;
    const GrowthPoints path = along(diagonal, all);
    if (out_.time.exceeds) out_.time.evidence = plainest_evidence(time_grid(path), *growth_.time, out_.parameters);
    if (out_.space.exceeds) out_.space.evidence = plainest_evidence(space_grid(path), *growth_.space, out_.parameters);
    return {};
  }

  void enter_samples(const GrowthSeries& series) {
    for (const GrowthPoint& point : series.points) {
      GrowthGrid::Sample sample{point.sizes, std::nullopt, std::nullopt, std::nullopt};
      if (point.counted.counts.operations) sample.operations = static_cast<double>(*point.counted.counts.operations);
      if (point.nanoseconds) sample.cpu_us = *point.nanoseconds / 1000;
      if (point.space) sample.peak_bytes = static_cast<double>(point.space->heap + point.space->stack);
      out_.samples.push_back(std::move(sample));
    }
  }

  GrowthCalls& calls_;
  const Growth& growth_;
  const runners::Runner::CountingFacts& facts_;
  double cap_;  ///< of a call, in microseconds
  GrowthAlong time_along_, space_along_;
  GrowthGrid out_;
};

}  // namespace

Result<GrowthGrid> measure_grid(GrowthCalls& calls, const Growth& growth, const std::vector<GrowthReport>& along,
                                const runners::Runner::CountingFacts& facts) {
  return Measurement(calls, growth, along, facts).run();
}

}  // namespace judge
