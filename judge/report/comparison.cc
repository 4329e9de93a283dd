#include "judge/report/comparison.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "judge/report/json.h"
#include "judge/report/plot.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kPlotHeight = 11, kPlotColumns = 90, kCell = 14, kWhereCell = 24;

std::string interval(const ComparedTimes& times) {
  char text[64];
  const int decimals = times.high < 9.95 ? 2 : 0;
  std::snprintf(text, sizeof text, "%.*fx (%.*f to %.*f)", decimals, times.ratio, decimals, times.low, decimals,
                times.high);
  return text;
}

std::string where(const ComparedTimes& times) {
  if (times.parameter.empty()) return printable_line(times.input);
  return times.parameter + " = " + format_count(static_cast<std::uint64_t>(std::llround(times.n)));
}

/// "first   a.py   Python 3.11.2   accepted   time consistent with O(n), ..."
std::string contestant(const std::string& mark, const std::string& name, const Report& report, const Style& style) {
  std::string out = "  " + mark + " " + style.bold(printable_line(name)) + "   " +
                    printable_line(report.language_version) + "   " +
                    style.verdict(report.verdict, describe(report.verdict)) + "\n";
  if (const std::string growth = report.growth.sentence(); !growth.empty())
    out += "      " + printable_line(growth) + "\n";
  if (!report.growth_failure.empty()) out += "      " + style.dim(printable_line(report.growth_failure)) + "\n";
  return out;
}

std::string render_times(const Comparison& comparison, const Style& style) {
  const bool counted = std::any_of(comparison.times.begin(), comparison.times.end(), [](const ComparedTimes& times) {
    return times.first_operations && times.second_operations;
  });
  std::string head =
      pad_left("", kWhereCell) + pad_left("● CPU time", kCell) + pad_left("○ CPU time", kCell) + pad_left("○ / ●", 24);
  if (counted) head += pad_left("operations", kCell);
  std::string out = style.dim(head) + "\n";
  for (const ComparedTimes& times : comparison.times) {
    std::string line = pad_left(where(times), kWhereCell) + pad_left(short_duration(times.first_us), kCell) +
                       pad_left(short_duration(times.second_us), kCell) + pad_left(interval(times), 24);
    if (times.first_operations && times.second_operations)
      line += pad_left(format_ratio(*times.second_operations / *times.first_operations), kCell);
    out += line + "\n";
  }
  return out;
}

/// The times of both at the sizes where each was timed.
std::string render_plot(const Comparison& comparison, std::size_t width) {
  std::string out;
  for (std::size_t i = 0; i < std::min(comparison.first.growth.along.size(), comparison.second.growth.along.size());
       ++i) {
    PlotSeries series[] = {{"○", comparison.second_name, {}}, {"●", comparison.first_name, {}}};
    const GrowthReport* reports[] = {&comparison.second.growth.along[i], &comparison.first.growth.along[i]};
    for (std::size_t which : {std::size_t{0}, std::size_t{1}}) {
      for (const GrowthSample& sample : reports[which]->samples) {
        if (sample.cpu_us) series[which].points.emplace_back(sample.n, *sample.cpu_us);
      }
    }
    const std::string plot = log_log_plot({series[0], series[1]}, reports[0]->parameter, "CPU microseconds",
                                          std::min(width, kPlotColumns), kPlotHeight);
    if (!plot.empty()) out += "\n" + plot;
  }
  return out;
}

Json times_json(const ComparedTimes& times) {
  const auto or_null = [](const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); };
  const bool sized = !times.parameter.empty();
  return {{"parameter", sized ? Json(times.parameter) : Json(nullptr)},
          {"n", sized ? Json(times.n) : Json(nullptr)},
          {"input", times.input},
          {"first_cpu_us", times.first_us},
          {"second_cpu_us", times.second_us},
          {"first_operations", or_null(times.first_operations)},
          {"second_operations", or_null(times.second_operations)},
          {"ratio", times.ratio},
          {"ratio_low", times.low},
          {"ratio_high", times.high},
          {"differs", times.differs()},
          {"pairs", times.pairs}};
}

}  // namespace

std::string render_comparison(const Comparison& comparison, const TerminalOptions& options) {
  const Style style(options.colour);
  std::string out =
      style.bold(printable_line(comparison.first.problem_name)) + " [" + comparison.first.problem + "]\n\n";
  out += contestant("●", comparison.first_name, comparison.first, style) +
         contestant("○", comparison.second_name, comparison.second, style) + "\n";
  if (!comparison.times.empty()) out += render_times(comparison, style) + render_plot(comparison, options.width) + "\n";
  return out + style.bold(printable_line(comparison.sentence())) + "\n";
}

Json comparison_to_json(const Comparison& comparison) {
  Json times = Json::array();
  for (const ComparedTimes& each : comparison.times) times.push_back(times_json(each));
  return {{"schema_version", kReportSchemaVersion},
          {"first_name", comparison.first_name},
          {"second_name", comparison.second_name},
          {"sentence", comparison.sentence()},
          {"times", std::move(times)},
          {"first", report_to_json(comparison.first)},
          {"second", report_to_json(comparison.second)}};
}

}  // namespace judge
