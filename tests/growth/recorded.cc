#include "tests/growth/recorded.h"

#include <cmath>

namespace judge {

RecordedSeries recorded_series(const nlohmann::json& samples) {
  RecordedSeries out;
  for (const auto& sample : samples) {
    const auto &operations = sample.at(1), &micros = sample.at(2), &bytes = sample.at(3);
    GrowthPoint point;
    point.n = sample.at(0).get<double>();
    point.sizes = {point.n};
    if (!bytes.is_null()) {
      out.space.push_back(point);
      out.space.back().space = Counts::Space{static_cast<std::uint64_t>(std::llround(bytes.get<double>())), 0};
    }
    if (operations.is_null() && micros.is_null()) continue;
    if (!operations.is_null())
      point.counted.counts.operations = static_cast<std::uint64_t>(std::llround(operations.get<double>()));
    if (!micros.is_null()) point.nanoseconds = micros.get<double>() * 1000;
    out.time.push_back(std::move(point));
  }
  return out;
}

}  // namespace judge
