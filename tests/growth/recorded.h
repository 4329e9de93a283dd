// Series that were measured once (recorded/*.json), as the pipeline has them when it measures.
#pragma once

#include <nlohmann/json.hpp>

#include "judge/pipeline/growth_findings.h"

namespace judge {

/// Of a list of samples, each [n, operations, CPU microseconds, bytes], null where not measured: the points that time
/// was found with, and those that memory was.
struct RecordedSeries {
  GrowthPoints time, space;
};
[[nodiscard]] RecordedSeries recorded_series(const nlohmann::json& samples);

}  // namespace judge
