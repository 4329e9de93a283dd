// judge check: every bundled submission must get its folder's verdict.
#include <algorithm>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/growth_check.h"
#include "judge/app/kill_matrix.h"
#include "judge/app/options.h"
#include "judge/app/package_check.h"
#include "judge/app/refusal.h"
#include "judge/app/workplace.h"
#include "judge/metric/metric.h"
#include "judge/report/json.h"

namespace judge::app {
namespace {

struct CheckArguments {
  std::vector<std::string> names;
  std::vector<std::string> problem_folders;
  Format format = Format::Terminal;
  Colour colour = Colour::Auto;
  CheckOptions options;
  bool all = false, no_template = false, matrix = false;
  Cache cache = Cache::Use;
  std::string min_isolation;
};

/// What became of all packages.
struct Totals {
  int packages = 0, submissions = 0, unexpected = 0, skipped = 0, internal_errors = 0, broken = 0, otherwise_grown = 0,
      retries = 0, runs = 0;

  void add(const PackageCheck& check) {
    ++packages;
    // A package without an accepted submission shows nothing about its cases: they may be unsolvable.
    // What accepts plainly wrong numbers shows as little.
    if (!check.has_accepted || !check.bugs.empty() || !check.metric.empty() || !check.unnoticed.empty()) ++broken;
    if (!check.growth.empty()) ++otherwise_grown;
    for (const SubmissionCheck& submission : check.submissions) {
      ++submissions;
      if (submission.internal_error())
        ++internal_errors;
      else if (!submission.as_expected())
        ++unexpected;
      if (!submission.skipped.empty()) ++skipped;
      retries += submission.retries;
      runs += submission.runs;
    }
  }

  /// The judge's own fault outweighs the rest: nothing is known then.
  [[nodiscard]] int exit_code() const {
    if (internal_errors > 0) return kExitInfrastructure;
    if (broken > 0) return kExitPackage;
    return unexpected > 0 || otherwise_grown > 0 ? kExitNotAccepted : kExitOk;
  }
};

/// "WA", or "WA x19, TLE" when repetitions differed.
std::string verdicts(const std::vector<Verdict>& got) {
  std::string out;
  for (std::size_t i = 0; i < got.size();) {
    std::size_t end = i;
    while (end < got.size() && got[end] == got[i]) ++end;
    out += (out.empty() ? "" : ", ") + std::string(to_string(got[i]));
    if (end - i > 1 && end - i < got.size()) out += " x" + std::to_string(end - i);
    i = end;
  }
  return out;
}

/// "AUC 0.8312, strong"
std::string metric_words(const MetricReport& metric) {
  const MetricReport::Band* reached = metric.reached();
  return metric.title + " " + metric_text(metric.value) + ", " +
         (reached == nullptr ? "no band" : printable_line(reached->name));
}

std::string render_row(const SubmissionCheck& check, std::size_t name_columns, const TerminalOptions& terminal,
                       const Style& style) {
  const bool ok = check.as_expected();
  if (!check.skipped.empty()) {
    return "  " + style.bold("skip") + " " + pad_right(check.name, name_columns) + "  " +
           shorten(printable_line(check.skipped), terminal.width - static_cast<int>(name_columns) - 9) + "\n";
  }
  std::string line = "  " + (ok ? style.good("ok  ") : style.bad("BAD ")) + " " + pad_right(check.name, name_columns) +
                     "  " + pad_right(to_string(check.expected), 3) + "  " + pad_right(verdicts(check.got), 3);
  line += pad_left(format_ms(check.max_cpu_time), 10) + pad_left(format_mib(check.max_peak_memory), 10);
  if (!check.killer.empty()) line += "  " + check.killer;
  if (check.metric) line += "  " + metric_words(*check.metric);
  if (check.vectorised)
    line += "  " + check.vectorised->speed(check.vectorised->cpu_time) + " of " +
            check.vectorised->speed(check.vectorised->limit());
  if (!check.growth.along.empty()) line += "  " + growth_words(check.growth);
  line += "\n";
  if (!ok && !check.message.empty())
    line += "       " + shorten(printable_line(check.message), terminal.width - 7) + "\n";
  return line;
}

std::string render(const PackageCheck& package, const TerminalOptions& terminal) {
  const Style style(terminal.colour);
  std::size_t name_columns = 10;
  for (const SubmissionCheck& check : package.submissions) name_columns = std::max(name_columns, columns(check.name));
  std::string out = style.bold(package.problem) + "\n";
  out += style.dim("       " + pad_right("submission", name_columns) + "  " + "want got" + pad_left("max CPU", 10) +
                   pad_left("max mem", 10) + "  failed by") +
         "\n";
  for (const SubmissionCheck& check : package.submissions) out += render_row(check, name_columns, terminal, style);
  if (!package.has_accepted)
    out += "  " + style.bad("no submission in submissions/accepted shows that the cases can be passed") + "\n";
  for (const std::string& fault : package.bugs) out += "  " + style.bad(fault) + "\n";
  for (const std::string& fault : package.metric) out += "  " + style.bad(printable_line(fault)) + "\n";
  for (const std::string& fault : package.growth) out += "  " + style.bad(printable_line(fault)) + "\n";
  for (const std::string& wrong : package.unnoticed) out += "  " + style.bad(wrong) + "\n";
  return out + "\n";
}

std::string render(const Totals& totals, const Style& style) {
  const int good = totals.submissions - totals.unexpected - totals.internal_errors - totals.skipped;
  const std::string line = std::to_string(good) + "/" + std::to_string(totals.submissions) +
                           " submissions as expected in " +
                           plural(static_cast<std::uint64_t>(totals.packages), "problem");
  std::string out = style.bold(totals.exit_code() == kExitOk ? style.good(line) : style.bad(line));
  if (totals.skipped > 0)
    out += "   " + style.bold(std::to_string(totals.skipped) + " not graded: what they need is not installed");
  if (totals.broken > 0) out += "   " + plural(static_cast<std::uint64_t>(totals.broken), "broken package");
  if (totals.otherwise_grown > 0)
    out += "   " + plural(static_cast<std::uint64_t>(totals.otherwise_grown), "problem") +
           " whose growth is not as declared";
  if (totals.internal_errors > 0) out += "   internal errors: " + std::to_string(totals.internal_errors);
  return out + "   internal retries: " + std::to_string(totals.retries) + " of " + std::to_string(totals.runs) +
         " runs\n";
}

nlohmann::ordered_json or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

nlohmann::ordered_json growth_json(const GrowthMeasurement& growth) {
  if (growth.along.empty()) return nullptr;
  return {{"sentence", growth.sentence()},
          {"time", or_null(time_found(growth).growth)},
          {"time_exceeds", growth.time_exceeds()},
          {"memory", or_null(memory_found(growth).growth)},
          {"memory_exceeds", growth.space_exceeds()},
          {"cpu_us", growth.cpu_time().count()}};
}

nlohmann::ordered_json to_json(const SubmissionCheck& check) {
  nlohmann::ordered_json got = nlohmann::ordered_json::array();
  for (const Verdict verdict : check.got) got.push_back(to_string(verdict));
  return {{"submission", check.name},
          {"expected", to_string(check.expected)},
          {"got", std::move(got)},
          {"as_expected", check.as_expected()},
          {"killer", or_null(check.killer)},
          {"killers", check.killers},
          {"message", or_null(check.message)},
          {"metric", check.metric ? nlohmann::ordered_json(check.metric->value) : nullptr},
          {"vectorised", vectorised_to_json(check.vectorised)},
          {"growth", growth_json(check.growth)},
          {"skipped", or_null(check.skipped)},
          {"max_cpu_us", check.max_cpu_time.count()},
          {"max_peak_memory_bytes", check.max_peak_memory},
          {"retries", check.retries},
          {"runs", check.runs}};
}

nlohmann::ordered_json to_json(const PackageCheck& package) {
  nlohmann::ordered_json submissions = nlohmann::ordered_json::array();
  for (const SubmissionCheck& check : package.submissions) submissions.push_back(to_json(check));
  return {{"problem", package.problem},
          {"as_expected", package.as_expected()},
          {"has_accepted", package.has_accepted},
          {"bugs", package.bugs},
          {"metric", package.metric},
          {"growth", package.growth},
          {"unnoticed", package.unnoticed},
          {"submissions", std::move(submissions)}};
}

nlohmann::ordered_json to_json(const Totals& totals, nlohmann::ordered_json problems) {
  return {{"schema_version", kReportSchemaVersion},
          {"as_expected", totals.exit_code() == kExitOk},
          {"submissions", totals.submissions},
          {"unexpected", totals.unexpected},
          {"skipped", totals.skipped},
          {"internal_errors", totals.internal_errors},
          {"broken_packages", totals.broken},
          {"growth_not_as_declared", totals.otherwise_grown},
          {"retries", totals.retries},
          {"runs", totals.runs},
          {"problems", std::move(problems)}};
}

int check(const CheckArguments& arguments) {
  if (arguments.all == !arguments.names.empty()) {
    return fail(sandbox::Error{
        sandbox::ErrorKind::Usage, "name the problems to check, or give --all", {}, "judge check --help", 0});
  }
  const auto level = sandbox::demanded_isolation(arguments.min_isolation, sandbox::IsolationLevel::Weak);
  if (!level) return fail(level.error());
  // Where growth is measured, a second one makes the inputs, so that the submission stays warm in the first.
  constexpr int kSlotsPerJob = 2;
  auto workplace = Workplace::open(arguments.problem_folders, kSlotsPerJob * arguments.options.jobs, arguments.cache,
                                   *level, !arguments.no_template);
  if (!workplace) return fail(workplace.error());
  const TerminalOptions terminal = terminal_options(arguments.colour);
  const bool json = arguments.format == Format::Json;
  CheckOptions options = arguments.options;
  options.every_case = arguments.matrix;

  Totals totals;
  std::vector<std::string> names = arguments.names;
  if (arguments.all) {
    const auto listing = (*workplace)->catalogue().list();
    for (const ProblemSummary& problem : listing.problems) names.push_back(problem.folder.string());
    for (const sandbox::Error& error : listing.broken) fail(error);
    totals.broken = static_cast<int>(listing.broken.size());
  }
  auto problems = nlohmann::ordered_json::array();
  Progress progress;
  if (arguments.matrix && !json) print(kill_matrix_head());
  for (const std::string& name : names) {
    const auto problem = (*workplace)->problem(name);
    const auto checked =
        problem ? check_package(**workplace, *problem, options, progress) : tl::unexpected(problem.error());
    progress.clear();
    if (!checked) {
      // One broken package does not hide the others; a wrong name is the user's to mend first, and a refusal is for
      // all.
      const int code = fail_or_refuse(checked.error(), (*workplace)->pool(), sandbox::MayTrust::No);
      if (code == kExitUsage || code == kExitRefused) return code;
      ++(checked.error().kind == sandbox::ErrorKind::Package ? totals.broken : totals.internal_errors);
      continue;
    }
    totals.add(*checked);
    if (json)
      problems.push_back(to_json(*checked));
    else
      print(arguments.matrix ? kill_matrix(*checked) : render(*checked, terminal));
  }
  if (json)
    print(json_document(to_json(totals, std::move(problems))));
  else if (!arguments.matrix)
    print(render(totals, Style(terminal.colour)));
  return totals.exit_code();
}

}  // namespace

void add_check_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<CheckArguments>();
  CLI::App* command =
      app.add_subcommand("check", "Grade a problem's bundled submissions: each must get its folder's verdict");
  command->add_option("problems", arguments->names, "Problems, by slug or folder")->type_name("PROBLEM...");
  command->add_flag("--all", arguments->all, "Every problem that `judge problems` lists");
  command->add_option("--repeat", arguments->options.repeat, "Grade each submission this often; every time must agree")
      ->check(CLI::Range(1, 10000))
      ->type_name("N");
  command->add_flag(
      "--growth", arguments->options.growth,
      "Measure how submissions grow, too: what a problem declares must hold, be needed, and tell slow ones");
  command->add_flag("--matrix", arguments->matrix,
                    "Run every case of the submissions that must fail, and print which cases they fail, as Markdown");
  add_jobs_option(*command, arguments->options.jobs,
                  "Submissions at a time (default 1; more disturb each other's times)");
  command->add_flag("--no-template", arguments->no_template,
                    "Start compiled programs anew for each case, not by a fork of a started one: verdicts must agree");
  add_shared_process_option(*command, arguments->options.shared_process);
  add_no_cache_option(*command, arguments->cache);
  add_min_isolation_option(*command, arguments->min_isolation);
  add_problems_option(*command, arguments->problem_folders);
  add_format_option(*command, arguments->format);
  add_color_option(*command, arguments->colour);
  command->callback([arguments, &code] { code = check(*arguments); });
}

}  // namespace judge::app
