// The report that a person reads.
#pragma once

#include <cstddef>
#include <string>

#include "judge/model/report.h"
#include "judge/report/format.h"

namespace judge {

struct TerminalOptions {
  bool colour = false;
  std::size_t width = 100;  ///< columns of the terminal
};

/// Header, one line per case, the first failure in full as far as the report holds it, and a last line that sums up.
[[nodiscard]] std::string render_terminal(const Report& report, const TerminalOptions& options);

/// The first line: problem, file, language.
[[nodiscard]] std::string render_header(const Report& report, const Style& style);
/// The last word: the verdict, and the figures of all cases.
[[nodiscard]] std::string render_summary(const Report& report, const Style& style);
/// The case that failed: input, expected and got, what it printed, where it raised.
[[nodiscard]] std::string render_failure(const CaseReport& test, std::size_t width, const Style& style);
/// "at [1]: expected 1, got 0" with the checker's note; nothing if that is all that the answers show by themselves.
[[nodiscard]] std::string render_difference(const Difference& difference, std::size_t width, const Style& style);

}  // namespace judge
