#include "judge/pipeline/growth.h"

#include <algorithm>
#include <cmath>

#include "judge/complexity/sizes.h"
#include "judge/pipeline/counted_submission.h"
#include "judge/pipeline/growth_findings.h"
#include "judge/pipeline/growth_inputs.h"
#include "judge/pipeline/growth_line.h"
#include "judge/problem/expected_growth.h"

namespace judge {
namespace {

using sandbox::Micros;
using sandbox::Result;

constexpr int kSeed = 1, kOtherSeed = 2;
constexpr std::size_t kSizesBetween = 14;
/// Of the graded program: at so many of the largest sizes, in so many rounds, as long as it takes no more than that.
constexpr std::size_t kTimedSizes = 10;
constexpr int kRounds = 7;
constexpr Micros kMostTiming{300'000};
/// Inputs above are not made: reading them would take longer than the calls.
constexpr std::size_t kMostInputBytes = 16 * sandbox::kMiB;

double ordinal(std::uint64_t number) {
  return static_cast<double>(number);
}

class Measurement {
 public:
  Measurement(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache, const Problem& problem,
              const runners::Runner& runner, const Submission& submission, const std::string& artifact)
      : pool_(pool),
        cache_(cache),
        problem_(problem),
        growth_(*problem.growth),
        runner_(runner),
        submission_(submission),
        graded_(artifact),
        author_(registry.by_name("python").value_or(nullptr)),
        inputs_(pool, problem, *author_) {}

  Result<std::vector<GrowthReport>> all() {
    auto ready = CountedSubmission::make(pool_, cache_, problem_, runner_, submission_, graded_);
    if (!ready) return tl::unexpected(ready.error());
    calls_ = std::move(*ready);
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
  /// Points with the inputs of one generator.
  struct Ladder {
    std::string input;
    int seed = kSeed;
    GrowthPoints points;
    std::string why;     ///< it ended where it did, where that was no matter of cost
    bool waits = false;  ///< by the clock the calls take much longer than they compute
  };

  [[nodiscard]] const Growth::Parameter& parameter() const { return growth_.sizes[parameter_]; }

  Result<std::string> frame(const Ladder& ladder, double n) {
    return inputs_.frame(ladder.input, sizes_along(growth_, parameter_, n), ladder.seed);
  }

  /// What a call costs, as the sizes are chosen by: the time of counting it, as its operations have it.
  static Series costs(const GrowthPoints& points) {
    Series out = operations_of(points);
    if (out.empty()) {
      for (const GrowthPoint& point : points)
        out.push_back({point.n, std::max(1.0, ordinal(point.counted.counts.nanoseconds.value_or(1)) / 1000)});
      return out;
    }
    const double micros = std::max(1.0, ordinal(points.back().counted.counts.nanoseconds.value_or(1000)) / 1000);
    const double scale = micros / out.back().cost;
    for (Sample& sample : out) sample.cost *= scale;
    return out;
  }

  /// Calls at one size. Nothing, if the series ends before it.
  Result<std::optional<GrowthPoint>> measure(Ladder& ladder, double n) {
    const auto input = frame(ladder, n);
    if (!input) return tl::unexpected(input.error());
    if (input->size() > kMostInputBytes) return std::optional<GrowthPoint>();
    auto call = (calls_.operations ? *calls_.operations : *calls_.timed).call(*input);
    if (!call) return tl::unexpected(call.error());
    spent_ += call->cpu_time;
    if (!call->answered) {
      if (!call->too_dear) ladder.why = call->why;
      return std::optional<GrowthPoint>();
    }
    if (call->waits()) {
      ladder.waits = true;
      return std::optional<GrowthPoint>();
    }
    GrowthPoint point;
    point.n = n;
    point.input_bytes = input->size();
    point.space = call->counts.space;
    point.counted = std::move(*call);
    return std::optional(std::move(point));
  }

  sandbox::Status climb(Ladder& ladder) {
    const SizeLimits limits{parameter().from, parameter().to,
                            ordinal(static_cast<std::uint64_t>(runner_.counting()->cap.count()))};
    while (const auto n = next_size(costs(ladder.points), limits)) {
      auto point = measure(ladder, *n);
      if (!point) return tl::unexpected(point.error());
      if (!*point) break;
      ladder.points.push_back(std::move(**point));
    }
    return {};
  }

  sandbox::Status fill(Ladder& ladder) {
    if (ladder.points.empty()) return {};
    for (const double n : sizes_between(costs(ladder.points), kSizesBetween)) {
      auto point = measure(ladder, n);
      if (!point) return tl::unexpected(point.error());
      if (*point) ladder.points.push_back(std::move(**point));
    }
    std::sort(ladder.points.begin(), ladder.points.end(),
              [](const GrowthPoint& a, const GrowthPoint& b) { return a.n < b.n; });
    return {};
  }

  /// The graded program, at the largest sizes in turns.
  sandbox::Status time(Ladder& ladder) {
    const auto count = std::min(kTimedSizes, ladder.points.size());
    const auto first = ladder.points.end() - static_cast<std::ptrdiff_t>(count);
    Micros spent{0};
    for (int round = 0; round < kRounds && spent < kMostTiming; ++round) {
      for (auto point = first; point != ladder.points.end(); ++point) {
        const auto input = frame(ladder, point->n);
        if (!input) return tl::unexpected(input.error());
        const auto call = calls_.timed->call(*input);
        if (!call) return tl::unexpected(call.error());
        spent += call->cpu_time;
        if (!call->answered || !call->counts.nanoseconds) continue;
        const double nanoseconds = ordinal(*call->counts.nanoseconds);
        if (!point->nanoseconds || nanoseconds < *point->nanoseconds) point->nanoseconds = nanoseconds;
        if (!point->outside || call->cpu_time < *point->outside) point->outside = call->cpu_time;
      }
    }
    spent_ += spent;
    return {};
  }

  /// Where the bytes do not come with the operations.
  sandbox::Status measure_space(Ladder& ladder) {
    if (!calls_.space) return {};
    for (GrowthPoint& point : ladder.points) {
      const auto input = frame(ladder, point.n);
      if (!input) return tl::unexpected(input.error());
      const auto call = calls_.space->call(*input);
      if (!call) return tl::unexpected(call.error());
      spent_ += call->cpu_time;
      if (call->answered) point.space = call->counts.space;
    }
    return {};
  }

  /// The ladder whose cost is the largest at the largest size that all have reached.
  static const Ladder& dearest(const std::vector<Ladder>& ladders, Series (*cost)(const GrowthPoints&)) {
    double common = INFINITY;
    for (const Ladder& ladder : ladders) {
      if (!ladder.points.empty()) common = std::min(common, ladder.points.back().n);
    }
    const auto at_common = [&](const Ladder& ladder) {
      double out = 0;
      for (const Sample& sample : cost(ladder.points)) {
        if (sample.n <= common) out = sample.cost;
      }
      return out;
    };
    return *std::max_element(ladders.begin(), ladders.end(),
                             [&](const Ladder& a, const Ladder& b) { return at_common(a) < at_common(b); });
  }

  [[nodiscard]] Expected expected(const Expression& expression) const {
    return expected_along(growth_, parameter_, expression);
  }

  static std::vector<double> curve(const GrowthPoints& points, const Fit& fit) {
    std::vector<double> out;
    if (fit.terms.empty()) return out;
    for (const GrowthPoint& point : points) out.push_back(fit.at(point.n));
    return out;
  }

  /// The fitted curves at the points, and what is expected, from the fitted cost at the smallest size that counts on.
  void enter_curves(const GrowthPoints& points, const Estimate& estimate, const std::optional<Expression>& expects,
                    GrowthCheck& check) const {
    constexpr double kTopOfSizes = 20;
    check.found.fitted = curve(points, estimate.fit);
    for (std::size_t i = 0; i < check.found.alternatives.size(); ++i)
      check.found.alternatives[i].fitted = curve(points, estimate.alternatives[i].fit);
    if (!expects || check.found.fitted.empty()) return;
    std::size_t first = 0;
    while (points[first].n < points.back().n / kTopOfSizes) ++first;
    const Expected limit = expected(*expects);
    for (const GrowthPoint& point : points)
      check.expected_curve.push_back(check.found.fitted[first] *
                                     std::exp(limit.log_at(point.n) - limit.log_at(points[first].n)));
  }

  [[nodiscard]] bool python() const { return runner_.name() == "python"; }

  /// The same inputs with another seed show it, too.
  Result<bool> shows_again(const Ladder& ladder, const Expression& limit, bool space) {
    Ladder again{ladder.input, kOtherSeed, {}, {}, false};
    if (auto ok = climb(again); !ok) return tl::unexpected(ok.error());
    if (auto ok = space ? measure_space(again) : fill(again); !ok) return tl::unexpected(ok.error());
    if (!space && !calls_.operations) {
      if (auto ok = time(again); !ok) return tl::unexpected(ok.error());
    }
    if (space) {
      const SpaceFinding found = find_space_growth(again.points);
      return found.growth && outgrows(found.series, *found.growth, expected(limit), kBytesPart);
    }
    const TimeFinding found = find_time_growth(again.points, python());
    return found.growth && outgrows(found.series, *found.growth, expected(limit));
  }

  Result<GrowthReport> along() {
    std::vector<Ladder> ladders;
    for (const std::string& input : growth_.inputs) {
      ladders.push_back({input, kSeed, {}, {}, false});
      if (auto ok = climb(ladders.back()); !ok) return tl::unexpected(ok.error());
      if (auto ok = measure_space(ladders.back()); !ok) return tl::unexpected(ok.error());
    }
    Ladder worst = dearest(
        ladders, calls_.operations ? operations_of : [](const GrowthPoints& points) { return costs(points); });
    const Ladder& largest = dearest(ladders, bytes_of);
    GrowthReport report;
    report.parameter = parameter().name;
    report.note = calls_.note;
    const bool waits = std::any_of(ladders.begin(), ladders.end(), [](const Ladder& ladder) { return ladder.waits; });
    if (worst.points.empty() || waits) {
      const std::string why = waits ? "it waits more than it computes" : worst.why;
      report.time.found.why = report.space.found.why = why.empty() ? "no call was answered" : why;
      return report;
    }
    if (auto ok = fill(worst); !ok) return tl::unexpected(ok.error());
    if (auto ok = time(worst); !ok) return tl::unexpected(ok.error());
    report.input = worst.input;
    if (calls_.operations) report.unit = runner_.counting()->unit;
    if (auto ok = conclude_time(worst, report); !ok) return tl::unexpected(ok.error());
    if (auto ok = conclude_space(largest, worst, report); !ok) return tl::unexpected(ok.error());
    enter_samples(worst, worst.input == largest.input ? worst : largest, report);
    if (auto ok = name_line(worst, report); !ok) return tl::unexpected(ok.error());
    report.cpu_time = std::exchange(spent_, Micros(0));
    return report;
  }

  sandbox::Status conclude_time(const Ladder& ladder, GrowthReport& report) {
    TimeFinding found = find_time_growth(ladder.points, python());
    report.time.found = std::move(found.said);
    forecast(ladder, found, report);
    if (growth_.time) report.time.expected = growth_.time->text();
    enter_curves(ladder.points, found.estimate, growth_.time, report.time);
    if (!growth_.time) return {};
    if (!found.growth || !outgrows(found.series, *found.growth, expected(*growth_.time))) return {};
    const auto again = shows_again(ladder, *growth_.time, false);
    if (!again) return tl::unexpected(again.error());
    report.time.exceeds = *again;
    if (*again) report.time.evidence = plainest_evidence(found.series, expected(*growth_.time)).value_or("");
    return {};
  }

  /// `worst` has the samples of the report, and `ladder` the bytes.
  sandbox::Status conclude_space(const Ladder& ladder, const Ladder& worst, GrowthReport& report) {
    SpaceFinding found = find_space_growth(ladder.points);
    report.space.found = std::move(found.said);
    if (growth_.space) report.space.expected = growth_.space->text();
    enter_curves(worst.points, found.estimate, growth_.space, report.space);
    if (!growth_.space) return {};
    if (!found.growth || !is_more_than_scratch(found.series) ||
        !outgrows(found.series, *found.growth, expected(*growth_.space), kBytesPart))
      return {};
    const auto again = shows_again(ladder, *growth_.space, true);
    if (!again) return tl::unexpected(again.error());
    report.space.exceeds = *again;
    if (*again) report.space.evidence = plainest_evidence(found.series, expected(*growth_.space)).value_or("");
    return {};
  }

  /// By the fitted curve, from the largest size that was timed.
  void forecast(const Ladder& ladder, const TimeFinding& found, GrowthReport& report) const {
    if (!found.growth || !ladder.points.back().nanoseconds) return;
    const double high = ladder.points.back().n;
    const double grown = std::exp(log_growth(*found.growth, parameter().to) - log_growth(*found.growth, high));
    const double micros = *ladder.points.back().nanoseconds / 1000 * grown;
    // Beyond a century it does not matter.
    report.forecast = {parameter().to, Micros(static_cast<std::int64_t>(std::min(micros, 3e15))),
                       problem_.limits.cpu_time};
  }

  static void enter_samples(const Ladder& worst, const Ladder& largest, GrowthReport& report) {
    for (const GrowthPoint& point : worst.points) {
      GrowthSample sample;
      sample.n = point.n;
      if (point.counted.counts.operations) sample.operations = ordinal(*point.counted.counts.operations);
      if (point.nanoseconds) sample.cpu_us = *point.nanoseconds / 1000;
      for (const GrowthPoint& other : largest.points) {
        if (other.n == point.n && other.space) sample.peak_bytes = ordinal(other.space->heap + other.space->stack);
      }
      report.samples.push_back(sample);
    }
  }

  sandbox::Status name_line(Ladder& ladder, GrowthReport& report) {
    if (!calls_.operations || ladder.points.size() < 2) return {};
    const GrowthPoint& high = ladder.points.back();
    const auto distance = [&](const GrowthPoint& point) { return std::fabs(std::log(point.n * 4 / high.n)); };
    const auto low = std::min_element(ladder.points.begin(), ladder.points.end() - 1,
                                      [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    auto low_frame = frame(ladder, low->n), high_frame = frame(ladder, high.n);
    if (!low_frame) return tl::unexpected(low_frame.error());
    if (!high_frame) return tl::unexpected(high_frame.error());
    auto line = find_line(
        pool_, problem_, runner_, submission_, calls_.counted,
        {low->n, high.n, std::move(*low_frame), std::move(*high_frame), low->counted.counts, high.counted.counts});
    if (!line) return tl::unexpected(line.error());
    report.line = std::move(*line);
    return {};
  }

  ExecutorPool& pool_;
  CompileCache* cache_;
  const Problem& problem_;
  const Growth& growth_;
  const runners::Runner& runner_;
  const Submission& submission_;
  const std::string& graded_;
  const runners::Runner* author_;
  GrowthInputs inputs_;
  CountedSubmission calls_;
  std::size_t parameter_ = 0;
  Micros spent_{0};
};

}  // namespace

Result<std::vector<GrowthReport>> measure_growth(ExecutorPool& pool, const runners::Registry& registry,
                                                 CompileCache* cache, const Problem& problem,
                                                 const runners::Runner& runner, const Submission& submission,
                                                 const std::string& artifact) {
  return Measurement(pool, registry, cache, problem, runner, submission, artifact).all();
}

}  // namespace judge
