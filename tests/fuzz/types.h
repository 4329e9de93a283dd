// Types for fuzz targets: the input's first byte picks one.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "judge/value/type.h"

namespace judge::fuzzing {

struct Input {
  const Type& type;
  std::string_view bytes;
};

inline const Type& type_by(std::uint8_t number) {
  static const std::vector<Type> types = [] {
    std::vector<Type> out;
    for (const char* text :
         {"int", "float", "bool", "str", "None", "ListNode", "TreeNode", "list[int]", "list[str]", "list[list[float]]",
          "list[bool | None]", "tuple[int, str, bool]", "list[tuple[bool, TreeNode]]", "list[list[list[ListNode]]]",
          "tuple[list[str | None], tuple[float], list[tuple[int, int]] | None]"}) {
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

/// Empty input reads as no bytes of the first type.
inline Input split(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  return {type_by(size > 0 ? data[0] : 0), all.substr(size > 0 ? 1 : 0)};
}

}  // namespace judge::fuzzing
