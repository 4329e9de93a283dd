#include "judge/value/codec.h"

#include <algorithm>
#include <bit>

#include "judge/value/nodes.h"
#include "judge/value/utf8.h"

namespace judge {

namespace {

using Kind = Type::Kind;
using sandbox::Result;

tl::unexpected<sandbox::Error> malformed(const std::string& what) {
  return sandbox::fault("answer", what);
}

/// The fewest bytes that a value of the type takes.
std::size_t least_bytes(const Type& type) {
  switch (type.kind) {
    case Kind::Int:
    case Kind::Float:
      return 8;
    case Kind::Bool:
    case Kind::Optional:
      return 1;
    case Kind::None:
      return 0;
    case Kind::NdArray:
    case Kind::Tensor:
      return 2;
    case Kind::Tuple: {
      std::size_t sum = 0;
      for (const auto& field : type.args) sum += least_bytes(field);
      return sum;
    }
    default:
      return 4;
  }
}

void append_text(std::string& out, const std::string& text) {
  append_u32(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

void append_array(std::string& out, const Array& array) {
  out.push_back(static_cast<char>(array.dtype));
  out.push_back(static_cast<char>(array.shape.size()));
  for (const std::uint64_t dim : array.shape) append_u64(out, dim);
  out += array.bytes;
}

}  // namespace

void append_u32(std::string& out, std::uint32_t number) {
  for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(number >> shift));
}

void append_u64(std::string& out, std::uint64_t number) {
  for (int shift = 0; shift < 64; shift += 8) out.push_back(static_cast<char>(number >> shift));
}

void append_value(std::string& out, const Value& value, const Type& type) {
  switch (type.kind) {
    case Kind::Int:
      return append_u64(out, static_cast<std::uint64_t>(std::get<std::int64_t>(value.data)));
    case Kind::Float:
      return append_u64(out, std::bit_cast<std::uint64_t>(std::get<double>(value.data)));
    case Kind::Bool:
      return out.push_back(std::get<bool>(value.data) ? '\1' : '\0');
    case Kind::None:
      return;
    case Kind::Str:
      return append_text(out, std::get<std::string>(value.data));
    case Kind::BigInt:
      return append_text(out, std::get<BigInt>(value.data).digits);
    case Kind::Optional: {
      const bool present = !std::holds_alternative<Null>(value.data);
      out.push_back(present ? '\1' : '\0');
      if (present) append_value(out, value, type.args[0]);
      return;
    }
    case Kind::Tuple: {
      const auto& fields = std::get<Value::List>(value.data);
      for (std::size_t i = 0; i < fields.size(); ++i) append_value(out, fields[i], type.args[i]);
      return;
    }
    case Kind::NdArray:
    case Kind::Tensor:
      return append_array(out, *std::get<SharedArray>(value.data));
    case Kind::List: {
      const auto& list = std::get<Value::List>(value.data);
      append_u32(out, static_cast<std::uint32_t>(list.size()));
      for (const auto& item : list) append_value(out, item, type.args[0]);
      return;
    }
    case Kind::Dict: {
      const auto& [keys, values] = std::get<Value::Dict>(value.data);
      append_u32(out, static_cast<std::uint32_t>(keys.size()));
      for (std::size_t i = 0; i < keys.size(); ++i) {
        append_value(out, keys[i], type.args[0]);
        append_value(out, values[i], type.args[1]);
      }
      return;
    }
    case Kind::GraphNode:
      return append_value(out, Value{graph_places(std::get<Value::List>(value.data))}, graph_form());
    case Kind::ListNode:
    case Kind::RandomListNode:
    case Kind::TreeNode:
    case Kind::NaryNode:
      return append_value(out, value, node_form(type.kind));
  }
}

template <class T>
bool Decoder::number(T& out) {
  if (rest_.size() < sizeof(T)) return false;
  out = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i)
    out = static_cast<T>(out | (static_cast<T>(static_cast<unsigned char>(rest_[i])) << (8 * i)));
  rest_.remove_prefix(sizeof(T));
  return true;
}

bool Decoder::flag(bool& out) {
  if (rest_.empty() || (rest_[0] != '\0' && rest_[0] != '\1')) return false;
  out = rest_[0] == '\1';
  rest_.remove_prefix(1);
  return true;
}

Result<std::size_t> Decoder::count(std::size_t least) {
  std::uint32_t n = 0;
  if (!number(n)) return malformed("ends in the middle of a count");
  if (n > rest_.size() / std::max<std::size_t>(least, 1)) return malformed("announces more elements than it holds");
  if (!admit(n)) return too_many();
  return n;
}

bool Decoder::admit(std::size_t elements) {
  elements_ += elements;
  return elements_ <= limits_.max_elements;
}

tl::unexpected<sandbox::Error> Decoder::too_many() const {
  return malformed("has more than " + std::to_string(limits_.max_elements) + " elements");
}

Result<Value> Decoder::string() {
  std::uint32_t size = 0;
  if (!number(size) || size > rest_.size()) return malformed("ends in the middle of a string");
  const std::string_view text = rest_.substr(0, size);
  if (!is_utf8(text)) return malformed("holds a string that is not valid UTF-8");
  rest_.remove_prefix(size);
  return Value{std::string(text)};
}

Result<Value> Decoder::sequence(const Type& type) {
  Value::List out;
  const bool tuple = type.kind == Kind::Tuple;
  std::size_t size = type.args.size();
  if (!tuple) {
    auto n = count(least_bytes(type.args[0]));
    if (!n) return tl::unexpected(n.error());
    size = *n;
  } else if (!admit(size)) {  // fields count too: a list of tuples would else grow manifold in memory
    return too_many();
  }
  out.reserve(size);
  for (std::size_t i = 0; i < size; ++i) {
    auto item = value(type.args[tuple ? i : 0]);
    if (!item) return item;
    out.push_back(std::move(*item));
  }
  return Value{std::move(out)};
}

Result<Value> Decoder::nodes(Kind kind) {
  const bool graph = kind == Kind::GraphNode;
  auto read = sequence(graph ? graph_form() : node_form(kind));
  if (!read) return read;
  auto& list = std::get<Value::List>(read->data);
  if (graph) {
    auto value = graph_value(std::move(list));
    return value ? Result<Value>(Value{std::move(*value)})
                 : malformed("holds a graph whose nodes stand in another order");
  }
  if (const auto fault = node_fault(kind, list))
    return malformed("holds what is no " + to_string(Type{kind, {}}) + ": " + *fault);
  return read;
}

Result<Value> Decoder::dict(const Type& type) {
  const auto size = count(least_bytes(type.args[0]) + least_bytes(type.args[1]));
  if (!size) return tl::unexpected(size.error());
  Value::Dict out;
  for (std::size_t i = 0; i < *size; ++i) {
    auto key = value(type.args[0]);
    if (!key) return key;
    auto of_key = value(type.args[1]);
    if (!of_key) return of_key;
    out.keys.push_back(std::move(*key));
    out.values.push_back(std::move(*of_key));
  }
  if (!keys_ascend(out)) return malformed("holds a dict whose keys do not ascend");
  return Value{std::move(out)};
}

Result<Value> Decoder::bigint() {
  auto digits = string();
  if (!digits) return digits;
  auto& text = std::get<std::string>(digits->data);
  if (!is_bigint(text)) return malformed("holds a bigint that is not its digits");
  return Value{BigInt{std::move(text)}};
}

Result<Value> Decoder::array() {
  std::uint8_t number_of_dtype = 0, rank = 0;
  if (!number(number_of_dtype) || !number(rank)) return malformed("ends in the middle of an array's head");
  const auto dtype = dtype_numbered(number_of_dtype);
  if (!dtype) return malformed("holds an array of an unknown dtype");
  if (rank > kMaxRank) return malformed("holds an array of more than 32 dimensions");
  Array out{*dtype, Shape(rank), {}};
  for (std::uint64_t& dim : out.shape) {
    if (!number(dim)) return malformed("ends in the middle of an array's shape");
  }
  const auto size = element_count(out.shape, limits_.max_elements);
  if (!size || !admit(*size + 1)) return too_many();  // the array itself counts: a list of empty ones takes memory
  if (*size > rest_.size() / facts(*dtype).item_size) return malformed("ends in the middle of an array's elements");
  out.bytes = rest_.substr(0, *size * facts(*dtype).item_size);
  rest_.remove_prefix(out.bytes.size());
  const bool canonical =
      *dtype != Dtype::Bool || out.bytes.find_first_not_of(std::string_view("\0\1", 2)) == out.bytes.npos;
  if (!canonical) return malformed("holds a bool that is neither 0 nor 1");
  return Value{SharedArray(std::move(out))};
}

Result<Value> Decoder::value(const Type& type) {
  std::uint64_t bits = 0;
  bool yes = false;
  switch (type.kind) {
    case Kind::Int:
      return number(bits) ? Result<Value>(Value{static_cast<std::int64_t>(bits)})
                          : malformed("ends in the middle of an int");
    case Kind::Float:
      return number(bits) ? Result<Value>(Value{std::bit_cast<double>(bits)})
                          : malformed("ends in the middle of a float");
    case Kind::Bool:
      return flag(yes) ? Result<Value>(Value{yes}) : malformed("holds a bool that is neither 0 nor 1");
    case Kind::None:
      return Value{Null{}};
    case Kind::Optional:
      if (!flag(yes)) return malformed("holds a presence byte that is neither 0 nor 1");
      return yes ? value(type.args[0]) : Result<Value>(Value{Null{}});
    case Kind::Str:
      return string();
    case Kind::BigInt:
      return bigint();
    case Kind::NdArray:
    case Kind::Tensor:
      return array();
    case Kind::List:
    case Kind::Tuple:
      return sequence(type);
    case Kind::Dict:
      return dict(type);
    case Kind::ListNode:
    case Kind::RandomListNode:
    case Kind::TreeNode:
    case Kind::NaryNode:
    case Kind::GraphNode:
      return nodes(type.kind);
  }
  return malformed("has an unknown type");
}

std::string encode_value(const Value& value, const Type& type) {
  std::string out;
  append_value(out, value, type);
  return out;
}

Result<Value> decode_value(std::string_view bytes, const Type& type, const ValueLimits& limits) {
  if (bytes.size() > limits.max_bytes)
    return malformed("is larger than " + std::to_string(limits.max_bytes) + " bytes");
  Decoder decoder(bytes, limits);
  auto value = decoder.value(type);
  if (value && !decoder.done()) return malformed("goes on after the value");
  return value;
}

}  // namespace judge
