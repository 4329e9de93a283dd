#include "judge/pipeline/pipeline.h"

#include <algorithm>
#include <charconv>
#include <deque>
#include <functional>
#include <future>

#include "judge/grade/grade.h"
#include "judge/pipeline/admit.h"
#include "judge/pipeline/case_runner.h"
#include "judge/pipeline/comparison.h"
#include "judge/pipeline/compile.h"
#include "judge/pipeline/growth.h"
#include "judge/pipeline/relation_runner.h"
#include "judge/pipeline/shared_run.h"
#include "judge/pipeline/take_home.h"
#include "judge/pipeline/vectorised.h"

namespace judge {
namespace {

/// A case to run, a relation, or a check of what the submission costs.
struct Step {
  enum class Kind { Case, Relation, Vectorised, Growth };
  Kind kind = Kind::Case;
  const TestCase* test = nullptr;
  const Relation* relation = nullptr;

  [[nodiscard]] std::string name() const {
    switch (kind) {
      case Kind::Case:
        return test->name;
      case Kind::Relation:
        return relation->name;
      case Kind::Vectorised:
        return kVectorisedName;
      case Kind::Growth:
        break;
    }
    return kGrowthName;
  }
  [[nodiscard]] bool measures() const { return kind == Kind::Vectorised || kind == Kind::Growth; }
};

/// What is to be run, in order: the cases, then the relations, then the checks.
using Plan = std::vector<Step>;

/// Whether growth can fail a submission.
bool growth_decides(const Problem& problem, const runners::Runner& runner) {
  return problem.growth && problem.growth->exceeding == Growth::Exceeding::Fail && runner.counting();
}

sandbox::Result<Plan> select_cases(const Problem& problem, const runners::Registry& registry,
                                   const runners::Runner& runner, const GradeOptions& options) {
  Plan plan;
  for (const TestCase& test : problem.cases) plan.push_back({Step::Kind::Case, &test, nullptr});
  for (const Relation& relation : problem.relations) plan.push_back({Step::Kind::Relation, nullptr, &relation});
  if (asks_for_vectorised(problem, registry, runner)) plan.push_back({Step::Kind::Vectorised, nullptr, nullptr});
  if (growth_decides(problem, runner)) plan.push_back({Step::Kind::Growth, nullptr, nullptr});
  if (!options.only_case) return plan;

  const std::string& wanted = *options.only_case;
  for (const Step& step : plan) {
    if (step.name() == wanted) return Plan{step};
  }
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  if (error == std::errc() && end == wanted.data() + wanted.size() && number >= 1 && number <= plan.size()) {
    return Plan{plan[number - 1]};
  }
  std::vector<std::string> names;
  for (const Step& step : plan) names.push_back(step.name());
  std::string hint = "cases are 1.." + std::to_string(plan.size()) + " or their names";
  for (const std::string& name : nearest(wanted, names)) hint += ", such as " + name;
  return sandbox::usage_error(problem.slug + " has no case '" + wanted + "'", std::move(hint));
}

Report open_report(const Problem& problem, const Submission& submission, const runners::Runner& runner) {
  Report report;
  report.problem = problem.slug;
  report.problem_name = problem.name;
  report.language = runner.name();
  report.language_version = runner.version();
  report.file_name = submission.file_name;
  report.cpu_limit = problem.limits.cpu_time;
  report.memory_limit = problem.limits.memory;
  return report;
}

/// Whether the language can be used here, and for this problem.
sandbox::Status check_ready(const runners::Runner& runner, const Problem& problem) {
  if (auto installed = runner.installed(); !installed) return installed;
  return problem.interface ? runner.can_call(problem.interface->signature) : sandbox::Status();
}

CaseReport skipped(const Step& step) {
  CaseReport report;
  report.name = step.name();
  report.sample = step.test != nullptr && step.test->sample;
  return report;
}

/// Whether the cases after this one are not worth running. A CE will be the same for each. An IE has decided the
/// submission's verdict already, and on an ailing host every further case may cost all its tries.
bool ends_cases(const CaseReport& report) {
  return report.verdict == Verdict::CE || report.verdict == Verdict::IE || ends_run(report.verdict);
}

/// "No such function" is a compile error only if it holds from the first case on: a submission that answered one case
/// has its entry, and if it then hides it, that is a run-time error.
void settle_rejection(const std::vector<CaseReport>& before, CaseReport& report) {
  if (report.verdict != Verdict::CE) return;
  const bool ran = std::any_of(before.begin(), before.end(),
                               [](const CaseReport& earlier) { return earlier.verdict != Verdict::CE; });
  if (ran) report.verdict = Verdict::RTE;
}

void enter(CaseRun run, GradeEvents& events, Report& report) {
  for (const std::string& what : run.faults) events.retried(what);
  report.startup_time += run.startup_time;
  if (run.metric) report.metric = std::move(run.metric);
  if (run.vectorised) report.vectorised = std::move(run.vectorised);
  if (!run.growth.along.empty()) report.growth = std::move(run.growth);
  if (!run.preload_failure.empty()) report.preload_failure = std::move(run.preload_failure);
  report.cases.push_back(std::move(run.report));
}

Verdict growth_verdict(const GrowthMeasurement& growth) {
  return growth.time_exceeds() ? Verdict::TLE : growth.space_exceeds() ? Verdict::MLE : Verdict::AC;
}

/// The step that fails a submission for how it grows. Its figures are those of the dearest call that was timed.
CaseRun run_growth(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache, const Problem& problem,
                   const runners::Runner& runner, const Submission& submission, const std::string& artifact) {
  CaseRun run;
  run.report.name = kGrowthName;
  auto measured = measure_growth(pool, registry, cache, problem, runner, submission, artifact);
  if (!measured) {
    run.report.verdict = Verdict::IE;
    run.report.message = internal_error_message(measured.error());
    return run;
  }
  run.report.verdict = growth_verdict(*measured);
  if (run.report.verdict != Verdict::AC) run.report.message = measured->sentence();
  for (const GrowthReport& along : measured->along) {
    for (const GrowthSample& sample : along.samples) {
      const auto micros = static_cast<sandbox::Micros::rep>(sample.cpu_us.value_or(0));
      run.report.cpu_time = std::max(run.report.cpu_time, sandbox::Micros(micros));
      const auto bytes = static_cast<sandbox::Bytes>(sample.peak_bytes.value_or(0));
      run.report.peak_memory = std::max(run.report.peak_memory, bytes);
    }
  }
  run.growth = std::move(*measured);
  return run;
}

/// The case by itself, unless a shared run has accepted it.
CaseRun grade_case(const TestCase& test, const Problem& problem, const CaseRunner& cases, SharedRun& shared) {
  const auto place = static_cast<std::size_t>(&test - problem.cases.data());
  if (place < shared.accepted.size() && shared.accepted[place]) return std::move(*shared.accepted[place]);
  return cases.grade(test);
}

/// Whether what a submission costs is of interest: how fast wrong answers come is not.
bool is_of_cost(Verdict verdict) {
  return verdict == Verdict::AC || verdict == Verdict::TLE || verdict == Verdict::MLE;
}

/// How fast wrong answers come is of no interest.
bool may_start(const Step& step, bool others_run, const Report& report) {
  return !step.measures() || (!others_run && report.passed() == report.cases.size());
}

/// Runs the cases, at most options.jobs at a time, and reports them in order: what is skipped depends on the order
/// alone, never on which of them was faster.
void run_cases(const std::function<CaseRun(const Step&)>& run_step, const Plan& plan, const GradeOptions& options,
               GradeEvents& events, Report& report) {
  const std::size_t jobs = static_cast<std::size_t>(std::max(1, options.jobs));
  std::deque<std::future<CaseRun>> running;
  std::size_t started = 0;
  bool ended = false;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    ended = ended || events.stop().stop_requested();
    while (!ended && started < plan.size() && running.size() < jobs &&
           may_start(plan[started], !running.empty(), report)) {
      const Step& step = plan[started++];
      const auto policy = jobs > 1 ? std::launch::async : std::launch::deferred;
      running.push_back(std::async(policy, [&run_step, &step] { return run_step(step); }));
    }
    if (ended || running.empty()) {
      report.cases.push_back(skipped(plan[i]));
    } else {
      CaseRun run = running.front().get();
      running.pop_front();
      settle_rejection(report.cases, run.report);
      ended = ends_cases(run.report) && !options.all_cases;
      enter(std::move(run), events, report);
    }
    events.case_done(report.cases.back(), i, plan.size());
  }
}

void skip_cases(const Plan& plan, Report& report) {
  for (const Step& step : plan) report.cases.push_back(skipped(step));
}

void fail_internally(const sandbox::Error& error, Report& report) {
  report.verdict = Verdict::IE;
  report.message = internal_error_message(error);
}

/// The submission's verdict from its cases'. CE and IE carry the message of the case that decided.
void conclude(Report& report) {
  report.verdict = grade_cases(report.cases);
  if (report.verdict != Verdict::CE && report.verdict != Verdict::IE) return;
  for (const CaseReport& test : report.cases) {
    if (test.verdict != report.verdict) continue;
    report.message = test.message;
    return;
  }
}

/// The score of a debugging round. A bug of which a case was not asked for is left out.
void score_bugs(const Problem& problem, Report& report) {
  for (const Bug& bug : problem.bugs) {
    std::size_t asked = 0, accepted = 0;
    for (const CaseReport& test : report.cases) {
      if (std::find(bug.cases.begin(), bug.cases.end(), test.name) == bug.cases.end()) continue;
      ++asked;
      if (test.verdict == Verdict::AC) ++accepted;
    }
    if (asked == bug.cases.size()) report.bugs.push_back({bug.name, accepted == asked});
  }
}

/// The candidate's own input as a case without an answer.
sandbox::Result<TestCase> own_case(const Problem& problem, const std::string& input_text) {
  TestCase test;
  test.name = "input";
  test.sample = true;
  test.input_text = input_text;
  if (problem.metric) return sandbox::usage_error("a take-home has no input of your own", "leave --input out");
  if (!problem.interface) return test;
  auto calls = parse_calls(input_text, problem.interface->signature, "input");
  if (!calls) {
    sandbox::Error error = calls.error();
    error.kind = sandbox::ErrorKind::Usage;
    error.hint = input_form(problem.interface->signature);
    return tl::unexpected(std::move(error));
  }
  test.calls = std::move(*calls);
  return test;
}

void name_isolation(ExecutorPool& pool, Report& report) {
  const auto isolation = pool.isolation();
  report.isolation = isolation ? isolation->line() : "unknown: no executor runs";
  if (isolation) report.isolation_level = isolation->level();
}

}  // namespace

sandbox::Result<Report> Pipeline::grade(const Problem& problem, const Submission& submission,
                                        const GradeOptions& options, GradeEvents& events) {
  ExecutorPool pool = pool_for(events);
  if (auto admitted = admit(submission); !admitted) return tl::unexpected(admitted.error());
  const auto runner = registry_.by_name(submission.language);
  if (!runner) return tl::unexpected(runner.error());
  if (auto ready = check_ready(**runner, problem); !ready) return tl::unexpected(ready.error());
  const auto plan = select_cases(problem, registry_, **runner, options);
  if (!plan) return tl::unexpected(plan.error());
  if (auto admitted = pool.admit(); !admitted) return tl::unexpected(admitted.error());

  Report report = open_report(problem, submission, **runner);
  SharedRun shared;
  if (options.shared_process && !options.only_case) shared = run_shared(pool, problem, **runner, submission);
  for (const std::string& what : shared.faults) events.retried(what);
  report.startup_time += shared.startup_time;
  // What answered in a shared process has compiled, and had nothing to compile to.
  const auto artifact = shared.accepted.empty() ? compile(pool, cache_, **runner, problem, submission, report, events)
                                                : std::optional<std::string>("");
  if (!artifact) {
    skip_cases(*plan, report);
  } else if (const auto cases = CaseRunner::make(pool, problem, **runner, submission, *artifact); !cases) {
    fail_internally(cases.error(), report);
    skip_cases(*plan, report);
  } else {
    const auto author = registry_.by_name("python");
    const auto run_step = [&](const Step& step) {
      if (problem.metric) return run_take_home(pool, problem, **runner, submission, *artifact, *cases);
      switch (step.kind) {
        case Step::Kind::Case:
          return grade_case(*step.test, problem, *cases, shared);
        case Step::Kind::Relation:
          return run_relation(pool, problem, *step.relation, **author, *cases);
        case Step::Kind::Vectorised:
          return run_vectorised(pool, registry_, cache_, problem, *cases);
        case Step::Kind::Growth:
          break;
      }
      events.measuring_growth();
      return run_growth(pool, registry_, cache_, problem, **runner, submission, *artifact);
    };
    GradeOptions all = options;
    all.all_cases = options.all_cases || !problem.bugs.empty();  // each bug is scored for itself
    run_cases(run_step, *plan, all, events, report);
    conclude(report);
    if (options.growth && report.growth.along.empty() && problem.growth && is_of_cost(report.verdict) &&
        !events.stop().stop_requested())
      add_growth(pool, problem, **runner, submission, *artifact, events, report);
  }
  score_bugs(problem, report);
  name_isolation(pool, report);
  return report;
}

void Pipeline::add_growth(ExecutorPool& pool, const Problem& problem, const runners::Runner& runner,
                          const Submission& submission, const std::string& artifact, GradeEvents& events,
                          Report& report) {
  if (!runner.counting()) {
    report.growth_failure = "growth is not measured in " + runner.display_name();
    return;
  }
  events.measuring_growth();
  auto measured = measure_growth(pool, registry_, cache_, problem, runner, submission, artifact);
  if (measured) {
    report.growth = std::move(*measured);
  } else {
    report.growth_failure = internal_error_message(measured.error());
  }
}

sandbox::Result<Report> Pipeline::grow(const Problem& problem, const Submission& submission, GradeEvents& events) {
  ExecutorPool pool = pool_for(events);
  if (auto admitted = admit(submission); !admitted) return tl::unexpected(admitted.error());
  const auto runner = registry_.by_name(submission.language);
  if (!runner) return tl::unexpected(runner.error());
  if (auto ready = check_ready(**runner, problem); !ready) return tl::unexpected(ready.error());
  if (!problem.growth)
    return sandbox::usage_error(problem.slug + " declares no growth",
                                "docs/formats/package.md says how a problem does");
  if (!(*runner)->counting())
    return sandbox::usage_error("growth is not measured in " + (*runner)->display_name(),
                                "it is in Python, C++ and Java");
  if (auto admitted = pool.admit(); !admitted) return tl::unexpected(admitted.error());

  Report report = open_report(problem, submission, **runner);
  if (const auto artifact = compile(pool, cache_, **runner, problem, submission, report, events)) {
    add_growth(pool, problem, **runner, submission, *artifact, events, report);
    report.verdict = report.growth_failure.empty() ? growth_verdict(report.growth) : Verdict::IE;
    report.message = report.growth_failure;
  }
  name_isolation(pool, report);
  return report;
}

sandbox::Result<Comparison> Pipeline::compare(const Problem& problem, const Submission& first, const Submission& second,
                                              GradeEvents& events) {
  ExecutorPool pool = pool_for(events);
  Comparison out{first.file_name, second.file_name, {}, {}, {}, {}};
  std::string artifacts[2];
  for (const auto& [submission, report, artifact] :
       {std::tuple(&first, &out.first, &artifacts[0]), std::tuple(&second, &out.second, &artifacts[1])}) {
    GradeOptions options;
    options.growth = true;
    auto graded = grade(problem, *submission, options, events);
    if (!graded) return tl::unexpected(graded.error());
    *report = std::move(*graded);
    if (report->verdict == Verdict::CE || report->verdict == Verdict::IE) {
      out.why = submission->file_name + " got " + std::string(to_string(report->verdict));
      return out;
    }
    Report compiled;
    auto again =
        compile(pool, cache_, **registry_.by_name(submission->language), problem, *submission, compiled, events);
    if (!again) {
      out.why = submission->file_name + ": " + compiled.message;
      return out;
    }
    *artifact = std::move(*again);
  }
  auto times = compare_times(pool, registry_, cache_, problem,
                             {first, **registry_.by_name(first.language), artifacts[0], out.first},
                             {second, **registry_.by_name(second.language), artifacts[1], out.second});
  if (!times) return tl::unexpected(times.error());
  out.times = std::move(*times);
  if (out.times.empty()) out.why = "there is no input that both answered";
  return out;
}

sandbox::Result<InputRun> Pipeline::run_input(const Problem& problem, const Submission& submission,
                                              const std::string& input_text, GradeEvents& events) {
  ExecutorPool pool = pool_for(events);
  if (auto admitted = admit(submission); !admitted) return tl::unexpected(admitted.error());
  const auto runner = registry_.by_name(submission.language);
  if (!runner) return tl::unexpected(runner.error());
  if (auto ready = check_ready(**runner, problem); !ready) return tl::unexpected(ready.error());
  const auto test = own_case(problem, input_text);
  if (!test) return tl::unexpected(test.error());
  if (auto admitted = pool.admit(); !admitted) return tl::unexpected(admitted.error());

  InputRun out{open_report(problem, submission, **runner), {}};
  Report& report = out.report;
  if (const auto artifact = compile(pool, cache_, **runner, problem, submission, report, events); !artifact) {
    skip_cases({{Step::Kind::Case, &*test, nullptr}}, report);
  } else if (const auto cases = CaseRunner::make(pool, problem, **runner, submission, *artifact); !cases) {
    fail_internally(cases.error(), report);
    skip_cases({{Step::Kind::Case, &*test, nullptr}}, report);
  } else {
    CaseRun run = cases->answer(*test);
    out.answer = std::move(run.answer);
    enter(std::move(run), events, report);
    conclude(report);
  }
  name_isolation(pool, report);
  return out;
}

}  // namespace judge
