// judge compare: which of two submissions is faster, and by how much.
#include <memory>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/app/refusal.h"
#include "judge/app/source.h"
#include "judge/app/workplace.h"
#include "judge/report/comparison.h"
#include "judge/report/json.h"
#include "judge/report/reveal.h"

namespace judge::app {
namespace {

struct CompareArguments {
  std::string first, second, problem;
  std::vector<std::string> problem_folders;
  Format format = Format::Terminal;
  Colour colour = Colour::Auto;
  Cache cache = Cache::Use;
  std::string min_isolation;
};

/// By their names, where these differ; else by their paths.
void name(const CompareArguments& arguments, Comparison& comparison) {
  if (comparison.first_name != comparison.second_name) return;
  comparison.first_name = arguments.first;
  comparison.second_name = arguments.second;
}

int compare(const CompareArguments& arguments) {
  const auto level = sandbox::demanded_isolation(arguments.min_isolation, sandbox::IsolationLevel::Weak);
  if (!level) return fail(level.error());
  // A slot for each of the two, so that both stay warm, and one for the generators of their inputs.
  constexpr int kSlots = 3;
  auto workplace = Workplace::open(arguments.problem_folders, kSlots, arguments.cache, *level);
  if (!workplace) return fail(workplace.error());
  const auto first = read_submission(arguments.first, {}, (*workplace)->languages());
  if (!first) return fail(first.error());
  const auto second = read_submission(arguments.second, {}, (*workplace)->languages());
  if (!second) return fail(second.error());
  const auto problem = (*workplace)->problem(arguments.problem);
  if (!problem) return fail(problem.error());

  Progress progress;
  auto compared = (*workplace)->pipeline().compare(*problem, *first, *second, progress);
  progress.clear();
  if (!compared) return fail_or_refuse(compared.error(), (*workplace)->pool(), sandbox::MayTrust::No);
  name(arguments, *compared);
  for (Report* report : {&compared->first, &compared->second})
    *report = apply_reveal(std::move(*report), Reveal::FirstFailure);
  const bool json = arguments.format == Format::Json;
  print(json ? json_document(comparison_to_json(*compared))
             : render_comparison(*compared, terminal_options(arguments.colour)));
  const int codes[] = {exit_code(compared->first.verdict), exit_code(compared->second.verdict)};
  return std::max(codes[0], codes[1]);
}

}  // namespace

void add_compare_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<CompareArguments>();
  CLI::App* command = app.add_subcommand("compare", "Measure which of two submissions is faster");
  command->add_option("FIRST", arguments->first, "A source file")->type_name(" ")->required();
  command->add_option("SECOND", arguments->second, "Another one, in whichever language")->type_name(" ")->required();
  command->add_option("--problem", arguments->problem, "The problem, by slug or folder")
      ->type_name("PROBLEM")
      ->required();
  add_no_cache_option(*command, arguments->cache);
  add_min_isolation_option(*command, arguments->min_isolation);
  add_problems_option(*command, arguments->problem_folders);
  add_format_option(*command, arguments->format);
  add_color_option(*command, arguments->colour);
  command->callback([arguments, &code] { code = compare(*arguments); });
}

}  // namespace judge::app
