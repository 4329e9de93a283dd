#include "judge/pipeline/counted_runner.h"

#include <algorithm>

#include "judge/pipeline/compile.h"
#include "judge/value/frame.h"
#include "sandbox/base/pressure.h"

namespace judge {
namespace {

/// What a process may need beside the call itself, for its start (where none can stay, an emulated interpreter's) and
/// the input's decoding; and how much dearer than expected a call may be.
constexpr sandbox::Micros kBesideTheCall{2'000'000};
constexpr int kDearer = 6;
/// How long others of a busy machine may be ahead of a call, in multiples of its CPU time, and before it begins. With 7
/// that wanted two CPUs it was 3.5 times, and a few milliseconds. What sleeps for longer waits, however busy the
/// machine.
constexpr int kMostBehindOthers = 8;
constexpr sandbox::Micros kMostStarting{60'000};

}  // namespace

sandbox::Result<std::optional<CountedRunner>> CountedRunner::make(ExecutorPool& pool, const Problem& problem,
                                                                  const runners::Runner& runner,
                                                                  const Submission& submission,
                                                                  const std::string& artifact, runners::Counting what,
                                                                  const std::vector<std::uint64_t>& places,
                                                                  const std::vector<int>& lines) {
  auto launch = runner.counted_run(submission, problem.interface->signature, artifact, what);
  if (!launch) return std::optional<CountedRunner>();
  if (what == runners::Counting::Places) runner.set_lines(*launch, places, lines);
  runner.hide(forbidden_names(problem, runner), *launch);
  sandbox::Limits limits = problem.limits;
  limits.cpu_time = kBesideTheCall + kDearer * runner.counting()->cap;
  // Others may have the CPUs; what waits without need is told from what it took.
  limits.wall_time = 10 * limits.cpu_time;
  // Counting takes memory of its own.
  limits.memory = std::max<sandbox::Bytes>(problem.limits.memory, 512 * sandbox::kMiB);
  runners::set_limits(*launch, limits);
  auto prepared = PreparedLaunch::make(*launch);
  if (!prepared) return tl::unexpected(prepared.error());
  return std::optional(CountedRunner(pool, problem, std::move(*prepared), runner.counting()->keeps_garbage));
}

sandbox::Result<CountedCall> CountedRunner::call(const std::string& frame) const {
  const auto request = launch_.with_input(frame);
  if (!request) return tl::unexpected(request.error());
  const sandbox::Micros short_before = sandbox::time_short_of_cpus();
  const auto completed = pool_->run(*request);
  if (!completed) return tl::unexpected(completed.error());
  const sandbox::Outcome& outcome = completed->outcome;
  CountedCall out;
  out.cpu_time = outcome.cpu_time;
  out.wall_time = outcome.wall_time - std::min(sandbox::time_short_of_cpus() - short_before,
                                               kMostBehindOthers * outcome.cpu_time + kMostStarting);
  if (!keeps_garbage_) out.peak_memory = outcome.peak_memory;
  out.too_dear = outcome.ending == sandbox::Ending::CpuTimeout || outcome.ending == sandbox::Ending::WallTimeout;
  if (outcome.ending != sandbox::Ending::Exited || outcome.exit_code != 0) {
    out.why = "the call ended with " + std::string(sandbox::to_string(outcome.ending));
    return out;
  }
  const auto output = read_output(outcome, problem_->limits.output + sandbox::kMiB);
  if (!output) return tl::unexpected(output.error());
  auto split = split_counted(output->answer);
  if (!split) {
    out.why = split.error().message;
    return out;
  }
  out.counts = std::move(split->counts);
  const auto reply = open_frame(split->reply, {});
  out.answered = reply && reply->kind == FrameKind::Answer;
  if (out.answered) {
    out.answer_bytes = split->reply.size();
    if (out.answer_bytes <= CountedCall::kMostAnswer) out.reply = split->reply;
  }
  if (!out.answered) out.why = "the call was not answered";
  return out;
}

}  // namespace judge
