// judge growth: how a submission's time and memory grow with the size of its input.
#include <memory>

#include "judge/app/commands.h"
#include "judge/app/options.h"
#include "judge/app/output.h"
#include "judge/app/refusal.h"
#include "judge/app/source.h"
#include "judge/app/workplace.h"

namespace judge::app {
namespace {

struct GrowthArguments {
  std::string problem, file;
  std::vector<std::string> problem_folders;
  std::string language;
  Output output;
  Cache cache = Cache::Use;
  std::string min_isolation;
};

int growth(const GrowthArguments& arguments) {
  const auto level = sandbox::demanded_isolation(arguments.min_isolation, sandbox::IsolationLevel::Weak);
  if (!level) return fail(level.error());
  // One for the submission, which then stays warm, and one for the generators of its inputs.
  constexpr int kSlots = 2;
  auto workplace = Workplace::open(arguments.problem_folders, kSlots, arguments.cache, *level);
  if (!workplace) return fail(workplace.error());
  const auto submission = read_submission(arguments.file, arguments.language, (*workplace)->languages());
  if (!submission) return fail(submission.error());
  const auto problem = (*workplace)->problem(arguments.problem);
  if (!problem) return fail(problem.error());

  Progress progress;
  const auto grown = (*workplace)->pipeline().grow(*problem, *submission, progress);
  progress.clear();
  if (!grown) return fail_or_refuse(grown.error(), (*workplace)->pool(), sandbox::MayTrust::No);
  return write_report(*grown, arguments.output);
}

}  // namespace

void add_growth_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<GrowthArguments>();
  CLI::App* command = app.add_subcommand("growth", "Measure how a submission's time and memory grow");
  command->add_option("PROBLEM", arguments->problem, "The problem, by slug or folder")->type_name(" ")->required();
  command->add_option("FILE", arguments->file, "The source file, - for stdin")->type_name(" ")->required();
  command->add_option("--lang", arguments->language, "The language, where the file's name does not tell")
      ->type_name("LANGUAGE");
  add_no_cache_option(*command, arguments->cache);
  add_min_isolation_option(*command, arguments->min_isolation);
  add_problems_option(*command, arguments->problem_folders);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &code] { code = growth(*arguments); });
}

}  // namespace judge::app
