#include "judge/pipeline/growth_findings.h"

#include <algorithm>
#include <cmath>

#include "judge/pipeline/growth_witness.h"

namespace judge {
namespace {

/// Bytes that are in the noise: allocators' rounding, a frame or two.
constexpr double kConstantBytes = 600;
/// Where inputs are tiny, less: a frame for each element of them.
constexpr double kBytesOfAStep = 16;
/// That a sort's scratch may take for each element: half of the pointers.
constexpr double kScratchBytes = 4.5;
/// Times below say more of the clock than of the call.
constexpr double kLeastMicros = 2;

/// 0 where it was not measured, as below.
double operations_at(const GrowthPoint& point) {
  return static_cast<double>(point.counted.counts.operations.value_or(0));
}

double micros_at(const GrowthPoint& point) {
  return point.nanoseconds.value_or(0) / 1000;
}

double bytes_at(const GrowthPoint& point) {
  return point.space ? static_cast<double>(point.space->heap + point.space->stack) + 1 : 0.0;
}

Series series_of(const GrowthPoints& points, double (*cost)(const GrowthPoint&)) {
  Series out;
  for (const GrowthPoint& point : points) {
    if (const double value = cost(point); value > 0) out.push_back({point.n, value});
  }
  return out;
}

Grid grid_of(const GrowthPoints& points, double (*cost)(const GrowthPoint&), double least = 0) {
  Grid out;
  for (const GrowthPoint& point : points) {
    if (const double value = cost(point); value > least) out.push_back({point.sizes, value});
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

GrowthFinding said_of(const GridEstimate& estimate, const std::vector<std::string>& names) {
  GrowthFinding out;
  out.why = estimate.why;
  out.residual = estimate.fit.residual;
  for (const GridFit& other : estimate.alternatives) out.alternatives.push_back({to_string(other.leads(), names), {}});
  if (estimate.growth.empty()) return out;
  out.growth = to_string(estimate.growth, names);
  out.confidence = GrowthFinding::Confidence::Medium;
  return out;
}

/// What is said is not believed.
void retract(GrowthFinding& said, const std::string& why) {
  said.confidence = GrowthFinding::Confidence::Inconclusive;
  said.why = why;
  said.growth.clear();
}

/// Whether the memory beyond what is expected is more than sorting's scratch may take.
bool is_more_than_scratch(const Series& bytes) {
  return !bytes.empty() && bytes.back().cost - bytes.front().cost > kScratchBytes * bytes.back().n + kConstantBytes;
}

}  // namespace

void GrowthPoint::take(const CountedCall& graded) {
  if (!graded.counts.nanoseconds) return;
  const auto least = static_cast<double>(*graded.counts.nanoseconds);
  if (!nanoseconds || least < *nanoseconds) nanoseconds = least;
  if (!outside || graded.cpu_time < *outside) outside = graded.cpu_time;
}

Series operations_of(const GrowthPoints& points) {
  return series_of(points, operations_at);
}

Series times_of(const GrowthPoints& points) {
  return series_of(points, micros_at);
}

Series bytes_of(const GrowthPoints& points) {
  return series_of(points, bytes_at);
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
    retract(out.said, why);
    out.growth.reset();
    return out;
  }
  if (!counted || !out.growth || !by_time.growth) return out;
  const Confidence confidence = confidence_of(out.estimate, by_time);
  if (confidence == Confidence::High) out.said.confidence = GrowthFinding::Confidence::High;
  if (confidence == Confidence::Medium) out.said.by_time = to_string(*by_time.growth);
  return out;
}

SpaceFinding find_space_growth(const GrowthPoints& points, bool python) {
  SpaceFinding out;
  out.series = bytes_of(points);
  if (out.series.empty()) {
    out.said.why = "memory was not measured";
    return out;
  }
  if (const std::string why = doubt_of_space(points); !why.empty()) {
    retract(out.said, why);
    return out;
  }
  const auto [least, most] = std::minmax_element(out.series.begin(), out.series.end(),
                                                 [](const Sample& a, const Sample& b) { return a.cost < b.cost; });
  const double noise = std::min(kConstantBytes, kBytesOfAStep * out.series.back().n);
  if (most->cost - least->cost < noise) {
    out.growth = GrowthClass{GrowthClass::Kind::Constant, 2};
    out.said.growth = to_string(*out.growth);
    out.said.confidence = GrowthFinding::Confidence::High;
    out.estimate = {out.growth, {}, {}, {{{*out.growth, most->cost}}, 0}};
    return out;
  }
  out.estimate = estimate_growth(out.series, {EstimateOptions::Signal::Space, python});
  out.said = said_of(out.estimate);
  out.growth = out.estimate.growth;
  return out;
}

Grid time_grid(const GrowthPoints& points) {
  Grid counted = grid_of(points, operations_at);
  return counted.empty() ? grid_of(points, micros_at, kLeastMicros) : counted;
}

Grid space_grid(const GrowthPoints& points) {
  return grid_of(points, bytes_at);
}

GridFinding find_time_growth(const GrowthPoints& points, const std::vector<std::string>& names,
                             const GrowthAlong& along) {
  using Signal = EstimateOptions::Signal;
  GridFinding out;
  const Grid counts = grid_of(points, operations_at);
  const GridEstimate by_time = estimate_grid(grid_of(points, micros_at, kLeastMicros), Signal::Time, along);
  out.estimate = counts.empty() ? by_time : estimate_grid(counts, Signal::Count, along);
  out.said = said_of(out.estimate, names);
  if (const std::string why = doubt_of_time(points); !why.empty()) {
    retract(out.said, why);
    out.estimate.growth.clear();
    return out;
  }
  if (counts.empty()) return out;
  const Confidence confidence = confidence_of(out.estimate, by_time);
  if (confidence == Confidence::High) out.said.confidence = GrowthFinding::Confidence::High;
  if (confidence == Confidence::Medium) out.said.by_time = to_string(by_time.growth, names);
  return out;
}

GridFinding find_space_growth(const GrowthPoints& points, const std::vector<std::string>& names,
                              const GrowthAlong& along) {
  GridFinding out;
  const Grid bytes = space_grid(points);
  if (bytes.empty()) {
    out.said.why = "memory was not measured";
    return out;
  }
  if (const std::string why = doubt_of_space(points); !why.empty()) {
    retract(out.said, why);
    return out;
  }
  const auto [least, most] = std::minmax_element(
      bytes.begin(), bytes.end(), [](const GridSample& a, const GridSample& b) { return a.cost < b.cost; });
  if (most->cost - least->cost < kConstantBytes) {
    const Product constant(names.size(), GrowthClass::Kind::Constant);
    out.estimate.growth = {constant};
    out.estimate.fit = {{{constant, most->cost}}, 0};
    out.said = said_of(out.estimate, names);
    out.said.confidence = GrowthFinding::Confidence::High;
    return out;
  }
  out.estimate = estimate_grid(bytes, EstimateOptions::Signal::Space, along);
  out.said = said_of(out.estimate, names);
  return out;
}

bool exceeds(const TimeFinding& found, const Expected& expected) {
  return found.growth && outgrows(found.series, *found.growth, expected);
}

bool exceeds(const SpaceFinding& found, const Expected& expected) {
  return found.growth && is_more_than_scratch(found.series) &&
         outgrows(found.series, *found.growth, expected, kBytesPart);
}

bool is_more_than_scratch(const Grid& path) {
  if (path.empty()) return false;
  double elements = 0;
  for (const double size : path.back().sizes) elements += size;
  return path.back().cost - path.front().cost > kScratchBytes * elements + kConstantBytes;
}

}  // namespace judge
