#include "judge/server/forms.h"

#include "judge/server/requests.h"
#include "judge/worker/settings.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kRetrySeconds = "5";

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json time_or_null(const std::optional<UtcTime>& time) {
  return time ? Json(time_text(*time)) : Json(nullptr);
}

Json states_json(const StateCounts& counts) {
  Json out = Json::object();
  for (const State state : {State::Queued, State::Running, State::Finished, State::Cancelled})
    out[std::string(to_string(state))] = counts.of(state);
  return out;
}

Json verdicts_json(const StateCounts& counts) {
  Json out = Json::object();
  for (std::size_t i = 0; i < counts.verdicts.size(); ++i) {
    if (counts.verdicts.at(i) > 0) out[std::string(to_string(static_cast<Verdict>(i)))] = counts.verdicts.at(i);
  }
  return out;
}

Json callback_json(const std::optional<CallbackRecord>& callback) {
  if (!callback) return nullptr;
  return {{"url", callback->url},
          {"state", to_string(callback->state)},
          {"attempts", callback->attempts},
          {"error", or_null(callback->error)}};
}

}  // namespace

Json submission_json(const SubmissionRecord& submission) {
  const bool judged = submission.verdict.has_value();
  Json out = {{"id", submission.id},
              {"state", to_string(submission.state)},
              {"problem", or_null(submission.problem)},
              {"language", submission.language},
              {"file_name", or_null(submission.file_name)},
              {"batch", or_null(submission.batch)},
              {"item", or_null(submission.item)}};
  if (const auto settings = settings_from_json(submission.settings)) {
    out["reveal"] = to_string(settings->reveal);
    out["growth"] = settings->growth;
    out["all_cases"] = settings->all_cases;
    out["shared_process"] = settings->shared_process;
  }
  out["callback"] = callback_json(submission.callback);
  out["created"] = time_text(submission.created);
  out["started"] = time_or_null(submission.started);
  out["finished"] = time_or_null(submission.finished);
  out["attempts"] = submission.attempts;
  out["verdict"] = judged ? Json(to_string(*submission.verdict)) : Json(nullptr);
  out["message"] = or_null(submission.message);
  out["passed"] = judged ? Json(submission.passed) : Json(nullptr);
  out["total"] = judged ? Json(submission.total) : Json(nullptr);
  out["max_cpu_us"] = judged ? Json(submission.max_cpu_time.count()) : Json(nullptr);
  out["max_peak_memory_bytes"] = judged ? Json(submission.max_peak_memory) : Json(nullptr);
  return out;
}

bool is_done(const StateCounts& counts) {
  return counts.of(State::Queued) == 0 && counts.of(State::Running) == 0;
}

Json batch_json(const BatchRecord& batch) {
  return {{"id", batch.id},
          {"name", or_null(batch.name)},
          {"created", time_text(batch.created)},
          {"total", batch.counts.total()},
          {"states", states_json(batch.counts)},
          {"verdicts", verdicts_json(batch.counts)},
          {"done", is_done(batch.counts)}};
}

Json rejudging_json(const RejudgingRecord& rejudging) {
  return {{"id", rejudging.id},
          {"reason", or_null(rejudging.reason)},
          {"state", to_string(rejudging.state)},
          {"created", time_text(rejudging.created)},
          {"ended", time_or_null(rejudging.ended)},
          {"total", rejudging.counts.total()},
          {"states", states_json(rejudging.counts)},
          {"verdicts", verdicts_json(rejudging.counts)},
          {"changed", rejudging.changed}};
}

Json rejudged_json(const RejudgedSubmission& submission) {
  return {{"id", submission.id},
          {"problem", submission.problem},
          {"before", to_string(submission.before)},
          {"after", submission.after ? Json(to_string(*submission.after)) : Json(nullptr)},
          {"message", or_null(submission.message)}};
}

Json summary_json(const ProblemSummary& problem) {
  return {{"slug", problem.slug},
          {"name", problem.name},
          {"difficulty", or_null(problem.difficulty)},
          {"topics", problem.topics},
          {"signature", problem.signature ? Json(to_string(*problem.signature)) : Json(nullptr)}};
}

Json problem_json(const Problem& problem) {
  Json samples = Json::array();
  for (const TestCase& test : problem.cases) {
    if (!test.sample) continue;
    samples.push_back({{"name", test.name}, {"input", test.input_text}, {"expected", test.answer_text}});
  }
  const auto& interface = problem.interface;
  return {{"slug", problem.slug},
          {"name", problem.name},
          {"difficulty", or_null(problem.difficulty)},
          {"topics", problem.topics},
          {"signature", interface ? Json(to_string(interface->signature)) : Json(nullptr)},
          {"statement", problem.statement},
          {"cpu_limit_us", problem.limits.cpu_time.count()},
          {"memory_limit_bytes", problem.limits.memory},
          {"samples", std::move(samples)}};
}

HttpResponse json_response(const Json& body, unsigned status) {
  return {status, "application/json", body.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n", {}};
}

HttpResponse error_response(const sandbox::Error& error, unsigned status) {
  if (error.kind == sandbox::ErrorKind::Usage || error.kind == sandbox::ErrorKind::Package)
    return error_response(status, error.message, error.hint, error.where);
  HttpResponse response = error_response(503, error.message, error.hint, error.where);
  response.headers.emplace_back("Retry-After", kRetrySeconds);
  return response;
}

}  // namespace judge
