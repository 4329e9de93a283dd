#include "judge/value/type.h"

#include <array>
#include <cctype>
#include <utility>

namespace judge {

namespace {

using Kind = Type::Kind;

constexpr std::array<std::pair<std::string_view, Kind>, 7> kSimple = {{{"int", Kind::Int},
                                                                       {"float", Kind::Float},
                                                                       {"bool", Kind::Bool},
                                                                       {"str", Kind::Str},
                                                                       {"None", Kind::None},
                                                                       {"ListNode", Kind::ListNode},
                                                                       {"TreeNode", Kind::TreeNode}}};

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
        "types are int, float, bool, str, None, ListNode, TreeNode, list[T], tuple[A, B], T | None");
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
    if (type->kind == Kind::ListNode || type->kind == Kind::TreeNode) {
      // Two ways to say "nothing" would make two answers of one value.
      return error("a " + to_string(*type) + " may be null already");
    }
    if (eat('|')) return error("only one alternative to None is possible");
    return Type{Kind::Optional, {std::move(*type)}};
  }

  sandbox::Result<Type> single(std::size_t depth) {
    const std::string_view name = word();
    if (name == "list" || name == "tuple") return compound(name == "list" ? Kind::List : Kind::Tuple, depth);
    for (const auto& [text, kind] : kSimple) {
      if (text == name) return Type{kind, {}};
    }
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
    return type;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace

sandbox::Result<Type> parse_type(std::string_view text) {
  return TypeParser(text).parse();
}

std::string to_string(const Type& type) {
  if (type.kind == Kind::Optional) return to_string(type.args[0]) + " | None";
  if (type.kind == Kind::List || type.kind == Kind::Tuple) {
    std::string out = type.kind == Kind::List ? "list[" : "tuple[";
    for (std::size_t i = 0; i < type.args.size(); ++i) out += (i > 0 ? ", " : "") + to_string(type.args[i]);
    return out + "]";
  }
  for (const auto& [text, kind] : kSimple) {
    if (kind == type.kind) return std::string(text);
  }
  return "?";
}

namespace {

std::string head(const std::vector<std::string>& names, const std::vector<Parameter>& parameters) {
  std::string out = names.empty() ? std::string("?") : names.front();
  out += "(";
  for (std::size_t i = 0; i < parameters.size(); ++i)
    out += (i > 0 ? ", " : "") + parameters[i].name + ": " + to_string(parameters[i].type);
  return out + ")";
}

}  // namespace

std::string to_string(const Signature& signature) {
  const std::string out = head(signature.entry, signature.parameters);
  if (signature.result)
    return out + " -> None, leaving the answer in " + signature.parameters.at(*signature.result).name;
  if (!signature.is_class()) return out + " -> " + to_string(signature.returns);
  std::string methods;
  for (const Method& method : signature.methods) {
    methods += (methods.empty() ? "" : "; ") + head(method.names, method.parameters);
    if (method.returns.kind != Kind::None) methods += " -> " + to_string(method.returns);
  }
  return out + ": " + methods;
}

}  // namespace judge
