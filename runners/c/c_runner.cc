// C: compiled in the jail, in one piece with the harness (judged.h), which takes the compiler little.
#include "runners/base_runner.h"
#include "runners/c/generate.h"
#include "runners/gcc_messages.h"
#include "runners/source_scan.h"

namespace runners {
namespace {

class CRunner final : public BaseRunner {
 public:
  using BaseRunner::BaseRunner;

  Launch compile(const judge::Submission& submission, const std::optional<judge::Signature>& signature) const override {
    Launch out = launch(definition_.compile, submission, signature.has_value());
    add_file(out, c::kSourceName, submission.source);
    if (signature) add_file(out, "main.c", c::generate_main(submission.source, *signature));
    out.spec.fetch = {"program"};
    return out;
  }

  CompileResult read_compile(const judge::Submission& submission, int exit_code, std::string_view output,
                             std::string_view) const override {
    return read_gcc(c::kSourceName, submission.file_name, exit_code, output);
  }

  std::string starter(const judge::Signature& signature) const override { return c::starter(signature); }

  std::string program_starter() const override { return "#include <stdio.h>\n\nint main(void) {\n    return 0;\n}\n"; }

  std::vector<std::string> defined_names(std::string_view source) const override {
    std::vector<std::string> out;
    for (const DefinitionSite& site : scan_cpp(source)) {
      if (!site.is_class) out.push_back(site.name);
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<Runner> make_c_runner(Definition definition) {
  return std::make_unique<CRunner>(std::move(definition));
}

}  // namespace runners
