#include "judge/pipeline/growth_calls.h"

#include <algorithm>
#include <cmath>

#include "sandbox/base/page_cost.h"

namespace judge {
namespace {

using sandbox::Micros;
using sandbox::Result;

constexpr int kRounds = 7;
/// A call that takes so many times as long by the clock waits for something; of so many tries, for others of the
/// machine may only be ahead of it.
constexpr int kMostWaiting = 3;
constexpr int kTries = 3;
/// Inputs above are not made: reading them would take longer than the calls.
constexpr std::size_t kMostInputBytes = 16 * sandbox::kMiB;

double micros_of(const GrowthPoint& point, std::uint64_t otherwise) {
  return std::max(1.0, static_cast<double>(point.counted.counts.nanoseconds.value_or(otherwise)) / 1000);
}

constexpr const char* kWaits = "it waits more than it computes";

bool waits(const CountedCall& call) {
  return call.wall_time > kMostWaiting * call.cpu_time + Micros(100'000);
}

/// A call that does not wait, if one of a few does not; else the last.
Result<CountedCall> busy_call(const CountedRunner& runner, const std::string& input) {
  auto call = runner.call(input);
  for (int again = 1; again < kTries && call && call->answered && waits(*call); ++again) call = runner.call(input);
  return call;
}

}  // namespace

Result<GrowthCalls> GrowthCalls::make(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache,
                                      const Problem& problem, const runners::Runner& runner,
                                      const Submission& submission, const std::string& artifact) {
  auto ready = CountedSubmission::make(pool, cache, problem, runner, submission, artifact);
  if (!ready) return tl::unexpected(ready.error());
  const auto author = registry.by_name("python");
  if (!author) return tl::unexpected(author.error());
  return GrowthCalls(std::move(*ready), GrowthInputs(pool, problem, **author),
                     GrowthBystanders(pool, registry, cache, problem, runner), runner.counting()->most_nanoseconds);
}

Result<bool> GrowthCalls::measure(GrowthSeries& series, double n, const std::vector<double>& sizes) {
  const auto input = frame(series, sizes);
  if (!input) return tl::unexpected(input.error());
  if (input->size() > kMostInputBytes) return false;
  auto call = busy_call(submission_.operations ? *submission_.operations : *submission_.timed, *input);
  if (!call) return tl::unexpected(call.error());
  spent_ += call->cpu_time;
  if (!call->answered) {
    if (!call->too_dear) series.why = call->why;
    // The sizes were chosen by what the ones before cost.
    if (call->too_dear && !series.points.empty())
      series.points.back().doubt = "a larger input took far longer than the smaller ones account for";
    return false;
  }
  if (waits(*call)) {
    series.waits = true;
    return false;
  }
  GrowthPoint point;
  point.n = n;
  point.sizes = sizes;
  point.input_bytes = input->size();
  point.page_nanoseconds = sandbox::nanoseconds_per_page();
  point.most_nanoseconds_each = most_nanoseconds_each_;
  point.space = call->counts.space;
  point.counted = std::move(*call);
  series.points.push_back(std::move(point));
  return true;
}

sandbox::Status GrowthCalls::time(GrowthSeries& series, std::size_t count, Micros most) {
  const auto first = series.points.end() - static_cast<std::ptrdiff_t>(std::min(count, series.points.size()));
  Micros spent{0};
  std::vector<int> waited(series.points.size(), 0);
  for (int round = 0; round < kRounds && spent < most; ++round) {
    for (auto point = first; point != series.points.end(); ++point) {
      const auto input = frame(series, point->sizes);
      if (!input) return tl::unexpected(input.error());
      auto call = submission_.timed->call(*input);
      if (!call) return tl::unexpected(call.error());
      spent += call->cpu_time;
      if (!call->answered) {
        point->doubt = "as it is graded it did not answer where it did when it was counted";
        return {};
      }
      waited[static_cast<std::size_t>(point - series.points.begin())] += waits(*call) ? 1 : 0;
      point->take(*call);
      if (call->counts.nanoseconds) point->timed_reply = std::move(call->reply);
    }
    const auto always = std::find(waited.begin(), waited.end(), round + 1);
    if (round + 1 >= kTries && always != waited.end()) {
      series.points[static_cast<std::size_t>(always - waited.begin())].doubt = kWaits;
      break;
    }
  }
  spent_ += spent;
  return {};
}

sandbox::Status GrowthCalls::hear_bystanders(GrowthSeries& series) {
  return bystanders_.hear(
      [&](const GrowthPoint& point) { return inputs_.input(series.input, point.sizes, series.seed); },
      *submission_.timed, series.points);
}

sandbox::Status GrowthCalls::measure_space(GrowthSeries& series) {
  if (!submission_.space) return {};
  for (GrowthPoint& point : series.points) {
    const auto input = frame(series, point.sizes);
    if (!input) return tl::unexpected(input.error());
    const auto call = submission_.space->call(*input);
    if (!call) return tl::unexpected(call.error());
    spent_ += call->cpu_time;
    if (call->answered) point.space = call->counts.space;
  }
  return {};
}

Series GrowthCalls::costs(const GrowthPoints& points) {
  Series out = operations_of(points);
  if (out.empty()) {
    for (const GrowthPoint& point : points) out.push_back({point.n, micros_of(point, 1)});
    return out;
  }
  const double scale = micros_of(points.back(), 1000) / out.back().cost;
  for (Sample& sample : out) sample.cost *= scale;
  return out;
}

const GrowthSeries& GrowthCalls::dearest(const std::vector<GrowthSeries>& all) const {
  return dearest_of(all, submission_.operations ? operations_of : costs);
}

const GrowthSeries& dearest_of(const std::vector<GrowthSeries>& all, Series (*cost)(const GrowthPoints&)) {
  double common = INFINITY;
  for (const GrowthSeries& series : all) {
    if (!series.points.empty()) common = std::min(common, series.points.back().n);
  }
  const auto at_common = [&](const GrowthSeries& series) {
    double out = 0;
    for (const Sample& sample : cost(series.points)) {
      if (sample.n <= common) out = sample.cost;
    }
    return out;
  };
  return *std::max_element(all.begin(), all.end(),
                           [&](const GrowthSeries& a, const GrowthSeries& b) { return at_common(a) < at_common(b); });
}

std::string why_nothing_was_measured(const std::vector<GrowthSeries>& all, const GrowthSeries& worst) {
  const bool waits = std::any_of(all.begin(), all.end(), [](const GrowthSeries& series) { return series.waits; });
  if (waits) return kWaits;
  if (!worst.points.empty()) return {};
  return worst.why.empty() ? "no call was answered" : worst.why;
}

}  // namespace judge
