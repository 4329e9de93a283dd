// growth-replay: what growth says of series that were measured once. A list of {"language", "expected_time",
// "expected_space", "samples"} on stdin; the same number of growth objects, as reports have them, on stdout.
#include <iostream>

#include "judge/complexity/expression.h"
#include "judge/report/growth.h"
#include "tests/growth/recorded.h"

namespace judge {
namespace {

Expected expected_of(const nlohmann::json& text) {
  const auto read = Expression::parse(text.get<std::string>(), {"n"});
  if (!read) throw std::invalid_argument(read.error().text());
  return {read->text(), [expression = *read](double n) { return expression.log_at({n}); }};
}

nlohmann::ordered_json grown(const nlohmann::json& asked) {
  const RecordedSeries series = recorded_series(asked.at("samples"));
  const bool python = asked.at("language") == "python";
  const TimeFinding time = find_time_growth(series.time, python);
  const SpaceFinding space = find_space_growth(series.space, python);
  GrowthReport growth;
  growth.time.found = time.said;
  growth.time.exceeds = exceeds(time, expected_of(asked.at("expected_time")));
  growth.space.found = space.said;
  growth.space.exceeds = exceeds(space, expected_of(asked.at("expected_space")));
  Report report;
  report.growth.along.push_back(std::move(growth));
  return growth_to_json(report).front();
}

}  // namespace
}  // namespace judge

int main() try {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const auto& asked : nlohmann::json::parse(std::cin)) out.push_back(judge::grown(asked));
  std::cout << out << "\n";
  return 0;
} catch (const std::exception& broken) {
  std::cerr << "growth-replay: " << broken.what() << "\n";
  return 1;
}
