// Whether a problem's bundled submissions get the verdicts that their folders promise.
#pragma once

#include <string>
#include <vector>

#include "judge/app/console.h"
#include "judge/app/workplace.h"
#include "judge/model/growth.h"
#include "judge/model/report.h"
#include "judge/model/verdict.h"
#include "judge/problem/problem.h"

namespace judge::app {

/// One bundled submission over all its repetitions.
struct SubmissionCheck {
  std::string name;  ///< "wrong_answer/adjacent.py"
  Verdict expected = Verdict::AC;
  std::vector<Verdict> got;          ///< one per repetition
  std::string killer;                ///< the case that failed it first, in the first repetition; empty if none
  std::vector<std::string> killers;  ///< all cases that it failed in the first repetition, of those that were run
  std::string message;               ///< of that case, or of the compile step
  sandbox::Micros max_cpu_time{0};
  sandbox::Bytes max_peak_memory = 0;
  std::string skipped;  ///< why it was not graded: its language or a library is not installed; empty if it was
  std::optional<MetricReport> metric;          ///< of a take-home, in the first repetition
  std::optional<VectorisedReport> vectorised;  ///< likewise, where it is demanded
  GrowthMeasurement growth;                    ///< in the first repetition; empty where it was not measured
  std::string growth_failure;                  ///< why it could not be, though it should have been; may be empty
  bool uses_leak = false;                      ///< of a take-home: its source names the leaky column
  std::vector<std::string> left;               ///< of a debugging round: the bugs that it leaves
  int retries = 0;                             ///< infrastructure faults survived, in all repetitions
  int runs = 0;                                ///< launches in all repetitions: compile steps and cases

  [[nodiscard]] bool as_expected() const;
  /// Whether some repetition ended in IE.
  [[nodiscard]] bool internal_error() const;
};

struct PackageCheck {
  std::string problem;
  std::vector<std::string> cases;  ///< the names of cases and relations, in order
  std::vector<SubmissionCheck> submissions;
  bool has_accepted = false;
  std::vector<std::string> bugs;       ///< what a debugging round's submissions do not show of its bugs
  std::vector<std::string> metric;     ///< what a take-home's data, bands or submissions do not show of its metric
  std::vector<std::string> growth;     ///< what the submissions do not show of the growth that is declared
  std::vector<std::string> unnoticed;  ///< wrong answers that the cases would accept (judge/check/unnoticed.h)

  [[nodiscard]] bool as_expected() const;
};

struct CheckOptions {
  int repeat = 1;
  int jobs = 1;         ///< submissions at a time
  bool growth = false;  ///< measure how accepted submissions grow, and those that exceed a limit
  bool shared_process = false;
  bool every_case = false;  ///< those that must fail go on after a limit was passed, so that every case is run
};

/// An Error if a bundled submission cannot be read or is in no known language: the package is broken.
[[nodiscard]] sandbox::Result<PackageCheck> check_package(Workplace& workplace, const Problem& problem,
                                                          const CheckOptions& options, Progress& progress);

}  // namespace judge::app
