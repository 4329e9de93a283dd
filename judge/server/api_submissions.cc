// /v1/submissions
#include <charconv>

#include "judge/pipeline/admit.h"
#include "judge/server/api.h"
#include "judge/server/fields.h"
#include "judge/server/forms.h"
#include "judge/worker/settings.h"

namespace judge {
namespace {

constexpr sandbox::Micros::rep kMaxWait = 60'000'000;

/// "?wait=2.5", in seconds; "true" and no number at all wait as long as it goes.
sandbox::Result<sandbox::Micros> wait_of(const HttpRequest& request) {
  const auto text = request.parameter("wait");
  if (!text || *text == "false") return sandbox::Micros(0);
  if (text->empty() || *text == "true") return sandbox::Micros(kMaxWait);
  double seconds = -1;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), seconds);
  if (error == std::errc() && end == text->data() + text->size() && seconds >= 0 && seconds * 1e6 <= kMaxWait)
    return sandbox::Micros(static_cast<sandbox::Micros::rep>(seconds * 1e6));
  return tl::unexpected(
      sandbox::Error{sandbox::ErrorKind::Usage, "'wait' is not a number of seconds from 0 to 60", "wait", {}, 0});
}

/// The error at a place in the body that looking something up gave.
tl::unexpected<sandbox::Error> at(const std::string& where, sandbox::Error error) {
  error.where = where;
  return tl::unexpected(std::move(error));
}

bool has_ended(const SubmissionRecord& submission) {
  return submission.state == State::Finished || submission.state == State::Cancelled;
}

template <class T>
sandbox::Result<std::optional<T>> word_of(const HttpRequest& request, const char* name,
                                          std::optional<T> (*of)(std::string_view), const char* words) {
  const auto text = request.parameter(name);
  if (!text) return std::nullopt;
  auto value = of(*text);
  if (value) return value;
  return tl::unexpected(
      sandbox::Error{sandbox::ErrorKind::Usage, std::string("'") + name + "' is not " + words, name, {}, 0});
}

sandbox::Result<SubmissionFilter> filter_of(const HttpRequest& request, const TokenRecord& who) {
  SubmissionFilter filter;
  if (who.role == Role::Submit) filter.owner = who.id;
  filter.problem = request.parameter("problem").value_or("");
  filter.language = request.parameter("language").value_or("");
  filter.batch = request.parameter("batch").value_or("");
  const auto state = word_of(request, "state", &state_of, "queued, running, finished or cancelled");
  if (!state) return tl::unexpected(state.error());
  filter.state = *state;
  const auto verdict = word_of(request, "verdict", &verdict_of, "a verdict's code, such as AC");
  if (!verdict) return tl::unexpected(verdict.error());
  filter.verdict = *verdict;
  return filter;
}

}  // namespace

sandbox::Result<NewSubmission> Api::resolve(const SubmissionRequest& request, const TokenRecord& who,
                                            const std::string& pointer) {
  const auto runner = request.language.empty() ? parts_.languages.by_extension(request.file_name)
                                               : parts_.languages.by_name(request.language);
  if (!runner) return at(pointer + (request.language.empty() ? "/file_name" : "/language"), runner.error());
  const auto problem = parts_.problems.problem(request.problem);
  if (!problem) return at(pointer + "/problem", problem.error());
  if (auto installed = (*runner)->installed(); !installed) return at(pointer + "/language", installed.error());
  if ((*problem)->interface) {
    if (auto callable = (*runner)->can_call((*problem)->interface->signature); !callable)
      return at(pointer + "/language", callable.error());
  }
  NewSubmission out;
  out.problem = request.problem;
  out.item = request.item;
  out.submission.language = (*runner)->name();
  out.submission.file_name =
      request.file_name.empty() ? "submission" + (*runner)->extensions().front() : request.file_name;
  out.submission.source = request.source;
  if (auto admitted = admit(out.submission); !admitted)
    return at(pointer + "/" + request.source_field, admitted.error());
  GradeSettings settings;
  settings.reveal = request.reveal.value_or(Reveal::Sample);
  settings.growth = request.growth;
  settings.all_cases = request.all_cases;
  settings.shared_process = request.shared_process;
  if (settings.reveal == Reveal::FirstFailure && who.role == Role::Submit)
    return at(pointer + "/reveal",
              sandbox::Error{
                  sandbox::ErrorKind::Usage, "first-failure is for authors", {}, "sample shows the samples' data", 0});
  out.settings = settings_to_json(settings);
  if (!request.callback_url.empty()) {
    auto callback = parts_.courier.admit(request.callback_url);
    if (!callback) return at(pointer + "/callback_url", callback.error());
    out.callback = std::move(*callback);
  }
  return out;
}

Admission Api::admission(const Call& call, const std::string& batch) const {
  Admission admission;
  admission.owner = call.who.id;
  admission.batch = batch;
  admission.idempotency_key = call.request.header("idempotency-key").value_or("");
  admission.most_waiting = settings_.most_waiting;
  admission.most_waiting_in_all = settings_.most_waiting_in_all;
  admission.now = utc_now();
  return admission;
}

Api::Answer Api::refusal_of(const Submitted& submitted, const std::string& where_batch) {
  switch (submitted.outcome) {
    case Submitted::Outcome::Accepted:
    case Submitted::Outcome::Repeated:
      return std::nullopt;
    case Submitted::Outcome::Conflict:
      return error_response(409, "the idempotency key stands for another request", "make a new key for each");
    case Submitted::Outcome::NoBatch:
      return error_response(422, "no such batch takes submissions in", "POST /v1/batches makes one", where_batch);
    case Submitted::Outcome::QueueFull:
      break;
  }
  parts_.metrics.refused("queue");
  HttpResponse response = error_response(429, "too many submissions wait already", "try again later");
  response.headers.emplace_back("Retry-After", "10");
  return response;
}

Api::Answer Api::post_submission(Call& call) {
  const auto wait = wait_of(call.request);
  if (!wait) return error_response(wait.error(), 400);
  const auto body = parse_body(call.request.body);
  if (!body) return error_response(body.error(), 400);
  const auto request = read_submission_request(*body, "");
  if (!request) return error_response(request.error(), 400);
  auto submission = resolve(*request, call.who, "");
  if (!submission) return error_response(submission.error(), 422);
  const auto submitted = parts_.store.submit(admission(call, request->batch), {std::move(*submission)});
  if (!submitted) return error_response(submitted.error(), 500);
  if (auto refusal = refusal_of(*submitted, "/batch")) return refusal;
  const bool is_new = submitted->outcome == Submitted::Outcome::Accepted;
  begin_new(*submitted);
  return answer_when_done(call, submitted->ids.front(), *wait, is_new ? 201 : 200);
}

HttpResponse Api::current(const std::string& id, unsigned status) {
  const auto submission = parts_.store.find(id);
  if (!submission) return error_response(submission.error(), 500);
  if (!*submission) return error_response(404, "there is no submission " + id);
  HttpResponse response = json_response(submission_json(**submission), status);
  if (status == 201) response.headers.emplace_back("Location", "/v1/submissions/" + id);
  return response;
}

std::string Api::state_text(const std::string& id) {
  const auto submission = parts_.store.find(id);
  if (submission && *submission) return submission_json(**submission).dump();
  return nlohmann::ordered_json{{"id", id}}.dump();
}

sandbox::Result<std::string> Api::callback_body(const std::string& id) {
  const auto submission = parts_.store.find(id);
  if (!submission) return tl::unexpected(submission.error());
  if (!*submission) return sandbox::fault("", "the submission is not there any more");
  if (!(*submission)->problem.empty()) return json_response(submission_json(**submission)).body;
  const auto form = judge0_form(**submission, {}, true);
  if (!form) return tl::unexpected(form.error());
  return json_response(*form).body;
}

void Api::tell_end(const SubmissionRecord& submission) {
  parts_.courier.wake();
  const std::string topic = submission_topic(submission.id);
  parts_.hub.tell(topic, "state", [&] { return state_text(submission.id); });
  parts_.hub.end(topic);
}

void Api::given_up(const std::string& id) {
  const auto submission = parts_.store.find(id);
  if (!submission || !*submission) return;
  tell_end(**submission);
  const std::string& batch = (*submission)->batch;
  if (batch.empty()) return;
  parts_.hub.tell(batch_topic(batch), "submission", [&] { return state_text(id); });
  batch_changed(batch);
}

Api::Answer Api::answer_when_done(const Call& call, const std::string& id, sandbox::Micros wait, unsigned status) {
  if (wait.count() == 0) return current(id, status);
  return when_done(call, id, wait, [this, id, status] { return current(id, status); });
}

Api::Answer Api::when_done(const Call& call, const std::string& id, sandbox::Micros wait,
                           const std::function<HttpResponse()>& form) {
  const std::string topic = submission_topic(id);
  const auto respond = [form, reply = call.reply] { reply.send(form()); };
  const std::uint64_t listener = parts_.hub.listen(topic, 0, {[](const Event&) {}, respond});
  // It may have ended before anybody listened.
  const auto submission = parts_.store.find(id);
  if (!submission || !*submission || has_ended(**submission) || draining_) {
    parts_.hub.leave(topic, listener);
    return form();
  }
  server_->run_after(wait, [this, topic, listener, respond] {
    if (parts_.hub.leave(topic, listener)) respond();
  });
  return std::nullopt;
}

sandbox::Result<SubmissionRecord> Api::visible(const Call& call, HttpResponse& refusal) {
  const std::string& id = call.ids.front();
  auto submission = parts_.store.find(id);
  if (!submission) {
    refusal = error_response(submission.error(), 500);
    return tl::unexpected(submission.error());
  }
  if (*submission && (call.who.role != Role::Submit || (*submission)->owner == call.who.id))
    return std::move(**submission);
  refusal = error_response(404, "there is no submission " + id);
  return sandbox::usage_error("not there");
}

Api::Answer Api::get_submission(Call& call) {
  HttpResponse refusal;
  const auto submission = visible(call, refusal);
  if (!submission) return refusal;
  const auto wait = wait_of(call.request);
  if (!wait) return error_response(wait.error(), 400);
  if (has_ended(*submission)) return json_response(submission_json(*submission));
  return answer_when_done(call, submission->id, *wait, 200);
}

Api::Answer Api::list_submissions(Call& call) {
  const auto filter = filter_of(call.request, call.who);
  if (!filter) return error_response(filter.error(), 400);
  const auto page = page_of(call);
  if (!page) return error_response(page.error(), 400);
  const auto submissions = parts_.store.list(*filter, *page);
  if (!submissions) return error_response(submissions.error(), 500);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const SubmissionRecord& submission : *submissions) list.push_back(submission_json(submission));
  const bool more = submissions->size() == page->limit;
  return json_response(
      {{"submissions", std::move(list)}, {"next", more ? nlohmann::ordered_json(submissions->back().id) : nullptr}});
}

Api::Answer Api::get_source(Call& call) {
  HttpResponse refusal;
  const auto submission = visible(call, refusal);
  if (!submission) return refusal;
  const auto source = parts_.store.source(submission->id);
  if (!source) return error_response(source.error(), 500);
  if (!*source) return error_response(404, "there is no submission " + submission->id);
  return HttpResponse{200, "text/plain; charset=utf-8", **source, {}};
}

Api::Answer Api::get_report(Call& call) {
  HttpResponse refusal;
  const auto submission = visible(call, refusal);
  if (!submission) return refusal;
  const auto report = parts_.store.report(submission->id);
  if (!report) return error_response(report.error(), 500);
  if (*report) return HttpResponse{200, "application/json", **report + "\n", {}};
  if (submission->state == State::Finished)
    return error_response(404, submission->message.empty() ? "there is no report" : submission->message);
  if (submission->state == State::Cancelled) return error_response(404, "there is no report: it was cancelled");
  return error_response(404, "there is no report yet: it is " + std::string(to_string(submission->state)),
                        "GET /v1/submissions/" + submission->id + "?wait=60 waits for it");
}

Api::Answer Api::get_cases(Call& call) {
  auto report = get_report(call);
  if (report->status != 200) return report;
  const auto document = nlohmann::ordered_json::parse(report->body, nullptr, false);
  return json_response({{"cases", document.value("cases", nlohmann::ordered_json::array())}});
}

Api::Answer Api::get_submission_events(Call& call) {
  HttpResponse refusal;
  const auto submission = visible(call, refusal);
  if (!submission) return refusal;
  const std::string id = submission->id, topic = submission_topic(id);
  const auto after = event_number(call.request.header("last-event-id").value_or(""), settings_.boot);
  const auto text_of = [this](const SubmissionRecord& now) {
    return event_text({0, "state", submission_json(now).dump()}, settings_.boot);
  };
  const auto stream = call.reply.stream();
  stream->write(text_of(*submission));
  const std::uint64_t listener =
      parts_.hub.listen(topic, after,
                        {[this, stream](const Event& event) { stream->write(event_text(event, settings_.boot)); },
                         [stream] { stream->end(); }});
  stream->on_end([this, topic, listener] { parts_.hub.leave(topic, listener); });
  // What changed before anybody listened, nobody else tells.
  const auto now = parts_.store.find(id);
  const bool is_there = now && *now;
  if (is_there && (*now)->state != submission->state) stream->write(text_of(**now));
  if (is_there && !has_ended(**now) && !draining_) return std::nullopt;
  stream->end();
  return std::nullopt;
}

Api::Answer Api::delete_submission(Call& call) {
  HttpResponse refusal;
  const auto submission = visible(call, refusal);
  if (!submission) return refusal;
  const auto state = parts_.store.cancel(submission->id, utc_now());
  if (!state) return error_response(state.error(), 500);
  if (*state == State::Cancelled) {
    parts_.worker.look_at_leases();
    tell_end(*submission);
    if (!submission->batch.empty()) batch_changed(submission->batch);
  }
  return current(submission->id, 200);
}

}  // namespace judge
