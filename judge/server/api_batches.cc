// /v1/batches
#include "judge/server/api.h"
#include "judge/server/fields.h"
#include "judge/server/forms.h"
#include "sandbox/base/clock.h"

namespace judge {
namespace {

constexpr sandbox::Micros kTellEvery{1'000'000};

}  // namespace

Api::Answer Api::post_batch(Call& call) {
  const auto body = call.request.body.empty() ? sandbox::Result<nlohmann::json>(nlohmann::json::object())
                                              : parse_body(call.request.body);
  if (!body) return error_response(body.error(), 400);
  const auto request = read_batch_request(*body, true);
  if (!request) return error_response(request.error(), 400);
  std::vector<NewSubmission> submissions;
  if (auto refusal = resolve_all(*request, call, submissions)) return refusal;
  const auto made = parts_.store.create_batch(admission(call, ""), request->name, submissions);
  if (!made) return error_response(made.error(), 500);
  if (auto refusal = refusal_of(*made, "")) return refusal;
  begin_new(*made);
  const auto batch = parts_.store.batch(made->batch);
  if (!batch) return error_response(batch.error(), 500);
  if (!*batch) return error_response(404, "there is no batch " + made->batch);
  HttpResponse response = json_response(batch_json(**batch), 201);
  response.headers.emplace_back("Location", "/v1/batches/" + made->batch);
  return response;
}

Api::Answer Api::resolve_all(const BatchRequest& request, const Call& call, std::vector<NewSubmission>& out) {
  for (const SubmissionRequest& submission : request.submissions) {
    const std::string pointer = "/submissions/" + std::to_string(out.size());
    if (!submission.batch.empty())
      return error_response(400, "a submission of a batch has no 'batch'", "leave it out", pointer + "/batch");
    auto resolved = resolve(submission, call.who, pointer);
    if (!resolved) return error_response(resolved.error(), 422);
    out.push_back(std::move(*resolved));
  }
  return std::nullopt;
}

Api::Answer Api::submit_all(const Admission& how, const std::vector<NewSubmission>& submissions,
                            std::vector<std::string>* ids) {
  if (submissions.empty()) return std::nullopt;
  const auto submitted = parts_.store.submit(how, submissions);
  if (!submitted) return error_response(submitted.error(), 500);
  if (auto refusal = refusal_of(*submitted, "")) return refusal;
  begin_new(*submitted);
  if (ids != nullptr) *ids = submitted->ids;
  return std::nullopt;
}

void Api::begin_new(const Submitted& submitted) {
  if (submitted.outcome != Submitted::Outcome::Accepted || submitted.ids.empty()) return;
  parts_.metrics.accepted(submitted.ids.size());
  parts_.worker.wake();
}

Api::Answer Api::post_batch_submissions(Call& call) {
  HttpResponse refusal;
  const auto batch = visible_batch(call, refusal);
  if (!batch) return refusal;
  const auto body = parse_body(call.request.body);
  if (!body) return error_response(body.error(), 400);
  const auto request = read_batch_request(*body, false);
  if (!request) return error_response(request.error(), 400);
  std::vector<NewSubmission> submissions;
  if (auto refused = resolve_all(*request, call, submissions)) return refused;
  Admission how = admission(call, batch->id);
  how.owner = batch->owner;
  std::vector<std::string> ids;
  if (auto refused = submit_all(how, submissions, &ids)) return refused;
  return json_response({{"ids", ids}}, 201);
}

sandbox::Result<BatchRecord> Api::visible_batch(const Call& call, HttpResponse& refusal) {
  const std::string& id = call.ids.front();
  auto batch = parts_.store.batch(id);
  if (!batch) {
    refusal = error_response(batch.error(), 500);
    return tl::unexpected(batch.error());
  }
  if (*batch && (call.who.role != Role::Submit || (*batch)->owner == call.who.id)) return std::move(**batch);
  refusal = error_response(404, "there is no batch " + id);
  return sandbox::usage_error("not there");
}

Api::Answer Api::list_batches(Call& call) {
  const auto page = page_of(call);
  if (!page) return error_response(page.error(), 400);
  const auto owner = call.who.role == Role::Submit ? std::optional(call.who.id) : std::nullopt;
  const auto batches = parts_.store.batches(owner, *page);
  if (!batches) return error_response(batches.error(), 500);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const BatchRecord& batch : *batches) list.push_back(batch_json(batch));
  const bool more = batches->size() == page->limit;
  return json_response(
      {{"batches", std::move(list)}, {"next", more ? nlohmann::ordered_json(batches->back().id) : nullptr}});
}

Api::Answer Api::get_batch(Call& call) {
  HttpResponse refusal;
  const auto batch = visible_batch(call, refusal);
  return batch ? json_response(batch_json(*batch)) : refusal;
}

Api::Answer Api::delete_batch(Call& call) {
  HttpResponse refusal;
  const auto batch = visible_batch(call, refusal);
  if (!batch) return refusal;
  const auto cancelled = parts_.store.cancel_batch(batch->id, utc_now());
  if (!cancelled) return error_response(cancelled.error(), 500);
  parts_.worker.look_at_leases();
  parts_.courier.wake();
  // Who listens to a part of it hears now that it was cancelled.
  const std::string prefix = submission_topic("");
  for (const std::string& topic : parts_.hub.listened(prefix)) {
    const auto submission = parts_.store.find(topic.substr(prefix.size()));
    if (submission && *submission && (*submission)->batch == batch->id && (*submission)->state == State::Cancelled)
      tell_end(**submission);
  }
  publish_batch(batch->id, true);
  return get_batch(call);
}

Api::Answer Api::get_batch_events(Call& call) {
  HttpResponse refusal;
  const auto batch = visible_batch(call, refusal);
  if (!batch) return refusal;
  const std::string id = batch->id, topic = batch_topic(id);
  const auto stream = call.reply.stream();
  const auto text_of = [this](const BatchRecord& now) {
    return event_text({0, "batch", batch_json(now).dump()}, settings_.boot);
  };
  stream->write(text_of(*batch));
  const std::uint64_t listener =
      parts_.hub.listen(topic, 0,
                        {[this, stream](const Event& event) { stream->write(event_text(event, settings_.boot)); },
                         [stream] { stream->end(); }});
  stream->on_end([this, topic, listener] { parts_.hub.leave(topic, listener); });
  const auto now = parts_.store.batch(id);
  if (now && *now && !is_done((*now)->counts) && !draining_) return std::nullopt;
  if (now && *now && !is_done(batch->counts)) stream->write(text_of(**now));
  stream->end();
  return std::nullopt;
}

void Api::batch_begun(const std::string& id) {
  const std::lock_guard lock(mutex_);
  ++grading_[id];
}

void Api::batch_left(const std::string& id) {
  {
    const std::lock_guard lock(mutex_);
    const auto found = grading_.find(id);
    if (found != grading_.end() && --found->second == 0) grading_.erase(found);
  }
  batch_changed(id);
}

void Api::batch_changed(const std::string& id) {
  if (!parts_.hub.has_listeners(batch_topic(id))) {
    const std::lock_guard lock(mutex_);
    batch_news_.erase(id);
    return;
  }
  const sandbox::Micros now = sandbox::MonotonicClock().now();
  sandbox::Micros wait{0};
  {
    const std::lock_guard lock(mutex_);
    BatchNews& news = batch_news_[id];
    if (news.due) return;
    wait = std::max(sandbox::Micros(0), news.told + kTellEvery - now);
    if (news.told.count() == 0) wait = sandbox::Micros(0);
    news.due = true;
  }
  if (wait.count() == 0) return publish_batch(id);
  server_->run_after(wait, [this, id] { publish_batch(id); });
}

void Api::publish_batch(const std::string& id, bool cancelled) {
  {
    const std::lock_guard lock(mutex_);
    batch_news_[id] = {sandbox::MonotonicClock().now(), false};
  }
  const auto batch = parts_.store.batch(id);
  if (!batch || !*batch) return;
  if (!cancelled && is_done((*batch)->counts)) {
    // A result can be in the store and not be told yet. Who tells it comes here again.
    const std::lock_guard lock(mutex_);
    if (grading_.count(id) > 0) return;
  }
  parts_.hub.tell(batch_topic(id), "batch", [&] { return batch_json(**batch).dump(); });
  if (!is_done((*batch)->counts)) return;
  parts_.hub.end(batch_topic(id));
  const std::lock_guard lock(mutex_);
  batch_news_.erase(id);
}

}  // namespace judge
