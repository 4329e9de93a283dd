// Comparison of what a submission returned with what was expected: pure, outside the jail, on plain values.
#pragma once

#include <optional>
#include <string_view>

#include "judge/model/report.h"
#include "judge/problem/problem.h"
#include "judge/value/value.h"

namespace judge {

/// The difference between a function's answer and the expected one; nothing if it is accepted.
/// `scale` is the case's own; without one the floats of lists and tuples share the answer's largest magnitude, and an
/// array has its own largest.
[[nodiscard]] std::optional<Difference> compare_values(const Value& got, const Value& want, const Type& type,
                                                       const Compare& compare, std::optional<double> scale = {});

/// The same for a program's output.
[[nodiscard]] std::optional<Difference> compare_tokens(std::string_view got, std::string_view want,
                                                       const Compare& compare);

}  // namespace judge
