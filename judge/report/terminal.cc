#include "judge/report/terminal.h"

#include <algorithm>
#include <cctype>

#include "judge/metric/metric.h"
#include "judge/report/growth.h"
#include "judge/report/pair.h"

namespace judge {
namespace {

/// A compiler's lines go on past the window's edge, where the terminal wraps them: cut, they lose what they say.
constexpr std::size_t kCompilerColumns = 240;
constexpr std::size_t kCompilerLines = 60;
constexpr std::size_t kWarningLines = 12;
constexpr std::size_t kFigureColumns = 9;

std::string capitalised(std::string_view words) {
  std::string out(words);
  if (!out.empty()) out[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(out[0])));
  return out;
}

std::string retry_words(int retries) {
  return std::to_string(retries) + (retries == 1 ? " internal retry" : " internal retries");
}

std::string render_case(const CaseReport& test, std::size_t name_columns, std::size_t width, const Style& style) {
  std::string line = "  " + style.verdict(test.verdict, pad_right(to_string(test.verdict), 3)) + "  ";
  line += pad_right(test.name, name_columns);
  line += pad_left(format_ms(test.cpu_time), kFigureColumns + 1) +
          pad_left(format_mib(test.peak_memory), kFigureColumns + 1);
  const std::size_t used = 2 + 3 + 2 + name_columns + 2 * (kFigureColumns + 1) + 2;
  if (!test.message.empty())
    line += "  " + shorten(printable_line(test.message), std::max<std::size_t>(width, used + 30) - used);
  if (test.reruns > 0) line += "  " + style.dim("(fastest of " + std::to_string(1 + test.reruns) + ": near the limit)");
  if (test.second_try && test.verdict == Verdict::AC)
    line += "  " + style.dim("(second try: its answers were unlikely in the first)");
  if (test.retries > 0) line += "  " + style.dim("(" + retry_words(test.retries) + ")");
  return line + "\n";
}

/// A run of skipped cases is one line: none of them has anything to tell.
std::string render_skipped(const CaseReport& first, const CaseReport& last, std::size_t count, const Style& style) {
  const std::string names = count == 1 ? first.name : first.name + " .. " + last.name;
  return "  " + style.verdict(Verdict::SK, "SK   " + names + "  (" + plural(count, "case") + " not run)") + "\n";
}

std::string render_cases(const Report& report, std::size_t width, const Style& style) {
  std::size_t name_columns = 0;
  for (const CaseReport& test : report.cases) {
    if (test.verdict != Verdict::SK) name_columns = std::max(name_columns, columns(test.name));
  }
  std::string out;
  for (std::size_t i = 0; i < report.cases.size();) {
    std::size_t end = i;
    while (end < report.cases.size() && report.cases[end].verdict == Verdict::SK) ++end;
    if (end > i) {
      out += render_skipped(report.cases[i], report.cases[end - 1], end - i, style);
      i = end;
    } else {
      out += render_case(report.cases[i++], name_columns, width, style);
    }
  }
  return out;
}

/// The score of a debugging round; nothing of any other problem.
std::string render_bugs(const Report& report, const Style& style) {
  if (report.bugs.empty()) return {};
  const auto fixed =
      std::count_if(report.bugs.begin(), report.bugs.end(), [](const BugReport& bug) { return bug.fixed; });
  std::string out = "bugs  " + std::to_string(fixed) + " of " + std::to_string(report.bugs.size()) + " fixed\n";
  for (const BugReport& bug : report.bugs)
    out.append("  ")
        .append(bug.fixed ? style.good("fixed  ") : style.bad("not yet"))
        .append("  ")
        .append(printable_line(bug.name))
        .append("\n");
  return out + "\n";
}

/// "metric  0.8312 (AUC), standard error 0.0061; band "strong" from 0.82: 100 points", and the bands; nothing of any
/// other problem.
std::string render_metric(const Report& report, const Style& style) {
  if (!report.metric) return {};
  const MetricReport& metric = *report.metric;
  const std::string begins = metric.larger_is_better ? " from " : " up to ";
  const MetricReport::Band* reached = metric.reached();
  std::string out = "metric  " + metric_text(metric.value) + " (" + metric.title + "), standard error " +
                    metric_text(metric.standard_error) + "; ";
  out += reached == nullptr ? "no band"
                            : "band \"" + printable_line(reached->name) + "\"" + begins + metric_text(reached->bound) +
                                  ": " + std::to_string(reached->points) + " points";
  out += "\n";
  for (const MetricReport::Band& band : metric.bands)
    out.append("  ")
        .append(band.reached ? style.good("reached") : style.bad("not yet"))
        .append("  ")
        .append(printable_line(band.name))
        .append(begins)
        .append(metric_text(band.bound))
        .append(": " + std::to_string(band.points) + " points\n");
  return out + "\n";
}

std::string render_vectorised(const Report& report) {
  if (!report.vectorised) return {};
  const VectorisedReport& times = *report.vectorised;
  return "vectorised  " + times.sentence() + "\n  half vectorised " + times.speed(times.half) + ", vectorised " +
         times.speed(times.full) + ", on " + printable_line(times.case_name) + "\n\n";
}

std::string render_compiler(const Report& report, std::size_t width, const Style& style) {
  const std::string& output = report.compile.output;
  if (output.empty() || report.verdict == Verdict::AC) return {};
  const bool failed = !report.compile.ok;
  return render_lines(failed ? "compiler" : "compiler warnings", output, output.size(),
                      failed ? kCompilerLines : kWarningLines, std::max(width, kCompilerColumns), style);
}

std::string render_figures(const Report& report) {
  return "max " + format_ms(report.max_cpu_time()) + " of " + format_ms(report.cpu_limit) + " CPU   max " +
         format_mib(report.max_peak_memory()) + " of " + format_mib(report.memory_limit);
}

/// The case that gave the submission its verdict: the first failure, or the case whose IE outweighs it.
const CaseReport* deciding_case(const Report& report) {
  for (const CaseReport& test : report.cases) {
    if (test.verdict == report.verdict && test.verdict != Verdict::AC) return &test;
  }
  return report.first_failure();
}

std::string render_footer(const Report& report, const Style& style) {
  std::string out;
  if (report.verdict == Verdict::IE) {
    out += "  This is no verdict on the submission. `judge doctor` looks for the cause; then run it again.\n";
  }
  if (const int retries = report.retries(); retries > 0) {
    out += style.dim(retry_words(retries) + ": faults of the judge that were survived and changed no verdict") + "\n";
  }
  if (!report.preload_failure.empty()) {
    out += style.dim("libraries were loaded by each case, which costs time only:") + "\n  " +
           style.dim(printable_line(report.preload_failure)) + "\n";
  }
  if (!report.isolation.empty()) {
    const std::string line = "isolation: " + printable_line(report.isolation);
    const bool walls_are_missing = report.isolation_level == sandbox::IsolationLevel::Minimal;
    out += (walls_are_missing ? style.bold(line) : style.dim(line)) + "\n";
  }
  return out;
}

}  // namespace

std::string render_header(const Report& report, const Style& style) {
  std::string line = style.bold(printable_line(report.problem_name)) + " [" + report.problem + "]   " +
                     printable_line(report.file_name) + "   " + printable_line(report.language_version);
  if (report.compile.ok && report.compile.cached) {
    line += style.dim("   compiled earlier");
  } else if (report.compile.ok && report.compile.wall_time.count() > 0) {
    line += style.dim("   compiled in " + format_ms(report.compile.wall_time));
  }
  if (report.startup_time.count() > 0) line += style.dim("   started in " + format_ms(report.startup_time));
  return line + "\n";
}

std::string render_summary(const Report& report, const Style& style) {
  std::string verdict = capitalised(describe(report.verdict));
  const CaseReport* decided = deciding_case(report);
  if (decided != nullptr && report.verdict != Verdict::CE) verdict += " on " + decided->name;
  std::string line = style.bold(style.verdict(report.verdict, verdict));
  if (!report.compile.ok) return line + (report.message.empty() ? "" : ": " + printable_line(report.message)) + "\n";
  // Growth alone was measured.
  if (report.cases.empty() && !report.growth.along.empty()) return printable_line(report.growth.sentence()) + "\n";
  const std::string count = std::to_string(report.passed()) + "/" + std::to_string(report.cases.size());
  line += report.verdict == Verdict::AC ? "  " + count + " cases" : "  (" + count + " passed)";
  line += "   " + render_figures(report) + "\n";
  if (!report.message.empty()) line += "  " + printable_line(report.message) + "\n";
  return line;
}

std::string render_terminal(const Report& report, const TerminalOptions& options) {
  const Style style(options.colour);
  std::string out = render_header(report, style) + "\n";
  if (report.compile.ok && !report.cases.empty()) out += render_cases(report, options.width, style) + "\n";
  if (const std::string compiler = render_compiler(report, options.width, style); !compiler.empty())
    out += compiler + "\n";
  const CaseReport* failed = report.first_failure();
  // An internal error has nothing to do with the case's data: the last lines say all there is.
  if (failed != nullptr && failed->verdict != Verdict::IE) {
    if (const std::string failure = render_failure(*failed, options.width, style); !failure.empty())
      out += failure + "\n";
  }
  return out + render_bugs(report, style) + render_metric(report, style) + render_vectorised(report) +
         render_growth(report, options) + render_summary(report, style) + render_footer(report, style);
}

}  // namespace judge
