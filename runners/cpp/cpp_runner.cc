// C++: compiled in the jail with the precompiled headers that the build made (runners/CMakeLists.txt).
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
