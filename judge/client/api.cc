#include "judge/client/api.h"

#include <algorithm>
#include <random>

namespace judge::client {
namespace {

using Clock = std::chrono::steady_clock;
using Kind = HttpFailure::Kind;

constexpr Milliseconds kLongestBackoff{3000};

/// Why an attempt gave nothing, and whether another may give something.
struct Trouble {
  sandbox::Error error;
  bool again = false;
  std::optional<Milliseconds> after;  ///< as the server wants it
};

Trouble trouble_of(const HttpFailure& failure, bool reached) {
  const bool lost = failure.kind == Kind::Lost || failure.kind == Kind::Late;
  return {failure.error, lost || (failure.kind == Kind::Unreachable && reached), {}};
}

Trouble trouble_of(const Response& response, const std::string& url) {
  return {error_of(response.status, response.body, url), response.status == 429 || response.status == 503,
          response.retry_after};
}

/// A part of a path or of a query.
std::string escaped(std::string_view text) {
  constexpr const char* kDigits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
                       c == '_' || c == '~' || c == '.';
    if (plain) {
      out += c;
    } else {
      out.append({'%', kDigits[byte >> 4], kDigits[byte & 15]});
    }
  }
  return out;
}

std::string submission_target(const std::string& id) {
  return "/v1/submissions/" + escaped(id);
}

std::string batch_target(const std::string& id) {
  return "/v1/batches/" + escaped(id);
}

/// 128 random bits.
std::string new_key() {
  std::random_device random;
  std::string out;
  for (int i = 0; i < 4; ++i) {
    char part[9];
    std::snprintf(part, sizeof part, "%08x", static_cast<unsigned>(random()));
    out += part;
  }
  return out;
}

Request post(std::string target, std::string body, const std::string& key = {}) {
  return {"POST", std::move(target), std::move(body), {{"Idempotency-Key", key.empty() ? new_key() : key}}};
}

/// Reads a response's body, if there is one.
template <class Read>
auto read_with(const sandbox::Result<std::string>& body, Read read) -> decltype(read(*body)) {
  if (!body) return tl::unexpected(body.error());
  return read(*body);
}

}  // namespace

Milliseconds Backoff::next() {
  return std::exchange(next_, std::min(2 * next_, kLongestBackoff));
}

template <class Attempt>
auto Api::patiently(Attempt attempt) -> sandbox::Result<typename decltype(attempt())::value_type> {
  const auto end = Clock::now() + patience_;
  Backoff backoff;
  for (;;) {
    auto got = attempt();
    if (got) return std::move(*got);
    const Trouble& trouble = got.error();
    const Milliseconds wait = trouble.after.value_or(backoff.next());
    if (!trouble.again || Clock::now() + wait > end || !http_.pause(wait)) return tl::unexpected(trouble.error);
  }
}

sandbox::Result<std::string> Api::body_of(const Request& request) {
  return patiently([&]() -> tl::expected<std::string, Trouble> {
    auto response = http_.call(request);
    reached_ = reached_ || response || response.error().kind != Kind::Unreachable;
    if (!response) return tl::unexpected(trouble_of(response.error(), reached_));
    if (response->status >= 200 && response->status < 300) return std::move(response->body);
    return tl::unexpected(trouble_of(*response, http_.options().server.url()));
  });
}

sandbox::Result<std::unique_ptr<EventStream>> Api::events(const std::string& target, const std::string& last_event_id) {
  Request request{"GET", target, {}, {{"Accept", "text/event-stream"}}};
  if (!last_event_id.empty()) request.headers.emplace_back("Last-Event-ID", last_event_id);
  return patiently([&]() -> tl::expected<std::unique_ptr<EventStream>, Trouble> {
    auto opened = http_.open_stream(request);
    reached_ = reached_ || opened || opened.error().kind != Kind::Unreachable;
    if (!opened) return tl::unexpected(trouble_of(opened.error(), reached_));
    if (opened->stream != nullptr) return std::move(opened->stream);
    return tl::unexpected(trouble_of(opened->refusal, http_.options().server.url()));
  });
}

sandbox::Result<SubmissionInfo> Api::submit(const NewSubmission& submission, const std::string& key) {
  return read_with(body_of(post("/v1/submissions", to_body(submission), key)), submission_from_json);
}

sandbox::Result<SubmissionInfo> Api::find(const std::string& id, Milliseconds wait) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(wait).count();
  const std::string query = seconds > 0 ? "?wait=" + std::to_string(seconds) : "";
  return read_with(body_of({"GET", submission_target(id) + query, {}, {}}), submission_from_json);
}

sandbox::Result<SubmissionPage> Api::list(const Selection& selection) {
  const std::pair<const char*, const std::string*> texts[] = {
      {"problem", &selection.problem}, {"language", &selection.language}, {"state", &selection.state},
      {"verdict", &selection.verdict}, {"batch", &selection.batch},       {"after", &selection.after}};
  std::string target = "/v1/submissions?limit=" + std::to_string(selection.limit);
  for (const auto& [name, text] : texts) {
    if (!text->empty()) target.append("&").append(name).append("=").append(escaped(*text));
  }
  return read_with(body_of({"GET", target, {}, {}}), page_from_json);
}

sandbox::Result<std::string> Api::report(const std::string& id) {
  return body_of({"GET", submission_target(id) + "/report", {}, {}});
}

sandbox::Result<SubmissionInfo> Api::cancel(const std::string& id) {
  return read_with(body_of({"DELETE", submission_target(id), {}, {}}), submission_from_json);
}

sandbox::Result<std::vector<ProblemInfo>> Api::problems() {
  return read_with(body_of({"GET", "/v1/problems", {}, {}}), problems_from_json);
}

sandbox::Result<ServerInfo> Api::server() {
  return read_with(body_of({"GET", "/v1/version", {}, {}}), server_from_json);
}

sandbox::Result<std::map<std::string, std::string>> Api::languages() {
  return read_with(body_of({"GET", "/v1/languages", {}, {}}), languages_from_json);
}

sandbox::Result<BatchInfo> Api::create_batch(const std::string& name, const std::string& key) {
  nlohmann::ordered_json body = nlohmann::ordered_json::object();
  if (!name.empty()) body["name"] = name;
  return read_with(body_of(post("/v1/batches", body.dump(), key)), batch_from_json);
}

sandbox::Result<std::vector<std::string>> Api::add(const std::string& batch,
                                                   const std::vector<NewSubmission>& submissions) {
  return read_with(body_of(post(batch_target(batch) + "/submissions", to_body(submissions))), ids_from_json);
}

sandbox::Result<BatchInfo> Api::batch(const std::string& id) {
  return read_with(body_of({"GET", batch_target(id), {}, {}}), batch_from_json);
}

sandbox::Result<std::unique_ptr<EventStream>> Api::submission_events(const std::string& id,
                                                                     const std::string& last_event_id) {
  return events(submission_target(id) + "/events", last_event_id);
}

sandbox::Result<std::unique_ptr<EventStream>> Api::batch_events(const std::string& id,
                                                                const std::string& last_event_id) {
  return events(batch_target(id) + "/events", last_event_id);
}

}  // namespace judge::client
