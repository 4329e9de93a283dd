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

/// A bigint: decimal digits, after a '-' if it is below 0; no leading zero.
struct BigInt {
  std::string digits;
  bool operator==(const BigInt&) const = default;
};

/// A value. A list, tuple or structure of nodes is a List: of elements, of fields, and of what nodes.h says. What a
/// submission answers for an array may have any dtype and shape: whether they are the declared ones is for the
/// comparison to say.
struct Value {
  using List = std::vector<Value>;
  /// Keys, ascending (a text's by its bytes), and the value of each.
  struct Dict {
    List keys, values;
    bool operator==(const Dict& other) const { return keys == other.keys && values == other.values; }
  };
  std::variant<Null, bool, std::int64_t, double, std::string, List, SharedArray, Dict, BigInt> data;
  bool operator==(const Value&) const = default;
};

/// Whether the text is a bigint's digits.
[[nodiscard]] bool is_bigint(std::string_view text);
/// Sorts a dict's keys and values by key; false if a key is there twice.
[[nodiscard]] bool sort_keys(Value::Dict& dict);
[[nodiscard]] bool keys_ascend(const Value::Dict& dict);

/// Bounds on anything read from a data file or a harness.
struct ValueLimits {
  std::size_t max_bytes = 64u << 20;
  std::size_t max_elements = 8u << 20;  ///< all lists, tuples, dicts and arrays of a value together
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
