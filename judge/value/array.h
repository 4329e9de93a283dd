// Arrays: the values of ndarray and tensor types. One block of bytes, never a Value per element.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/value/dtype.h"

namespace judge {

inline constexpr std::size_t kMaxRank = 32;  ///< dimensions; numpy's own limit

using Shape = std::vector<std::uint64_t>;

/// An array: its elements in row-major order, little-endian. bytes.size() is the shape's product times the item size.
struct Array {
  Dtype dtype = Dtype::F64;
  Shape shape;  ///< empty: 0-d, one element
  std::string bytes;
  bool operator==(const Array&) const = default;  ///< by bytes: NaN equals itself, 0.0 and -0.0 differ
};

/// A shared, immutable array: a Value that holds one is copied at no cost.
class SharedArray {
 public:
  explicit SharedArray(Array array) : array_(std::make_shared<const Array>(std::move(array))) {}
  [[nodiscard]] const Array& operator*() const { return *array_; }
  [[nodiscard]] const Array* operator->() const { return array_.get(); }
  bool operator==(const SharedArray& other) const { return array_ == other.array_ || *array_ == *other.array_; }

 private:
  std::shared_ptr<const Array> array_;
};

/// The number of elements; nothing if it, or what it would be with every 0 taken for 1, is more than `most`.
[[nodiscard]] std::optional<std::size_t> element_count(const Shape& shape, std::size_t most);

/// Reads the elements of an Array whose dtype T stands for.
template <class T>
class Elements {
 public:
  explicit Elements(const Array& array) : bytes_(array.bytes) {}
  [[nodiscard]] std::size_t size() const { return bytes_.size() / sizeof(T); }
  [[nodiscard]] T operator[](std::size_t i) const {
    T out;
    std::memcpy(&out, bytes_.data() + i * sizeof(T), sizeof(T));
    return out;
  }

 private:
  std::string_view bytes_;
};

/// Calls `read` with the Elements of the array's dtype; a bool's elements are read as bytes 0 and 1.
template <class Read>
decltype(auto) with_elements(const Array& array, Read read) {
  switch (array.dtype) {
    case Dtype::F64:
      return read(Elements<double>(array));
    case Dtype::F32:
      return read(Elements<float>(array));
    case Dtype::I64:
      return read(Elements<std::int64_t>(array));
    case Dtype::I32:
      return read(Elements<std::int32_t>(array));
    case Dtype::U8:
    case Dtype::Bool:
      break;
  }
  return read(Elements<std::uint8_t>(array));
}

/// "(3, 2)", "(5,)", "()": as numpy writes it.
[[nodiscard]] std::string to_string(const Shape& shape);

}  // namespace judge
