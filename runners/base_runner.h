// What every runner has from its definition, and the factories that the registry knows.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "runners/definition.h"
#include "runners/runner.h"

namespace runners {

class BaseRunner : public Runner {
 public:
  explicit BaseRunner(Definition definition) : definition_(std::move(definition)) {}

  [[nodiscard]] const std::string& name() const override { return definition_.name; }
  [[nodiscard]] const std::string& display_name() const override { return definition_.display_name; }
  [[nodiscard]] const std::vector<std::string>& aliases() const override { return definition_.aliases; }
  [[nodiscard]] const std::vector<std::string>& extensions() const override { return definition_.extensions; }
  [[nodiscard]] std::string version() const override;
  [[nodiscard]] const std::vector<std::string>& toolchain() const override { return definition_.compile.toolchain; }
  [[nodiscard]] std::vector<std::pair<std::string, bool>> libraries() const override;
  [[nodiscard]] sandbox::Status installed() const override;
  /// Without arrays, dicts, bigints and nodes of the class Node, which not every language has; and without classes,
  /// unless runner.yaml says so.
  [[nodiscard]] sandbox::Status can_call(const judge::Signature& signature) const override;
  void hide(const std::vector<std::string>& names, Launch& launch) const override;
  [[nodiscard]] std::optional<std::string> forbid(const std::vector<std::string>& names,
                                                  const judge::Submission& submission, Launch& compile) const override;
  [[nodiscard]] std::optional<Launch> relation(const std::string&, const std::string&,
                                               const judge::Signature&) const override {
    return std::nullopt;
  }

  [[nodiscard]] std::optional<CountingFacts> counting() const override;
  [[nodiscard]] sandbox::Status can_count(const judge::Submission& submission) const override;
  [[nodiscard]] std::optional<Launch> counted_compile(const judge::Submission& submission,
                                                      const judge::Signature& signature) const override;
  [[nodiscard]] std::optional<Launch> counted_run(const judge::Submission& submission,
                                                  const judge::Signature& signature, const std::string& artifact,
                                                  Counting what) const override;
  [[nodiscard]] std::optional<Launch> find_lines(const std::string&, const std::vector<std::uint64_t>&) const override {
    return std::nullopt;
  }
  [[nodiscard]] std::vector<int> read_lines(std::string_view, std::size_t) const override { return {}; }
  void set_lines(Launch&, const std::vector<std::uint64_t>&, const std::vector<int>&) const override {}
  [[nodiscard]] Launch run(const judge::Submission& submission, const std::optional<judge::Signature>& signature,
                           const std::string& artifact) const override {
    return run_by(definition_.run, submission, signature, artifact);
  }

  [[nodiscard]] bool share_process(const std::vector<std::string>&, Launch&) const override { return false; }
  void change_random_state(Launch&) const override {}
  [[nodiscard]] sandbox::Status has_libraries(const judge::Submission&) const override { return {}; }

 protected:
  /// A launch of `step`, with "{file}" filled in, and the step's files and limits.
  [[nodiscard]] static Launch launch(const Step& step, const judge::Submission& submission, bool is_function);

  /// A run as the step says: of what compile fetched.
  [[nodiscard]] virtual Launch run_by(const Step& step, const judge::Submission& submission,
                                      const std::optional<judge::Signature>& signature,
                                      const std::string& artifact) const;
  static void add_file(Launch& launch, std::string_view name, std::string content);

  /// What a warm process should have loaded for a submission that imports `packages`: nothing where none of them is
  /// prepared for, or the libraries are not installed.
  [[nodiscard]] std::vector<std::string> preload_for(const std::vector<std::string>& packages) const;

  const Definition definition_;

 private:
  mutable std::once_flag version_asked_;
  mutable std::string version_;
};

[[nodiscard]] std::unique_ptr<Runner> make_python_runner(Definition definition);
[[nodiscard]] std::unique_ptr<Runner> make_cpp_runner(Definition definition);
[[nodiscard]] std::unique_ptr<Runner> make_c_runner(Definition definition);
[[nodiscard]] std::unique_ptr<Runner> make_java_runner(Definition definition);
/// For every language whose runner.yaml has `script`.
[[nodiscard]] std::unique_ptr<Runner> make_script_runner(Definition definition);

/// How harnesses are told what to call. A function: the accepted names, separated by commas; the return type, or "&0"
/// where the answer is what the first parameter holds after the call, or "copy GraphNode" where it must be made of new
/// nodes and the arguments stay as they are; each parameter's name and type. A class: the word
/// "class", its names, and for the constructor and each method its names, return type, number of parameters, and each
/// one's name and type.
[[nodiscard]] std::vector<std::string> call_words(const judge::Signature& signature);

/// A Usage error: the language cannot say the type.
[[nodiscard]] tl::unexpected<sandbox::Error> no_form(const std::string& language, std::string_view type,
                                                     const judge::Signature& signature);

/// What a function is declared to return: None where it leaves its answer in a parameter.
[[nodiscard]] judge::Type declared_return(const judge::Signature& signature);

/// Reads what a harness's syntax check replied: an empty Answer, or Rejected.
[[nodiscard]] CompileResult read_check(int exit_code, std::string_view output, std::string_view reply);

/// "nums, target"
[[nodiscard]] std::string parameter_names(const judge::Signature& signature);

}  // namespace runners
