// The element types of arrays.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace judge {

/// The number is the one in frames.
enum class Dtype : std::uint8_t { F64 = 1, F32 = 2, I64 = 3, I32 = 4, U8 = 5, Bool = 6 };

struct DtypeFacts {
  Dtype dtype;
  std::string_view name;        ///< as interface.yaml has it: "f64"
  std::string_view numpy_name;  ///< as people and messages have it: "float64"
  std::size_t item_size;        ///< bytes
};

inline constexpr std::array<DtypeFacts, 6> kDtypes = {{{Dtype::F64, "f64", "float64", 8},
                                                       {Dtype::F32, "f32", "float32", 4},
                                                       {Dtype::I64, "i64", "int64", 8},
                                                       {Dtype::I32, "i32", "int32", 4},
                                                       {Dtype::U8, "u8", "uint8", 1},
                                                       {Dtype::Bool, "bool", "bool", 1}}};

[[nodiscard]] constexpr const DtypeFacts& facts(Dtype dtype) {
  return kDtypes[static_cast<std::size_t>(dtype) - 1];
}
[[nodiscard]] constexpr bool is_float(Dtype dtype) {
  return dtype == Dtype::F64 || dtype == Dtype::F32;
}
/// By its name in interface.yaml.
[[nodiscard]] constexpr std::optional<Dtype> dtype_named(std::string_view name) {
  for (const DtypeFacts& each : kDtypes) {
    if (each.name == name) return each.dtype;
  }
  return std::nullopt;
}
/// By its number in frames.
[[nodiscard]] constexpr std::optional<Dtype> dtype_numbered(std::uint8_t number) {
  if (number < 1 || number > kDtypes.size()) return std::nullopt;
  return static_cast<Dtype>(number);
}

}  // namespace judge
