// The compile stage.
#pragma once

#include <optional>
#include <string>

#include "judge/execute/pool.h"
#include "judge/model/report.h"
#include "judge/model/submission.h"
#include "judge/pipeline/compile_cache.h"
#include "judge/pipeline/pipeline.h"
#include "judge/problem/problem.h"
#include "runners/runner.h"

namespace judge {

/// Compiles once for all cases, in the jail, or takes an earlier result from the cache (nullptr: always compiles and
/// keeps nothing). Gives the artifact (empty for a language that has none), or nothing when there is nothing to run:
/// report.compile, verdict (CE or IE) and message then say why.
[[nodiscard]] std::optional<std::string> compile(ExecutorPool& pool, CompileCache* cache, const runners::Runner& runner,
                                                 const Problem& problem, const Submission& submission, Report& report,
                                                 GradeEvents& events);

/// The artifact whose operations are counted: one compiled for that, where the language has such a step, or the graded
/// one. Nothing, with the reason in the report, where it cannot be compiled. Precondition: a function or a class.
[[nodiscard]] std::optional<std::string> compile_counted(ExecutorPool& pool, CompileCache* cache,
                                                         const runners::Runner& runner, const Problem& problem,
                                                         const Submission& submission, const std::string& graded,
                                                         Report& report);

/// The names that the problem forbids in the runner's language.
[[nodiscard]] std::vector<std::string> forbidden_names(const Problem& problem, const runners::Runner& runner);

/// "two words on whose fault it is: reason", for the message of an IE.
[[nodiscard]] std::string internal_error_message(const sandbox::Error& error);

}  // namespace judge
