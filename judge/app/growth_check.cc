#include "judge/app/growth_check.h"

#include <algorithm>

#include "judge/complexity/growth_class.h"
#include "judge/problem/expected_growth.h"

namespace judge::app {
namespace {

using Submissions = std::vector<SubmissionCheck>;

struct Figure {
  const char* name;
  std::optional<Expression> Growth::*declared;
  GrowthCheck GrowthReport::*check;
  std::optional<double> GrowthSample::*sample;
};
constexpr Figure kFigures[] = {{"time", &Growth::time, &GrowthReport::time, &GrowthSample::cpu_us},
                               {"memory", &Growth::space, &GrowthReport::space, &GrowthSample::peak_bytes}};

bool was_measured(const SubmissionCheck& check) {
  return !check.growth.along.empty();
}

bool exceeds(const SubmissionCheck& check) {
  return check.growth.time_exceeds() || check.growth.space_exceeds();
}

/// As far as folders tell: what only the check of whole-array operations fails is slow by a factor.
bool is_slow_by_class(const SubmissionCheck& check) {
  return (check.expected == Verdict::TLE || check.expected == Verdict::MLE) && check.killer != kVectorisedName;
}

void check_each(const Submissions& submissions, std::vector<std::string>& out) {
  for (const SubmissionCheck& check : submissions) {
    if (!check.growth_failure.empty()) out.push_back(check.name + ": growth was not measured: " + check.growth_failure);
    if (check.expected == Verdict::AC && exceeds(check))
      out.push_back(check.name + " is accepted, and exceeds what is declared: " + check.growth.sentence());
  }
}

/// Whether an accepted submission grows like what is declared along the parameter, but for a factor of log n.
void check_reached(const Growth& growth, std::size_t parameter, const Figure& figure, const Submissions& submissions,
                   std::vector<std::string>& out) {
  const std::optional<Expression>& declared = growth.*figure.declared;
  if (!declared) return;
  const Expected expected = expected_along(growth, parameter, *declared);
  std::string found;
  bool measured = false;
  for (const SubmissionCheck& check : submissions) {
    if (check.expected != Verdict::AC || !was_measured(check)) continue;
    const GrowthReport& along = check.growth.along[parameter];
    measured = measured || std::any_of(along.samples.begin(), along.samples.end(),
                                       [&](const GrowthSample& sample) { return (sample.*figure.sample).has_value(); });
    const std::string& said = (along.*figure.check).found.growth;
    const auto its = parse_growth(said);
    if (!its || along.samples.empty()) continue;
    if (!is_looser(expected, *its, along.samples.front().n, along.samples.back().n)) return;
    found += (found.empty() ? "" : ", ") + said;
  }
  if (!measured) return;  // in none of their languages here
  out.push_back("no accepted submission's " + std::string(figure.name) +
                (growth.sizes.size() > 1 ? " in " + growth.sizes[parameter].name : "") + " grows like the declared " +
                declared->text() +
                (found.empty() ? ": nothing could be told of any" : ", which is too loose: " + found));
}

void check_slow(const Submissions& submissions, std::vector<std::string>& out) {
  std::string names;
  for (const SubmissionCheck& check : submissions) {
    if (!is_slow_by_class(check) || !was_measured(check)) continue;
    if (exceeds(check)) return;
    names += (names.empty() ? "" : ", ") + check.name;
  }
  if (!names.empty()) out.push_back("growth names none of those that are too slow or too large: " + names);
}

}  // namespace

std::vector<std::string> growth_faults(const Problem& problem, const Submissions& submissions) {
  std::vector<std::string> out;
  check_each(submissions, out);
  for (std::size_t i = 0; i < problem.growth->sizes.size(); ++i) {
    for (const Figure& figure : kFigures) check_reached(*problem.growth, i, figure, submissions, out);
  }
  check_slow(submissions, out);
  return out;
}

const GrowthFinding& time_found(const GrowthMeasurement& growth) {
  return growth.grid ? growth.grid->time.found : growth.along.front().time.found;
}

const GrowthFinding& memory_found(const GrowthMeasurement& growth) {
  return growth.grid ? growth.grid->space.found : growth.along.front().space.found;
}

std::string growth_words(const GrowthMeasurement& growth) {
  if (growth.along.empty()) return {};
  const std::string &time = time_found(growth).growth, &memory = memory_found(growth).growth;
  std::string out = (time.empty() ? "inconclusive" : time) + (growth.time_exceeds() ? " exceeds" : "");
  if (!memory.empty() || growth.space_exceeds())
    out += ", memory " + memory + (growth.space_exceeds() ? " exceeds" : "");
  return out;
}

}  // namespace judge::app
