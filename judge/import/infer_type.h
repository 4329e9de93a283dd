// The type that values from a dataset have in judged, and these values as judged's. Pure; for bytes of unknown origin.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "judge/value/type.h"
#include "judge/value/value.h"
#include "sandbox/base/error.h"

namespace judge {

/// Whether values are what a function is given, or what it answers: a list may be answered as a tuple, and tuples of
/// several lengths as lists.
enum class Side { Argument, Answer };

/// A value as judge/import/values.py encodes it, as one of `type`; nothing if it is none. An int is taken for a float
/// that is equal to it.
[[nodiscard]] std::optional<Value> typed_value(const nlohmann::json& value, const Type& type, Side side);

/// The least type that holds all of the values; `list[int]` for lists that are always empty. An Error (Package) says
/// what has no type in judged: an object, values of several kinds in one place, None alone.
[[nodiscard]] sandbox::Result<Type> infer_type(const std::vector<const nlohmann::json*>& values, Side side);

}  // namespace judge
