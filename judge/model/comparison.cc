#include "judge/model/comparison.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace judge {
namespace {

std::string factor(double ratio) {
  char text[32];
  std::snprintf(text, sizeof text, ratio < 9.95 ? "%.2f" : "%.0f", ratio);
  return text;
}

/// "at n = 100000", "on secret/07-large"
std::string where(const ComparedTimes& times) {
  return times.parameter.empty() ? "on " + times.input
                                 : "at " + times.parameter + " = " + std::to_string(std::llround(times.n));
}

std::string interval(double ratio, double low, double high) {
  return factor(ratio) + "x (" + factor(low) + " to " + factor(high) + ")";
}

/// "; same class, O(n)", "; O(n) against O(n^2)"; nothing where one of them is not known.
std::string classes(const Report& first, const Report& second) {
  std::string out;
  const auto compare = [&out](const GrowthCheck& one, const GrowthCheck& other, const std::string& where) {
    const std::string &first_growth = one.found.growth, &second_growth = other.found.growth;
    if (first_growth.empty() || second_growth.empty()) return;
    out.append(first_growth == second_growth ? "; same class, " : "; " + first_growth + " against ")
        .append(second_growth + where);
  };
  const GrowthMeasurement &one = first.growth, &other = second.growth;
  if (one.grid && other.grid) compare(one.grid->time, other.grid->time, {});
  if (!out.empty()) return out;
  for (std::size_t i = 0; i < std::min(one.along.size(), other.along.size()); ++i)
    compare(one.along[i].time, other.along[i].time, one.along.size() > 1 ? " in " + one.along[i].parameter : "");
  return out;
}

}  // namespace

std::string Comparison::sentence() const {
  if (times.empty()) return "nothing can be compared: " + why;
  const ComparedTimes& last = times.back();
  std::string out;
  if (!last.differs()) {
    out = "no difference is seen between " + first_name + " and " + second_name + " " + where(last) + ": " +
          interval(last.ratio, last.low, last.high);
  } else if (last.ratio > 1) {
    out = first_name + " is " + interval(last.ratio, last.low, last.high) + " as fast as " + second_name + " " +
          where(last);
  } else {
    out = second_name + " is " + interval(1 / last.ratio, 1 / last.high, 1 / last.low) + " as fast as " + first_name +
          " " + where(last);
  }
  return out + classes(first, second);
}

}  // namespace judge
