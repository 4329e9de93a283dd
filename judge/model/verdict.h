// Verdicts: the judge's view of a case or a submission.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace judge {

enum class Verdict : std::uint8_t {
  AC,   ///< accepted
  WA,   ///< wrong answer
  TLE,  ///< time limit exceeded (CPU or wall)
  MLE,  ///< memory limit exceeded
  OLE,  ///< output limit exceeded
  RTE,  ///< run-time error
  CE,   ///< compile error, or no callable entry with the declared name and parameters
  SV,   ///< security violation: a forbidden system call, or a name that the problem forbids
  IE,   ///< internal error: the judge's fault, never the submission's
  SK,   ///< skipped: not run
};

/// "AC", "WA", ...
[[nodiscard]] std::string_view to_string(Verdict verdict);
/// The verdict that to_string names so; nothing for any other word.
[[nodiscard]] std::optional<Verdict> verdict_of(std::string_view code);
/// "accepted", "wrong answer", ...
[[nodiscard]] std::string_view describe(Verdict verdict);
/// The verdict demanded of the submissions in a package's folder: "accepted" → AC, "wrong_answer" → WA,
/// "time_limit_exceeded", "memory_limit_exceeded", "output_limit_exceeded", "run_time_error", "compile_error",
/// "security_violation"; nothing for any other name.
[[nodiscard]] std::optional<Verdict> verdict_of_folder(std::string_view folder);

}  // namespace judge
