#include <algorithm>
#include <cctype>
#include <charconv>

#include "judge/value/npz.h"

namespace judge {

namespace {

using sandbox::Result;

constexpr std::string_view kMagic = "\x93NUMPY";

tl::unexpected<sandbox::Error> refuse(const std::string& what) {
  return sandbox::package_error({}, what);
}

std::uint32_t little_endian(std::string_view bytes) {
  std::uint32_t out = 0;
  for (std::size_t i = bytes.size(); i-- > 0;) out = (out << 8) | static_cast<unsigned char>(bytes[i]);
  return out;
}

/// What an .npy file says of its array.
struct Header {
  std::string dtype;
  bool fortran_order = false;
  Shape shape;
};

/// The header is a dictionary as Python writes it: {'descr': '<f8', 'fortran_order': False, 'shape': (3, 4), }
class HeaderReader {
 public:
  explicit HeaderReader(std::string_view text) : rest_(text) {}

  bool read(Header& out) {
    bool descr = false, order = false, shape = false;
    if (!eat('{')) return false;
    while (!eat('}')) {
      std::string key;
      if (!string(key) || !eat(':')) return false;
      bool& seen = key == "descr" ? descr : key == "fortran_order" ? order : shape;
      if (seen) return false;
      seen = true;
      const bool ok = key == "descr"           ? string(out.dtype)
                      : key == "fortran_order" ? flag(out.fortran_order)
                                               : key == "shape" && tuple(out.shape);
      if (!ok || (!eat(',') && peek() != '}')) return false;
    }
    return descr && order && shape && peek() == '\0';
  }

 private:
  char peek() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \n"), rest_.size()));
    return rest_.empty() ? '\0' : rest_[0];
  }
  bool eat(char c) {
    if (peek() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool eat_word(std::string_view word) {
    peek();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  bool string(std::string& out) {
    if (!eat('\'')) return false;
    const std::size_t end = rest_.find('\'');
    if (end == std::string_view::npos) return false;
    out = rest_.substr(0, end);
    rest_.remove_prefix(end + 1);
    return true;
  }
  bool flag(bool& out) {
    out = eat_word("True");
    return out || eat_word("False");
  }
  bool tuple(Shape& out) {
    if (!eat('(')) return false;
    while (!eat(')')) {
      std::uint64_t dim = 0;
      peek();
      const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), dim);
      if (error != std::errc() || out.size() == kMaxRank) return false;
      rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
      out.push_back(dim);
      if (!eat(',') && (peek() != ')' || out.size() == 1)) return false;
    }
    return true;
  }

  std::string_view rest_;
};

Result<Dtype> read_dtype(const std::string& text) {
  static constexpr std::pair<std::string_view, Dtype> kDescriptions[] = {{"<f8", Dtype::F64}, {"<f4", Dtype::F32},
                                                                         {"<i8", Dtype::I64}, {"<i4", Dtype::I32},
                                                                         {"|u1", Dtype::U8},  {"|b1", Dtype::Bool}};
  for (const auto& [description, dtype] : kDescriptions) {
    if (description == text) return dtype;
  }
  if (text == "|O") return refuse("object arrays are pickles, which are never read");
  const bool plain =
      std::all_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x80 && std::isgraph(c) != 0; });
  return refuse("its dtype is " + (plain && text.size() < 20 ? "'" + text + "'" : "not one of numpy's") +
                "; known: float64, float32, int64, int32, uint8, bool, all little-endian");
}

/// Elements in column-major order as row-major ones.
std::string reordered(std::string_view bytes, const Shape& shape, std::size_t item_size) {
  std::string out(bytes.size(), '\0');
  Shape index(shape.size());
  std::vector<std::size_t> strides(shape.size());
  std::size_t stride = item_size;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    strides[i] = stride;
    stride *= shape[i];
  }
  std::size_t from = 0;
  for (std::size_t to = 0; to < bytes.size(); to += item_size) {
    std::copy_n(bytes.data() + from, item_size, out.data() + to);
    for (std::size_t i = shape.size(); i-- > 0;) {  // the next index, and its place among the given
      from += strides[i];
      if (++index[i] < shape[i]) break;
      from -= strides[i] * index[i];
      index[i] = 0;
    }
  }
  return out;
}

}  // namespace

Result<Array> read_npy(std::string_view bytes, const ValueLimits& limits) {
  constexpr std::size_t kVersionEnd = kMagic.size() + 2;
  if (!bytes.starts_with(kMagic) || bytes.size() < kVersionEnd) return refuse("not an .npy file");
  const char major = bytes[kMagic.size()], minor = bytes[kMagic.size() + 1];
  if (major < 1 || major > 3 || minor != 0) return refuse("an .npy file of an unknown version");
  const std::size_t length_bytes = major == 1 ? 2 : 4;
  bytes.remove_prefix(kVersionEnd);
  const std::size_t length = little_endian(bytes.substr(0, length_bytes));
  if (bytes.size() < length_bytes || bytes.size() - length_bytes < length)
    return refuse("ends in the middle of its header");
  Header header;
  if (!HeaderReader(bytes.substr(length_bytes, length)).read(header))
    return refuse("its header is not numpy's {'descr': ..., 'fortran_order': ..., 'shape': ...} of a plain dtype");
  bytes.remove_prefix(length_bytes + length);
  const auto dtype = read_dtype(header.dtype);
  if (!dtype) return tl::unexpected(dtype.error());
  const auto size = element_count(header.shape, limits.max_elements);
  if (!size) return refuse("has more than " + std::to_string(limits.max_elements) + " elements");
  const std::size_t item_size = facts(*dtype).item_size;
  if (bytes.size() != *size * item_size)
    return refuse("its elements take " + std::to_string(bytes.size()) + " bytes; its shape " + to_string(header.shape) +
                  " needs " + std::to_string(*size * item_size));
  if (*dtype == Dtype::Bool && bytes.find_first_not_of(std::string_view("\0\1", 2)) != std::string_view::npos)
    return refuse("holds a bool that is neither 0 nor 1");
  return Array{*dtype, header.shape,
               header.fortran_order ? reordered(bytes, header.shape, item_size) : std::string(bytes)};
}

}  // namespace judge
