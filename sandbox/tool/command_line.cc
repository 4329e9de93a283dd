// The options' names, meanings and defaults. Help is made from the same declarations (help.cc).
#include <CLI/CLI.hpp>
#include <algorithm>

#include "sandbox/tool/help.h"
#include "sandbox/tool/options.h"
#include "sandbox/tool/quantity.h"

namespace sandbox {

namespace {

constexpr Micros kLeastTime{1'000};
constexpr Bytes kLeastMemory = kMiB;

constexpr const char* kLimits = "LIMITS";
constexpr const char* kStreams = "INPUT AND OUTPUT";
constexpr const char* kFiles = "FILES AND ENVIRONMENT";
constexpr const char* kIsolation = "ISOLATION";
constexpr const char* kOutcome = "OUTCOME";

/// The options' words as they were given.
struct Given {
  std::string cpu, wall, memory, output, processes;
  std::vector<std::string> mounts, put, fetch, env;
  std::string min_isolation;
  RunOptions options;
};

void add_limits(CLI::App& run, Given& given) {
  run.add_option(
         "--cpu", given.cpu,
         "CPU time, user and system, of all processes together. The run is ended when it is used up. Default 1s.")
      ->type_name("TIME")
      ->group(kLimits);
  run.add_option("--wall", given.wall,
                 "Time on the clock, from the start to the end of the main process. Default 4 x CPU + 2s (6s).")
      ->type_name("TIME")
      ->group(kLimits);
  run.add_option("--memory", given.memory,
                 "Memory of all processes together, swap included, with what they and --put hold in /box and /tmp. The "
                 "stack may grow as far. At least 1M. Default 256M.")
      ->type_name("SIZE")
      ->group(kLimits);
  run.add_option("--output", given.output,
                 "Each of: standard output, standard error, any file that the run writes, any file that is fetched. "
                 "Default 8M.")
      ->type_name("SIZE")
      ->group(kLimits);
  run.add_option(
         "--processes", given.processes,
         "Processes and threads alive at once. Beyond it fork fails with EAGAIN, which ends nothing. Default 64.")
      ->type_name("N")
      ->group(kLimits);
}

void add_streams(CLI::App& run, Given& given) {
  run.add_option(
         "--stdin", given.options.stdin_path,
         "Standard input, copied before the run. Default: the tool's own where that is a file (from its present "
         "position) or a pipe (passed on as it is); empty where it is a terminal or anything else.")
      ->type_name("FILE")
      ->group(kStreams);
  run.add_option("--stdout", given.options.stdout_path,
                 "Write the standard output here. Default: passed on to the tool's own, after the run.")
      ->type_name("FILE")
      ->group(kStreams);
  run.add_option("--stderr", given.options.stderr_path, "As --stdout, for the standard error.")
      ->type_name("FILE")
      ->group(kStreams);
}

CLI::Option* repeatable(CLI::App& run, const char* name, std::vector<std::string>& values, const char* help) {
  return run.add_option(name, values, std::string(help) + " Repeatable.")->allow_extra_args(false)->group(kFiles);
}

void add_files(CLI::App& run, Given& given) {
  repeatable(
      run, "--put", given.put,
      "Copy a host file into /box before the run, read-only. Together they may take 3/4 of --memory, and 250M. Nothing "
      "in /box can be executed. Default NAME: the file's own.")
      ->type_name("FILE[:NAME]");
  repeatable(
      run, "--fetch", given.fetch,
      "After an exit with code 0 copy a regular file of /box to the host. A missing one is no error: the outcome "
      "lists what came. Default HOSTPATH: NAME in the working folder.")
      ->type_name("NAME[:HOSTPATH]");
  repeatable(
      run, "--bind-ro", given.mounts,
      "Show a host folder, read-only, with what is mounted below it. Default INSIDE: the same path. The jail's id "
      "reads what everyone may read.")
      ->type_name("DIR[:INSIDE]");
  repeatable(run, "--env", given.env,
             "Set an environment variable; NAME alone takes its value from here. The environment is otherwise "
             "PATH=/usr/bin:/bin HOME=/box TMPDIR=/tmp LANG=C.UTF-8.")
      ->type_name("NAME[=VALUE]");
}

void add_isolation(CLI::App& run, Given& given) {
  run.add_option("--min-isolation", given.min_isolation,
                 "Run nothing where isolation is less than: strong (every wall stands, every limit is exact) or weak "
                 "(every wall stands). Also JUDGE_MIN_ISOLATION. Default weak.")
      ->type_name("LEVEL")
      ->group(kIsolation);
}

void add_outcome(CLI::App& run, Given& given) {
  auto* result =
      run.add_option("--result", given.options.result,
                     "Where the outcome goes, one JSON document on one line: a file, or the number of an open "
                     "descriptor. Default: the last line of standard error.");
  result->type_name("FILE|FD")->group(kOutcome);
  run.add_flag(
         "--json", given.options.json,
         "Write the outcome to standard output, with the program's output inside it as text. Nothing else goes there.")
      ->excludes(result)
      ->group(kOutcome);
  run.add_flag("--pass-exit-code", given.options.pass_exit_code,
               "End with the program's own exit code, or 128 + N after signal N. Other endings remain 1.")
      ->group(kOutcome);
}

/// An empty word is a script's unset variable, never a wish for the default.
void refuse_empty_words(CLI::App& run) {
  const CLI::Validator not_empty([](const std::string& word) { return std::string(word.empty() ? "is empty" : ""); },
                                 "");
  for (CLI::Option* option : run.get_options([](const CLI::Option* one) { return one->get_items_expected_max() > 0; }))
    option->check(not_empty);
}

Result<Limits> read_limits(const Given& given) {
  Limits limits;
  if (!given.cpu.empty()) {
    auto cpu = parse_duration("--cpu", given.cpu, kLeastTime);
    if (!cpu) return tl::unexpected(cpu.error());
    limits.cpu_time = *cpu;
  }
  limits.wall_time = limits.cpu_time * 4 + Micros(2'000'000);
  if (!given.wall.empty()) {
    auto wall = parse_duration("--wall", given.wall, kLeastTime);
    if (!wall) return tl::unexpected(wall.error());
    limits.wall_time = *wall;
  }
  if (!given.memory.empty()) {
    auto memory = parse_size("--memory", given.memory, kLeastMemory);
    if (!memory) return tl::unexpected(memory.error());
    limits.memory = *memory;
  }
  if (!given.output.empty()) {
    auto output = parse_size("--output", given.output, 0);
    if (!output) return tl::unexpected(output.error());
    limits.output = *output;
  }
  if (!given.processes.empty()) {
    auto processes = parse_processes(given.processes);
    if (!processes) return tl::unexpected(processes.error());
    limits.processes = *processes;
  }
  return limits;
}

/// Every word through `parse`, in order.
template <class T>
Status read_all(const std::vector<std::string>& words, Result<T> (*parse)(const std::string&), std::vector<T>& out) {
  for (const auto& word : words) {
    auto value = parse(word);
    if (!value) return tl::unexpected(value.error());
    out.push_back(std::move(*value));
  }
  return {};
}

Status check_distinct(const std::string& option, const std::vector<BoxFile>& files) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (files[i].name == files[j].name)
        return usage_error(option + ": two files are to be '" + files[i].name + "'", "give one of them another name");
    }
  }
  return {};
}

Result<RunOptions> finish(Given given) {
  RunOptions& options = given.options;
  auto limits = read_limits(given);
  if (!limits) return tl::unexpected(limits.error());
  options.limits = *limits;
  auto level = demanded_isolation(given.min_isolation, IsolationLevel::Weak);
  if (!level) return tl::unexpected(level.error());
  options.min_isolation = *level;
  options.env = {"PATH=/usr/bin:/bin", "HOME=/box", "TMPDIR=/tmp", "LANG=C.UTF-8"};
  for (const auto& word : given.env) {
    if (auto ok = add_env(options.env, word); !ok) return tl::unexpected(ok.error());
  }
  for (auto ok : {read_all(given.mounts, &parse_mount, options.mounts), read_all(given.put, &parse_put, options.put),
                  read_all(given.fetch, &parse_fetch, options.fetch), check_distinct("--put", options.put),
                  check_distinct("--fetch", options.fetch)}) {
    if (!ok) return tl::unexpected(ok.error());
  }
  return std::move(options);
}

/// The index of CMD: after "--", or the first word that is neither an option nor an option's value.
std::size_t find_command(const CLI::App& run, const std::vector<std::string>& words, std::size_t first) {
  std::size_t i = first;
  while (i < words.size() && words[i] != "--") {
    const std::string& word = words[i];
    if (word.size() < 2 || word[0] != '-') return i;
    const CLI::Option* option = run.get_option_no_throw(word);
    i += option != nullptr && option->get_items_expected_max() > 0 ? 2 : 1;
  }
  return std::min(i, words.size());
}

}  // namespace

Result<Parsed> parse_command_line(const std::vector<std::string>& words) {
  CLI::App app("", "judge-sandbox");
  app.set_version_flag("--version", "judge-sandbox " JUDGED_VERSION);
  app.require_subcommand(1);
  app.formatter(std::make_shared<MainHelp>());
  CLI::App& run = *app.add_subcommand("run", "Run one command in a jail; measure it; report how it ended.");
  run.formatter(std::make_shared<RunHelp>());
  Given given;
  add_limits(run, given);
  add_streams(run, given);
  add_files(run, given);
  add_isolation(run, given);
  add_outcome(run, given);
  refuse_empty_words(run);

  const bool runs = words.size() > 1 && words[1] == "run";
  if (words.size() > 1 && !runs && words[1][0] != '-')
    return usage_error("unknown command '" + words[1] + "'", "did you mean `judge-sandbox run -- " + words[1] + "`?");
  const std::size_t end = runs ? find_command(run, words, 2) : words.size();
  std::vector<std::string> own(words.begin() + (words.empty() ? 0 : 1),
                               words.begin() + static_cast<std::ptrdiff_t>(end));
  std::reverse(own.begin(), own.end());  // as CLI11 wants its words
  try {
    app.parse(std::move(own));
  } catch (const CLI::CallForHelp&) {
    return Parsed{std::nullopt, runs ? run.help() : app.help()};
  } catch (const CLI::CallForVersion& version) {
    return Parsed{std::nullopt, std::string(version.what()) + "\n"};
  } catch (const CLI::ParseError& error) {
    return usage_error(error.what(), runs ? "judge-sandbox run --help lists the options" : "judge-sandbox run --help");
  }
  const std::size_t command = end + (end < words.size() && words[end] == "--" ? 1 : 0);
  given.options.command.assign(words.begin() + static_cast<std::ptrdiff_t>(command), words.end());
  given.options.words = words;
  if (given.options.command.empty() || given.options.command[0].empty())
    return usage_error("no command to run", "judge-sandbox run [OPTION]... -- CMD [ARG]...");
  auto options = finish(std::move(given));
  if (!options) return tl::unexpected(options.error());
  return Parsed{std::move(*options), {}};
}

}  // namespace sandbox
