// judge: the command line.
#include <algorithm>

#include "judge/app/commands.h"
#include "judge/app/console.h"
#include "judge/app/exit_codes.h"
#include "judge/problem/problem.h"

namespace judge::app {
namespace {

/// A mistyped command, before the parser takes it for a stray argument.
sandbox::Status check_command(const CLI::App& app, const std::string& word) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  if (word.empty() || word[0] == '-' || std::find(names.begin(), names.end(), word) != names.end()) return {};
  const auto near = nearest(word, names, 1);
  return sandbox::usage_error("unknown command '" + word + "'", near.empty()
                                                                    ? "judge --help lists the commands"
                                                                    : "did you mean `judge " + near.front() + "`?");
}

int parse_error(const CLI::App& app, const CLI::ParseError& error) {
  std::string command = "judge";
  for (const CLI::App* chosen : app.get_subcommands()) command += " " + chosen->get_name();
  return fail(sandbox::Error{sandbox::ErrorKind::Usage, error.what(), {}, command + " --help", 0});
}

int main(int argc, char** argv) {
  CLI::App app("Grades submissions to coding problems in a sandbox.", "judge");
  app.footer(kExitCodesHelp);
  app.set_version_flag("--version", "judge " JUDGED_VERSION);
  app.require_subcommand(1);
  int code = kExitOk;
  add_run_command(app, code);
  add_batch_command(app, code);
  add_growth_command(app, code);
  add_compare_command(app, code);
  add_check_command(app, code);
  add_import_command(app, code);
  add_problems_command(app, code);
  add_show_command(app, code);
  add_starter_command(app, code);
  add_doctor_command(app, code);
  add_submit_command(app, code);
  add_status_command(app, code);
  add_watch_command(app, code);
  if (argc > 1) {
    if (auto known = check_command(app, argv[1]); !known) return fail(known.error());
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help and --version
    return parse_error(app, error);
  }
  return code;
}

}  // namespace
}  // namespace judge::app

int main(int argc, char** argv) {
  return judge::app::main(argc, argv);
}
