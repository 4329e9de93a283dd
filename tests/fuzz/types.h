// Types for fuzz targets: the input's first byte picks one.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "judge/value/nodes.h"
#include "judge/value/type.h"
#include "judge/value/value.h"

namespace judge::fuzzing {

struct Input {
  const Type& type;
  std::string_view bytes;
};

inline const Type& type_by(std::uint8_t number) {
  static const std::vector<Type> types = [] {
    std::vector<Type> out;
    for (const char* text : {"int",
                             "float",
                             "bool",
                             "str",
                             "None",
                             "ListNode",
                             "TreeNode",
                             "list[int]",
                             "list[str]",
                             "list[list[float]]",
                             "list[bool | None]",
                             "tuple[int, str, bool]",
                             "list[tuple[bool, TreeNode]]",
                             "list[list[list[ListNode]]]",
                             "tuple[list[str | None], tuple[float], list[tuple[int, int]] | None]",
                             "ndarray[f64, n, d]",
                             "list[tensor[f32]]",
                             "tuple[ndarray[bool, ...], ndarray[u8, 3, n]]",
                             "ndarray[i32, ...]",
                             "RandomListNode",
                             "NaryNode",
                             "GraphNode",
                             "list[GraphNode]",
                             "bigint",
                             "dict[int, bigint | None]",
                             "dict[str, list[dict[int, bool]]]"}) {
      auto type = parse_type(text);
      if (!type) std::abort();
      out.push_back(*type);
    }
    // What a class's calls answer: only there is None a field, and a tuple may be empty.
    out.push_back({Type::Kind::Tuple, {{Type::Kind::None, {}}, {Type::Kind::Int, {}}, {Type::Kind::None, {}}}});
    out.push_back({Type::Kind::Tuple, {}});
    return out;
  }();
  return types[number % types.size()];
}

/// Whether every array has the declared dtype and dimensions, and every graph the numbers 1 to n: only then its JSON is
/// one of the type.
inline bool conforms(const Value& value, const Type& type) {
  if (std::holds_alternative<Null>(value.data)) return true;
  if (is_array(type)) return has_form(*std::get<SharedArray>(value.data), type.array);
  if (type.kind == Type::Kind::Optional) return conforms(value, type.args[0]);
  if (const auto* dict = std::get_if<Value::Dict>(&value.data)) {
    return std::all_of(dict->values.begin(), dict->values.end(),
                       [&](const Value& item) { return conforms(item, type.args[1]); });
  }
  if (type.kind == Type::Kind::GraphNode) return is_numbered(std::get<Value::List>(value.data));
  const auto* list = std::get_if<Value::List>(&value.data);
  if (list == nullptr || type.args.empty()) return true;
  for (std::size_t i = 0; i < list->size(); ++i) {
    if (!conforms((*list)[i], type.args[type.kind == Type::Kind::Tuple ? i : 0])) return false;
  }
  return true;
}

/// Empty input reads as no bytes of the first type.
inline Input split(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  return {type_by(size > 0 ? data[0] : 0), all.substr(size > 0 ? 1 : 0)};
}

}  // namespace judge::fuzzing
