#include "judge/pipeline/case_runner.h"

#include <algorithm>
#include <iterator>

#include "judge/check/check.h"
#include "judge/grade/grade.h"
#include "judge/pipeline/compile.h"
#include "judge/pipeline/text.h"
#include "judge/value/frame.h"

namespace judge {
namespace {

void apply(const Judgement& judgement, CaseReport& report) {
  report.verdict = judgement.verdict;
  report.message = to_utf8(judgement.message);
  report.traceback = to_utf8(judgement.traceback);
}

void internal_error(const sandbox::Error& error, CaseReport& report) {
  report.verdict = Verdict::IE;
  report.message = internal_error_message(error);
}

/// Differences quote the submission's bytes: a report needs them as UTF-8.
void make_printable(std::optional<Difference>& difference) {
  if (!difference) return;
  for (std::string* text : {&difference->path, &difference->want, &difference->got, &difference->note})
    *text = to_utf8(*text);
}

/// What a take-home's submission finds in its working directory, and what is taken from there.
void add_take_home(const TestCase& test, runners::Launch& launch) {
  for (const auto& [name, content] : test.files) {
    launch.spec.files.push_back(name);
    launch.files.emplace_back(name, content);
  }
  launch.spec.fetch.emplace_back(kPredictionsFile);
}

/// The later of two runs of a case, or the earlier, with what both cost.
CaseRun keep_one(CaseRun earlier, CaseRun later, bool later_counts) {
  auto faults = std::move(earlier.faults);
  faults.insert(faults.end(), later.faults.begin(), later.faults.end());
  const auto startup_time = earlier.startup_time + later.startup_time;
  const int retries = earlier.report.retries + later.report.retries;
  CaseRun kept = later_counts ? std::move(later) : std::move(earlier);
  kept.faults = std::move(faults);
  kept.startup_time = startup_time;
  kept.report.retries = retries;
  return kept;
}

}  // namespace

void add_cost(CaseRun& other, CaseRun& run) {
  CaseReport& report = run.report;
  report.cpu_time = std::max(report.cpu_time, other.report.cpu_time);
  report.wall_time = std::max(report.wall_time, other.report.wall_time);
  report.peak_memory = std::max(report.peak_memory, other.report.peak_memory);
  report.retries += other.report.retries;
  report.reruns += other.report.reruns;
  run.startup_time += other.startup_time;
  if (!other.preload_failure.empty()) run.preload_failure = std::move(other.preload_failure);
  std::move(other.faults.begin(), other.faults.end(), std::back_inserter(run.faults));
}

runners::Launch case_launch(const Problem& problem, const runners::Runner& runner, const Submission& submission,
                            const std::string& artifact) {
  const auto signature = problem.interface ? std::optional(problem.interface->signature) : std::nullopt;
  runners::Launch launch = runner.run(submission, signature, artifact);
  runner.hide(forbidden_names(problem, runner), launch);
  runners::set_limits(launch, problem.limits);
  launch.spec.limits.cpu_time = cpu_allowance(problem.limits.cpu_time);
  return launch;
}

bool is_undecided(const CaseReport& report, const Problem& problem) {
  return (report.verdict == Verdict::AC || report.verdict == Verdict::TLE) &&
         is_near_limit(report.cpu_time, problem.limits.cpu_time);
}

sandbox::Result<CaseRunner> CaseRunner::make(ExecutorPool& pool, const Problem& problem, const runners::Runner& runner,
                                             const Submission& submission, const std::string& artifact,
                                             RandomState random_state) {
  runners::Launch launch = case_launch(problem, runner, submission, artifact);
  if (problem.metric) add_take_home(problem.cases.front(), launch);
  if (random_state == RandomState::Other) runner.change_random_state(launch);
  if (launch.spec.repeat == sandbox::Repeat::Template && problem.cases.size() == 1)
    launch.spec.repeat = sandbox::Repeat::Exec;
  auto prepared = PreparedLaunch::make(launch);
  if (!prepared) return tl::unexpected(prepared.error());
  return CaseRunner(pool, problem, std::move(*prepared), launch.heap);
}

CaseRun CaseRunner::grade(const TestCase& test) const {
  return run(test, true);
}
CaseRun CaseRunner::answer(const TestCase& test) const {
  return run(test, false);
}

CaseRun CaseRunner::measure(const TestCase& test) const {
  return run_once(test, true, Where::Alone);
}

CaseRun CaseRunner::run(const TestCase& test, bool compare) const {
  constexpr int kReruns = 2;
  CaseRun best = run_once(test, compare, Where::Anywhere);
  if (best.earlier_calls > 0 && best.report.verdict != Verdict::AC)
    best = keep_one(std::move(best), run_once(test, compare, Where::Fresh), true);
  for (int rerun = 1; rerun <= kReruns && is_undecided(best.report, *problem_); ++rerun) {
    CaseRun again = run_once(test, compare, Where::Alone);
    // A fault now does not undo what was seen before.
    const bool faster = again.report.verdict != Verdict::IE && again.report.cpu_time < best.report.cpu_time;
    best = keep_one(std::move(best), std::move(again), faster);
    best.report.reruns = rerun;
  }
  return best;
}

CaseRun CaseRunner::compare(const TestCase& test, std::string_view reply) const {
  CaseRun run = open(test, true);
  judge_function(test, reply, true, run);
  return run;
}

CaseRun CaseRunner::open(const TestCase& test, bool compare) const {
  CaseRun run;
  run.report.name = test.name;
  run.report.sample = test.sample;
  run.report.input = to_utf8(test.input_text);
  if (compare) run.report.expected = problem_->interface ? value_to_text(test.expected) : to_utf8(test.answer_text);
  return run;
}

CaseRun CaseRunner::run_once(const TestCase& test, bool compare, Where where) const {
  CaseRun run = open(test, compare);
  const std::string input =
      problem_->interface ? encode_call(problem_->interface->signature, test.calls) : test.input_text;
  auto request = launch_.with_input(input);
  if (request && launch_.shares_a_process() && where != Where::Anywhere) request->launch_id = 0;
  auto completed = !request                ? tl::unexpected(request.error())
                   : where == Where::Alone ? pool_->run_alone(*request)
                                           : pool_->run(*request);
  if (!completed) {
    internal_error(completed.error(), run.report);
    return run;
  }
  run.report.cpu_time = completed->outcome.cpu_time;
  run.report.wall_time = completed->outcome.wall_time;
  run.report.peak_memory = completed->outcome.peak_memory;
  run.report.retries = completed->retries;
  run.faults = std::move(completed->faults);
  run.startup_time = completed->outcome.startup_time;
  run.preload_failure = completed->outcome.preload_failure;
  run.earlier_calls = completed->outcome.earlier_calls;
  judge(test, completed->outcome, compare, run);
  return run;
}

void CaseRunner::judge(const TestCase& test, const sandbox::Outcome& outcome, bool compare, CaseRun& run) const {
  CaseReport& report = run.report;
  const bool is_program = !problem_->interface.has_value();
  const auto heap_full = heap_ ? std::optional(heap_->full_exit_code) : std::nullopt;
  auto output = read_output(outcome, problem_->limits.output);
  if (!output) return internal_error(output.error(), report);
  report.stderr_text = make_excerpt(output->stderr_bytes);
  if (is_program && !problem_->metric) {
    report.got = to_utf8(output->stdout_bytes);
  } else {
    report.stdout_text = make_excerpt(output->stdout_bytes);
  }
  if (auto judgement = judge_ending(outcome, problem_->limits, is_program, heap_full)) return apply(*judgement, report);
  if (problem_->metric) return keep_predictions(outcome, run);
  if (is_program) return judge_program(test, output->stdout_bytes, compare, report);
  judge_function(test, output->answer, compare, run);
}

void CaseRunner::judge_program(const TestCase& test, const std::string& output, bool compare,
                               CaseReport& report) const {
  if (!compare) return apply({Verdict::AC, {}, {}}, report);
  // The bytes are compared as they are; only the report shows them as UTF-8.
  report.difference = compare_tokens(output, test.answer_text, problem_->compare);
  make_printable(report.difference);
  apply(judge_difference(report.difference), report);
}

void CaseRunner::keep_predictions(const sandbox::Outcome& outcome, CaseRun& run) const {
  apply({Verdict::AC, {}, {}}, run.report);
  if (outcome.fetched.empty()) return;
  auto bytes = sandbox::read_file_fd(outcome.fetched.front().second.get(), problem_->limits.output);
  if (!bytes) return internal_error(bytes.error(), run.report);
  run.report.got = to_utf8(*bytes);
  run.predictions = std::move(*bytes);
}

/// Names the call of a class that a path into its answer belongs to.
void CaseRunner::add_call(const TestCase& test, std::string_view path, std::string& text) const {
  const std::string call = call_at(problem_->interface->signature, test.calls, path);
  if (!call.empty()) text += (text.empty() ? "" : "; ") + call;
}

void CaseRunner::judge_function(const TestCase& test, std::string_view answer, bool compare, CaseRun& run) const {
  CaseReport& report = run.report;
  const Signature& signature = problem_->interface->signature;
  const Type type = answer_type(signature, test.calls);
  auto reply = decode_reply(answer, type);
  if (auto judgement = judge_reply(reply, answer.empty(), signature)) {
    if (reply && reply->kind == FrameKind::BadType) add_call(test, reply->strings.front(), judgement->message);
    return apply(*judgement, report);
  }
  report.got = value_to_text(reply->value);
  if (!compare) {
    run.answer = std::move(reply->value);
    return apply({Verdict::AC, {}, {}}, report);
  }
  report.difference = compare_values(reply->value, test.expected, type, problem_->compare, test.scale);
  if (report.difference) add_call(test, report.difference->path, report.difference->note);
  make_printable(report.difference);
  apply(judge_difference(report.difference), report);
}

}  // namespace judge
