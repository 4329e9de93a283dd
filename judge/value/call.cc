#include "judge/value/call.h"

#include <charconv>

#include "judge/value/utf8.h"

namespace judge {

const std::vector<Parameter>& parameters_of(const Signature& signature, std::size_t method) {
  return method == 0 ? signature.parameters : signature.methods.at(method - 1).parameters;
}

Type answer_type(const Signature& signature, const std::vector<Call>& calls) {
  if (!signature.is_class()) return signature.returns;
  Type type{Type::Kind::Tuple, {}};
  for (const Call& call : calls)
    type.args.push_back(call.method == 0 ? signature.returns : signature.methods.at(call.method - 1).returns);
  return type;
}

std::string to_string(const Signature& signature, const Call& call) {
  constexpr std::size_t kShown = 60;
  const auto& names = call.method == 0 ? signature.entry : signature.methods.at(call.method - 1).names;
  std::string list;
  for (const Value& argument : call.arguments) {
    const std::string text = value_to_json(argument);
    list += (list.empty() ? "" : ", ") + (text.size() > kShown ? std::string(clip(text, kShown)) + "..." : text);
  }
  return names.front() + "(" + list + ")";
}

std::string call_at(const Signature& signature, const std::vector<Call>& calls, std::string_view path) {
  if (!signature.is_class() || !path.starts_with('[')) return {};
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(path.data() + 1, path.data() + path.size(), index);
  if (error != std::errc() || end == path.data() + path.size() || *end != ']' || index >= calls.size()) return {};
  return "call " + std::to_string(index) + ": " + to_string(signature, calls[index]);
}

}  // namespace judge
