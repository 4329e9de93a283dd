#include "judge/report/reveal.h"

namespace judge {
namespace {

/// What remains of a case whose data stay hidden, built up rather than blanked out: a field that is added to CaseReport
/// is withheld until someone decides otherwise here.
CaseReport withheld(const CaseReport& full) {
  CaseReport rest;
  rest.name = full.name;
  rest.sample = full.sample;
  rest.verdict = full.verdict;
  if (full.verdict != Verdict::AC && full.verdict != Verdict::SK) rest.message = describe(full.verdict);
  rest.cpu_time = full.cpu_time;
  rest.wall_time = full.wall_time;
  rest.peak_memory = full.peak_memory;
  rest.retries = full.retries;
  rest.reruns = full.reruns;
  rest.second_try = full.second_try;
  return rest;
}

}  // namespace

std::string_view to_string(Reveal reveal) {
  switch (reveal) {
    case Reveal::None:
      return "none";
    case Reveal::Sample:
      return "sample";
    case Reveal::FirstFailure:
      break;
  }
  return "first-failure";
}

std::optional<Reveal> reveal_of(std::string_view word) {
  for (const Reveal reveal : {Reveal::None, Reveal::Sample, Reveal::FirstFailure}) {
    if (to_string(reveal) == word) return reveal;
  }
  return std::nullopt;
}

Report apply_reveal(Report report, Reveal reveal) {
  const CaseReport* first = report.first_failure();
  // The report's own message is a case's, or the compile step's.
  bool message_shown = !report.compile.ok;
  for (CaseReport& test : report.cases) {
    const bool shown = (test.sample && reveal != Reveal::None) || (&test == first && reveal == Reveal::FirstFailure);
    if (!shown) {
      test = withheld(test);
    } else if (test.verdict == report.verdict && test.message == report.message) {
      message_shown = true;
    }
  }
  if (!message_shown && !report.message.empty()) report.message = describe(report.verdict);
  return report;
}

}  // namespace judge
