// docs/http-api.md as functions: what the commands need of it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "judge/client/http.h"
#include "judge/client/messages.h"

namespace judge::client {

/// Which submissions to list; empty fields select nothing.
struct Selection {
  std::string problem, language, state, verdict, batch;
  std::string after;  ///< an id: those that are older
  int limit = 100;
};

/// Every function tries again, for as long as `patience`, where the server says that it is busy (429, 503: after
/// Retry-After), or where it was reached before and the connection is lost: a server that restarts is waited for. What
/// creates something goes with an idempotency key, so that a second try creates nothing twice.
///
/// Errors: what the server says of a request that is wrong (4xx) is a Usage error, everything else Infrastructure.
class Api {
 public:
  Api(HttpOptions options, Milliseconds patience) : http_(std::move(options)), patience_(patience) {}

  /// `key` names the submission: whoever hands in the same one under it again, now or later, gets the same one. Empty:
  /// one that nobody else has.
  [[nodiscard]] sandbox::Result<SubmissionInfo> submit(const NewSubmission& submission, const std::string& key = {});
  /// As it stands when it has ended, or after `wait` (at most a minute, and less than a call's limit).
  [[nodiscard]] sandbox::Result<SubmissionInfo> find(const std::string& id, Milliseconds wait = Milliseconds(0));
  [[nodiscard]] sandbox::Result<SubmissionPage> list(const Selection& selection);
  /// The report's document, as it came.
  [[nodiscard]] sandbox::Result<std::string> report(const std::string& id);
  [[nodiscard]] sandbox::Result<SubmissionInfo> cancel(const std::string& id);
  [[nodiscard]] sandbox::Result<std::vector<ProblemInfo>> problems();

  [[nodiscard]] sandbox::Result<ServerInfo> server();
  /// Of those that are installed there: name and version.
  [[nodiscard]] sandbox::Result<std::map<std::string, std::string>> languages();

  /// `key` as of submit().
  [[nodiscard]] sandbox::Result<BatchInfo> create_batch(const std::string& name, const std::string& key = {});
  /// The new submissions' ids, in their order.
  [[nodiscard]] sandbox::Result<std::vector<std::string>> add(const std::string& batch,
                                                              const std::vector<NewSubmission>& submissions);
  [[nodiscard]] sandbox::Result<BatchInfo> batch(const std::string& id);

  /// Events from `last_event_id` on, or all that there were if it is empty.
  [[nodiscard]] sandbox::Result<std::unique_ptr<EventStream>> submission_events(const std::string& id,
                                                                                const std::string& last_event_id);
  [[nodiscard]] sandbox::Result<std::unique_ptr<EventStream>> batch_events(const std::string& id,
                                                                           const std::string& last_event_id);

  [[nodiscard]] Milliseconds patience() const { return patience_; }
  [[nodiscard]] const HttpClient& http() const { return http_; }

 private:
  /// The body of a response of 2xx.
  [[nodiscard]] sandbox::Result<std::string> body_of(const Request& request);
  [[nodiscard]] sandbox::Result<std::unique_ptr<EventStream>> events(const std::string& target,
                                                                     const std::string& last_event_id);
  /// Calls `attempt` until it gives something, or nothing more is to be expected.
  template <class Attempt>
  auto patiently(Attempt attempt) -> sandbox::Result<typename decltype(attempt())::value_type>;

  HttpClient http_;
  Milliseconds patience_;
  bool reached_ = false;  ///< something answered at the server's address
};

/// How long to wait before each further try.
class Backoff {
 public:
  [[nodiscard]] Milliseconds next();

 private:
  Milliseconds next_{100};
};

}  // namespace judge::client
