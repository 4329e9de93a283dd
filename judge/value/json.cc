// JSON as signature types read it. A reader of our own, because the type drives it: integers must stay exact to 64 bits
// and fail beyond (general libraries turn them into doubles), NaN and the infinities are allowed where a float is
// declared, and an error names the path and both types.
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "judge/value/nodes.h"
#include "judge/value/utf8.h"
#include "judge/value/value.h"

namespace judge {

namespace {

using Kind = Type::Kind;
using sandbox::Result;

constexpr std::size_t kQuoted = 40;  ///< bytes of the text that an error quotes

/// Appends a value that typed() read; false if it is outside the dtype's range.
bool append_element(Array& array, const Value& value) {
  const auto put = [&array](auto element) {
    array.bytes.append(reinterpret_cast<const char*>(&element), sizeof element);
    return true;
  };
  if (const auto* real = std::get_if<double>(&value.data)) {
    if (array.dtype == Dtype::F64) return put(*real);
    const auto single = static_cast<float>(*real);
    return std::isinf(single) == std::isinf(*real) && put(single);
  }
  if (const auto* yes = std::get_if<bool>(&value.data)) return put(static_cast<std::uint8_t>(*yes));
  const auto number = std::get<std::int64_t>(value.data);
  if (array.dtype == Dtype::I64) return put(number);
  if (array.dtype == Dtype::I32) return std::in_range<std::int32_t>(number) && put(static_cast<std::int32_t>(number));
  return std::in_range<std::uint8_t>(number) && put(static_cast<std::uint8_t>(number));
}

class Reader {
 public:
  Reader(std::string_view text, const ValueLimits& limits) : text_(text), limits_(limits) {}

  Result<Value> read(const Type& type) {
    if (text_.size() > limits_.max_bytes) return error("more than " + std::to_string(limits_.max_bytes) + " bytes");
    if (!is_utf8(text_)) return error("not valid UTF-8");
    auto value = typed(type);
    if (!value) return value;
    skip_space();
    if (at_ != text_.size())
      return error("text after the value: '" + std::string(clip(text_.substr(at_), kQuoted)) + "'");
    return value;
  }

 private:
  tl::unexpected<sandbox::Error> error(const std::string& what) const {
    std::string path;
    for (const Step& step : path_)
      path += "[" + (step.key.empty() ? std::to_string(step.index) : std::string(clip(step.key, kQuoted))) + "]";
    return sandbox::package_error({}, path.empty() ? what : path + ": " + what);
  }
  tl::unexpected<sandbox::Error> mismatch(const Type& type) {
    const bool optional = optional_ != nullptr && &optional_->args[0] == &type;
    return error("expected " + to_string(optional ? *optional_ : type) + ", got " + found());
  }

  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n' || text_[at_] == '\r'))
      ++at_;
  }
  bool eat(std::string_view token) {
    skip_space();
    if (text_.substr(at_, token.size()) != token) return false;
    at_ += token.size();
    return true;
  }
  char peek() {
    skip_space();
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  /// What stands here, for messages.
  std::string found() {
    switch (peek()) {
      case '\0':
        return "nothing";
      case '"':
        return "string";
      case '[':
        return "list";
      case '{':
        return "object";
      default:
        break;
    }
    const std::string_view token = number_token();
    if (token == "true" || token == "false") return "bool";
    if (token == "null") return "null";
    if (is_json_integer(token)) return "int";
    if (is_json_number(token) || is_special(token)) return "float";
    return "'" + std::string(clip(token.empty() ? text_.substr(at_) : token, kQuoted)) + "'";
  }

  Result<Value> typed(const Type& type) {
    switch (type.kind) {
      case Kind::Int:
        return integer(type);
      case Kind::Float:
        return floating(type);
      case Kind::Bool:
        if (eat("true")) return Value{true};
        if (eat("false")) return Value{false};
        return mismatch(type);
      case Kind::Str:
        return string(type);
      case Kind::None:
        return eat("null") ? Result<Value>(Value{Null{}}) : mismatch(type);
      case Kind::Optional:
        if (eat("null")) return Value{Null{}};
        optional_ = &type;
        return typed(type.args[0]);
      case Kind::List:
        return list(
            type, [&](std::size_t) -> const Type* { return &type.args[0]; }, 0);
      case Kind::Tuple:
        return list(
            type, [&](std::size_t i) { return i < type.args.size() ? &type.args[i] : nullptr; }, type.args.size());
      case Kind::Dict:
        return dict(type);
      case Kind::BigInt:
        return bigint(type);
      case Kind::ListNode:
        if (eat("null")) return Value{Value::List{}};
        return nodes(type);
      case Kind::RandomListNode:
      case Kind::TreeNode:
      case Kind::NaryNode:
      case Kind::GraphNode:
        return nodes(type);
      case Kind::NdArray:
      case Kind::Tensor:
        return array(type);
    }
    return mismatch(type);
  }

  std::string_view number_token() {
    skip_space();
    std::size_t end = at_;
    while (end < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[end])) != 0 || text_[end] == '+' ||
                                  text_[end] == '-' || text_[end] == '.')) {
      ++end;
    }
    return text_.substr(at_, end - at_);
  }

  /// JSON's grammar for an integer: no leading zero, no plus sign.
  static bool is_json_integer(std::string_view token) {
    if (token.starts_with('-')) token.remove_prefix(1);
    if (token.empty() || (token.size() > 1 && token[0] == '0')) return false;
    return token.find_first_not_of("0123456789") == std::string_view::npos;
  }

  /// JSON's grammar for a number: an integer, then a fraction and an exponent of at least one digit each.
  static bool is_json_number(std::string_view token) {
    const std::size_t whole = std::min(token.find_first_of(".eE"), token.size());
    if (!is_json_integer(token.substr(0, whole))) return false;
    token.remove_prefix(whole);
    const auto digits = [&token] {
      const std::size_t count = std::min(token.find_first_not_of("0123456789"), token.size());
      token.remove_prefix(count);
      return count > 0;
    };
    if (token.starts_with('.')) {
      token.remove_prefix(1);
      if (!digits()) return false;
    }
    if (token.empty()) return true;
    if (token[0] != 'e' && token[0] != 'E') return false;
    token.remove_prefix(1);
    if (token.starts_with('+') || token.starts_with('-')) token.remove_prefix(1);
    return digits() && token.empty();
  }
  static bool is_special(std::string_view token) {
    return token == "NaN" || token == "Infinity" || token == "-Infinity";
  }

  /// A text that is an int of 64 bits.
  static std::optional<std::int64_t> integer_of(std::string_view text) {
    std::int64_t value = 0;
    const bool fits = std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc{};
    return is_json_integer(text) && fits ? std::optional(value) : std::nullopt;
  }

  Result<Value> integer(const Type& type) {
    const std::string_view token = number_token();
    if (!is_json_integer(token)) return mismatch(type);
    const auto value = integer_of(token);
    if (!value) return error("the integer " + std::string(clip(token, kQuoted)) + " is outside the 64-bit range");
    at_ += token.size();
    return Value{*value};
  }

  Result<Value> floating(const Type& type) {
    const std::string_view token = number_token();
    double value = 0;
    if (is_special(token)) {
      value = token == "NaN" ? std::nan("") : token[0] == '-' ? -HUGE_VAL : HUGE_VAL;
    } else {
      if (!is_json_number(token)) return mismatch(type);
      const auto parsed = std::from_chars(token.data(), token.data() + token.size(), value);
      // from_chars reports underflow, which is zero or nearly, as it reports overflow; strtod tells them apart.
      if (parsed.ec != std::errc{}) value = std::strtod(std::string(token).c_str(), nullptr);
      if (std::isinf(value))
        return error("the number " + std::string(clip(token, kQuoted)) + " is outside double's range");
    }
    at_ += token.size();
    return Value{value};
  }

  Result<Value> string(const Type& type) {
    if (!eat("\"")) return mismatch(type);
    std::string out;
    while (at_ < text_.size() && text_[at_] != '"') {
      const char c = text_[at_++];
      if (static_cast<unsigned char>(c) < 0x20) return error("a control character in a string must be escaped");
      if (c != '\\') {
        out.push_back(c);
      } else if (!escape(out)) {
        return error("a bad escape in a string");
      }
    }
    if (at_ >= text_.size()) return error("an unterminated string");
    ++at_;
    return Value{std::move(out)};
  }

  bool escape(std::string& out) {
    static constexpr std::string_view kFrom = "\"\\/bfnrt", kTo = "\"\\/\b\f\n\r\t";
    if (at_ >= text_.size()) return false;
    const char c = text_[at_++];
    if (const auto index = kFrom.find(c); index != std::string_view::npos) {
      out.push_back(kTo[index]);
      return true;
    }
    char32_t unit = 0;
    if (c != 'u' || !hex4(unit)) return false;
    if (unit >= 0xdc00 && unit < 0xe000) return false;
    if (unit >= 0xd800 && unit < 0xdc00) {
      char32_t low = 0;
      if (text_.substr(at_, 2) != "\\u") return false;
      at_ += 2;
      if (!hex4(low) || low < 0xdc00 || low >= 0xe000) return false;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
    append_utf8(out, unit);
    return true;
  }

  bool hex4(char32_t& out) {
    std::uint32_t value = 0;
    const std::string_view digits = text_.substr(at_, 4);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (digits.size() != 4 || parsed.ptr != digits.data() + 4) return false;
    at_ += 4;
    out = value;
    return true;
  }

  /// A class's answer has a field per call: too many to name.
  static std::string named(const Type& type) {
    constexpr std::size_t kMostNamed = 8;
    const bool many = type.kind == Kind::Tuple && type.args.size() > kMostNamed;
    return many ? "a list of " + std::to_string(type.args.size()) + " values" : to_string(type);
  }

  /// `element(i)` is the type of element i, or null if there may be none; `exact` > 0 demands that many.
  template <class ElementType>
  Result<Value> list(const Type& type, ElementType element, std::size_t exact) {
    if (!eat("[")) return mismatch(type);
    Value::List out;
    if (!eat("]")) {
      do {
        if (++elements_ > limits_.max_elements)
          return error("more than " + std::to_string(limits_.max_elements) + " elements");
        const Type* wanted = element(out.size());
        if (wanted == nullptr)
          return error("expected " + named(type) + ", got more than " + std::to_string(exact) + " fields");
        path_.push_back({out.size(), {}});
        auto value = typed(*wanted);
        if (!value) return value;
        path_.pop_back();
        out.push_back(std::move(*value));
      } while (eat(","));
      if (!eat("]")) return error("expected ',' or ']' in a list, got " + found());
    }
    if (exact > 0 && out.size() != exact) {
      return error("expected " + named(type) + ", got " + std::to_string(out.size()) + " of " + std::to_string(exact) +
                   " fields");
    }
    return Value{std::move(out)};
  }

  Result<Value> nodes(const Type& type) {
    if (peek() != '[') return mismatch(type);
    auto read = typed(node_form(type.kind));
    if (!read) return read;
    if (const auto fault = node_fault(type.kind, std::get<Value::List>(read->data))) return error(*fault);
    return read;
  }

  /// An object; an int's key is its digits.
  Result<Value> dict(const Type& type) {
    static const Type kStr{Kind::Str, {}};
    if (!eat("{")) return mismatch(type);
    Value::Dict out;
    if (eat("}")) return Value{std::move(out)};
    do {
      if (++elements_ > limits_.max_elements)
        return error("more than " + std::to_string(limits_.max_elements) + " elements");
      skip_space();
      const std::size_t start = at_;
      auto key = string(kStr);
      if (!key) return key;
      const std::string_view text = text_.substr(start, at_ - start);
      if (type.args[0].kind == Kind::Int) {
        const auto number = integer_of(std::get<std::string>(key->data));
        if (!number) return error("the key " + std::string(clip(text, kQuoted)) + " is no int");
        key->data = *number;
      }
      if (!eat(":")) return error("expected ':' after a key, got " + found());
      path_.push_back({0, text});
      auto value = typed(type.args[1]);
      if (!value) return value;
      path_.pop_back();
      out.keys.push_back(std::move(*key));
      out.values.push_back(std::move(*value));
    } while (eat(","));
    if (!eat("}")) return error("expected ',' or '}' in an object, got " + found());
    if (!sort_keys(out)) return error("a key is there twice");
    return Value{std::move(out)};
  }

  Result<Value> bigint(const Type& type) {
    const std::string_view token = number_token();
    if (!is_json_integer(token)) return mismatch(type);
    if (!is_bigint(token))
      return error("the integer " + std::string(clip(token, kQuoted)) +
                   " is not a bigint: it is -0, or has more than 100000 digits");
    at_ += token.size();
    return Value{BigInt{std::string(token)}};
  }

  /// An array as it is read.
  struct ArrayText {
    const Type& type;
    Array array;
    std::vector<std::optional<std::uint64_t>> lengths;  ///< per dimension, once a list of it has ended
  };

  /// Nested lists as deep as the type has dimensions; where it has any, as many as '[' stand at the start.
  Result<Value> array(const Type& type) {
    if (peek() == '{') return empty_array(type);
    const std::size_t rank = type.array.any_shape ? leading_brackets() : type.array.dims.size();
    if (rank > kMaxRank) return error("more than 32 dimensions");
    ArrayText text{type, {type.array.dtype, {}, {}}, std::vector<std::optional<std::uint64_t>>(rank)};
    if (auto ok = fill(text, 0); !ok) return tl::unexpected(ok.error());
    for (std::size_t i = 0; i < rank; ++i) {
      // The lists of this dimension were never seen where an outer one has none.
      const auto declared = type.array.any_shape ? std::nullopt : fixed_length(type.array.dims[i]);
      text.array.shape.push_back(text.lengths[i] ? *text.lengths[i] : declared.value_or(0));
    }
    return checked(type, std::move(text.array));
  }

  sandbox::Status fill(ArrayText& text, std::size_t depth) {
    if (depth == text.lengths.size()) return element(text.array);
    if (!eat("[")) return mismatch(text.type);
    std::uint64_t length = 0;
    if (!eat("]")) {
      do {
        path_.push_back({length++, {}});
        if (auto ok = fill(text, depth + 1); !ok) return ok;
        path_.pop_back();
      } while (eat(","));
      if (!eat("]")) return error("expected ',' or ']' in a list, got " + found());
    }
    auto& known = text.lengths[depth];
    if (known && *known != length)
      return error("a list of " + std::to_string(length) + " beside one of " + std::to_string(*known));
    known = length;
    return {};
  }

  sandbox::Status element(Array& array) {
    static const Type kFloat{Kind::Float, {}}, kBool{Kind::Bool, {}};
    if (++elements_ > limits_.max_elements)
      return error("more than " + std::to_string(limits_.max_elements) + " elements");
    const auto value = typed(is_float(array.dtype) ? kFloat : array.dtype == Dtype::Bool ? kBool : kInt);
    if (!value) return tl::unexpected(value.error());
    return append_element(array, *value) ? sandbox::Status()
                                         : error("outside the range of " + std::string(facts(array.dtype).numpy_name));
  }

  std::size_t leading_brackets() const {
    std::size_t count = 0;
    for (const char c : text_.substr(at_)) {
      if (c != '[' && c != ' ') break;
      count += c == '[' ? 1 : 0;
    }
    return count;
  }

  /// {"shape": [0, 3]}
  Result<Value> empty_array(const Type& type) {
    Array out{type.array.dtype, {}, {}};
    if (!eat("{") || !eat("\"shape\"") || !eat(":") || !eat("[")) return error("expected {\"shape\": [...]}");
    do {
      auto dim = integer(kInt);
      if (!dim) return dim;
      const std::int64_t length = std::get<std::int64_t>(dim->data);
      if (length < 0 || out.shape.size() == kMaxRank) return error("not a shape");
      out.shape.push_back(static_cast<std::uint64_t>(length));
    } while (eat(","));
    if (!eat("]") || !eat("}")) return error("expected {\"shape\": [...]}");
    if (element_count(out.shape, limits_.max_elements) != 0)
      return error("an array with elements is written as nested lists");
    return checked(type, std::move(out));
  }

  /// The array, if its shape is one of the type.
  Result<Value> checked(const Type& type, Array array) {
    if (!has_form(array, type.array))
      return error("expected " + to_string(type) + ", got the shape " + to_string(array.shape));
    return Value{SharedArray(std::move(array))};
  }

  inline static const Type kInt{Kind::Int, {}};

  /// A level of the path to where the reader is: an index, or the text of a key.
  struct Step {
    std::size_t index;
    std::string_view key;
  };

  std::string_view text_;
  const ValueLimits& limits_;
  std::size_t at_ = 0, elements_ = 0;
  std::vector<Step> path_;
  const Type* optional_ = nullptr;  ///< the last one met: messages name it rather than what it may hold
};

}  // namespace

Result<Value> value_from_json(std::string_view json, const Type& type, const ValueLimits& limits) {
  return Reader(json, limits).read(type);
}

}  // namespace judge
