#include "judge/pipeline/take_home.h"

#include <algorithm>

#include "judge/pipeline/compile.h"
#include "judge/pipeline/text.h"

namespace judge {
namespace {

void conclude(CaseRun& run, Verdict verdict, const std::string& message) {
  run.report.verdict = verdict;
  run.report.message = to_utf8(message);
}

/// What the run wrote, if it can be measured; otherwise the run's report says why not.
std::optional<Predictions> predictions_of(const Problem& problem, CaseRun& run) {
  if (run.report.verdict != Verdict::AC) return std::nullopt;
  const std::string file = kPredictionsFile;
  if (!run.predictions) {
    conclude(run, Verdict::WA, "wrote no " + file + " in its working directory");
    return std::nullopt;
  }
  auto read = read_predictions(*run.predictions, problem.cases.front().labels, problem.metric->kind);
  if (read) return std::move(*read);
  conclude(run, Verdict::WA, file + ": " + read.error());
  return std::nullopt;
}

MetricReport report_metric(const Metric& metric, const Labels& labels, const Predictions& predictions) {
  const MetricFacts& of = facts(metric.kind);
  MetricReport out{std::string(of.name),
                   std::string(of.title),
                   of.larger_is_better,
                   measure(metric.kind, labels.values, predictions.values),
                   standard_error(metric.kind, labels.values, predictions.values),
                   {}};
  for (const Band& band : metric.bands)
    out.bands.push_back({band.name, band.bound, band.points, reaches(metric.kind, out.value, band)});
  return out;
}

/// A second run that ended otherwise than the first.
void conclude_as(const CaseRun& second, CaseRun& run) {
  const CaseReport& from = second.report;
  conclude(run, from.verdict, from.verdict == Verdict::IE ? from.message : "in a second run: " + from.message);
  run.report.traceback = from.traceback;
  run.report.stdout_text = from.stdout_text;
  run.report.stderr_text = from.stderr_text;
}

}  // namespace

CaseRun run_take_home(ExecutorPool& pool, const Problem& problem, const runners::Runner& runner,
                      const Submission& submission, const std::string& artifact, const CaseRunner& cases) {
  const TestCase& test = problem.cases.front();
  CaseRun run = cases.answer(test);
  const auto first = predictions_of(problem, run);
  if (!first) return run;
  const auto other = CaseRunner::make(pool, problem, runner, submission, artifact, RandomState::Other);
  if (!other) {
    conclude(run, Verdict::IE, internal_error_message(other.error()));
    return run;
  }
  CaseRun again = other->answer(test);
  const auto second = predictions_of(problem, again);
  add_cost(again, run);
  if (!second) {
    conclude_as(again, run);
    return run;
  }
  if (const auto change = first_change(*first, *second, test.labels)) {
    conclude(run, Verdict::WA, std::string("not reproducible: in two runs, ") + kPredictionsFile + " " + *change);
    return run;
  }
  run.metric = report_metric(*problem.metric, test.labels, *first);
  if (run.metric->reached() != nullptr) return run;
  const MetricReport::Band& pass = run.metric->bands.front();
  conclude(run, Verdict::WA,
           run.metric->title + " " + metric_text(run.metric->value) + ": the band \"" + pass.name + "\" begins at " +
               metric_text(pass.bound));
  return run;
}

}  // namespace judge
