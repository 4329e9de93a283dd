#include "judge/report/growth_text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "judge/report/format.h"

namespace judge {
namespace {

constexpr std::size_t kMostRows = 10;
constexpr std::size_t kLineColumns = 60;

std::string size_text(double n) {
  return format_count(static_cast<std::uint64_t>(std::llround(n)));
}

/// "time    consistent with O(n^2), exceeds the expected O(n log n)"
Remark check_remark(const char* what, const GrowthCheck& check) {
  const GrowthFinding& found = check.found;
  const std::string label = pad_right(what, 8);
  if (found.growth.empty())
    return {{Tone::Plain, label + "inconclusive: " + printable_line(found.why) +
                              (check.expected.empty() ? "" : "; expected " + check.expected)}};
  Remark out{{Tone::Plain, label + "consistent with "}, {Tone::Strong, found.growth}};
  if (!found.by_time.empty()) out.push_back({Tone::Plain, " (" + found.by_time + " by CPU time)"});
  if (!check.expected.empty()) {
    out.push_back({Tone::Plain, ", "});
    out.push_back(check.exceeds ? Span{Tone::Bad, "exceeds the expected " + check.expected}
                                : Span{Tone::Good, "expected " + check.expected});
  }
  std::string also;
  for (const auto& other : found.alternatives) also += (also.empty() ? "; also possible: " : ", ") + other.growth;
  if (!also.empty()) out.push_back({Tone::Dim, also});
  return out;
}

Remark line_remark(const GrowthLine& line, const std::string& parameter) {
  char share[16];
  std::snprintf(share, sizeof share, "%.0f %%", 100 * line.share);
  return {{Tone::Plain, "line " + std::to_string(line.line) + ": "},
          {Tone::Strong, shorten(printable_line(line.text), kLineColumns)},
          {Tone::Plain, std::string("  ") + share + " of the work at " + parameter + " = " + size_text(line.to) + ", " +
                            format_ratio(line.growth) + " that at " + size_text(line.from)}};
}

Remark forecast_remark(const GrowthForecast& forecast, const std::string& parameter) {
  const auto micros = [](sandbox::Micros time) { return short_duration(static_cast<double>(time.count())); };
  return {{forecast.cpu_time > forecast.limit ? Tone::Bad : Tone::Dim,
           "at " + parameter + " = " + size_text(forecast.n) + ", the most allowed, a call would take about " +
               micros(forecast.cpu_time) + "; the limit is " + micros(forecast.limit)}};
}

/// The rows that are shown.
template <class Sample>
std::vector<const Sample*> rows_of(const std::vector<Sample>& samples, std::size_t most) {
  std::vector<const Sample*> out;
  const std::size_t count = samples.size(), rows = std::min(most, count);
  for (std::size_t i = 0; i < rows; ++i) out.push_back(&samples[rows == 1 ? count - 1 : i * (count - 1) / (rows - 1)]);
  return out;
}

/// What shows best that it exceeds, and how time and memory grow.
std::vector<Remark> check_remarks(const GrowthCheck& time, const GrowthCheck& space) {
  std::vector<Remark> out;
  for (const GrowthCheck* check : {&time, &space}) {
    if (check->exceeds && !check->evidence.empty()) out.push_back({{Tone::Bad, check->evidence}});
  }
  out.push_back(check_remark("time", time));
  out.push_back(check_remark("memory", space));
  return out;
}

}  // namespace

std::vector<Remark> growth_remarks(const GrowthReport& growth) {
  std::vector<Remark> out = check_remarks(growth.time, growth.space);
  if (growth.line) out.push_back(line_remark(*growth.line, growth.parameter));
  if (growth.forecast) out.push_back(forecast_remark(*growth.forecast, growth.parameter));
  if (!growth.note.empty()) out.push_back({{Tone::Dim, printable_line(growth.note)}});
  return out;
}

GrowthTable growth_table(const GrowthReport& growth) {
  struct Column {
    std::string title;
    std::optional<double> GrowthSample::*figure;
    std::string (*text)(double);
    bool each;  ///< divided by the size
  };
  const std::string per = "per " + growth.parameter;
  const Column columns[] = {{growth.unit, &GrowthSample::operations, short_number, false},
                            {per, &GrowthSample::operations, short_number, true},
                            {"CPU time", &GrowthSample::cpu_us, short_duration, false},
                            {"peak memory", &GrowthSample::peak_bytes, short_bytes, false},
                            {per, &GrowthSample::peak_bytes, short_bytes, true}};
  GrowthTable out;
  out.head.push_back(growth.parameter);
  const auto rows = rows_of(growth.samples, kMostRows);
  for (const GrowthSample* sample : rows) out.rows.push_back({size_text(sample->n)});
  for (const Column& column : columns) {
    const auto has = [&](const GrowthSample& sample) { return (sample.*column.figure).has_value(); };
    if (std::none_of(growth.samples.begin(), growth.samples.end(), has)) continue;
    out.head.push_back(column.title);
    std::size_t row = 0;
    for (const GrowthSample* sample : rows) {
      const auto& figure = sample->*column.figure;
      out.rows[row++].push_back(figure ? column.text(column.each ? *figure / sample->n : *figure) : "");
    }
  }
  return out;
}

std::vector<Remark> grid_remarks(const GrowthGrid& grid) {
  return check_remarks(grid.time, grid.space);
}

GrowthTable grid_table(const GrowthGrid& grid, std::size_t most_rows) {
  using Sample = GrowthGrid::Sample;
  struct Column {
    std::string title;
    std::optional<double> Sample::*figure;
    std::string (*text)(double);
  };
  const Column columns[] = {{grid.unit, &Sample::operations, short_number},
                            {"CPU time", &Sample::cpu_us, short_duration},
                            {"peak memory", &Sample::peak_bytes, short_bytes}};
  GrowthTable out{grid.parameters, {}};
  const auto rows = rows_of(grid.samples, most_rows);
  for (const Sample* sample : rows) {
    auto& cells = out.rows.emplace_back();
    for (const double size : sample->sizes) cells.push_back(size_text(size));
  }
  for (const Column& column : columns) {
    const auto has = [&](const Sample& sample) { return (sample.*column.figure).has_value(); };
    if (std::none_of(grid.samples.begin(), grid.samples.end(), has)) continue;
    out.head.push_back(column.title);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const auto& figure = rows[i]->*column.figure;
      out.rows[i].push_back(figure ? column.text(*figure) : "");
    }
  }
  return out;
}

std::string grid_title(const GrowthGrid& grid) {
  std::string out;
  for (std::size_t i = 0; i < grid.parameters.size(); ++i)
    out += (i == 0 ? "" : i + 1 == grid.parameters.size() ? " and " : ", ") + grid.parameters[i];
  return out + " together";
}

}  // namespace judge
