#include "judge/pipeline/growth_findings.h"

#include <algorithm>
#include <cmath>

#include "judge/pipeline/growth_witness.h"

namespace judge {
namespace {

/// Bytes that are in the noise: allocators' rounding, a frame or two.
constexpr double kConstantBytes = 600;
/// That a sort's scratch may take for each element: half of the pointers.
constexpr double kScratchBytes = 4.5;
/// Times below say more of the clock than of the call.
constexpr double kLeastMicros = 2;

Series series_of(const GrowthPoints& points, double (*cost)(const GrowthPoint&)) {
  Series out;
  for (const GrowthPoint& point : points) {
    if (const double value = cost(point); value > 0) out.push_back({point.n, value});
  }
  return out;
}

GrowthFinding said_of(const Estimate& estimate) {
  GrowthFinding out;
  out.why = estimate.why;
  out.residual = estimate.fit.residual;
  for (const auto& other : estimate.alternatives) out.alternatives.push_back({to_string(other.growth), {}});
  if (!estimate.growth) return out;
  out.growth = to_string(*estimate.growth);
  out.confidence = GrowthFinding::Confidence::Medium;
  return out;
}

/// Nothing is said, for that reason.
void doubt(const std::string& why, GrowthFinding& said, std::optional<GrowthClass>& growth) {
  said.confidence = GrowthFinding::Confidence::Inconclusive;
  said.why = why;
  said.growth.clear();
  growth.reset();
}

}  // namespace

Series operations_of(const GrowthPoints& points) {
  return series_of(points, [](const GrowthPoint& point) {
    return static_cast<double>(point.counted.counts.operations.value_or(0));
  });
}

Series times_of(const GrowthPoints& points) {
  return series_of(points, [](const GrowthPoint& point) { return point.nanoseconds.value_or(0) / 1000; });
}

Series bytes_of(const GrowthPoints& points) {
  return series_of(points, [](const GrowthPoint& point) {
    return point.space ? static_cast<double>(point.space->heap + point.space->stack) + 1 : 0.0;
  });
}

TimeFinding find_time_growth(const GrowthPoints& points, bool python) {
  using Signal = EstimateOptions::Signal;
  TimeFinding out;
  Series times = times_of(points);
  std::erase_if(times, [](const Sample& sample) { return sample.cost < kLeastMicros; });
  out.series = operations_of(points);
  const bool counted = !out.series.empty();
  const Estimate by_time = estimate_growth(times, {Signal::Time, false});
  if (!counted) out.series = times;
  out.estimate = counted ? estimate_growth(out.series, {Signal::Count, python}) : by_time;
  out.said = said_of(out.estimate);
  out.growth = out.estimate.growth;
  if (const std::string why = doubt_of_time(points); !why.empty()) {
    doubt(why, out.said, out.growth);
    return out;
  }
  if (!counted || !out.growth || !by_time.growth) return out;
  const Confidence confidence = confidence_of(out.estimate, by_time);
  if (confidence == Confidence::High) out.said.confidence = GrowthFinding::Confidence::High;
  if (confidence == Confidence::Medium) out.said.by_time = to_string(*by_time.growth);
  return out;
}

SpaceFinding find_space_growth(const GrowthPoints& points) {
  SpaceFinding out;
  out.series = bytes_of(points);
  if (out.series.empty()) {
    out.said.why = "memory was not measured";
    return out;
  }
  if (const std::string why = doubt_of_space(points); !why.empty()) {
    out.estimate = estimate_growth(out.series, {EstimateOptions::Signal::Space, false});
    out.said = said_of(out.estimate);
    doubt(why, out.said, out.growth);
    return out;
  }
  const auto [least, most] = std::minmax_element(out.series.begin(), out.series.end(),
                                                 [](const Sample& a, const Sample& b) { return a.cost < b.cost; });
  if (most->cost - least->cost < kConstantBytes) {
    out.growth = GrowthClass{GrowthClass::Kind::Constant, 2};
    out.said.growth = to_string(*out.growth);
    out.said.confidence = GrowthFinding::Confidence::High;
    out.estimate = {out.growth, {}, {}, {{{*out.growth, most->cost}}, 0}};
    return out;
  }
  out.estimate = estimate_growth(out.series, {EstimateOptions::Signal::Space, false});
  out.said = said_of(out.estimate);
  out.growth = out.estimate.growth;
  return out;
}

bool is_more_than_scratch(const Series& bytes) {
  return !bytes.empty() && bytes.back().cost - bytes.front().cost > kScratchBytes * bytes.back().n + kConstantBytes;
}

}  // namespace judge
