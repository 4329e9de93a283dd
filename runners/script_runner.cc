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
  const std::string text = judge::to_string(type);
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

  Launch run(const judge::Submission& submission, const std::optional<judge::Signature>& signature,
             const std::string&) const override {
    Launch out = with_source(launch(definition_.run, submission, signature.has_value()), submission);
    if (!signature) return out;
    out.spec.input_to = sandbox::InputTo::Harness;
    for (std::string& word : call_words(*signature)) out.spec.argv.push_back(std::move(word));
    return out;
  }

  std::string starter(const judge::Signature& signature) const override {
    std::istringstream lines(script().function_starter);
    std::string out;
    for (std::string line; std::getline(lines, line);) {
      const bool per_parameter = line.find("{parameter}") != std::string::npos || line.find("{type}") != line.npos;
      if (!per_parameter) {
        out += replace_all(line, "{entry}", signature.entry.front()) + "\n";
        continue;
      }
      for (const judge::Parameter& parameter : signature.parameters) {
        const std::string named = replace_all(line, "{parameter}", parameter.name);
        out += replace_all(named, "{type}", spelled(parameter.type, script().type_names)) + "\n";
      }
    }
    out = replace_all(out, "{parameters}", parameter_names(signature));
    return replace_all(out, "{returns}", spelled(signature.returns, script().type_names));
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
