// judge problems: the catalogue.
#include <algorithm>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/app/workplace.h"
#include "judge/report/json.h"

namespace judge::app {
namespace {

struct ProblemsArguments {
  std::vector<std::string> problem_folders;
  Format format = Format::Terminal;
  Colour colour = Colour::Auto;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

std::string form_of(const ProblemSummary& problem) {
  if (problem.signature) return to_string(*problem.signature);
  return problem.metric ? "take-home: " + std::string(facts(*problem.metric).title) : "stdin/stdout program";
}

std::string render(const std::vector<ProblemSummary>& problems, const Style& style) {
  std::size_t slug_columns = 0, difficulty_columns = 0, topics_columns = 0;
  for (const ProblemSummary& problem : problems) {
    slug_columns = std::max(slug_columns, columns(problem.slug));
    difficulty_columns = std::max(difficulty_columns, columns(problem.difficulty));
    topics_columns = std::max(topics_columns, columns(joined(problem.topics)));
  }
  std::string out;
  for (const ProblemSummary& problem : problems) {
    out += style.bold(pad_right(problem.slug, slug_columns)) + "  " +
           pad_right(problem.difficulty, difficulty_columns) + "  " +
           pad_right(joined(problem.topics), topics_columns) + "  " + style.dim(form_of(problem)) + "\n";
  }
  return out;
}

nlohmann::ordered_json to_json(const Catalogue::Listing& listing) {
  using Json = nlohmann::ordered_json;
  Json problems = Json::array(), broken = Json::array();
  for (const ProblemSummary& problem : listing.problems) {
    problems.push_back({{"slug", problem.slug},
                        {"name", problem.name},
                        {"difficulty", problem.difficulty.empty() ? Json(nullptr) : Json(problem.difficulty)},
                        {"topics", problem.topics},
                        {"signature", problem.signature ? Json(to_string(*problem.signature)) : Json(nullptr)},
                        {"folder", problem.folder.string()}});
  }
  for (const sandbox::Error& error : listing.broken)
    broken.push_back({{"where", error.where}, {"message", error.message}, {"hint", error.hint}});
  return {{"schema_version", kReportSchemaVersion}, {"problems", std::move(problems)}, {"broken", std::move(broken)}};
}

int list(const ProblemsArguments& arguments) {
  auto workplace = Workplace::open(arguments.problem_folders, 1, Cache::Off);
  if (!workplace) return fail(workplace.error());
  const auto listing = (*workplace)->catalogue().list();
  const bool json = arguments.format == Format::Json;
  print(json ? json_document(to_json(listing))
             : render(listing.problems, Style(terminal_options(arguments.colour).colour)));
  for (const sandbox::Error& error : listing.broken) fail(error);
  return listing.broken.empty() ? kExitOk : kExitPackage;
}

}  // namespace

void add_problems_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<ProblemsArguments>();
  CLI::App* command =
      app.add_subcommand("problems", "List the problems; broken packages go to stderr, and the exit code is then 4");
  add_problems_option(*command, arguments->problem_folders);
  add_format_option(*command, arguments->format);
  add_color_option(*command, arguments->colour);
  command->callback([arguments, &code] { code = list(*arguments); });
}

}  // namespace judge::app
