#include "judge/report/growth.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "judge/report/format.h"
#include "judge/report/plot.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;
using Confidence = GrowthFinding::Confidence;

constexpr std::size_t kMostRows = 10;
constexpr std::size_t kPlotHeight = 13;

std::string with_commas(double number) {
  std::string digits = std::to_string(std::llround(number));
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string duration(double micros) {
  char text[64];
  if (micros < 1000) {
    std::snprintf(text, sizeof text, "%.1f us", micros);
  } else if (micros < 1e6) {
    std::snprintf(text, sizeof text, "%.1f ms", micros / 1000);
  } else if (micros < 3600e6) {
    std::snprintf(text, sizeof text, "%.1f s", micros / 1e6);
  } else if (micros < 86400e6 * 1000) {
    std::snprintf(text, sizeof text, "%.1f hours", micros / 3600e6);
  } else {
    return "years";
  }
  return text;
}

std::string times(double ratio) {
  char text[32];
  std::snprintf(text, sizeof text, ratio < 99.5 ? "%.1fx" : "%.0fx", ratio);
  return text;
}

std::string bytes(double number) {
  return number < 1024      ? short_number(number) + " B"
         : number < 1048576 ? short_number(number / 1024) + " KiB"
                            : short_number(number / 1048576) + " MiB";
}

/// "time    O(n^2)        exceeds O(n log n)"
std::string line_of(const char* what, const GrowthCheck& check, const Style& style) {
  const GrowthFinding& found = check.found;
  std::string out = "  " + pad_right(what, 8);
  if (found.growth.empty()) {
    out += "inconclusive: " + printable_line(found.why);
    return check.expected.empty() ? out + "\n" : out + "; expected " + check.expected + "\n";
  }
  out += "consistent with " + style.bold(found.growth);
  if (!found.by_time.empty()) out += " (" + found.by_time + " by CPU time)";
  if (!check.expected.empty())
    out += check.exceeds ? ", " + style.bad("exceeds the expected " + check.expected)
                         : ", " + style.good("expected " + check.expected);
  std::string also;
  for (const std::string& other : found.alternatives) also += (also.empty() ? "" : ", ") + other;
  if (!also.empty()) out += style.dim("; also possible: " + also);
  return out + "\n";
}

/// The rows that are shown, evenly spread, the last one with them.
std::vector<const GrowthSample*> rows_of(const GrowthReport& growth) {
  std::vector<const GrowthSample*> out;
  const std::size_t count = growth.samples.size(), rows = std::min(kMostRows, count);
  for (std::size_t i = 0; i < rows; ++i)
    out.push_back(&growth.samples[rows == 1 ? count - 1 : i * (count - 1) / (rows - 1)]);
  return out;
}

std::string render_table(const GrowthReport& growth, const Style& style) {
  const auto is_there = [&](auto member) {
    return std::any_of(growth.samples.begin(), growth.samples.end(),
                       [&](const GrowthSample& sample) { return (sample.*member).has_value(); });
  };
  const bool operations = is_there(&GrowthSample::operations), memory = is_there(&GrowthSample::peak_bytes);
  std::string head = pad_left(growth.parameter, 12);
  if (operations) head += pad_left(growth.unit, 16) + pad_left("per " + growth.parameter, 10);
  head += pad_left("CPU time", 12);
  if (memory) head += pad_left("peak memory", 14) + pad_left("per " + growth.parameter, 12);
  std::string out = style.dim(head) + "\n";
  for (const GrowthSample* sample : rows_of(growth)) {
    out += pad_left(with_commas(sample->n), 12);
    if (operations) {
      out += pad_left(sample->operations ? short_number(*sample->operations) : "", 16);
      out += pad_left(sample->operations ? short_number(*sample->operations / sample->n) : "", 10);
    }
    out += pad_left(sample->cpu_us ? duration(*sample->cpu_us) : "", 12);
    if (memory) {
      out += pad_left(sample->peak_bytes ? bytes(*sample->peak_bytes) : "", 14);
      out += pad_left(sample->peak_bytes ? bytes(*sample->peak_bytes / sample->n) : "", 12);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    out += "\n";
  }
  return out;
}

std::string render_plot(const GrowthReport& growth, std::size_t width) {
  const bool counted = !growth.unit.empty();
  PlotSeries expected{"·", growth.time.expected + " as expected", {}}, measured{"●", "measured", {}};
  for (std::size_t i = 0; i < growth.samples.size(); ++i) {
    const GrowthSample& sample = growth.samples[i];
    const auto& cost = counted ? sample.operations : sample.cpu_us;
    if (!cost) continue;
    measured.points.emplace_back(sample.n, *cost);
    if (i < growth.time.expected_curve.size()) expected.points.emplace_back(sample.n, growth.time.expected_curve[i]);
  }
  return log_log_plot({expected, measured}, growth.parameter, counted ? growth.unit : "microseconds",
                      std::min<std::size_t>(width, 90), kPlotHeight);
}

std::string render_line(const GrowthLine& line, const GrowthReport& growth, const Style& style) {
  char share[16];
  std::snprintf(share, sizeof share, "%.0f %%", 100 * line.share);
  return "  line " + std::to_string(line.line) + ": " + style.bold(shorten(printable_line(line.text), 60)) + "  " +
         share + " of the work at " + growth.parameter + " = " + with_commas(line.to) + ", " + times(line.growth) +
         " that at " + with_commas(line.from) + "\n";
}

std::string render_one(const GrowthReport& growth, const TerminalOptions& options, const Style& style) {
  std::string out = style.bold("growth") + " in " + growth.parameter;
  if (!growth.input.empty()) out += style.dim("   inputs: " + printable_line(growth.input));
  out += "\n";
  for (const GrowthCheck* check : {&growth.time, &growth.space}) {
    if (check->exceeds && !check->evidence.empty()) out += "  " + style.bad(check->evidence) + "\n";
  }
  out += line_of("time", growth.time, style) + line_of("memory", growth.space, style);
  if (growth.line) out += render_line(*growth.line, growth, style);
  if (growth.forecast) {
    const auto& forecast = *growth.forecast;
    const std::string text = "at " + growth.parameter + " = " + with_commas(forecast.n) +
                             ", the most allowed, a call would take about " +
                             duration(static_cast<double>(forecast.cpu_time.count())) + "; the limit is " +
                             duration(static_cast<double>(forecast.limit.count()));
    out += "  " + (forecast.cpu_time > forecast.limit ? style.bad(text) : style.dim(text)) + "\n";
  }
  if (!growth.note.empty()) out += "  " + style.dim(printable_line(growth.note)) + "\n";
  if (growth.samples.size() < 2) return out;
  return out + "\n" + render_table(growth, style) + "\n" + render_plot(growth, options.width);
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
  return {{"growth", or_null(found.growth)},
          {"confidence", kWords[static_cast<std::size_t>(found.confidence)]},
          {"by_cpu_time", or_null(found.by_time)},
          {"alternatives", found.alternatives},
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
  for (const GrowthReport& growth : report.growth) out += render_one(growth, options, style) + "\n";
  if (!report.growth_failure.empty())
    out += "growth was not measured: " + printable_line(report.growth_failure) + "\n\n";
  return out;
}

Json growth_to_json(const Report& report) {
  Json out = Json::array();
  for (const GrowthReport& growth : report.growth) {
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
                   {"samples", std::move(samples)}});
  }
  return out;
}

}  // namespace judge
