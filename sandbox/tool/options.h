// What `judge-sandbox run` was asked for, as plain data; nothing of the host is looked at here but relative paths.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// A file that crosses between the host and /box.
struct BoxFile {
  std::string host_path;
  std::string name;  ///< in /box: no '/'
};

struct RunOptions {
  Limits limits;
  std::vector<ReadOnlyMount> mounts;  ///< host_path as given; jail_path empty: the host's own, once it is resolved
  std::vector<BoxFile> put, fetch;
  std::vector<std::string> env;                         ///< "NAME=value", the defaults included; one entry per name
  std::string stdin_path;                               ///< empty: the tool's own standard input
  std::string stdout_path, stderr_path;                 ///< empty: passed on
  std::string result;                                   ///< empty: stderr; a number: that descriptor; else a file
  IsolationLevel min_isolation = IsolationLevel::Weak;  ///< nothing is run where there is less
  bool json = false;                                    ///< the outcome on stdout, with the program's output inside
  bool pass_exit_code = false;
  std::vector<std::string> command;  ///< CMD and its arguments, at least one
  std::vector<std::string> words;    ///< the whole command line, `command` at its end
};

/// The options of `judge-sandbox run` from their words; each is a pure function whose errors are usage errors.
[[nodiscard]] Result<std::uint32_t> parse_processes(const std::string& text);
[[nodiscard]] Result<ReadOnlyMount> parse_mount(const std::string& text);
/// FILE[:NAME]; without NAME the file's own.
[[nodiscard]] Result<BoxFile> parse_put(const std::string& text);
/// NAME[:HOSTPATH]; without HOSTPATH the same name in the working folder.
[[nodiscard]] Result<BoxFile> parse_fetch(const std::string& text);
/// Whether the jail can show a host folder at this path: absolute, plain, and not where the jail has its own.
[[nodiscard]] Status check_inside_path(const std::string& path);
/// Adds NAME=VALUE, or NAME with this process's own value, in place of an earlier one of that name.
[[nodiscard]] Status add_env(std::vector<std::string>& env, const std::string& text);

/// What the command line says to do.
struct Parsed {
  std::optional<RunOptions> run;  ///< nothing: print `text` and end with 0
  std::string text;               ///< --help or --version
};

/// Reads the whole command line (argv[0] included). Errors are usage errors.
[[nodiscard]] Result<Parsed> parse_command_line(const std::vector<std::string>& words);

}  // namespace sandbox
