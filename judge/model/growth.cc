#include "judge/model/growth.h"

namespace judge {
namespace {

std::string clause(const char* what, const GrowthCheck& check, const std::string& parameter) {
  std::string out = what;
  if (check.found.growth.empty()) {
    out += ": inconclusive";
    if (!check.found.why.empty()) out += " (" + check.found.why + ")";
  } else {
    out += " consistent with " + check.found.growth;
    if (!check.found.by_time.empty()) out += " (" + check.found.by_time + " by CPU time)";
    if (parameter != "n") out += " in " + parameter;
  }
  if (!check.expected.empty()) out += (check.exceeds ? ", exceeds the expected " : ", expected ") + check.expected;
  return out;
}

}  // namespace

std::string GrowthReport::sentence() const {
  return clause("time", time, parameter) + "; " + clause("memory", space, parameter);
}

}  // namespace judge
