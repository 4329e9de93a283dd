// Comparison of arrays. Internal to this room.
#pragma once

#include <optional>
#include <string>

#include "judge/model/report.h"
#include "judge/problem/problem.h"
#include "judge/value/array.h"
#include "judge/value/value.h"

namespace judge {

/// What an array's floats are multiplied by to get the unit of the tolerance: the largest finite magnitude; 0 where
/// there is none.
[[nodiscard]] double scale_of(const Array& array);
/// The same of all floats of a value.
[[nodiscard]] double scale_of(const Value& value);

/// The tolerance of an answer of this dtype: the package's own, or the dtype's (docs/formats/package.md).
[[nodiscard]] double tolerance_of(Dtype dtype, const Compare& compare);

/// In this order: the dtype, the shape, where the values are NaN or infinite, the values. `path` is the array's place
/// in the answer; `scale` is above 0.
[[nodiscard]] std::optional<Difference> compare_arrays(const Array& got, const Array& want, const Compare& compare,
                                                       double scale, const std::string& path);

}  // namespace judge
