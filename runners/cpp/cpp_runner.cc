// C++: compiled in the jail with the precompiled headers that the build made (runners/CMakeLists.txt).
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sstream>

#include "runners/base_runner.h"
#include "runners/cpp/generate.h"
#include "runners/gcc_messages.h"
#include "runners/source_scan.h"

namespace runners {
namespace {

class CppRunner final : public BaseRunner {
 public:
  using BaseRunner::BaseRunner;

  Launch compile(const judge::Submission& submission, const std::optional<judge::Signature>& signature) const override {
    Launch out = launch(definition_.compile, submission, signature.has_value());
    add_file(out, cpp::kSourceName, submission.source);
    if (signature) add_file(out, "main.cpp", cpp::generate_main(submission.source, *signature));
    out.spec.fetch = {"program"};
    return out;
  }

  CompileResult read_compile(const judge::Submission& submission, int exit_code, std::string_view output,
                             std::string_view) const override {
    return read_gcc(cpp::kSourceName, submission.file_name, exit_code, output);
  }

  std::optional<Launch> find_lines(const std::string& artifact,
                                   const std::vector<std::uint64_t>& places) const override {
    Launch out = launch(definition_.compile, {}, true);
    // -a begins each place's lines with its address, -i goes on with the functions that it was inlined into.
    out.spec.argv = {"/usr/bin/addr2line", "-a", "-i", "-e", "program"};
    for (const std::uint64_t place : places) {
      char address[24];
      std::snprintf(address, sizeof address, "%llx", static_cast<unsigned long long>(place));
      out.spec.argv.emplace_back(address);
    }
    add_file(out, "program", artifact);
    return out;
  }

  /// "0x000000000040d5c1", then "/box/solution.cpp:12 (discriminator 3)" from the innermost function outwards.
  std::vector<int> read_lines(std::string_view output, std::size_t places) const override {
    std::vector<int> lines;
    std::istringstream rest{std::string(output)};
    for (std::string text; std::getline(rest, text);) {
      if (text.starts_with("0x")) {
        lines.push_back(0);
        continue;
      }
      const std::string name = std::string(cpp::kSourceName) + ":";
      const std::size_t at = text.find(name);
      const bool starts = at != std::string::npos && (at == 0 || text[at - 1] == '/');
      if (starts && !lines.empty() && lines.back() == 0) lines.back() = std::atoi(text.c_str() + at + name.size());
    }
    lines.resize(places, 0);
    return lines;
  }

  void set_lines(Launch& run, const std::vector<std::uint64_t>& places, const std::vector<int>& lines) const override {
    std::vector<std::uint64_t> known;
    for (std::size_t i = 0; i < places.size(); ++i) known.push_back(places[i] * 2 + (lines[i] > 0 ? 1 : 0));
    std::sort(known.begin(), known.end());
    std::string bytes(known.size() * sizeof(std::uint64_t), '\0');
    if (!known.empty()) std::memcpy(bytes.data(), known.data(), bytes.size());
    add_file(run, "places", std::move(bytes));
  }

  sandbox::Status can_call(const judge::Signature& signature) const override {
    if (!judge::uses(signature, judge::Type::Kind::Tensor)) return {};
    return no_form(display_name(), "tensor", signature);
  }

  std::string starter(const judge::Signature& signature) const override { return cpp::starter(signature); }

  std::string program_starter() const override {
    return "#include <bits/stdc++.h>\nusing namespace std;\n\nint main() {\n    ios::sync_with_stdio(false);\n"
           "    cin.tie(nullptr);\n    return 0;\n}\n";
  }

  std::vector<std::string> defined_names(std::string_view source) const override {
    std::vector<std::string> out;
    for (const DefinitionSite& site : scan_cpp(source)) {
      if (!site.is_class || site.scope.empty()) out.push_back(site.name);
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<Runner> make_cpp_runner(Definition definition) {
  return std::make_unique<CppRunner>(std::move(definition));
}

}  // namespace runners
