// judge starter: a file to begin with.
#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/app/source.h"
#include "judge/app/workplace.h"
#include "runners/notebook.h"
#include "sandbox/base/fd.h"

namespace judge::app {
namespace {

struct StarterArguments {
  std::string problem, language, output;
  std::vector<std::string> problem_folders;
};

int write_new_file(const std::string& path, const std::string& text) {
  const sandbox::Fd file(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file && errno == EEXIST) {
    return fail(
        sandbox::usage_error(path + " exists already", "nothing is overwritten: move it away or name another file")
            .value());
  }
  if (!file) return fail(sandbox::usage_error("cannot write " + path + ": " + std::strerror(errno)).value());
  if (auto written = sandbox::write_all(file.get(), text); !written) return fail(written.error());
  return kExitOk;
}

/// The package's own starter in the language; empty if it has none.
sandbox::Result<std::string> own_starter(const Problem& problem, const runners::Runner& runner) {
  std::string others;
  for (const auto& file : problem.starters) {
    const auto& extensions = runner.extensions();
    if (std::find(extensions.begin(), extensions.end(), file.extension()) != extensions.end())
      return read_text(file.string(), kMaxSourceBytes);
    others.append(others.empty() ? "" : ", ").append(file.filename().string());
  }
  if (problem.bugs.empty()) return std::string();
  return sandbox::usage_error("the bugs of " + problem.slug + " are not in " + runner.display_name(),
                              "its starters: " + others);
}

int starter(const StarterArguments& arguments) {
  auto workplace = Workplace::open(arguments.problem_folders, 1, Cache::Off);
  if (!workplace) return fail(workplace.error());
  const auto runner = (*workplace)->languages().by_name(arguments.language);
  if (!runner) return fail(runner.error());
  const auto problem = (*workplace)->problem(arguments.problem);
  if (!problem) return fail(problem.error());
  if (problem->interface) {
    if (auto callable = (*runner)->can_call(problem->interface->signature); !callable) return fail(callable.error());
  }
  const auto own = own_starter(*problem, **runner);
  if (!own) return fail(own.error());
  const std::string text = !own->empty()        ? *own
                           : problem->interface ? (*runner)->starter(problem->interface->signature)
                                                : (*runner)->program_starter();
  if (runners::is_notebook(arguments.output)) {
    if ((*runner)->name() != "python") return fail(sandbox::usage_error("notebooks are for Python").value());
    return write_new_file(arguments.output, runners::make_notebook(problem->statement, text));
  }
  if (!arguments.output.empty()) return write_new_file(arguments.output, text);
  print(text);
  return kExitOk;
}

}  // namespace

void add_starter_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<StarterArguments>();
  CLI::App* command = app.add_subcommand("starter", "Print a file to begin with");
  command->add_option("problem", arguments->problem, "The problem, by slug or folder")
      ->type_name("PROBLEM")
      ->required();
  command->add_option("--lang", arguments->language, "The language")->type_name("LANGUAGE")->required();
  command
      ->add_option("-o,--output", arguments->output,
                   "Write it to a new file instead (.ipynb: as a notebook, with the statement); never overwrites")
      ->type_name("FILE");
  add_problems_option(*command, arguments->problem_folders);
  command->callback([arguments, &code] { code = starter(*arguments); });
}

}  // namespace judge::app
