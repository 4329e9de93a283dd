// Pure: from what the executor saw and what the harness replied to a verdict; from cases to the submission's verdict.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/model/report.h"
#include "judge/model/verdict.h"
#include "judge/value/frame.h"
#include "sandbox/protocol/launch.h"

namespace judge {

struct Judgement {
  Verdict verdict = Verdict::IE;
  std::string message;    ///< one sentence for the candidate; empty for AC
  std::string traceback;  ///< the submission's own frames, if it raised
};

/// Times vary from run to run. So a run is not stopped at the CPU limit but a quarter above it, and what ends between
/// four fifths of the limit and there is run again, alone: the fastest counts.
[[nodiscard]] sandbox::Micros cpu_allowance(sandbox::Micros limit);
[[nodiscard]] bool is_near_limit(sandbox::Micros cpu_time, sandbox::Micros limit);

/// The judgement that the ending alone decides; nothing if the run ended normally (exit code 0) and its answer decides.
/// `is_program`: a non-zero exit code is then RTE here; for functions a reply frame may still say why it failed.
/// `heap_full_exit_code`: a program's that its runtime ended for memory.
[[nodiscard]] std::optional<Judgement> judge_ending(const sandbox::Outcome& outcome, const sandbox::Limits& limits,
                                                    bool is_program,
                                                    std::optional<int> heap_full_exit_code = std::nullopt);

/// A function's reply, if it decides by itself: raised, wrong type, no entry, malformed (an Error), or none at all.
/// Nothing if it is an Answer to compare.
[[nodiscard]] std::optional<Judgement> judge_reply(const sandbox::Result<Reply>& reply, bool empty,
                                                   const Signature& signature);

/// The judgement on a compared answer.
[[nodiscard]] Judgement judge_difference(const std::optional<Difference>& difference);

/// The judgement on how fast a submission is beside the package's versions of it. IE if these are too alike to be told
/// apart: half vectorised less than twice the time of vectorised, beyond the idle time.
[[nodiscard]] Judgement judge_vectorised(const VectorisedReport& times);

/// A failed case that exhausted a limit or broke a rule ends the run: each further case would cost as much.
[[nodiscard]] bool ends_run(Verdict verdict);

/// The submission's verdict: IE if any case is IE, else the first failing case's, else AC. No case at all is IE.
[[nodiscard]] Verdict grade_cases(const std::vector<CaseReport>& cases);

}  // namespace judge
