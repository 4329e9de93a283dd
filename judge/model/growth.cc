#include "judge/model/growth.h"

#include <algorithm>

namespace judge {
namespace {

/// `parameter`: along which; empty of several.
std::string clause(const char* what, const GrowthCheck& check, const std::string& parameter) {
  std::string out = what;
  if (check.found.growth.empty()) {
    out += ": inconclusive";
    if (!check.found.why.empty()) out += " (" + check.found.why + ")";
  } else {
    out += " consistent with " + check.found.growth;
    if (!check.found.by_time.empty()) out += " (" + check.found.by_time + " by CPU time)";
    if (!parameter.empty() && parameter != "n") out += " in " + parameter;
  }
  if (!check.expected.empty()) out += (check.exceeds ? ", exceeds the expected " : ", expected ") + check.expected;
  return out;
}

}  // namespace

std::string GrowthReport::sentence() const {
  return clause("time", time, parameter) + "; " + clause("memory", space, parameter);
}

std::string GrowthGrid::sentence() const {
  return clause("time", time, {}) + "; " + clause("memory", space, {});
}

bool GrowthMeasurement::time_exceeds() const {
  return (grid && grid->time.exceeds) ||
         std::any_of(along.begin(), along.end(), [](const GrowthReport& one) { return one.time.exceeds; });
}

bool GrowthMeasurement::space_exceeds() const {
  return (grid && grid->space.exceeds) ||
         std::any_of(along.begin(), along.end(), [](const GrowthReport& one) { return one.space.exceeds; });
}

sandbox::Micros GrowthMeasurement::cpu_time() const {
  sandbox::Micros sum = grid ? grid->cpu_time : sandbox::Micros(0);
  for (const GrowthReport& one : along) sum += one.cpu_time;
  return sum;
}

std::string GrowthMeasurement::sentence() const {
  if (grid && grid->exceeds()) return grid->sentence();
  for (const GrowthReport& one : along) {
    if (one.exceeds()) return one.sentence();
  }
  return grid ? grid->sentence() : along.empty() ? "" : along.front().sentence();
}

}  // namespace judge
