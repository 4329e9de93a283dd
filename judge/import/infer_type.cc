#include "judge/import/infer_type.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace judge {
namespace {

using Json = nlohmann::json;
using Kind = Type::Kind;
using Values = std::vector<const Json*>;
using sandbox::package_error;

/// What a marked value is: {"tuple": [...]} gives "tuple"; empty for a value that stands for itself.
std::string mark_of(const Json& value) {
  return value.is_object() && value.size() == 1 ? value.begin().key() : std::string();
}

bool is_pair(const Json& item) {
  return item.is_array() && item.size() == 2;
}

/// The elements of a marked sequence; null if it is malformed.
const Json* content_of(const Json& value, const char* mark) {
  if (mark_of(value) != mark || !value.begin()->is_array()) return nullptr;
  return &*value.begin();
}

const Json* sequence_of(const Json& value) {
  return value.is_array() ? &value : content_of(value, "tuple");
}

bool is_int64(const Json& value) {
  return value.is_number_integer() &&
         (!value.is_number_unsigned() ||
          value.get<std::uint64_t>() <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()));
}

std::optional<double> float_of(const Json& value) {
  constexpr std::int64_t kExact = std::int64_t{1} << 53;
  if (value.is_number_float()) return value.get<double>();
  if (is_int64(value)) {
    const auto number = value.get<std::int64_t>();
    return number >= -kExact && number <= kExact ? std::optional(static_cast<double>(number)) : std::nullopt;
  }
  if (mark_of(value) != "float" || !value.begin()->is_string()) return std::nullopt;
  const auto& word = value.begin()->get_ref<const std::string&>();
  if (word == "nan") return std::numeric_limits<double>::quiet_NaN();
  if (word == "inf") return std::numeric_limits<double>::infinity();
  if (word == "-inf") return -std::numeric_limits<double>::infinity();
  return std::nullopt;
}

std::optional<std::string> digits_of(const Json& value) {
  if (is_int64(value)) return std::to_string(value.get<std::int64_t>());
  if (mark_of(value) != "int" || !value.begin()->is_string()) return std::nullopt;
  auto digits = value.begin()->get<std::string>();
  return is_bigint(digits) ? std::optional(std::move(digits)) : std::nullopt;
}

std::optional<Value> list_value(const Json& items, const Type& type, Side side) {
  const bool is_tuple = type.kind == Kind::Tuple;
  if (is_tuple && items.size() != type.args.size()) return std::nullopt;
  Value::List out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    auto item = typed_value(items[i], type.args[is_tuple ? i : 0], side);
    if (!item) return std::nullopt;
    out.push_back(std::move(*item));
  }
  return Value{std::move(out)};
}

std::optional<Value> dict_value(const Json& value, const Type& type, Side side) {
  const Json* items = content_of(value, "dict");
  if (items == nullptr) return std::nullopt;
  Value::Dict out;
  for (const Json& item : *items) {
    if (!is_pair(item)) return std::nullopt;
    auto key = typed_value(item[0], type.args[0], side), of_key = typed_value(item[1], type.args[1], side);
    if (!key || !of_key) return std::nullopt;
    out.keys.push_back(std::move(*key));
    out.values.push_back(std::move(*of_key));
  }
  return sort_keys(out) ? std::optional(Value{std::move(out)}) : std::nullopt;
}

/// The kinds of values that judged tells apart, and their names in Python.
enum class Family { Bool, Int, Float, Str, List, Tuple, Dict };
constexpr std::array<const char*, 7> kFamilies = {"bool", "int", "float", "str", "list", "tuple", "dict"};

sandbox::Result<Family> family_of(const Json& value) {
  if (value.is_boolean()) return Family::Bool;
  if (value.is_string()) return Family::Str;
  if (value.is_array()) return Family::List;
  if (digits_of(value)) return Family::Int;
  if (float_of(value)) return Family::Float;
  if (content_of(value, "tuple") != nullptr) return Family::Tuple;
  if (content_of(value, "dict") != nullptr) return Family::Dict;
  if (mark_of(value) == "other" && value.begin()->is_string())
    return package_error({}, value.begin()->get<std::string>() + ", which has no type in judged");
  return package_error({}, "a value that is not in the importer's form");
}

tl::unexpected<sandbox::Error> several(const std::string& one, const std::string& other) {
  return package_error({}, one + " and " + other + " in one place, for which judged has no type");
}

/// Infers; `depth` counts down. Nothing where there is no value at all.
class Inference {
 public:
  explicit Inference(Side side) : side_(side) {}

  sandbox::Result<std::optional<Type>> of(const Values& values, std::size_t depth) {
    if (depth == 0) return package_error({}, "values that are nested too deeply");
    Values some;
    for (const Json* value : values) {
      if (!value->is_null()) some.push_back(value);
    }
    if (some.empty()) {
      if (!values.empty()) none_alone_ = true;
      return std::optional<Type>();
    }
    const auto family = family_of_all(some);
    if (!family) return tl::unexpected(family.error());
    auto type = of_family(*family, some, depth);
    if (!type) return tl::unexpected(type.error());
    if (some.size() == values.size()) return std::optional(std::move(*type));
    return std::optional(Type{Kind::Optional, {std::move(*type)}});
  }

  /// Whether None stands somewhere for which no other value tells a type.
  [[nodiscard]] bool none_alone() const { return none_alone_; }

 private:
  sandbox::Result<Family> family_of_all(const Values& values) {
    std::optional<Family> found;
    for (const Json* value : values) {
      auto family = family_of(*value);
      if (!family) return family;
      if (!found) found = *family;
      if (found == family.value()) continue;
      const auto both = std::minmax(*found, *family);
      if (both == std::minmax(Family::Int, Family::Float)) {
        found = Family::Float;
      } else if (side_ == Side::Answer && both == std::minmax(Family::List, Family::Tuple)) {
        found = Family::List;
      } else {
        return several(kFamilies[static_cast<std::size_t>(both.first)],
                       kFamilies[static_cast<std::size_t>(both.second)]);
      }
    }
    return *found;
  }

  sandbox::Result<Type> of_family(Family family, const Values& values, std::size_t depth) {
    switch (family) {
      case Family::Bool:
        return Type{Kind::Bool, {}};
      case Family::Float:
        return Type{Kind::Float, {}};
      case Family::Str:
        return Type{Kind::Str, {}};
      case Family::Int: {
        const bool small =
            std::all_of(values.begin(), values.end(), [](const Json* value) { return is_int64(*value); });
        return Type{small ? Kind::Int : Kind::BigInt, {}};
      }
      case Family::List:
        return list(values, depth);
      case Family::Tuple:
        return tuple(values, depth);
      case Family::Dict:
        break;
    }
    return dict(values, depth);
  }

  sandbox::Result<Type> known(const Values& values, std::size_t depth) {
    auto type = of(values, depth - 1);
    if (!type) return tl::unexpected(type.error());
    return type->value_or(Type{Kind::Int, {}});
  }

  sandbox::Result<Type> list(const Values& values, std::size_t depth) {
    Values items;
    for (const Json* value : values) {
      for (const Json& item : *sequence_of(*value)) items.push_back(&item);
    }
    auto item = known(items, depth);
    if (!item) return item;
    return Type{Kind::List, {std::move(*item)}};
  }

  sandbox::Result<Type> tuple(const Values& values, std::size_t depth) {
    const std::size_t size = sequence_of(*values.front())->size();
    for (const Json* value : values) {
      const std::size_t other = sequence_of(*value)->size();
      if (other == size && size > 0) continue;
      if (side_ == Side::Answer) return list(values, depth);
      if (size == 0 || other == 0) return package_error({}, "an empty tuple, which has no type in judged");
      return several("a tuple of " + std::to_string(size), "a tuple of " + std::to_string(other));
    }
    Type out{Kind::Tuple, {}};
    for (std::size_t i = 0; i < size; ++i) {
      Values fields;
      for (const Json* value : values) fields.push_back(&(*sequence_of(*value))[i]);
      auto field = known(fields, depth);
      if (!field) return field;
      out.args.push_back(std::move(*field));
    }
    return out;
  }

  sandbox::Result<Type> dict(const Values& values, std::size_t depth) {
    Values keys, of_keys;
    for (const Json* value : values) {
      for (const Json& item : *content_of(*value, "dict")) {
        if (!is_pair(item)) return package_error({}, "a value that is not in the importer's form");
        keys.push_back(&item[0]);
        of_keys.push_back(&item[1]);
      }
    }
    auto key = known(keys, depth), of_key = known(of_keys, depth);
    if (!key) return key;
    if (!of_key) return of_key;
    if (key->kind != Kind::Int && key->kind != Kind::Str)
      return package_error({}, "a dict with keys of type " + to_string(*key), "judged's have keys of int or str");
    return Type{Kind::Dict, {std::move(*key), std::move(*of_key)}};
  }

  Side side_;
  bool none_alone_ = false;
};

}  // namespace

std::optional<Value> typed_value(const Json& value, const Type& type, Side side) {
  switch (type.kind) {
    case Kind::Bool:
      return value.is_boolean() ? std::optional(Value{value.get<bool>()}) : std::nullopt;
    case Kind::Int:
      return is_int64(value) ? std::optional(Value{value.get<std::int64_t>()}) : std::nullopt;
    case Kind::BigInt: {
      auto digits = digits_of(value);
      return digits ? std::optional(Value{BigInt{std::move(*digits)}}) : std::nullopt;
    }
    case Kind::Float: {
      const auto number = float_of(value);
      return number ? std::optional(Value{*number}) : std::nullopt;
    }
    case Kind::Str:
      return value.is_string() ? std::optional(Value{value.get<std::string>()}) : std::nullopt;
    case Kind::Optional:
      return value.is_null() ? std::optional(Value{Null{}}) : typed_value(value, type.args[0], side);
    case Kind::List:
    case Kind::Tuple: {
      const Json* items = sequence_of(value);
      const bool as_declared = value.is_array() == (type.kind == Kind::List);
      if (items == nullptr || (side == Side::Argument && !as_declared)) return std::nullopt;
      return list_value(*items, type, side);
    }
    case Kind::Dict:
      return dict_value(value, type, side);
    default:
      return std::nullopt;
  }
}

sandbox::Result<Type> infer_type(const Values& values, Side side) {
  Inference inference(side);
  auto type = inference.of(values, kMaxTypeDepth);
  if (!type) return tl::unexpected(type.error());
  if (inference.none_alone() || !*type) return package_error({}, "None where no other value tells a type");
  return std::move(**type);
}

}  // namespace judge
