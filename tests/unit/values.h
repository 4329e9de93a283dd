// Values for tests, written as the JSON that a data file would hold.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "judge/value/type.h"
#include "judge/value/value.h"

namespace judge::testing {

inline Type type_of(std::string_view text) {
  auto type = parse_type(text);
  if (!type) throw std::invalid_argument(type.error().text());
  return *type;
}

inline Value value_of(std::string_view json, std::string_view type) {
  auto value = value_from_json(json, type_of(type));
  if (!value) throw std::invalid_argument(value.error().text());
  return *value;
}

/// The message of the error that reading gives, "" if it succeeds.
inline std::string json_error(std::string_view json, std::string_view type, const ValueLimits& limits = {}) {
  const auto value = value_from_json(json, type_of(type), limits);
  return value ? "" : value.error().message;
}

}  // namespace judge::testing
