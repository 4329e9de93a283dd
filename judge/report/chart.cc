#include "judge/report/chart.h"

namespace judge {
namespace {

/// A cost at each sample. Nothing is drawn of what is not above 0: axes are logarithmic.
GrowthChart::Curve curve(const std::string& name, const std::vector<double>& costs, const GrowthReport& growth) {
  GrowthChart::Curve out{name, {}};
  for (std::size_t i = 0; i < costs.size() && i < growth.samples.size(); ++i) {
    if (costs[i] > 0) out.points.emplace_back(growth.samples[i].n, costs[i]);
  }
  return out;
}

GrowthChart chart(const GrowthReport& growth, const GrowthCheck& check, std::optional<double> GrowthSample::*figure) {
  GrowthChart out;
  out.x_title = growth.parameter;
  for (const GrowthSample& sample : growth.samples) {
    if (sample.*figure && *(sample.*figure) > 0) out.measured.emplace_back(sample.n, *(sample.*figure));
  }
  if (!check.expected_curve.empty()) out.expected = curve(check.expected, check.expected_curve, growth);
  if (check.found.growth.empty()) return out;
  out.fitted = curve(check.found.growth, check.found.fitted, growth);
  for (const auto& other : check.found.alternatives)
    out.alternatives.push_back(curve(other.growth, other.fitted, growth));
  return out;
}

}  // namespace

GrowthChart time_chart(const GrowthReport& growth) {
  const bool counted = !growth.unit.empty();
  GrowthChart out = chart(growth, growth.time, counted ? &GrowthSample::operations : &GrowthSample::cpu_us);
  out.what = "time";
  out.y_title = counted ? growth.unit : "microseconds";
  return out;
}

GrowthChart memory_chart(const GrowthReport& growth) {
  GrowthChart out = chart(growth, growth.space, &GrowthSample::peak_bytes);
  out.what = "memory";
  out.y_title = "bytes";
  return out;
}

}  // namespace judge
