// C++: compiled in the jail with the precompiled headers that the build made (runners/CMakeLists.txt).
#include "runners/base_runner.h"
#include "runners/cpp/diagnostics.h"
#include "runners/cpp/generate.h"
#include "runners/source_scan.h"

namespace runners {
namespace {

class CppRunner final : public BaseRunner {
 public:
  using BaseRunner::BaseRunner;

  Launch compile(const judge::Submission& submission, const std::optional<judge::Signature>& signature) const override {
    Launch out = launch(definition_.compile, submission, signature.has_value());
    out.files.emplace_back(cpp::kSourceName, submission.source);
    if (signature) out.files.emplace_back("main.cpp", cpp::generate_main(submission.source, *signature));
    for (const File& file : out.files) out.spec.files.push_back(file.first);
    out.spec.fetch = {"program"};
    return out;
  }

  CompileResult read_compile(const judge::Submission& submission, int exit_code, std::string_view output,
                             std::string_view) const override {
    CompileResult result{exit_code == 0, cpp::repeats(exit_code, output),
                         cpp::rewrite_messages(output, submission.file_name)};
    if (!result.ok && result.message.empty()) {
      result.message = "the compiler ended with exit code " + std::to_string(exit_code);
    }
    return result;
  }

  Launch run(const judge::Submission& submission, const std::optional<judge::Signature>& signature,
             const std::string& artifact) const override {
    Launch out = launch(definition_.run, submission, signature.has_value());
    out.spec.has_program = true;
    out.spec.input_to = signature ? sandbox::InputTo::Harness : sandbox::InputTo::Stdin;
    out.program = artifact;
    return out;
  }

  sandbox::Status can_call(const judge::Signature& signature) const override {
    if (!judge::uses(signature, judge::Type::Kind::Tensor)) return {};
    return sandbox::usage_error("C++ has no form for the type tensor of " + judge::to_string(signature),
                                "write the submission in Python");
  }

  std::string starter(const judge::Signature& signature) const override { return cpp::starter(signature); }

  std::string program_starter() const override {
    return "#include <bits/stdc++.h>\nusing namespace std;\n\nint main() {\n    ios::sync_with_stdio(false);\n"
           "    cin.tie(nullptr);\n    return 0;\n}\n";
  }

  std::vector<std::string> defined_names(std::string_view source) const override {
    std::vector<std::string> out;
    for (const DefinitionSite& site : scan_cpp(source)) {
      if (!site.is_class) out.push_back(site.name);
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<Runner> make_cpp_runner(Definition definition) {
  return std::make_unique<CppRunner>(std::move(definition));
}

}  // namespace runners
