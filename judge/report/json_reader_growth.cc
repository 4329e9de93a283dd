// What the report's document says of growth.
#include "judge/report/json_reader.h"

namespace judge {
namespace {

using Confidence = GrowthFinding::Confidence;

constexpr std::int64_t kMaxLine = 1'000'000'000;

Confidence read_confidence(const JsonPlace& place) {
  const std::string word = place.text("confidence");
  if (word == "high") return Confidence::High;
  if (word == "medium") return Confidence::Medium;
  if (word != "inconclusive") place.at("confidence").wrong("is none of high, medium, inconclusive");
  return Confidence::Inconclusive;
}

GrowthCheck read_check(const JsonPlace& place) {
  GrowthCheck check;
  check.found.growth = place.text_or_empty("growth");
  check.found.confidence = read_confidence(place);
  check.found.by_time = place.text_or_empty("by_cpu_time");
  for (const JsonPlace& other : place.items("alternatives"))
    check.found.alternatives.push_back({other.text("growth"), other.numbers("fitted")});
  check.found.why = place.text_or_empty("why_inconclusive");
  check.found.residual = place.number("residual");
  check.found.fitted = place.numbers("fitted");
  check.expected = place.text_or_empty("expected");
  check.expected_curve = place.numbers("expected_curve");
  check.exceeds = place.flag("exceeds");
  check.evidence = place.text_or_empty("evidence");
  return check;
}

/// What both kinds of samples have.
template <class Sample>
void read_costs(const JsonPlace& place, Sample& sample) {
  sample.operations = place.number_if_any("operations");
  sample.cpu_us = place.number_if_any("cpu_us");
  sample.peak_bytes = place.number_if_any("peak_bytes");
}

std::optional<GrowthLine> read_line(const JsonPlace& growth) {
  const auto place = growth.if_any("line");
  if (!place) return std::nullopt;
  GrowthLine line;
  line.line = static_cast<int>(place->whole("line", kMaxLine));
  line.text = place->text("text");
  line.share = place->number("share");
  line.growth = place->number("growth");
  line.from = place->number("from");
  line.to = place->number("to");
  return line;
}

std::optional<GrowthForecast> read_forecast(const JsonPlace& growth) {
  const auto place = growth.if_any("forecast");
  if (!place) return std::nullopt;
  return GrowthForecast{place->number("n"), sandbox::Micros(place->whole("cpu_us")),
                        sandbox::Micros(place->whole("limit_us"))};
}

GrowthReport read_along(const JsonPlace& place) {
  GrowthReport growth;
  growth.parameter = place.text("parameter");
  growth.input = place.text_or_empty("input");
  growth.unit = place.text_or_empty("unit");
  growth.note = place.text_or_empty("note");
  for (const JsonPlace& sample : place.items("samples")) {
    growth.samples.emplace_back().n = sample.number("n");
    read_costs(sample, growth.samples.back());
  }
  growth.time = read_check(place.at("time"));
  growth.space = read_check(place.at("memory"));
  growth.line = read_line(place);
  growth.forecast = read_forecast(place);
  growth.cpu_time = sandbox::Micros(place.whole("cpu_us"));
  return growth;
}

GrowthGrid read_grid(const JsonPlace& place) {
  GrowthGrid grid;
  grid.parameters = place.texts("parameters");
  grid.input = place.text_or_empty("input");
  grid.unit = place.text_or_empty("unit");
  for (const JsonPlace& sample : place.items("samples")) {
    auto& read = grid.samples.emplace_back();
    read.sizes = sample.numbers("sizes");
    if (read.sizes.size() != grid.parameters.size()) sample.at("sizes").wrong("is not one size of each parameter");
    read_costs(sample, read);
  }
  grid.time = read_check(place.at("time"));
  grid.space = read_check(place.at("memory"));
  grid.cpu_time = sandbox::Micros(place.whole("cpu_us"));
  return grid;
}

}  // namespace

GrowthMeasurement read_growth(const JsonPlace& report) {
  GrowthMeasurement growth;
  for (const JsonPlace& along : report.items("growth")) growth.along.push_back(read_along(along));
  if (const auto grid = report.if_any("growth_grid")) growth.grid = read_grid(*grid);
  return growth;
}

}  // namespace judge
