// How much of a problem's data a reader of the report may see.
#pragma once

#include <optional>
#include <string_view>

#include "judge/model/report.h"

namespace judge {

enum class Reveal {
  None,          ///< verdicts and figures only
  Sample,        ///< details of sample cases
  FirstFailure,  ///< details of sample cases and of the first case that failed
};

/// "none", "sample", "first-failure"
[[nodiscard]] std::string_view to_string(Reveal reveal);
/// The policy that to_string names so; nothing for any other word.
[[nodiscard]] std::optional<Reveal> reveal_of(std::string_view word);

/// The report without what the policy withholds. Applied once, before any reporter sees the report, so every form of it
/// obeys. Of a withheld case only its name, verdict and figures remain: its message is reduced to the verdict's words,
/// since a submission can put its input into an exception's text. The compiler's output stays: it never met the data.
[[nodiscard]] Report apply_reveal(Report report, Reveal reveal);

}  // namespace judge
