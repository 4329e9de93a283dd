// judge show: a problem as a candidate reads it.
#include <algorithm>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/app/workplace.h"

namespace judge::app {
namespace {

struct ShowArguments {
  std::string name;
  std::vector<std::string> problem_folders;
  Colour colour = Colour::Auto;
};

std::string indented(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out += "    " + std::string(text.substr(0, end)) + "\n";
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return out;
}

/// What a submission of a take-home finds, and what it is worth.
std::string render_take_home(const Problem& problem, const Style& style) {
  const Metric& metric = *problem.metric;
  const TestCase& test = problem.cases.front();
  std::string out = "\n" + style.bold("Files") + " in the working directory; here in " +
                    (problem.folder / "data" / (test.name + ".files")).string() + "\n";
  for (const auto& [name, content] : test.files)
    out += "    " + name + ": " +
           plural(static_cast<std::uint64_t>(std::count(content.begin(), content.end(), '\n')), "line") + "\n";
  out += "\n" + style.bold("Metric") + "\n    " + std::string(facts(metric.kind).title) + " on " +
         plural(test.labels.ids.size(), "hidden label") + "\n";
  for (const Band& band : metric.bands)
    out += "    " + printable_line(band.name) + (facts(metric.kind).larger_is_better ? " from " : " up to ") +
           metric_text(band.bound) + ": " + std::to_string(band.points) + " points\n";
  return out;
}

std::string render(const Problem& problem, const Style& style) {
  std::string out = style.bold(problem.name) + " [" + problem.slug + "]";
  if (!problem.difficulty.empty()) out += "   " + problem.difficulty;
  for (const std::string& topic : problem.topics) out += "   " + topic;
  out += "\n\n" + problem.statement;
  if (out.back() != '\n') out += '\n';
  out += "\n" + style.bold("Signature") + "\n    ";
  out += problem.interface ? to_string(problem.interface->signature)
         : problem.metric  ? std::string("a program that writes ") + kPredictionsFile + ": id,prediction"
                           : "a program: input on stdin, answer on stdout";
  if (problem.interface && !problem.interface->forbidden.empty()) {
    out += "\n\n" + style.bold("Not allowed");
    for (const auto& [language, names] : problem.interface->forbidden) {
      out += "\n    " + language + ":";
      for (const std::string& name : names) out += " " + name;
    }
  }
  out += "\n\n" + style.bold("Limits") + "\n    " + format_ms(problem.limits.cpu_time) + " CPU, " +
         format_mib(problem.limits.memory) + "\n";
  if (problem.vectorised)
    out += "\n" + style.bold("Speed") + "\n    whole-array operations: on " + problem.vectorised->case_name +
           " the CPU time is held against that of a loop and of vectorised code\n";
  if (problem.metric) out += render_take_home(problem, style);
  for (const TestCase& test : problem.cases) {
    if (!test.sample) continue;
    out += "\n" + style.bold(test.name) + "\n  input\n" + indented(test.input_text) + "  answer\n" +
           indented(test.answer_text);
  }
  return out;
}

int show(const ShowArguments& arguments) {
  auto workplace = Workplace::open(arguments.problem_folders, 1, Cache::Off);
  if (!workplace) return fail(workplace.error());
  const auto problem = (*workplace)->problem(arguments.name);
  if (!problem) return fail(problem.error());
  print(render(*problem, Style(terminal_options(arguments.colour).colour)));
  return kExitOk;
}

}  // namespace

void add_show_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<ShowArguments>();
  CLI::App* command = app.add_subcommand("show", "Print a problem: statement, signature, limits, samples");
  command->add_option("problem", arguments->name, "The problem, by slug or folder")->type_name("PROBLEM")->required();
  add_problems_option(*command, arguments->problem_folders);
  add_color_option(*command, arguments->colour);
  command->callback([arguments, &code] { code = show(*arguments); });
}

}  // namespace judge::app
