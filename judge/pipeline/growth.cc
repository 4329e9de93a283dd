#include "judge/pipeline/growth.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "judge/complexity/sizes.h"
#include "judge/pipeline/growth_calls.h"
#include "judge/pipeline/growth_findings.h"
#include "judge/pipeline/growth_grid.h"
#include "judge/pipeline/growth_line.h"
#include "judge/problem/expected_growth.h"

namespace judge {
namespace {

using sandbox::Micros;
using sandbox::Result;

constexpr std::size_t kSizesBetween = 14;
/// Of the graded program: at so many of the largest sizes, as long as it takes no more than that.
constexpr std::size_t kTimedSizes = 10;
constexpr Micros kMostTiming{300'000};

double ordinal(std::uint64_t number) {
  return static_cast<double>(number);
}

/// Measures along each parameter of the size, while the others stay.
class Ladders {
 public:
  Ladders(ExecutorPool& pool, GrowthCalls& calls, const Problem& problem, const runners::Runner& runner,
          const Submission& submission)
      : pool_(pool),
        calls_(calls),
        problem_(problem),
        growth_(*problem.growth),
        runner_(runner),
        submission_(submission),
        part_(growth_.sizes.size() == 1 ? 1 : growth_.sizes.size() + 1) {}

  Result<std::vector<GrowthReport>> all() {
    std::vector<GrowthReport> out;
    for (std::size_t i = 0; i < growth_.sizes.size(); ++i) {
      parameter_ = i;
      auto report = along();
      if (!report) return tl::unexpected(report.error());
      out.push_back(std::move(*report));
    }
    return out;
  }

 private:
  [[nodiscard]] const Growth::Parameter& parameter() const { return growth_.sizes[parameter_]; }

  [[nodiscard]] std::vector<double> sizes_at(double n) const { return sizes_along(growth_, parameter_, n); }

  sandbox::Status climb(GrowthSeries& ladder) {
    const double cap = ordinal(static_cast<std::uint64_t>(runner_.counting()->cap.count())) / ordinal(part_);
    SizeLimits limits{parameter().from, parameter().to, cap};
    if (part_ > 1) limits.small_step = 2;
    while (const auto n = next_size(GrowthCalls::costs(ladder.points), limits)) {
      const auto measured = calls_.measure(ladder, *n, sizes_at(*n));
      if (!measured) return tl::unexpected(measured.error());
      if (!*measured) break;
    }
    return {};
  }

  sandbox::Status fill(GrowthSeries& ladder) {
    if (ladder.points.empty()) return {};
    for (const double n : sizes_between(GrowthCalls::costs(ladder.points), kSizesBetween / part_)) {
      if (const auto measured = calls_.measure(ladder, n, sizes_at(n)); !measured)
        return tl::unexpected(measured.error());
    }
    std::sort(ladder.points.begin(), ladder.points.end(),
              [](const GrowthPoint& a, const GrowthPoint& b) { return a.n < b.n; });
    return {};
  }

  sandbox::Status time(GrowthSeries& ladder) {
    return calls_.time(ladder, kTimedSizes, kMostTiming / static_cast<std::int64_t>(part_));
  }

  [[nodiscard]] Expected expected(const Expression& expression) const {
    return expected_along(growth_, parameter_, expression);
  }

  static std::vector<double> curve(const std::vector<GrowthSample>& points, const Fit& fit) {
    std::vector<double> out;
    if (fit.terms.empty()) return out;
    for (const GrowthSample& point : points) out.push_back(fit.at(point.n));
    return out;
  }

  /// The fitted curves at the samples, and what is expected, from the fitted cost at the smallest size that counts on.
  void enter_curves(const std::vector<GrowthSample>& points, const Estimate& estimate,
                    const std::optional<Expression>& expects, GrowthCheck& check) const {
    constexpr double kTopOfSizes = 20;
    check.found.fitted = curve(points, estimate.fit);
    for (std::size_t i = 0; i < check.found.alternatives.size(); ++i)
      check.found.alternatives[i].fitted = curve(points, estimate.alternatives[i].fit);
    if (!expects || check.found.fitted.empty()) return;
    std::size_t first = 0;
    while (points[first].n < points.back().n / kTopOfSizes) ++first;
    const Expected limit = expected(*expects);
    for (const GrowthSample& point : points)
      check.expected_curve.push_back(check.found.fitted[first] *
                                     std::exp(limit.log_at(point.n) - limit.log_at(points[first].n)));
  }

  [[nodiscard]] bool python() const { return runner_.name() == "python"; }

  /// The same inputs with another seed show it, too.
  Result<bool> shows_again(const GrowthSeries& ladder, const Expression& limit, bool space) {
    GrowthSeries again{ladder.input, kOtherGrowthSeed, {}, {}, false};
    if (auto ok = climb(again); !ok) return tl::unexpected(ok.error());
    if (auto ok = space ? calls_.measure_space(again) : fill(again); !ok) return tl::unexpected(ok.error());
    if (!space && !calls_.submission().operations) {
      if (auto ok = time(again); !ok) return tl::unexpected(ok.error());
    }
    return space ? exceeds(find_space_growth(again.points, python()), expected(limit))
                 : exceeds(find_time_growth(again.points, python()), expected(limit));
  }

  Result<GrowthReport> along() {
    std::vector<GrowthSeries> ladders;
    for (const std::string& input : growth_.inputs) {
      ladders.push_back({input, kGrowthSeed, {}, {}, false});
      if (auto ok = climb(ladders.back()); !ok) return tl::unexpected(ok.error());
      if (auto ok = calls_.measure_space(ladders.back()); !ok) return tl::unexpected(ok.error());
    }
    GrowthSeries worst = calls_.dearest(ladders);
    const GrowthSeries& roomiest = dearest_of(ladders, bytes_of);
    GrowthReport report;
    report.parameter = parameter().name;
    report.note = calls_.submission().note;
    if (const std::string why = why_nothing_was_measured(ladders, worst); !why.empty()) {
      report.time.found.why = report.space.found.why = why;
      return report;
    }
    if (auto ok = fill(worst); !ok) return tl::unexpected(ok.error());
    if (auto ok = time(worst); !ok) return tl::unexpected(ok.error());
    if (auto ok = calls_.hear_bystanders(worst); !ok) return tl::unexpected(ok.error());
    report.input = worst.input;
    if (calls_.submission().operations) report.unit = runner_.counting()->unit;
    // Filled in, it says the more of memory, too.
    const GrowthSeries& largest = worst.input == roomiest.input ? worst : roomiest;
    enter_samples(worst, largest, report);
    if (auto ok = conclude_time(worst, report); !ok) return tl::unexpected(ok.error());
    if (auto ok = conclude_space(largest, report); !ok) return tl::unexpected(ok.error());
    if (auto ok = name_line(worst, report); !ok) return tl::unexpected(ok.error());
    report.cpu_time = calls_.take_spent();
    return report;
  }

  sandbox::Status conclude_time(const GrowthSeries& ladder, GrowthReport& report) {
    TimeFinding found = find_time_growth(ladder.points, python());
    report.time.found = std::move(found.said);
    forecast(ladder, found, report);
    if (growth_.time) report.time.expected = growth_.time->text();
    enter_curves(report.samples, found.estimate, growth_.time, report.time);
    if (!growth_.time || !exceeds(found, expected(*growth_.time))) return {};
    const auto again = shows_again(ladder, *growth_.time, false);
    if (!again) return tl::unexpected(again.error());
    report.time.exceeds = *again;
    if (*again) report.time.evidence = plainest_evidence(found.series, expected(*growth_.time)).value_or("");
    return {};
  }

  sandbox::Status conclude_space(const GrowthSeries& ladder, GrowthReport& report) {
    SpaceFinding found = find_space_growth(ladder.points, python());
    report.space.found = std::move(found.said);
    if (growth_.space) report.space.expected = growth_.space->text();
    enter_curves(report.samples, found.estimate, growth_.space, report.space);
    if (!growth_.space || !exceeds(found, expected(*growth_.space))) return {};
    const auto again = shows_again(ladder, *growth_.space, true);
    if (!again) return tl::unexpected(again.error());
    report.space.exceeds = *again;
    if (*again) report.space.evidence = plainest_evidence(found.series, expected(*growth_.space)).value_or("");
    return {};
  }

  /// By the fitted curve, from the largest size that was timed.
  void forecast(const GrowthSeries& ladder, const TimeFinding& found, GrowthReport& report) const {
    if (!found.growth || !ladder.points.back().nanoseconds) return;
    const double high = ladder.points.back().n;
    const double grown = std::exp(log_growth(*found.growth, parameter().to) - log_growth(*found.growth, high));
    const double micros = *ladder.points.back().nanoseconds / 1000 * grown;
    // Beyond a century it does not matter.
    report.forecast = {parameter().to, Micros(static_cast<std::int64_t>(std::min(micros, 3e15))),
                       problem_.limits.cpu_time};
  }

  /// The sizes of both, with what each was measured for.
  static void enter_samples(const GrowthSeries& worst, const GrowthSeries& largest, GrowthReport& report) {
    std::map<double, GrowthSample> by_size;
    for (const GrowthPoint& point : worst.points) {
      GrowthSample& sample = by_size[point.n];
      if (point.counted.counts.operations) sample.operations = ordinal(*point.counted.counts.operations);
      if (point.nanoseconds) sample.cpu_us = *point.nanoseconds / 1000;
    }
    for (const GrowthPoint& point : largest.points) {
      if (point.space) by_size[point.n].peak_bytes = ordinal(point.space->heap + point.space->stack);
    }
    for (auto& [n, sample] : by_size) {
      sample.n = n;
      report.samples.push_back(sample);
    }
  }

  sandbox::Status name_line(GrowthSeries& ladder, GrowthReport& report) {
    if (!calls_.submission().operations || ladder.points.size() < 2) return {};
    const GrowthPoint& high = ladder.points.back();
    const auto distance = [&](const GrowthPoint& point) { return std::fabs(std::log(point.n * 4 / high.n)); };
    const auto low = std::min_element(ladder.points.begin(), ladder.points.end() - 1,
                                      [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    auto low_frame = calls_.frame(ladder, low->sizes), high_frame = calls_.frame(ladder, high.sizes);
    if (!low_frame) return tl::unexpected(low_frame.error());
    if (!high_frame) return tl::unexpected(high_frame.error());
    auto line = find_line(
        pool_, problem_, runner_, submission_, calls_.submission().counted,
        {low->n, high.n, std::move(*low_frame), std::move(*high_frame), low->counted.counts, high.counted.counts});
    if (!line) return tl::unexpected(line.error());
    report.line = std::move(*line);
    return {};
  }

  ExecutorPool& pool_;
  GrowthCalls& calls_;
  const Problem& problem_;
  const Growth& growth_;
  const runners::Runner& runner_;
  const Submission& submission_;
  std::size_t part_;  ///< of what measuring may take, each ladder and the grid have one
  std::size_t parameter_ = 0;
};

}  // namespace

Result<GrowthMeasurement> measure_growth(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache,
                                         const Problem& problem, const runners::Runner& runner,
                                         const Submission& submission, const std::string& artifact) {
  auto calls = GrowthCalls::make(pool, registry, cache, problem, runner, submission, artifact);
  if (!calls) return tl::unexpected(calls.error());
  auto along = Ladders(pool, *calls, problem, runner, submission).all();
  if (!along) return tl::unexpected(along.error());
  GrowthMeasurement out{std::move(*along), std::nullopt};
  if (problem.growth->sizes.size() < 2) return out;
  auto grid = measure_grid(*calls, *problem.growth, out.along, *runner.counting());
  if (!grid) return tl::unexpected(grid.error());
  out.grid = std::move(*grid);
  return out;
}

}  // namespace judge
