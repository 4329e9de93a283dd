// What grading a submission produced: plain data, filled by pipeline and grade, read by report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "judge/model/growth.h"
#include "judge/model/verdict.h"
#include "sandbox/base/isolation.h"
#include "sandbox/base/units.h"

namespace judge {

/// Text from the submission (stdout, stderr, compiler output), cut to what a report shows.
struct Excerpt {
  std::string text;               ///< valid UTF-8 (invalid bytes as U+FFFD)
  std::uint64_t total_bytes = 0;  ///< before cutting
  bool truncated = false;
};

/// Where an answer first differs from the expected one.
struct Difference {
  std::string path;  ///< "[3][0]", "token 17", "" for the whole answer
  std::string want;  ///< the element there, or "nothing"
  std::string got;
  std::string note;  ///< e.g. "off by 3.2e-4, 320 times the tolerance"; may be empty
};

struct CaseReport {
  std::string name;  ///< "sample/1", "secret/07-large"
  bool sample = false;
  Verdict verdict = Verdict::SK;
  std::string message;  ///< one sentence a candidate understands; empty for AC
  sandbox::Micros cpu_time{0};
  sandbox::Micros wall_time{0};
  sandbox::Bytes peak_memory = 0;
  int retries = 0;          ///< infrastructure faults that were survived
  int reruns = 0;           ///< times it was run again because it was near its limit; the figures are the fastest run's
  bool second_try = false;  ///< a relation found the answers unlikely, and was run again with other random numbers
  // What --reveal governs. Full values; report cuts them.
  std::string input;  ///< JSON lines or raw text
  std::string expected;
  std::string got;
  std::optional<Difference> difference;
  Excerpt stdout_text;  ///< function problems only: a program's stdout is its answer
  Excerpt stderr_text;
  std::string traceback;  ///< the submission's own frames, or empty
};

/// Of a debugging round: whether the submission has mended one of its bugs.
struct BugReport {
  std::string name;
  bool fixed = false;
};

/// Of a take-home: what its metric came to.
struct MetricReport {
  struct Band {
    std::string name;
    double bound = 0;  ///< the band begins there
    int points = 0;
    bool reached = false;
  };
  std::string name;   ///< "average_precision"
  std::string title;  ///< "average precision"
  bool larger_is_better = true;
  double value = 0;
  double standard_error = 0;  ///< of the value, over other hidden rows of the same kind
  std::vector<Band> bands;    ///< from the easiest on

  /// The hardest band that was reached; nullptr if none was.
  [[nodiscard]] const Band* reached() const;
};

/// Of a problem that wants whole-array operations: the CPU times of one case, the least of each version's runs, all
/// measured in turns.
struct VectorisedReport {
  std::string case_name;
  sandbox::Micros cpu_time{0};  ///< the submission's
  sandbox::Micros naive{0};     ///< a loop's over the elements
  sandbox::Micros half{0};      ///< of one that is half vectorised
  sandbox::Micros full{0};      ///< of one that is vectorised
  sandbox::Micros idle{0};      ///< of a program that only reads the input: what every process takes

  /// What of `time` is the program's own: beyond that of the idle one, and at least a tenth of it.
  [[nodiscard]] sandbox::Micros own(sandbox::Micros time) const;
  /// The most that is accepted: the idle time and the geometric mean of what half and full have beyond it, as far from
  /// the one as from the other.
  [[nodiscard]] sandbox::Micros limit() const;
  /// "38x", "4.1x": how many times as fast as the loop, both beyond the idle time, a version is that takes `time`.
  [[nodiscard]] std::string speed(sandbox::Micros time) const;
  /// How fast the submission is, and how fast it is to be, beside the loop.
  [[nodiscard]] std::string sentence() const;
};

struct CompileReport {
  bool ok = true;
  bool cached = false;           ///< an earlier compile's result was used; nothing was compiled for this report
  std::string output;            ///< the compiler's messages, user's line numbers, no internal paths
  sandbox::Micros wall_time{0};  ///< 0 if cached
  int retries = 0;
};

struct Report {
  std::string problem;  ///< slug
  std::string problem_name;
  std::string language;
  std::string language_version;  ///< "Python 3.11.2", "g++ 12.2.0"
  std::string file_name;
  std::string isolation;                                   ///< the executor's own words
  std::optional<sandbox::IsolationLevel> isolation_level;  ///< nothing where no executor runs
  Verdict verdict = Verdict::IE;
  std::string message;  ///< why, for CE and IE; empty else
  CompileReport compile;
  std::vector<CaseReport> cases;
  std::vector<BugReport> bugs;                 ///< debugging rounds only; those of whose cases all were asked for
  std::optional<MetricReport> metric;          ///< take-homes only; nothing where the predictions could not be measured
  std::optional<VectorisedReport> vectorised;  ///< where it is demanded, and every case was accepted
  GrowthMeasurement growth;                    ///< empty where it was not measured
  std::string growth_failure;                  ///< why it could not be measured, though it was asked for; empty else
  /// What executors had to start for this report (jails, warm interpreters, templates) took so long in all. In no other
  /// figure; 0 if all was warm.
  sandbox::Micros startup_time{0};
  std::string preload_failure;  ///< why libraries could not be loaded before the cases were run; empty if they were
  sandbox::Micros cpu_limit{0};
  sandbox::Bytes memory_limit = 0;

  [[nodiscard]] std::size_t passed() const;
  /// The first case that is neither AC nor SK; nullptr if none.
  [[nodiscard]] const CaseReport* first_failure() const;
  /// Retries of the whole run, the compile step's included.
  [[nodiscard]] int retries() const;
  [[nodiscard]] sandbox::Micros max_cpu_time() const;
  [[nodiscard]] sandbox::Bytes max_peak_memory() const;
};

}  // namespace judge
