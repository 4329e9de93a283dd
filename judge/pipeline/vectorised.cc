#include "judge/pipeline/vectorised.h"

#include <algorithm>

#include "judge/grade/grade.h"
#include "judge/pipeline/compile.h"
#include "judge/pipeline/pipeline.h"
#include "judge/pipeline/turns.h"

namespace judge {
namespace {

/// A time is the least of so many runs; of more while the submission is near the limit. The loop takes longest, and
/// nothing is decided by its time.
constexpr int kRounds = 5, kMostRounds = 15, kNaiveRounds = 2;

class VectorisedRun {
 public:
  VectorisedRun(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache, const Problem& problem,
                const CaseRunner& cases)
      : pool_(pool), registry_(registry), cache_(cache), problem_(problem), cases_(cases) {
    const std::string& name = problem.vectorised->case_name;
    test_ = &*std::find_if(problem.cases.begin(), problem.cases.end(),
                           [&](const TestCase& test) { return test.name == name; });
    times_.case_name = name;
    run_.report.name = kVectorisedName;
  }

  CaseRun play() {
    const Vectorised& versions = *problem_.vectorised;
    const auto naive = version(versions.naive), half = version(versions.half), full = version(versions.full);
    if (!naive || !half || !full) return std::move(run_);
    const auto idle = version(starter(versions.full));
    if (!idle) return std::move(run_);
    const auto more = [this](int round) {
      return round < kRounds ||
             (round < kMostRounds && is_near_limit(times_.own(times_.cpu_time), times_.own(times_.limit())));
    };
    const std::vector<Turn> turns = {
        [&](int) { return measure_idle(*idle); },
        [&](int round) { return round >= kNaiveRounds || measure(*naive, versions.naive.file_name, times_.naive); },
        [&](int) { return measure(*half, versions.half.file_name, times_.half); },
        [&](int) { return measure(*full, versions.full.file_name, times_.full); },
        [&](int) { return measure_submission(); }};
    if (!take_turns(turns, more)) return std::move(run_);
    const Judgement judgement = judge_vectorised(times_);
    run_.report.verdict = judgement.verdict;
    run_.report.message = judgement.message;
    run_.report.cpu_time = times_.cpu_time;
    run_.vectorised = times_;
    return std::move(run_);
  }

 private:
  /// What a candidate begins with, in the language of a version: it reads the input and does nothing.
  [[nodiscard]] Vectorised::Version starter(const Vectorised::Version& like) const {
    const auto runner = registry_.by_extension(like.file_name);
    return {"starter" + (*runner)->extensions().front(), (*runner)->starter(problem_.interface->signature)};
  }

  /// One of the package's versions, ready to run; nothing, with the run's report filled, if it is not.
  std::optional<CaseRunner> version(const Vectorised::Version& version) {
    const auto runner = registry_.by_extension(version.file_name);
    if (!runner) return broken(version.file_name, runner.error().text());
    const Submission submission{version.file_name, (*runner)->name(), version.source};
    Report report;
    GradeEvents unheard;
    const auto artifact = compile(pool_, cache_, **runner, problem_, submission, report, unheard);
    run_.report.retries += report.compile.retries;
    run_.startup_time += report.startup_time;
    if (!artifact) return broken(version.file_name, report.message);
    auto cases = CaseRunner::make(pool_, problem_, **runner, submission, *artifact);
    if (!cases) return broken(version.file_name, internal_error_message(cases.error()));
    return std::move(*cases);
  }

  /// False with the run's report filled if a version of the package's does not answer the case.
  bool measure(const CaseRunner& cases, const std::string& file_name, sandbox::Micros& least) {
    CaseRun run = cases.measure(*test_);
    const Verdict verdict = run.report.verdict;
    const std::string message = std::string(to_string(verdict)) + ": " + run.report.message;
    keep_least(run.report.cpu_time, least);
    add_others_cost(run);
    if (verdict != Verdict::AC) broken(file_name, message);
    return verdict == Verdict::AC;
  }

  /// What it answers is wrong, and nobody's.
  bool measure_idle(const CaseRunner& cases) {
    CaseRun run = cases.measure(*test_);
    const bool measured = run.report.verdict != Verdict::IE;
    keep_least(run.report.cpu_time, times_.idle);
    if (!measured) {
      run_.report.verdict = Verdict::IE;
      run_.report.message = std::move(run.report.message);
    }
    add_others_cost(run);
    return measured;
  }

  bool measure_submission() {
    CaseRun run = cases_.measure(*test_);
    keep_least(run.report.cpu_time, times_.cpu_time);
    add_cost(run, run_);
    if (run.report.verdict == Verdict::AC) return true;
    run_.report.verdict = run.report.verdict;
    run_.report.message = std::move(run.report.message);
    run_.report.traceback = std::move(run.report.traceback);
    return false;
  }

  /// What a version needs is no figure of the submission's.
  void add_others_cost(CaseRun& run) {
    run.report.cpu_time = run.report.wall_time = sandbox::Micros(0);
    run.report.peak_memory = 0;
    add_cost(run, run_);
  }

  static void keep_least(sandbox::Micros time, sandbox::Micros& least) {
    if (least.count() == 0 || time < least) least = time;
  }

  std::nullopt_t broken(const std::string& file_name, const std::string& why) {
    run_.report.verdict = Verdict::IE;
    run_.report.message = "the problem's submissions/" + file_name + " failed, not the submission: " + why;
    return std::nullopt;
  }

  ExecutorPool& pool_;
  const runners::Registry& registry_;
  CompileCache* cache_;
  const Problem& problem_;
  const CaseRunner& cases_;
  const TestCase* test_;
  VectorisedReport times_;
  CaseRun run_;
};

}  // namespace

CaseRun run_vectorised(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache,
                       const Problem& problem, const CaseRunner& cases) {
  return VectorisedRun(pool, registry, cache, problem, cases).play();
}

bool asks_for_vectorised(const Problem& problem, const runners::Registry& registry, const runners::Runner& runner) {
  if (!problem.vectorised) return false;
  const auto of_versions = registry.by_extension(problem.vectorised->full.file_name);
  return of_versions && (*of_versions)->name() == runner.name();
}

}  // namespace judge
