// What runner.yaml says of a language (docs/formats/runner.md): the facts that are data. What has to be decided per
// submission is code, in the language's own runner.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "runners/runner.h"
#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace runners {

/// A compile or run step: the jail's profile, and the command line (or a zygote's words) for each kind of problem.
struct Step {
  std::string profile;
  std::vector<std::string> function_argv;
  std::vector<std::string> program_argv;
  std::vector<std::string> env;
  sandbox::Limits limits;              ///< compile only: runs have the problem's
  std::vector<std::string> toolchain;  ///< compile only: see Runner::toolchain
  /// run only: the program is linked with sandbox/zygote's template hook, so one start serves many runs.
  bool has_template = false;
};

/// Libraries that submissions may use, and warm processes that have some of them loaded.
struct Libraries {
  /// A warm process's modules, for submissions that import `name`.
  struct Preload {
    std::string name;
    std::vector<std::string> modules;
  };
  std::filesystem::path folder;   ///< of the host, where a library is a folder or file with its name
  std::vector<Preload> preloads;  ///< the first that fits is used
};

struct Definition {
  std::string name;
  std::string display_name;
  std::vector<std::string> aliases;
  std::vector<std::string> extensions;
  std::vector<std::string> version_command;
  std::string version_prefix;
  Step compile;
  Step run;
  Libraries libraries;  ///< optional: without preloads where runner.yaml has none
};

/// Reads one runner.yaml. An unknown key, a missing one or a value of the wrong kind is an Error with file:line.
[[nodiscard]] sandbox::Result<Definition> read_definition(const std::filesystem::path& file);
/// The same from text; `name` stands for the file in errors.
[[nodiscard]] sandbox::Result<Definition> parse_definition(const std::string& text, const std::string& name);

/// `argv` with "{file}" replaced by the submission's file name.
[[nodiscard]] std::vector<std::string> fill_in(const std::vector<std::string>& argv, const std::string& file_name);

}  // namespace runners
