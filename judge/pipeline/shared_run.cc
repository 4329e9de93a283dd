#include "judge/pipeline/shared_run.h"

#include <algorithm>

#include "judge/pipeline/compile.h"
#include "judge/pipeline/request.h"
#include "judge/value/frame.h"
#include "judge/value/shared_answers.h"

namespace judge {
namespace {

/// Inputs of more are not copied together.
constexpr std::size_t kMostInput = 64 * sandbox::kMiB;
/// The clock of a process and the counter of its jail may differ by this.
constexpr sandbox::Micros kClocksDiffer{1'000};

bool stands_alone(const Problem& problem) {
  return problem.interface && !problem.interface->signature.is_class() && problem.relations.empty() &&
         !problem.metric && problem.cases.size() > 1;
}

/// The call frames of all cases; empty if they are too many bytes.
std::string all_calls(const Problem& problem) {
  std::string input;
  for (const TestCase& test : problem.cases) {
    input += encode_call(problem.interface->signature, test.calls);
    if (input.size() > kMostInput) return {};
  }
  return input;
}

/// What a call took, as the process says, and all that was measured outside and no call is said to have taken: then no
/// call is held to be cheaper than it was because the others are said to be dear, as far as their sum can tell.
struct Shares {
  sandbox::Micros cpu_rest{0}, wall_rest{0};
  bool add_up = false;
};

Shares shares_of(const std::vector<SharedAnswer>& answers, const sandbox::Outcome& outcome) {
  sandbox::Micros cpu{0}, wall{0};
  for (const SharedAnswer& answer : answers) {
    cpu += answer.cpu_time;
    wall += answer.wall_time;
  }
  Shares out;
  out.add_up = cpu <= outcome.cpu_time + kClocksDiffer && wall <= outcome.wall_time + kClocksDiffer;
  out.cpu_rest = std::max(sandbox::Micros(0), outcome.cpu_time - cpu);
  out.wall_rest = std::max(sandbox::Micros(0), outcome.wall_time - wall);
  return out;
}

/// Of each case that the answers accept, its run.
std::vector<std::optional<CaseRun>> judge(const CaseRunner& cases, const Problem& problem,
                                          const std::vector<SharedAnswer>& answers, const sandbox::Outcome& outcome) {
  std::vector<std::optional<CaseRun>> out(problem.cases.size());
  const Shares shares = shares_of(answers, outcome);
  if (!shares.add_up) return out;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    CaseRun run = cases.compare(problem.cases[i], answers[i].reply);
    run.report.cpu_time = answers[i].cpu_time + shares.cpu_rest;
    run.report.wall_time = answers[i].wall_time + shares.wall_rest;
    run.report.peak_memory = outcome.peak_memory;
    run.preload_failure = outcome.preload_failure;
    const bool in_time = run.report.cpu_time <= problem.limits.cpu_time && !is_undecided(run.report, problem);
    if (run.report.verdict == Verdict::AC && in_time) out[i] = std::move(run);
  }
  return out;
}

}  // namespace

SharedRun run_shared(ExecutorPool& pool, const Problem& problem, const runners::Runner& runner,
                     const Submission& submission) {
  SharedRun out;
  if (!stands_alone(problem)) return out;
  runners::Launch launch = case_launch(problem, runner, submission, {});
  if (!runner.share_process(forbidden_names(problem, runner), launch)) return out;
  const std::string input = all_calls(problem);
  if (input.empty()) return out;
  const auto cases = CaseRunner::make(pool, problem, runner, submission, {});
  auto prepared = PreparedLaunch::make(launch);
  auto request = prepared ? prepared->with_input(input) : tl::unexpected(prepared.error());
  auto completed = !cases    ? tl::unexpected(cases.error())
                   : request ? pool.run(*request)
                             : tl::unexpected(request.error());
  if (!completed) {
    out.faults.push_back(completed.error().text());
    return out;
  }
  out.faults = std::move(completed->faults);
  out.startup_time = completed->outcome.startup_time;
  auto output = read_output(completed->outcome, problem.limits.output);
  const auto answers = output ? split_shared(output->answer, problem.cases.size()) : tl::unexpected(output.error());
  if (answers) out.accepted = judge(*cases, problem, *answers, completed->outcome);
  if (std::none_of(out.accepted.begin(), out.accepted.end(), [](const auto& run) { return run.has_value(); }))
    out.accepted.clear();
  return out;
}

}  // namespace judge
