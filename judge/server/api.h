// The HTTP API (docs/http-api.md): which route is whose, who may, and what is answered.
#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "judge/callback/courier.h"
#include "judge/server/events.h"
#include "judge/server/gatekeeper.h"
#include "judge/server/http.h"
#include "judge/server/log.h"
#include "judge/server/metrics.h"
#include "judge/server/requests.h"
#include "judge/store/store.h"
#include "judge/worker/worker.h"
#include "runners/runner.h"

namespace judge {

struct ApiSettings {
  std::string version;
  std::string isolation;               ///< the executor's own words
  std::string isolation_level;         ///< "strong"
  std::size_t most_waiting = 100'000;  ///< queued submissions of one token
  std::size_t most_waiting_in_all = 1'000'000;
  std::string boot;  ///< unlike that of any other process: part of events' ids
};

/// The longest Idempotency-Key, in bytes.
inline constexpr std::size_t kMaxKeyBytes = 200;

/// What the API works on. All borrowed.
struct ApiParts {
  Store& store;
  Worker& worker;
  Courier& courier;
  ProblemShelf& problems;
  const runners::Registry& languages;
  EventHub& hub;
  Metrics& metrics;
  Log& log;
};

/// The topics of events.
[[nodiscard]] std::string submission_topic(const std::string& id);
[[nodiscard]] std::string batch_topic(const std::string& id);

class Api {
 public:
  Api(ApiParts parts, ApiSettings settings);

  /// The server that calls handle(), and who guards it; before the first request.
  void serve(HttpServer& server, Gatekeeper& gatekeeper);
  /// Of a request with a body, by its header: nobody who may ask nothing has the server read it. On any thread.
  [[nodiscard]] std::optional<HttpResponse> refuse_body(const HttpRequest& head);
  /// Answers a request, now or later. On any thread.
  void handle(HttpRequest request, const HttpReply& reply);
  /// From now on nothing is taken in; who waits for a result is answered as things stand.
  void drain();
  /// A submission of the batch is graded from now on, here.
  void batch_begun(const std::string& id);
  /// It is no more, and those who listen to the batch heard of its end.
  void batch_left(const std::string& id);
  /// A submission of the batch has ended: who listens is told, at most every second.
  void batch_changed(const std::string& id);
  /// A submission has ended otherwise than by being graded or cancelled.
  void given_up(const std::string& id);
  /// A submission has been graded: a callback may be due.
  void callback_due() { parts_.courier.wake(); }
  /// The submission as it stands, as the data of an event.
  [[nodiscard]] std::string state_text(const std::string& id);
  /// What its callback says: the body that a GET of it gives, in Judge0's form where it has no problem.
  [[nodiscard]] sandbox::Result<std::string> callback_body(const std::string& id);

 private:
  struct Call {
    HttpRequest request;
    HttpReply reply;
    std::vector<std::string> ids;  ///< what stands in the path's places
    TokenRecord who;
  };
  /// Nothing: it will be answered later.
  using Answer = std::optional<HttpResponse>;
  enum class Access { Open, Submit, Author, Admin };
  struct Route {
    const char* method;
    const char* pattern;  ///< "/v1/submissions/{id}"
    Access access;
    Answer (Api::*handler)(Call&);
  };
  [[nodiscard]] static const std::vector<Route>& routes();
  [[nodiscard]] static const std::vector<Route>& judge0_routes();
  [[nodiscard]] Answer dispatch(HttpRequest& request, const HttpReply& reply, std::string& pattern);
  [[nodiscard]] Answer dispatch_to(const Route& route, Call& call);

  // api_submissions.cc
  Answer post_submission(Call& call);
  Answer list_submissions(Call& call);
  Answer get_submission(Call& call);
  Answer get_source(Call& call);
  Answer get_report(Call& call);
  Answer get_cases(Call& call);
  Answer get_submission_events(Call& call);
  Answer delete_submission(Call& call);
  // api_batches.cc
  Answer post_batch(Call& call);
  Answer post_batch_submissions(Call& call);
  Answer list_batches(Call& call);
  Answer get_batch(Call& call);
  Answer get_batch_events(Call& call);
  Answer delete_batch(Call& call);
  // api_rejudgings.cc
  Answer post_rejudging(Call& call);
  Answer list_rejudgings(Call& call);
  Answer get_rejudging(Call& call);
  Answer get_rejudged(Call& call);
  Answer apply_rejudging(Call& call);
  Answer delete_rejudging(Call& call);
  // api_catalogue.cc
  Answer list_problems(Call& call);
  Answer get_problem(Call& call);
  Answer list_languages(Call& call);
  Answer get_health(Call& call);
  Answer get_version(Call& call);
  Answer get_openapi(Call& call);
  Answer get_metrics(Call& call);
  // api_judge0.cc
  Answer judge0_post(Call& call);
  Answer judge0_get(Call& call);
  Answer judge0_list(Call& call);
  Answer judge0_delete(Call& call);
  Answer judge0_post_batch(Call& call);
  Answer judge0_get_batch(Call& call);
  Answer judge0_languages(Call& call);
  Answer judge0_statuses(Call& call);
  Answer judge0_about(Call& call);
  /// `where` of an Error is a field's name.
  [[nodiscard]] sandbox::Result<NewSubmission> resolve_judge0(const nlohmann::json& object, bool base64) const;
  [[nodiscard]] sandbox::Result<nlohmann::ordered_json> judge0_form(const SubmissionRecord& submission,
                                                                    const std::vector<std::string>& fields,
                                                                    bool base64);
  [[nodiscard]] HttpResponse judge0_current(const std::string& id, const std::vector<std::string>& fields, bool base64,
                                            unsigned status);

  /// What is asked for looked up: an Error (Usage) at its place in the body.
  [[nodiscard]] sandbox::Result<NewSubmission> resolve(const SubmissionRequest& request, const TokenRecord& who,
                                                       const std::string& pointer);
  /// All of a batch's, into `out`; an answer says which one cannot be.
  [[nodiscard]] Answer resolve_all(const BatchRequest& request, const Call& call, std::vector<NewSubmission>& out);
  /// Queues them, if there are any; an answer says why not.
  [[nodiscard]] Answer submit_all(const Admission& how, const std::vector<NewSubmission>& submissions,
                                  std::vector<std::string>* ids = nullptr);
  /// Counts what is new, and has it graded.
  void begin_new(const Submitted& submitted);
  [[nodiscard]] Admission admission(const Call& call, const std::string& batch) const;
  /// The submission, if the asker may see it; else the answer that says no.
  [[nodiscard]] sandbox::Result<SubmissionRecord> visible(const Call& call, HttpResponse& refusal);
  [[nodiscard]] sandbox::Result<BatchRecord> visible_batch(const Call& call, HttpResponse& refusal);
  /// Nothing where submissions were taken in, else why not.
  [[nodiscard]] Answer refusal_of(const Submitted& submitted, const std::string& where_batch);
  /// Answers with what `form` gives once the submission has ended, or `wait` is over.
  [[nodiscard]] Answer when_done(const Call& call, const std::string& id, sandbox::Micros wait,
                                 const std::function<HttpResponse()>& form);
  [[nodiscard]] Answer answer_when_done(const Call& call, const std::string& id, sandbox::Micros wait, unsigned status);
  [[nodiscard]] HttpResponse current(const std::string& id, unsigned status);
  [[nodiscard]] sandbox::Result<Page> page_of(const Call& call) const;
  /// `cancelled`: nothing that is graded here counts any more.
  void publish_batch(const std::string& id, bool cancelled = false);
  /// Who listens to it hears its end.
  void tell_end(const SubmissionRecord& submission);

  ApiParts parts_;
  ApiSettings settings_;
  HttpServer* server_ = nullptr;
  Gatekeeper* gatekeeper_ = nullptr;
  std::atomic<bool> draining_{false};
  std::mutex mutex_;
  struct BatchNews {
    sandbox::Micros told{0};
    bool due = false;  ///< a timer will tell
  };
  std::map<std::string, BatchNews> batch_news_;
  std::map<std::string, int> grading_;  ///< by batch: begun and not left
};

}  // namespace judge
