// The text of an .in file, as calls.
#include <algorithm>

#include "judge/problem/dimensions.h"
#include "judge/problem/problem.h"

namespace judge {

namespace {

using sandbox::package_error;
using sandbox::Result;

constexpr const char* kLineHint = "one JSON value per line, one line per parameter";
constexpr const char* kClassHint =
    "two lines: the names of what is called, the class first, and the arguments of each call";

/// The lines, without blank ones at the end.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  while (!lines.empty() && lines.back().find_first_not_of(" \t\r") == std::string_view::npos) lines.pop_back();
  return lines;
}

std::string at_line(const std::string& where, std::size_t line) {
  return where + ":" + std::to_string(line);
}

Result<std::vector<Call>> parse_function(std::string_view text, const Signature& signature, const std::string& where) {
  const auto lines = lines_of(text);
  const auto& parameters = signature.parameters;
  Call call;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == parameters.size()) {
      return package_error(
          at_line(where, i + 1),
          "one line too many: " + to_string(signature) + " takes " + std::to_string(parameters.size()) + " arguments",
          kLineHint);
    }
    auto argument = value_from_json(lines[i], parameters[i].type);
    if (!argument)
      return package_error(at_line(where, i + 1), parameters[i].name + ": " + argument.error().message, kLineHint);
    call.arguments.push_back(std::move(*argument));
  }
  if (lines.size() < parameters.size())
    return package_error(where, "the line for '" + parameters[lines.size()].name + "' is missing", kLineHint);
  std::vector<Call> calls = {std::move(call)};
  if (auto ok = check_dimensions(signature, calls, nullptr); !ok) return package_error(where, ok.error().message);
  return calls;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The method that a name in the first line means, as Call::method.
std::optional<std::size_t> find_method(const Signature& signature, const std::string& name) {
  if (contains(signature.entry, name)) return 0;
  for (std::size_t i = 0; i < signature.methods.size(); ++i) {
    if (contains(signature.methods[i].names, name)) return i + 1;
  }
  return std::nullopt;
}

std::string no_method(const std::string& name, const Signature& signature) {
  return ": '" + name + "' is no method of " + to_string(signature);
}

Result<std::vector<Call>> parse_names(std::string_view line, const Signature& signature, const std::string& place) {
  static const Type kNames{Type::Kind::List, {Type{Type::Kind::Str, {}}}};
  const auto names = value_from_json(line, kNames);
  if (!names) return package_error(place, names.error().message, kClassHint);
  std::vector<Call> calls;
  for (const Value& item : std::get<Value::List>(names->data)) {
    const auto& name = std::get<std::string>(item.data);
    const auto method = find_method(signature, name);
    const std::string which = "call " + std::to_string(calls.size());
    if (!method) return package_error(place, which + no_method(name, signature), kClassHint);
    if ((*method == 0) != calls.empty()) {
      return package_error(place,
                           calls.empty() ? "the first call must be the class, " + signature.entry.front()
                                         : which + " constructs a second object",
                           kClassHint);
    }
    calls.push_back({*method, {}});
  }
  if (calls.empty()) return package_error(place, "no call", kClassHint);
  return calls;
}

Result<std::vector<Call>> parse_class(std::string_view text, const Signature& signature, const std::string& where) {
  const auto lines = lines_of(text);
  if (lines.size() != 2)
    return package_error(where, "has " + std::to_string(lines.size()) + " lines instead of two", kClassHint);
  auto calls = parse_names(lines[0], signature, at_line(where, 1));
  if (!calls) return calls;
  Type all{Type::Kind::Tuple, {}};
  for (const Call& call : *calls) {
    Type arguments{Type::Kind::Tuple, {}};
    for (const Parameter& parameter : parameters_of(signature, call.method)) arguments.args.push_back(parameter.type);
    all.args.push_back(std::move(arguments));
  }
  auto values = value_from_json(lines[1], all);
  if (!values) return package_error(at_line(where, 2), "arguments: " + values.error().message, kClassHint);
  auto& lists = std::get<Value::List>(values->data);
  for (std::size_t i = 0; i < lists.size(); ++i)
    (*calls)[i].arguments = std::get<Value::List>(std::move(lists[i].data));
  return calls;
}

}  // namespace

Result<std::vector<Call>> parse_calls(std::string_view text, const Signature& signature, const std::string& where) {
  return signature.is_class() ? parse_class(text, signature, where) : parse_function(text, signature, where);
}

std::string input_form(const Signature& signature) {
  return signature.is_class() ? kClassHint : kLineHint + std::string(" of ") + to_string(signature);
}

}  // namespace judge
