#include "judge/pipeline/counted_submission.h"

#include "judge/pipeline/compile.h"

namespace judge {

using runners::Counting;

sandbox::Result<CountedSubmission> CountedSubmission::make(ExecutorPool& pool, CompileCache* cache,
                                                           const Problem& problem, const runners::Runner& runner,
                                                           const Submission& submission, const std::string& artifact) {
  CountedSubmission out;
  const auto make_runner = [&](Counting what, const std::string& program, std::optional<CountedRunner>& run) {
    auto made = CountedRunner::make(pool, problem, runner, submission, program, what);
    if (!made) return sandbox::Status(tl::unexpected(made.error()));
    run = std::move(*made);
    return sandbox::Status();
  };
  if (auto made = make_runner(Counting::Time, artifact, out.timed); !made) return tl::unexpected(made.error());
  if (const auto ready = runner.can_count(submission); !ready) {
    out.note = ready.error().message;
    if (!ready.error().hint.empty()) out.note += ": " + ready.error().hint;
    return out;
  }
  Report compiled;
  const auto counted = compile_counted(pool, cache, runner, problem, submission, artifact, compiled);
  if (!counted) {
    out.note = "operations are not counted: " + compiled.message;
    return out;
  }
  out.counted = *counted;
  for (const auto& [what, run] : {std::pair(Counting::Operations, &out.operations), {Counting::Space, &out.space}}) {
    if (auto made = make_runner(what, out.counted, *run); !made) return tl::unexpected(made.error());
  }
  return out;
}

}  // namespace judge
