// judge growth: how a submission's time and memory grow with the size of its input.
#include <memory>
#include <optional>

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
  std::optional<std::string> time, space;  ///< expected in place of what the problem expects
  Output output;
  Cache cache = Cache::Use;
  std::string min_isolation;
};

/// Has `expected` be the class that was given, if one was.
sandbox::Status expect(const char* option, const std::optional<std::string>& given, const Growth& growth,
                       std::optional<Expression>& expected) {
  if (!given) return {};
  auto read = growth.read_class(*given);
  if (!read) return sandbox::usage_error(std::string(option) + ": " + read.error().message, read.error().hint);
  expected = std::move(*read);
  return {};
}

/// A problem without growth stays so: measuring says what it lacks.
sandbox::Status expect(const GrowthArguments& arguments, Problem& problem) {
  if (!problem.growth) return {};
  Growth& growth = *problem.growth;
  if (auto ok = expect("--expect-time", arguments.time, growth, growth.time); !ok) return ok;
  return expect("--expect-space", arguments.space, growth, growth.space);
}

int growth(const GrowthArguments& arguments) {
  const auto level = sandbox::demanded_isolation(arguments.min_isolation, sandbox::IsolationLevel::Weak);
  if (!level) return fail(level.error());
  // One for the submission, which then stays warm, and one for the generators of its inputs.
  constexpr int kSlots = 2;
  auto workplace = Workplace::open(arguments.problem_folders, kSlots, arguments.cache, *level);
  if (!workplace) return fail(workplace.error());
  const auto submission = read_submission(arguments.file, arguments.language, (*workplace)->languages());
  if (!submission) return fail(submission.error());
  auto problem = (*workplace)->problem(arguments.problem);
  if (!problem) return fail(problem.error());
  if (const auto ok = expect(arguments, *problem); !ok) return fail(ok.error());

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
  command
      ->add_option("--expect-time", arguments->time, "Hold its time against this class, not the problem's: \"n log n\"")
      ->type_name("CLASS");
  command->add_option("--expect-space", arguments->space, "The same of its memory beyond arguments and answer: \"1\"")
      ->type_name("CLASS");
  add_no_cache_option(*command, arguments->cache);
  add_min_isolation_option(*command, arguments->min_isolation);
  add_problems_option(*command, arguments->problem_folders);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &code] { code = growth(*arguments); });
}

}  // namespace judge::app
