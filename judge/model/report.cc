#include "judge/model/report.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace judge {

const MetricReport::Band* MetricReport::reached() const {
  const auto last = std::find_if(bands.rbegin(), bands.rend(), [](const Band& band) { return band.reached; });
  return last == bands.rend() ? nullptr : &*last;
}

sandbox::Micros VectorisedReport::own(sandbox::Micros time) const {
  return std::max({time - idle, idle / 10, sandbox::Micros(1)});
}

sandbox::Micros VectorisedReport::limit() const {
  const double product = static_cast<double>(own(half).count()) * static_cast<double>(own(full).count());
  return idle + sandbox::Micros(std::llround(std::sqrt(product)));
}

std::string VectorisedReport::speed(sandbox::Micros time) const {
  const double ratio = static_cast<double>(own(naive).count()) / static_cast<double>(own(time).count());
  char text[32];
  std::snprintf(text, sizeof text, ratio < 9.95 ? "%.1fx" : "%.0fx", ratio);
  return text;
}

std::string VectorisedReport::sentence() const {
  return speed(cpu_time) + " the speed of a loop; at least " + speed(limit()) + " is asked for";
}

std::size_t Report::passed() const {
  return static_cast<std::size_t>(
      std::count_if(cases.begin(), cases.end(), [](const auto& c) { return c.verdict == Verdict::AC; }));
}

const CaseReport* Report::first_failure() const {
  const auto found = std::find_if(cases.begin(), cases.end(),
                                  [](const auto& c) { return c.verdict != Verdict::AC && c.verdict != Verdict::SK; });
  return found == cases.end() ? nullptr : &*found;
}

int Report::retries() const {
  int sum = compile.retries;
  for (const auto& c : cases) sum += c.retries;
  return sum;
}

sandbox::Micros Report::max_cpu_time() const {
  sandbox::Micros most{0};
  for (const auto& c : cases) most = std::max(most, c.cpu_time);
  return most;
}

sandbox::Bytes Report::max_peak_memory() const {
  sandbox::Bytes most = 0;
  for (const auto& c : cases) most = std::max(most, c.peak_memory);
  return most;
}

}  // namespace judge
