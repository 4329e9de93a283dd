#include "judge/report/page.h"

#include "judge/report/chart.h"
#include "judge/report/growth_text.h"
#include "judge/report/svg.h"
#include "judge/report/terminal.h"

namespace judge {
namespace {

constexpr const char* kStyle =
    ":root{color-scheme:light dark;--ink:#1d2530;--dim:#667180;--line:#dde2e8;--page:#fff;--soft:#f4f6f8;"
    "--good:#1a7340;--bad:#b3261e}"
    "@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--dim:#9aa5b3;--line:#2c343e;--page:#14181d;"
    "--soft:#1b2027;--good:#6fd08c;--bad:#ff8a80}}"
    "body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}"
    "main{max-width:62rem;margin:0 auto;padding:1.5rem}"
    "h1{font-size:1.6rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .5rem}"
    "h1 small,.about,.dim{color:var(--dim);font-weight:400}"
    ".verdict{font-size:1.2rem;font-weight:600;margin:.75rem 0;white-space:pre-line}"
    ".good{color:var(--good)}.bad{color:var(--bad)}.strong{font-weight:600}"
    ".remark{margin:.15rem 0;white-space:pre-wrap}"
    "table{border-collapse:collapse;margin:.75rem 0;font-variant-numeric:tabular-nums}"
    "th,td{padding:.25rem .75rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}"
    "th{color:var(--dim);font-weight:500}.figure{text-align:right}"
    "pre{background:var(--soft);padding:.75rem;overflow-x:auto;font:13px/1.4 ui-monospace,monospace}"
    ".wide{overflow-x:auto}figure{margin:1rem 0}figcaption{font-weight:600}";

std::string element(const std::string& tag, const std::string& style, const std::string& content) {
  const std::string attribute = style.empty() ? "" : " class=\"" + style + "\"";
  return "<" + tag + attribute + ">" + content + "</" + tag + ">";
}

std::string row(const std::vector<std::string>& cells, const std::string& tag, const std::string& style) {
  std::string out;
  for (const std::string& cell : cells) out += element(tag, style, xml_text(cell));
  return element("tr", {}, out) + "\n";
}

std::string style_of(Tone tone) {
  switch (tone) {
    case Tone::Plain:
      break;
    case Tone::Strong:
      return "strong";
    case Tone::Good:
      return "good";
    case Tone::Bad:
      return "bad";
    case Tone::Dim:
      return "dim";
  }
  return {};
}

std::string figure(const GrowthChart& chart, const GrowthCheck& check) {
  const std::string picture = growth_svg(chart);
  if (picture.empty()) return {};
  std::string caption = check.found.growth.empty() ? "inconclusive" : "consistent with " + check.found.growth;
  if (!check.expected.empty())
    caption += check.exceeds ? ", exceeds the expected " + check.expected : ", expected " + check.expected;
  return element("figure", {},
                 element("figcaption", check.exceeds ? "bad" : "", xml_text(chart.what + " " + caption)) + picture) +
         "\n";
}

/// The title and the remarks.
std::string growth_heading(const std::string& of, const std::string& input, const std::vector<Remark>& remarks) {
  std::string title = "Growth in " + of;
  if (!input.empty()) title += ", inputs: " + input;
  std::string out = element("h2", {}, xml_text(title)) + "\n";
  for (const Remark& remark : remarks) {
    std::string line;
    for (const Span& span : remark) line += element("span", style_of(span.tone), xml_text(span.text));
    out += element("p", "remark", line) + "\n";
  }
  return out;
}

std::string table_of(const GrowthTable& table) {
  std::string rows = row(table.head, "th", "figure");
  for (const auto& cells : table.rows) rows += row(cells, "td", "figure");
  return element("div", "wide", element("table", {}, "\n" + rows)) + "\n";
}

std::string grid_section(const GrowthGrid& grid) {
  const std::string out = growth_heading(grid_title(grid), grid.input, grid_remarks(grid));
  return grid.samples.empty() ? out : out + table_of(grid_table(grid, grid.samples.size()));
}

std::string growth_section(const GrowthReport& growth) {
  std::string out = growth_heading(growth.parameter, growth.input, growth_remarks(growth)) +
                    figure(time_chart(growth), growth.time) + figure(memory_chart(growth), growth.space);
  return growth.samples.size() < 2 ? out : out + table_of(growth_table(growth));
}

std::string case_table(const Report& report) {
  if (report.cases.empty()) return {};
  std::string rows = row({"case", "verdict", "CPU time", "peak memory", ""}, "th", {});
  for (const CaseReport& test : report.cases) {
    const bool passed = test.verdict == Verdict::AC;
    std::string cells = element("td", {}, xml_text(test.name));
    cells += element("td", passed ? "good" : "bad", to_string(test.verdict).data());
    cells += element("td", "figure", format_ms(test.cpu_time)) + element("td", "figure", format_mib(test.peak_memory));
    cells += element("td", "dim", passed ? "" : xml_text(test.message));
    rows += element("tr", {}, cells) + "\n";
  }
  return element("h2", {}, "Cases") + "\n" + element("div", "wide", element("table", {}, "\n" + rows)) + "\n";
}

std::string first_failure(const Report& report) {
  constexpr std::size_t kColumns = 110;
  const CaseReport* failed = report.first_failure();
  if (failed == nullptr || failed->verdict == Verdict::IE) return {};
  const std::string text = render_failure(*failed, kColumns, Style(false));
  return text.empty() ? "" : element("h2", {}, "First failure") + "\n" + element("pre", {}, xml_text(text)) + "\n";
}

}  // namespace

std::string html_page(const Report& report) {
  const Style plain(false);
  const std::string title = report.problem_name + ": " + report.file_name;
  std::string out =
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
      "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n" +
      element("title", {}, xml_text(title)) + element("style", {}, kStyle) + "</head><body><main>\n";
  out += element("h1", {}, xml_text(report.problem_name) + " " + element("small", {}, xml_text(report.problem))) + "\n";
  out += element("p", "about", xml_text(report.file_name + ", " + report.language_version)) + "\n";
  out += element("p", report.verdict == Verdict::AC ? "verdict good" : "verdict bad",
                 xml_text(render_summary(report, plain))) +
         "\n";
  if (report.growth.grid) out += grid_section(*report.growth.grid);
  for (const GrowthReport& growth : report.growth.along) out += growth_section(growth);
  if (!report.growth_failure.empty())
    out += element("p", "bad", xml_text("growth was not measured: " + report.growth_failure)) + "\n";
  out += case_table(report);
  if (!report.compile.output.empty() && report.verdict != Verdict::AC)
    out += element("h2", {}, "Compiler") + "\n" + element("pre", {}, xml_text(report.compile.output)) + "\n";
  out += first_failure(report);
  if (!report.isolation.empty()) out += element("p", "dim", xml_text("isolation: " + report.isolation)) + "\n";
  return out + "</main></body></html>\n";
}

}  // namespace judge
