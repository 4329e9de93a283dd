// What runner.yaml says of a language (docs/formats/runner.md): the facts that are data. What has to be decided per
// submission is code, in the language's own runner.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
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
  std::vector<runners::File> files;    ///< from beside runner.yaml, created in the working directory
  /// run only: what the program is made for. Template: linked with sandbox/zygote's hook. Resident: its harness serves
  /// function calls one after the other; programs are started for each case all the same.
  sandbox::Repeat repeat = sandbox::Repeat::Exec;
  std::optional<Heap> heap;  ///< run only
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

/// A tool of the host that need not be there: without it the language cannot be used, and everything else can.
struct Requirement {
  std::filesystem::path file;
  std::string package;  ///< Debian's, that brings it
};

/// A language that needs no code of its own: its source is run as it stands, by an interpreter and a harness in its own
/// words (docs/adding-a-language.md).
struct Script {
  /// How a type is written in a starter, by the first word of Type's text form ("int", "list", "tuple", "ListNode");
  /// "optional" for `T | None`. "{0}" stands for the arguments, separated by ", ".
  using TypeNames = std::map<std::string, std::string>;

  std::string source;                    ///< the name that the submission's file has in the jail
  std::vector<std::string> definitions;  ///< regular expressions (ECMAScript): group 1 is the name of a function
  /// "{entry}", "{returns}" and "{parameters}" are filled in; a line with "{parameter}" or "{type}" stands for one line
  /// per parameter.
  std::string function_starter;
  /// Of a class problem: the class with its constructor, and each method, in which "{class}" is filled in, too. Empty
  /// without `classes`.
  std::string class_starter, method_starter;
  std::string program_starter;
  TypeNames type_names;
};

/// How the growth of submissions is measured: runs whose answer begins with a frame of counts (judge/value/counts.h).
struct Counted {
  std::string unit;        ///< what an operation is: "basic blocks"
  sandbox::Micros cap{0};  ///< the CPU time that one call may take
  /// The most CPU time, in nanoseconds, that an operation takes, on slow machines too; 0: that cannot be said.
  double most_nanoseconds = 0;
  std::optional<Requirement> requires_tool;
  std::vector<std::string> compile;  ///< the command line in place of compile's; empty: what that made is counted
  std::map<Counting, Step> steps;    ///< Counting::Time and Counting::Operations at least
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
  std::optional<Requirement> requires_tool;
  bool classes = false;   ///< its harness can construct a class and call its methods
  bool in_place = false;  ///< its harness can answer with what a parameter holds after the call
  std::optional<Script> script;
  std::optional<Counted> counted;
};

/// Reads one runner.yaml. An unknown key, a missing one or a value of the wrong kind is an Error with file:line.
[[nodiscard]] sandbox::Result<Definition> read_definition(const std::filesystem::path& file);
/// The same from text; `name` stands for the file in errors, and files beside it are looked for beside `name`.
[[nodiscard]] sandbox::Result<Definition> parse_definition(const std::string& text, const std::string& name);

/// `argv` with "{file}" replaced by the submission's file name.
[[nodiscard]] std::vector<std::string> fill_in(const std::vector<std::string>& argv, const std::string& file_name);

}  // namespace runners
