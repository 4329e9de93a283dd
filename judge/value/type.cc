#include "judge/value/type.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include "judge/value/array.h"

namespace judge {

namespace {

using Kind = Type::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 11> kSimple = {{{"int", Kind::Int},
                                                                        {"float", Kind::Float},
                                                                        {"bool", Kind::Bool},
                                                                        {"str", Kind::Str},
                                                                        {"bigint", Kind::BigInt},
                                                                        {"None", Kind::None},
                                                                        {"ListNode", Kind::ListNode},
                                                                        {"RandomListNode", Kind::RandomListNode},
                                                                        {"TreeNode", Kind::TreeNode},
                                                                        {"NaryNode", Kind::NaryNode},
                                                                        {"GraphNode", Kind::GraphNode}}};

/// The types that have others in brackets.
constexpr std::array<std::pair<std::string_view, Kind>, 3> kCompound = {
    {{"list", Kind::List}, {"tuple", Kind::Tuple}, {"dict", Kind::Dict}}};

template <std::size_t N>
std::optional<Kind> kind_named(const std::array<std::pair<std::string_view, Kind>, N>& names, std::string_view name) {
  const auto found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == name; });
  return found == names.end() ? std::nullopt : std::optional(found->second);
}

class TypeParser {
 public:
  explicit TypeParser(std::string_view text) : text_(text) {}

  sandbox::Result<Type> parse() {
    auto type = union_type(0);
    if (!type) return type;
    skip_space();
    if (at_ != text_.size()) return error("unexpected '" + std::string(text_.substr(at_)) + "'");
    return type;
  }

 private:
  tl::unexpected<sandbox::Error> error(const std::string& what) const {
    return sandbox::usage_error(
        "type '" + std::string(text_) + "': " + what,
        "types are int, float, bool, str, bigint, None, list[T], tuple[A, B], dict[str, T], T | None, ListNode, "
        "RandomListNode, TreeNode, NaryNode, GraphNode, ndarray[f64, n, d], tensor[f32, n, 3]");
  }
  void skip_space() {
    while (at_ < text_.size() && text_[at_] == ' ') ++at_;
  }
  bool eat(char c) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::string_view word() {
    skip_space();
    const std::size_t start = at_;
    while (at_ < text_.size() && (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '_'))
      ++at_;
    return text_.substr(start, at_ - start);
  }

  sandbox::Result<Type> union_type(std::size_t depth) {
    if (depth >= kMaxTypeDepth) return error("nested too deeply");
    auto type = single(depth);
    if (!type || !eat('|')) return type;
    if (word() != "None") return error("only None may follow '|'");
    if (type->kind == Kind::None || type->kind == Kind::Optional) return error("None twice");
    if (is_node(type->kind)) {
      // Two ways to say "nothing" would make two answers of one value.
      return error("a " + to_string(*type) + " may be null already");
    }
    if (eat('|')) return error("only one alternative to None is possible");
    return Type{Kind::Optional, {std::move(*type)}};
  }

  sandbox::Result<Type> single(std::size_t depth) {
    const std::string_view name = word();
    if (const auto kind = kind_named(kCompound, name)) return compound(*kind, depth);
    if (name == "ndarray" || name == "tensor") return array(name == "ndarray" ? Kind::NdArray : Kind::Tensor);
    if (const auto kind = kind_named(kSimple, name)) return Type{*kind, {}};
    return error(name.empty() ? std::string("a type is missing") : "unknown type '" + std::string(name) + "'");
  }

  sandbox::Result<Type> compound(Kind kind, std::size_t depth) {
    if (!eat('[')) return error("'[' is missing");
    Type type{kind, {}};
    do {
      auto arg = union_type(depth + 1);
      if (!arg) return arg;
      if (arg->kind == Kind::None) return error("None is a return type only");
      type.args.push_back(std::move(*arg));
    } while (eat(','));
    if (!eat(']')) return error("']' is missing");
    if (kind == Kind::List && type.args.size() != 1) return error("a list has one element type");
    if (kind != Kind::Dict) return type;
    if (type.args.size() != 2) return error("a dict has a key type and a value type");
    const Kind key = type.args[0].kind;
    if (key != Kind::Int && key != Kind::Str) return error("a dict's keys are int or str");
    return type;
  }

  sandbox::Result<Type> array(Kind kind) {
    if (!eat('[')) return error("'[' is missing");
    const std::string_view name = word();
    const auto dtype = dtype_named(name);
    if (!dtype) return error("an array's first word is its dtype: f64, f32, i64, i32, u8 or bool");
    Type type{kind, {}, {*dtype, {}, false}};
    while (eat(',')) {
      if (type.array.any_shape) return error("nothing may follow '...'");
      if (text_.substr(at_).starts_with(" ...") || text_.substr(at_).starts_with("...")) {
        if (!type.array.dims.empty()) return error("'...' stands alone");
        at_ = text_.find("...", at_) + 3;
        type.array.any_shape = true;
        continue;
      }
      const std::string dim(word());
      const bool number = !dim.empty() && std::isdigit(static_cast<unsigned char>(dim[0])) != 0;
      if (dim.empty() || (number && !fixed_length(dim))) return error("a dimension is a name, a length, or '...'");
      if (type.array.dims.size() == kMaxRank) return error("more than 32 dimensions");
      type.array.dims.push_back(dim);
    }
    if (!eat(']')) return error("']' is missing");
    return type;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

std::string array_to_string(const Type& type) {
  std::string out = type.kind == Kind::NdArray ? "ndarray[" : "tensor[";
  out += facts(type.array.dtype).name;
  for (const std::string& dim : type.array.dims) out += ", " + dim;
  return out + (type.array.any_shape ? ", ...]" : "]");
}

}  // namespace

std::optional<std::uint64_t> fixed_length(const std::string& dim) {
  constexpr std::size_t kMostDigits = 9;
  const bool digits = std::all_of(dim.begin(), dim.end(), [](char c) { return c >= '0' && c <= '9'; });
  // One way to write a length: "03" would be another dimension than "3".
  if (!digits || dim.empty() || dim.size() > kMostDigits || (dim.size() > 1 && dim[0] == '0')) return std::nullopt;
  std::uint64_t length = 0;
  std::from_chars(dim.data(), dim.data() + dim.size(), length);
  return length;
}

bool is_node(Kind kind) {
  return kind == Kind::ListNode || kind == Kind::TreeNode || is_class_node(kind);
}

bool has(const Type& type, Kind kind) {
  return type.kind == kind ||
         std::any_of(type.args.begin(), type.args.end(), [kind](const Type& part) { return has(part, kind); });
}

bool is_class_node(Kind kind) {
  return kind == Kind::RandomListNode || kind == Kind::NaryNode || kind == Kind::GraphNode;
}

sandbox::Result<Type> parse_type(std::string_view text) {
  return TypeParser(text).parse();
}

std::string to_string(const Type& type) {
  if (type.kind == Kind::Optional) return to_string(type.args[0]) + " | None";
  for (const auto& [text, kind] : kCompound) {
    if (kind != type.kind) continue;
    std::string out = std::string(text) + "[";
    for (std::size_t i = 0; i < type.args.size(); ++i) out += (i > 0 ? ", " : "") + to_string(type.args[i]);
    return out + "]";
  }
  if (is_array(type)) return array_to_string(type);
  for (const auto& [text, kind] : kSimple) {
    if (kind == type.kind) return std::string(text);
  }
  return "?";
}

namespace {

bool uses(const std::vector<Parameter>& parameters, const Type& returns, Kind kind) {
  return has(returns, kind) ||
         std::any_of(parameters.begin(), parameters.end(), [kind](const Parameter& p) { return has(p.type, kind); });
}

std::string head(const std::vector<std::string>& names, const std::vector<Parameter>& parameters) {
  std::string out = names.empty() ? std::string("?") : names.front();
  out += "(";
  for (std::size_t i = 0; i < parameters.size(); ++i)
    out += (i > 0 ? ", " : "") + parameters[i].name + ": " + to_string(parameters[i].type);
  return out + ")";
}

}  // namespace

bool uses(const Signature& signature, Kind kind) {
  const auto& methods = signature.methods;
  return uses(signature.parameters, signature.returns, kind) ||
         std::any_of(methods.begin(), methods.end(),
                     [kind](const Method& method) { return uses(method.parameters, method.returns, kind); });
}

std::string to_string(const Signature& signature) {
  const std::string out = head(signature.entry, signature.parameters);
  if (signature.result)
    return out + " -> None, leaving the answer in " + signature.parameters.at(*signature.result).name;
  if (!signature.is_class())
    return out + " -> " + to_string(signature.returns) + (signature.copy ? ", made of new nodes" : "");
  std::string methods;
  for (const Method& method : signature.methods) {
    methods += (methods.empty() ? "" : "; ") + head(method.names, method.parameters);
    if (method.returns.kind != Kind::None) methods += " -> " + to_string(method.returns);
  }
  return out + ": " + methods;
}

}  // namespace judge
