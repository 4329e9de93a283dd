// Languages that are data: an interpreter, a harness in its own words, and a runner.yaml that names both.
#include <algorithm>
#include <regex>
#include <sstream>

#include "runners/base_runner.h"

namespace runners {
namespace {

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

/// A type in the language's own words.
std::string spelled(const judge::Type& type, const Script::TypeNames& names) {
  std::string text = judge::to_string(type);
  const bool optional = type.kind == judge::Type::Kind::Optional;
  const auto name = names.find(optional ? "optional" : text.substr(0, text.find('[')));
  if (name == names.end()) return text;
  std::string arguments;
  for (const judge::Type& argument : type.args) arguments += (arguments.empty() ? "" : ", ") + spelled(argument, names);
  return replace_all(name->second, "{0}", arguments);
}

class ScriptRunner final : public BaseRunner {
 public:
  using BaseRunner::BaseRunner;

  Launch compile(const judge::Submission& submission, const std::optional<judge::Signature>& signature) const override {
    Launch out = with_source(launch(definition_.compile, submission, signature.has_value()), submission);
    out.spec.input_to = sandbox::InputTo::Harness;  // the reply is a frame
    return out;
  }

  CompileResult read_compile(const judge::Submission&, int exit_code, std::string_view output,
                             std::string_view reply) const override {
    return read_check(exit_code, output, reply);
  }

  Launch run_by(const Step& step, const judge::Submission& submission, const std::optional<judge::Signature>& signature,
                const std::string&) const override {
    Launch out = with_source(launch(step, submission, signature.has_value()), submission);
    if (!signature) return out;
    out.spec.input_to = sandbox::InputTo::Harness;
    for (std::string& word : call_words(*signature)) out.spec.argv.push_back(std::move(word));
    return out;
  }

  std::string starter(const judge::Signature& signature) const override {
    if (!signature.is_class())
      return fill(script().function_starter, signature.entry.front(), signature.parameters, declared_return(signature));
    std::string out = fill(script().class_starter, signature.entry.front(), signature.parameters, signature.returns);
    for (const judge::Method& method : signature.methods) {
      const std::string in_class = replace_all(script().method_starter, "{class}", signature.entry.front());
      out += "\n" + fill(in_class, method.names.front(), method.parameters, method.returns);
    }
    return out;
  }

  std::string program_starter() const override { return script().program_starter; }

  std::vector<std::string> defined_names(std::string_view source) const override {
    const std::string text(source);
    std::vector<std::string> out;
    for (const std::string& pattern : script().definitions) {
      const std::regex expression(pattern);
      for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match)
        out.push_back((*match)[1].str());
    }
    return out;
  }

 private:
  [[nodiscard]] const Script& script() const { return *definition_.script; }

  /// A starter's text with everything filled in; a line about a parameter stands there once for each.
  [[nodiscard]] std::string fill(const std::string& text, const std::string& entry,
                                 const std::vector<judge::Parameter>& parameters, const judge::Type& returns) const {
    std::istringstream lines(text);
    std::string out, names;
    for (const judge::Parameter& parameter : parameters) names += (names.empty() ? "" : ", ") + parameter.name;
    for (std::string line; std::getline(lines, line);) {
      if (line.find("{parameter}") == std::string::npos && line.find("{type}") == std::string::npos) {
        out += line + "\n";
        continue;
      }
      for (const judge::Parameter& parameter : parameters) {
        const std::string named = replace_all(line, "{parameter}", parameter.name);
        out += replace_all(named, "{type}", spelled(parameter.type, script().type_names)) + "\n";
      }
    }
    out = replace_all(replace_all(out, "{entry}", entry), "{parameters}", names);
    return replace_all(out, "{returns}", spelled(returns, script().type_names));
  }

  [[nodiscard]] Launch with_source(Launch out, const judge::Submission& submission) const {
    add_file(out, script().source, submission.source);
    return out;
  }
};

}  // namespace

std::unique_ptr<Runner> make_script_runner(Definition definition) {
  return std::make_unique<ScriptRunner>(std::move(definition));
}

}  // namespace runners
