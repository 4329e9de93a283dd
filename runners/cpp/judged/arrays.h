// Arrays: ndarray parameters and answers as nested vectors, as deep as there are dimensions, or flat with their shape.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>

#include "judged/codec.h"

namespace judged {

/// An array of any number of dimensions: its elements in row-major order. What a submission may take or return where
/// nested vectors would be slow, or could not say a shape like (0, 3).
template <class T>
struct Array {
  std::vector<std::size_t> shape;
  std::vector<T> data;

  /// The place in `data` of the element at these indices, one per dimension.
  template <class... Index>
  [[nodiscard]] std::size_t at(Index... index) const {
    std::size_t place = 0, dimension = 0;
    ((place = place * shape[dimension++] + static_cast<std::size_t>(index)), ...);
    return place;
  }
};

/// The signature's type: `Element` is double, float, std::int64_t, std::int32_t, std::uint8_t or bool; Rank -1 is any.
template <class Element, int Rank>
struct NdArray {};

/// What stands for a dtype on the wire.
template <class Element>
constexpr std::uint8_t dtype_number() {
  if constexpr (std::same_as<Element, double>) return 1;
  if constexpr (std::same_as<Element, float>) return 2;
  if constexpr (std::same_as<Element, std::int64_t>) return 3;
  if constexpr (std::same_as<Element, std::int32_t>) return 4;
  if constexpr (std::same_as<Element, std::uint8_t>) return 5;
  return 6;
}

/// A submission's own element type: any float for floats, any integer that the values fit for integers.
template <class Element, class T>
concept ElementOf = (std::floating_point<Element> && std::floating_point<T>) || (Integer<Element> && Integer<T>) ||
                    (std::same_as<Element, bool> && std::same_as<T, bool>);

/// The depth of nested vectors, and what they hold.
template <class T>
struct Nested {
  static constexpr int depth = 0;
  using Element = T;
};
template <class T>
struct Nested<std::vector<T>> {
  static constexpr int depth = Nested<T>::depth + 1;
  using Element = typename Nested<T>::Element;
};

template <class Element, class T>
T read_element(Reader& in) {
  if constexpr (std::same_as<Element, bool>) {
    return in.number<std::uint8_t>() != 0;
  } else {
    const auto value = in.number<Element>();
    if constexpr (Integer<Element>) {
      if (!std::in_range<T>(value)) throw DoesNotFit{"", std::to_string(value), integer_name<T>()};
    }
    return static_cast<T>(value);
  }
}

template <class Element, class T>
void write_element(Writer& out, T value) {
  if constexpr (Integer<Element>) {
    if (!std::in_range<Element>(value)) throw BadAnswer{"", integer_name<Element>(), "an integer outside its range"};
  }
  if constexpr (std::same_as<Element, bool>) {
    out.number(static_cast<std::uint8_t>(value));
  } else {
    out.number(static_cast<Element>(value));
  }
}

/// The shape of the array that comes next.
template <class Element>
std::vector<std::size_t> read_shape(Reader& in) {
  if (in.number<std::uint8_t>() != dtype_number<Element>()) broken_call("an array of another dtype");
  std::vector<std::size_t> shape(in.number<std::uint8_t>());
  for (std::size_t& length : shape) length = in.number<std::uint64_t>();
  return shape;
}

template <class Element>
void write_shape(Writer& out, const std::vector<std::size_t>& shape) {
  if (shape.size() > 32) throw BadAnswer{"", "at most 32 dimensions", std::to_string(shape.size())};
  std::size_t spread = 1;
  for (const std::size_t length : shape) {
    if (length > Writer::kMaxElements / spread) throw BadAnswer{"", "at most 8388608 elements", "an array of more"};
    spread *= std::max<std::size_t>(length, 1);
  }
  out.number(dtype_number<Element>());
  out.number(static_cast<std::uint8_t>(shape.size()));
  for (const std::size_t length : shape) out.number(static_cast<std::uint64_t>(length));
}

template <class Element, int Rank, class T>
requires(Nested<T>::depth == Rank &&
         ElementOf<Element, typename Nested<T>::Element>) struct Codec<NdArray<Element, Rank>, T> {
  static T decode(Reader& in) {
    const auto shape = read_shape<Element>(in);
    if (shape.size() != Rank) broken_call("an array of another rank");
    return read<T>(in, shape.data());
  }
  static void encode(Writer& out, const T& value) {
    std::vector<std::size_t> shape;
    measure(value, shape);
    write_shape<Element>(out, shape);
    write(out, value, shape.data());
  }

 private:
  template <class Part>
  static Part read(Reader& in, const std::size_t* length) {
    if constexpr (Nested<Part>::depth == 0) {
      return read_element<Element, Part>(in);
    } else {
      Part out;
      out.reserve(*length);
      for (std::size_t i = 0; i < *length; ++i)
        at_index(i, [&] { out.push_back(read<typename Part::value_type>(in, length + 1)); });
      return out;
    }
  }
  /// Lengths along the first elements. Below an empty vector there are none to be seen: 0.
  template <class Part>
  static void measure(const Part& part, std::vector<std::size_t>& shape) {
    if constexpr (Nested<Part>::depth > 0) {
      shape.push_back(part.size());
      if constexpr (Nested<Part>::depth > 1)
        part.empty() ? measure(typename Part::value_type(), shape) : measure(part[0], shape);
    }
  }
  template <class Part>
  static void write(Writer& out, const Part& part, const std::size_t* length) {
    if constexpr (Nested<Part>::depth == 0) {
      write_element<Element>(out, part);
    } else {
      if (part.size() != *length)
        throw BadAnswer{"", "a vector of " + std::to_string(*length), "one of " + std::to_string(part.size())};
      for (std::size_t i = 0; i < part.size(); ++i)
        at_index(i, [&] { write<typename Part::value_type>(out, part[i], length + 1); });
    }
  }
};

template <class Element, int Rank, class T>
requires ElementOf<Element, T>
struct Codec<NdArray<Element, Rank>, Array<T>> {
  static Array<T> decode(Reader& in) {
    Array<T> out;
    out.shape = read_shape<Element>(in);
    const std::size_t size = product(out.shape);
    out.data.reserve(size);
    for (std::size_t i = 0; i < size; ++i) out.data.push_back(read_element<Element, T>(in));
    return out;
  }
  static void encode(Writer& out, const Array<T>& value) {
    write_shape<Element>(out, value.shape);
    const std::size_t size = product(value.shape);
    if (value.data.size() != size)
      throw BadAnswer{"", std::to_string(size) + " elements, as its shape says", std::to_string(value.data.size())};
    for (std::size_t i = 0; i < size; ++i) at_index(i, [&] { write_element<Element, T>(out, value.data[i]); });
  }

 private:
  static std::size_t product(const std::vector<std::size_t>& shape) {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
  }
};

}  // namespace judged
