// Values as JSON, and as people read them.
#include <charconv>
#include <cmath>
#include <type_traits>

#include "judge/value/value.h"

namespace judge {

namespace {

/// An array of more elements is not written whole for people, but its first ones.
constexpr std::size_t kWholeElements = 1000;
constexpr std::size_t kShownElements = 8;

void write_string(std::string& out, const std::string& text) {
  static constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (c == '\n' || c == '\t' || c == '\r') {
      out += {'\\', c == '\n' ? 'n' : c == '\t' ? 't' : 'r'};
    } else if (byte < 0x20 || byte == 0x7f) {
      out += {'\\', 'u', '0', '0', kHex[byte >> 4], kHex[byte & 15]};
    } else {
      out += c;
    }
  }
  out += '"';
}

template <class Real>
void write_real(std::string& out, Real value) {
  if (std::isnan(value)) {
    out += "NaN";
  } else if (std::isinf(value)) {
    out += value < 0 ? "-Infinity" : "Infinity";
  } else {
    char buffer[32];
    const auto end = std::to_chars(buffer, buffer + sizeof buffer, value).ptr;
    const std::string_view digits(buffer, static_cast<std::size_t>(end - buffer));
    out += digits;
    if (digits.find_first_of(".e") == std::string_view::npos) out += ".0";
  }
}

/// One of an array's elements; the array's dtype is not bool.
template <class T>
void write_element(std::string& out, T element) {
  if constexpr (std::is_floating_point_v<T>) {
    write_real(out, element);
  } else {
    out += std::to_string(element);
  }
}

/// The elements from `at` on as nested lists below dimension `depth`.
template <class T>
void write_lists(std::string& out, const Array& array, Elements<T> elements, std::size_t depth, std::size_t& at) {
  if (depth == array.shape.size()) {
    if (array.dtype == Dtype::Bool) {
      out += elements[at++] != 0 ? "true" : "false";
    } else {
      write_element(out, elements[at++]);
    }
    return;
  }
  out += '[';
  for (std::uint64_t i = 0; i < array.shape[depth]; ++i) {
    if (i > 0) out += ',';
    write_lists(out, array, elements, depth + 1, at);
  }
  out += ']';
}

void write_array(std::string& out, const Array& array) {
  if (array.bytes.empty() && array.shape.size() > 1) {  // nested lists could not say how long the inner ones are
    out += "{\"shape\":[";
    for (std::size_t i = 0; i < array.shape.size(); ++i) out += (i > 0 ? "," : "") + std::to_string(array.shape[i]);
    out += "]}";
    return;
  }
  std::size_t at = 0;
  with_elements(array, [&](auto elements) { write_lists(out, array, elements, 0, at); });
}

/// "float64 (1000, 1000): 0.5,0.25,..."
void write_excerpt(std::string& out, const Array& array) {
  out += std::string(facts(array.dtype).numpy_name) + " " + to_string(array.shape) + ": ";
  with_elements(array, [&](auto elements) {
    for (std::size_t i = 0; i < kShownElements; ++i) {
      write_element(out, elements[i]);
      out += ',';
    }
  });
  out += "...";
}

/// A dict's key: an int, too, is a string in JSON.
void write_key(std::string& out, const Value& key) {
  const auto* number = std::get_if<std::int64_t>(&key.data);
  write_string(out, number != nullptr ? std::to_string(*number) : std::get<std::string>(key.data));
}

void write(std::string& out, const Value& value, bool whole_arrays) {
  struct Writer {
    std::string& out;
    bool whole_arrays;
    void operator()(const Null&) const { out += "null"; }
    void operator()(bool b) const { out += b ? "true" : "false"; }
    void operator()(std::int64_t i) const { out += std::to_string(i); }
    void operator()(double d) const { write_real(out, d); }
    void operator()(const std::string& s) const { write_string(out, s); }
    void operator()(const Value::List& list) const {
      out += '[';
      for (std::size_t i = 0; i < list.size(); ++i) {
        if (i > 0) out += ',';
        write(out, list[i], whole_arrays);
      }
      out += ']';
    }
    void operator()(const Value::Dict& dict) const {
      out += '{';
      for (std::size_t i = 0; i < dict.keys.size(); ++i) {
        if (i > 0) out += ',';
        write_key(out, dict.keys[i]);
        out += ':';
        write(out, dict.values[i], whole_arrays);
      }
      out += '}';
    }
    void operator()(const BigInt& number) const { out += number.digits; }
    void operator()(const SharedArray& array) const {
      const bool long_one = array->bytes.size() > kWholeElements * facts(array->dtype).item_size;
      long_one && !whole_arrays ? write_excerpt(out, *array) : write_array(out, *array);
    }
  };
  std::visit(Writer{out, whole_arrays}, value.data);
}

}  // namespace

std::string value_to_json(const Value& value) {
  std::string out;
  write(out, value, true);
  return out;
}

std::string value_to_text(const Value& value) {
  std::string out;
  write(out, value, false);
  return out;
}

}  // namespace judge
