#include "judge/report/growth.h"

#include <algorithm>

#include "judge/report/chart.h"
#include "judge/report/format.h"
#include "judge/report/growth_text.h"
#include "judge/report/plot.h"
#include "judge/report/svg.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;
using Confidence = GrowthFinding::Confidence;

constexpr std::size_t kPlotHeight = 13;
constexpr std::size_t kPlotColumns = 90;
constexpr std::size_t kCellColumns = 12;
constexpr std::size_t kGridRows = 12;

std::string painted(const Span& span, const Style& style) {
  switch (span.tone) {
    case Tone::Plain:
      return span.text;
    case Tone::Strong:
      return style.bold(span.text);
    case Tone::Good:
      return style.good(span.text);
    case Tone::Bad:
      return style.bad(span.text);
    case Tone::Dim:
      return style.dim(span.text);
  }
  return span.text;
}

std::string render_table(const GrowthTable& table, const Style& style) {
  std::vector<std::size_t> widths;
  for (const std::string& title : table.head) widths.push_back(std::max(kCellColumns, columns(title) + 2));
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += pad_left(cells[i], widths[i]);
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
  };
  std::string out = style.dim(line(table.head)) + "\n";
  for (const auto& row : table.rows) out += line(row) + "\n";
  return out;
}

std::string render_plot(const GrowthChart& chart, std::size_t width) {
  PlotSeries expected{"·", "", {}};
  if (chart.expected) expected = {"·", chart.expected->growth + " as expected", chart.expected->points};
  return log_log_plot({expected, {"●", "measured", chart.measured}}, chart.x_title, chart.y_title,
                      std::min(width, kPlotColumns), kPlotHeight);
}

/// The title and the remarks.
std::string render_remarks(const std::string& of, const std::string& input, const std::vector<Remark>& remarks,
                           const Style& style) {
  std::string out = style.bold("growth") + " in " + of;
  if (!input.empty()) out += style.dim("   inputs: " + printable_line(input));
  out += "\n";
  for (const Remark& remark : remarks) {
    out += "  ";
    for (const Span& span : remark) out += painted(span, style);
    out += "\n";
  }
  return out;
}

std::string render_grid(const GrowthGrid& grid, const Style& style) {
  const std::string out = render_remarks(grid_title(grid), grid.input, grid_remarks(grid), style);
  return grid.samples.empty() ? out : out + "\n" + render_table(grid_table(grid, kGridRows), style);
}

std::string render_one(const GrowthReport& growth, const TerminalOptions& options, const Style& style) {
  const std::string out = render_remarks(growth.parameter, growth.input, growth_remarks(growth), style);
  if (growth.samples.size() < 2) return out;
  return out + "\n" + render_table(growth_table(growth), style) + "\n" + render_plot(time_chart(growth), options.width);
}

Json or_null(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json check_json(const GrowthCheck& check) {
  static constexpr const char* kWords[] = {"high", "medium", "inconclusive"};
  const GrowthFinding& found = check.found;
  Json alternatives = Json::array();
  for (const auto& other : found.alternatives)
    alternatives.push_back({{"growth", other.growth}, {"fitted", other.fitted}});
  return {{"growth", or_null(found.growth)},
          {"confidence", kWords[static_cast<std::size_t>(found.confidence)]},
          {"by_cpu_time", or_null(found.by_time)},
          {"alternatives", std::move(alternatives)},
          {"why_inconclusive", or_null(found.why)},
          {"residual", found.residual},
          {"fitted", found.fitted},
          {"expected", or_null(check.expected)},
          {"expected_curve", check.expected_curve},
          {"exceeds", check.exceeds},
          {"evidence", or_null(check.evidence)}};
}

Json line_json(const std::optional<GrowthLine>& line) {
  if (!line) return nullptr;
  return {{"line", line->line},     {"text", line->text}, {"share", line->share},
          {"growth", line->growth}, {"from", line->from}, {"to", line->to}};
}

Json forecast_json(const std::optional<GrowthForecast>& forecast) {
  if (!forecast) return nullptr;
  return {{"n", forecast->n}, {"cpu_us", forecast->cpu_time.count()}, {"limit_us", forecast->limit.count()}};
}

}  // namespace

std::string render_growth(const Report& report, const TerminalOptions& options) {
  const Style style(options.colour);
  std::string out;
  if (report.growth.grid) out += render_grid(*report.growth.grid, style) + "\n";
  for (const GrowthReport& growth : report.growth.along) out += render_one(growth, options, style) + "\n";
  if (!report.growth_failure.empty())
    out += "growth was not measured: " + printable_line(report.growth_failure) + "\n\n";
  return out;
}

Json grid_to_json(const Report& report) {
  if (!report.growth.grid) return nullptr;
  const GrowthGrid& grid = *report.growth.grid;
  Json samples = Json::array();
  for (const GrowthGrid::Sample& sample : grid.samples)
    samples.push_back({{"sizes", sample.sizes},
                       {"operations", or_null(sample.operations)},
                       {"cpu_us", or_null(sample.cpu_us)},
                       {"peak_bytes", or_null(sample.peak_bytes)}});
  return {{"parameters", grid.parameters},   {"sentence", grid.sentence()},   {"input", or_null(grid.input)},
          {"unit", or_null(grid.unit)},      {"time", check_json(grid.time)}, {"memory", check_json(grid.space)},
          {"cpu_us", grid.cpu_time.count()}, {"samples", std::move(samples)}};
}

Json growth_to_json(const Report& report) {
  Json out = Json::array();
  for (const GrowthReport& growth : report.growth.along) {
    Json samples = Json::array();
    for (const GrowthSample& sample : growth.samples)
      samples.push_back({{"n", sample.n},
                         {"operations", or_null(sample.operations)},
                         {"cpu_us", or_null(sample.cpu_us)},
                         {"peak_bytes", or_null(sample.peak_bytes)}});
    out.push_back({{"parameter", growth.parameter},
                   {"sentence", growth.sentence()},
                   {"input", or_null(growth.input)},
                   {"unit", or_null(growth.unit)},
                   {"note", or_null(growth.note)},
                   {"time", check_json(growth.time)},
                   {"memory", check_json(growth.space)},
                   {"line", line_json(growth.line)},
                   {"forecast", forecast_json(growth.forecast)},
                   {"cpu_us", growth.cpu_time.count()},
                   {"samples", std::move(samples)},
                   {"time_svg", or_null(growth_svg(time_chart(growth)))},
                   {"memory_svg", or_null(growth_svg(memory_chart(growth)))}});
  }
  return out;
}

}  // namespace judge
