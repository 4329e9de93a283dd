#include "judge/report/page.h"

#include "judge/report/chart.h"
#include "judge/report/growth_text.h"
#include "judge/report/page_parts.h"
#include "judge/report/svg.h"
#include "judge/report/terminal.h"

namespace judge {
namespace {

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
  return html_element(
             "figure", {},
             html_element("figcaption", check.exceeds ? "bad" : "", xml_text(chart.what + " " + caption)) + picture) +
         "\n";
}

/// The title and the remarks.
std::string growth_heading(const std::string& of, const std::string& input, const std::vector<Remark>& remarks) {
  std::string title = "Growth in " + of;
  if (!input.empty()) title += ", inputs: " + input;
  std::string out = html_element("h2", {}, xml_text(title)) + "\n";
  for (const Remark& remark : remarks) {
    std::string line;
    for (const Span& span : remark) line += html_element("span", style_of(span.tone), xml_text(span.text));
    out += html_element("p", "remark", line) + "\n";
  }
  return out;
}

std::string table_of(const GrowthTable& table) {
  std::string rows = html_row(table.head, "th", "figure");
  for (const auto& cells : table.rows) rows += html_row(cells, "td", "figure");
  return html_element("div", "wide", html_element("table", {}, "\n" + rows)) + "\n";
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
  std::string rows = html_row({"case", "verdict", "CPU time", "peak memory", ""}, "th", {});
  for (const CaseReport& test : report.cases) {
    const bool passed = test.verdict == Verdict::AC;
    std::string cells = html_element("td", {}, xml_text(test.name));
    cells += html_element("td", passed ? "good" : "bad", to_string(test.verdict).data());
    cells += html_element("td", "figure", format_ms(test.cpu_time)) +
             html_element("td", "figure", format_mib(test.peak_memory));
    cells += html_element("td", "dim", passed ? "" : xml_text(test.message));
    rows += html_element("tr", {}, cells) + "\n";
  }
  return html_element("h2", {}, "Cases") + "\n" + html_element("div", "wide", html_element("table", {}, "\n" + rows)) +
         "\n";
}

std::string first_failure(const Report& report) {
  constexpr std::size_t kColumns = 110;
  const CaseReport* failed = report.first_failure();
  if (failed == nullptr || failed->verdict == Verdict::IE) return {};
  const std::string text = render_failure(*failed, kColumns, Style(false));
  return text.empty() ? ""
                      : html_element("h2", {}, "First failure") + "\n" + html_element("pre", {}, xml_text(text)) + "\n";
}

}  // namespace

std::string html_page(const Report& report) {
  const Style plain(false);
  const std::string title = report.problem_name + ": " + report.file_name;
  std::string out;
  out += html_element("h1", {},
                      xml_text(report.problem_name) + " " + html_element("small", {}, xml_text(report.problem))) +
         "\n";
  out += html_element("p", "about", xml_text(report.file_name + ", " + report.language_version)) + "\n";
  out += html_element("p", report.verdict == Verdict::AC ? "verdict good" : "verdict bad",
                      xml_text(render_summary(report, plain))) +
         "\n";
  if (report.growth.grid) out += grid_section(*report.growth.grid);
  for (const GrowthReport& growth : report.growth.along) out += growth_section(growth);
  if (!report.growth_failure.empty())
    out += html_element("p", "bad", xml_text("growth was not measured: " + report.growth_failure)) + "\n";
  out += case_table(report);
  if (!report.compile.output.empty() && report.verdict != Verdict::AC)
    out += html_element("h2", {}, "Compiler") + "\n" + html_element("pre", {}, xml_text(report.compile.output)) + "\n";
  out += first_failure(report);
  if (!report.isolation.empty()) out += html_element("p", "dim", xml_text("isolation: " + report.isolation)) + "\n";
  return html_document(title, out);
}

}  // namespace judge
