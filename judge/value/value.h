// Values of signature types, and their two forms: JSON (data files, reports) and frames (to and from a harness).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "judge/value/array.h"
#include "judge/value/type.h"
#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge {

struct Null {
  bool operator==(const Null&) const = default;
};

/// A value. A list, tuple, ListNode or TreeNode is a List: of elements, fields, node values, and level-order
/// values with Null for missing children. What a submission answers for an array may have any dtype and shape: whether
/// they are the declared ones is for the comparison to say.
struct Value {
  using List = std::vector<Value>;
  std::variant<Null, bool, std::int64_t, double, std::string, List, SharedArray> data;
  bool operator==(const Value&) const = default;
};

/// Bounds on anything read from a data file or a harness.
struct ValueLimits {
  std::size_t max_bytes = 64u << 20;
  std::size_t max_elements = 8u << 20;  ///< all lists, tuples and arrays of a value together
};

/// Reads one JSON text as `type`. The error names the path and both types: "[3]: expected int, got string".
/// Integers beyond 64 bits, trailing text, duplicate keys and invalid UTF-8 are errors; int is accepted for float.
/// NaN, Infinity and -Infinity are accepted as bare words for floats.
[[nodiscard]] sandbox::Result<Value> value_from_json(std::string_view json, const Type& type,
                                                     const ValueLimits& limits = {});
/// Compact JSON, floats in the shortest form that reads back equal (a whole float keeps ".0").
[[nodiscard]] std::string value_to_json(const Value& value);
/// The same for people: of an array with many elements only its dtype, its shape and the first ones.
[[nodiscard]] std::string value_to_text(const Value& value);

/// Whether the array has the form's dtype, and dimensions of the lengths that it fixes.
[[nodiscard]] bool has_form(const Array& array, const ArrayForm& form);

/// The frame payload of a value of `type` (docs/formats/values.md).
/// Precondition: the value has the type (as value_from_json gives it).
[[nodiscard]] std::string encode_value(const Value& value, const Type& type);
/// Strict: exact length, canonical bytes, valid UTF-8, bounds; for bytes a submission may have written.
[[nodiscard]] sandbox::Result<Value> decode_value(std::string_view bytes, const Type& type,
                                                  const ValueLimits& limits = {});

}  // namespace judge
