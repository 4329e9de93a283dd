// Shows what a runner makes of a submission, for tests that then run it themselves:
//   runners-probe FOLDER compile|counted LANGUAGE FILE OUT [ENTRY RETURNS {NAME TYPE}...]
//                                                             files into OUT; prints the command line
//   runners-probe FOLDER read LANGUAGE FILE EXIT_CODE         compiler output on stdin, message on stdout
//   runners-probe FOLDER starter LANGUAGE ENTRY RETURNS {NAME TYPE}...
// A class's words are those that harnesses are given (docs/formats/runner.md). A Usage error goes to stdout, with exit
// code 2. ENTRY is a list of names separated by commas.
#include <cstdio>
#include <cstdlib>
#include <span>
#include <sstream>
#include <string>

#include "runners/runner.h"
#include "sandbox/base/fd.h"

namespace {

template <class T>
T need(sandbox::Result<T> result) {
  if (result) return std::move(*result);
  std::puts(result.error().text().c_str());
  std::exit(2);
}

std::vector<std::string> split(const char* word) {
  std::vector<std::string> out;
  std::istringstream names(word);
  for (std::string name; std::getline(names, name, ',');) out.push_back(name);
  return out;
}

std::vector<judge::Parameter> parse_parameters(std::span<char*> words) {
  std::vector<judge::Parameter> out;
  for (std::size_t i = 0; i + 1 < words.size(); i += 2)
    out.push_back({words[i], need(judge::parse_type(words[i + 1]))});
  return out;
}

/// The words that runners::call_words gives.
std::optional<judge::Signature> parse_signature(std::span<char*> words) {
  if (words.empty()) return std::nullopt;
  judge::Signature signature;
  if (words[0] != std::string("class")) {
    signature.entry = split(words[0]);
    signature.parameters = parse_parameters(words.subspan(2));
    constexpr std::string_view kCopy = "copy ";
    std::string returns = words[1];
    signature.copy = returns.starts_with(kCopy);
    if (signature.copy) returns.erase(0, kCopy.size());
    if (returns.starts_with('&')) signature.result = std::stoul(returns.substr(1));
    signature.returns =
        signature.result ? signature.parameters.at(*signature.result).type : need(judge::parse_type(returns));
    return signature;
  }
  signature.entry = split(words[1]);
  for (words = words.subspan(2); !words.empty();) {
    const std::size_t end = 3 + 2 * std::stoul(words[2]);
    judge::Method method{split(words[0]), parse_parameters(words.subspan(3, end - 3)),
                         need(judge::parse_type(words[1]))};
    if (signature.parameters.empty() && signature.methods.empty() && method.names == signature.entry) {
      signature.parameters = std::move(method.parameters);
    } else {
      signature.methods.push_back(std::move(method));
    }
    words = words.subspan(end);
  }
  return signature;
}

void write_file(const std::string& path, const std::string& content) {
  FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr || std::fwrite(content.data(), 1, content.size(), file) != content.size()) std::exit(1);
  std::fclose(file);
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<char*> words(argv, static_cast<std::size_t>(argc));
  if (words.size() < 5) return 1;
  const auto registry = need(runners::Registry::load(words[1]));
  const std::string command = words[2];
  const runners::Runner& runner = *need(registry.by_name(words[3]));
  if (command == "starter") {
    std::fputs(runner.starter(*parse_signature(words.subspan(4))).c_str(), stdout);
  } else if (command == "compile" || command == "counted") {
    const judge::Submission submission{words[4], runner.name(), need(sandbox::read_file(words[4]))};
    const auto signature = parse_signature(words.subspan(6));
    const auto launch =
        command == "compile" ? runner.compile(submission, signature) : *runner.counted_compile(submission, *signature);
    for (const auto& [name, content] : launch.files) write_file(std::string(words[5]) + "/" + name, content);
    for (const std::string& word : launch.spec.argv) std::puts(word.c_str());
  } else if (command == "read") {
    const auto output = need(sandbox::read_to_end(0, sandbox::kMiB));
    const auto result = runner.read_compile({words[4], runner.name(), ""}, std::atoi(words[5]), output, "");
    std::fputs(result.message.c_str(), stdout);
  }
}
