#include "judge/server/api.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <exception>

#include "judge/server/fields.h"
#include "judge/server/forms.h"
#include "sandbox/base/clock.h"

namespace judge {
namespace {

constexpr std::size_t kMaxPage = 1000;

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> out;
  while (!path.empty()) {
    path.remove_prefix(1);  // the slash
    const std::size_t end = std::min(path.find('/'), path.size());
    out.push_back(path.substr(0, end));
    path.remove_prefix(end);
  }
  return out;
}

/// What stands in the pattern's places; nothing if the path is another one.
std::optional<std::vector<std::string>> match(const std::vector<std::string_view>& path, std::string_view pattern) {
  const auto wanted = parts_of(pattern);
  if (wanted.size() != path.size()) return std::nullopt;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (wanted[i].front() == '{')
      ids.emplace_back(path[i]);
    else if (wanted[i] != path[i])
      return std::nullopt;
  }
  return ids;
}

/// "application/json; charset=utf-8"
bool is_json(std::string_view type) {
  constexpr std::string_view kJson = "application/json";
  const std::string_view name = type.substr(0, kJson.size());
  const std::string_view rest = type.substr(name.size());
  const bool same = std::equal(name.begin(), name.end(), kJson.begin(), kJson.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == static_cast<unsigned char>(b);
  });
  return same && (rest.empty() || rest.front() == ';' || rest.front() == ' ');
}

/// Counts and logs an answer on its way, whenever it is given.
class Observed final : public HttpReply::Target {
 public:
  Observed(HttpReply to, Metrics& metrics, Log& log, const HttpRequest& request)
      : method(request.method), path(request.path), to_(std::move(to)), metrics_(metrics), log_(log) {}
  void send(HttpResponse response) override {
    note(response.status);
    to_.send(std::move(response));
  }
  std::shared_ptr<EventStream> stream() override {
    note(200);
    return to_.stream();
  }

  const std::string method, path;
  std::string route = "none";

 private:
  void note(unsigned status) {
    // Who is answered twice (in time, and by the end of his patience) hears the first answer.
    if (noted_.exchange(true)) return;
    const sandbox::Micros time = clock_.now() - begun_;
    metrics_.answered(method, route, status, time);
    log_.write(status >= 500 ? LogLevel::Warning : LogLevel::Debug, "request",
               {{"method", method}, {"path", path}, {"status", status}, {"us", time.count()}});
  }

  HttpReply to_;
  Metrics& metrics_;
  Log& log_;
  sandbox::MonotonicClock clock_;
  sandbox::Micros begun_ = clock_.now();
  std::atomic<bool> noted_{false};
};

}  // namespace

std::string submission_topic(const std::string& id) {
  return "submission/" + id;
}

std::string batch_topic(const std::string& id) {
  return "batch/" + id;
}

Api::Api(ApiParts parts, ApiSettings settings) : parts_(parts), settings_(std::move(settings)) {}

void Api::serve(HttpServer& server, Gatekeeper& gatekeeper) {
  server_ = &server;
  gatekeeper_ = &gatekeeper;
}

const std::vector<Api::Route>& Api::routes() {
  static const std::vector<Route> kRoutes = {
      {"POST", "/v1/submissions", Access::Submit, &Api::post_submission},
      {"GET", "/v1/submissions", Access::Submit, &Api::list_submissions},
      {"GET", "/v1/submissions/{id}", Access::Submit, &Api::get_submission},
      {"DELETE", "/v1/submissions/{id}", Access::Submit, &Api::delete_submission},
      {"GET", "/v1/submissions/{id}/source", Access::Submit, &Api::get_source},
      {"GET", "/v1/submissions/{id}/report", Access::Submit, &Api::get_report},
      {"GET", "/v1/submissions/{id}/cases", Access::Submit, &Api::get_cases},
      {"GET", "/v1/submissions/{id}/events", Access::Submit, &Api::get_submission_events},
      {"POST", "/v1/batches", Access::Submit, &Api::post_batch},
      {"GET", "/v1/batches", Access::Submit, &Api::list_batches},
      {"GET", "/v1/batches/{id}", Access::Submit, &Api::get_batch},
      {"DELETE", "/v1/batches/{id}", Access::Submit, &Api::delete_batch},
      {"POST", "/v1/batches/{id}/submissions", Access::Submit, &Api::post_batch_submissions},
      {"GET", "/v1/batches/{id}/events", Access::Submit, &Api::get_batch_events},
      {"POST", "/v1/rejudgings", Access::Author, &Api::post_rejudging},
      {"GET", "/v1/rejudgings", Access::Author, &Api::list_rejudgings},
      {"GET", "/v1/rejudgings/{id}", Access::Author, &Api::get_rejudging},
      {"DELETE", "/v1/rejudgings/{id}", Access::Author, &Api::delete_rejudging},
      {"GET", "/v1/rejudgings/{id}/submissions", Access::Author, &Api::get_rejudged},
      {"POST", "/v1/rejudgings/{id}/apply", Access::Author, &Api::apply_rejudging},
      {"GET", "/v1/problems", Access::Submit, &Api::list_problems},
      {"GET", "/v1/problems/{slug}", Access::Submit, &Api::get_problem},
      {"GET", "/v1/languages", Access::Submit, &Api::list_languages},
      {"GET", "/v1/health", Access::Open, &Api::get_health},
      {"GET", "/v1/version", Access::Open, &Api::get_version},
      {"GET", "/v1/openapi.json", Access::Open, &Api::get_openapi},
      {"GET", "/metrics", Access::Admin, &Api::get_metrics},
  };
  return kRoutes;
}

std::optional<HttpResponse> Api::refuse_body(const HttpRequest& head) {
  auto admitted = gatekeeper_->admit(head);
  if (admitted.who) return std::nullopt;
  parts_.metrics.answered(head.method, "none", admitted.refusal.status, sandbox::Micros(0));
  parts_.log.write(LogLevel::Debug, "body refused",
                   {{"method", head.method}, {"path", head.path}, {"status", admitted.refusal.status}});
  return std::move(admitted.refusal);
}

void Api::handle(HttpRequest request, const HttpReply& reply) {
  auto observed = std::make_shared<Observed>(reply, parts_.metrics, parts_.log, request);
  const HttpReply through(observed);
  try {
    if (auto answer = dispatch(request, through, observed->route)) through.send(std::move(*answer));
  } catch (const std::exception& error) {
    parts_.log.write(LogLevel::Error, "request failed", {{"path", observed->path}, {"error", error.what()}});
    through.send(error_response(500, "the judge failed", "its log says why"));
  }
}

Api::Answer Api::dispatch(HttpRequest& request, const HttpReply& reply, std::string& pattern) {
  const auto path = parts_of(request.path);
  std::string allowed;
  for (const std::vector<Route>* table : {&routes(), &judge0_routes()}) {
    for (const Route& route : *table) {
      auto ids = match(path, route.pattern);
      if (!ids) continue;
      pattern = route.pattern;
      if (request.method == route.method) {
        Call call{std::move(request), reply, std::move(*ids), {}};
        return dispatch_to(route, call);
      }
      if (allowed.find(route.method) == std::string::npos)
        allowed += std::string(allowed.empty() ? "" : ", ") + route.method;
    }
  }
  if (allowed.empty())
    return error_response(404, "there is no " + request.path, "GET /v1/openapi.json lists what there is");
  HttpResponse response = error_response(405, request.path + " has no " + request.method, "it has " + allowed);
  response.headers.emplace_back("Allow", allowed);
  return response;
}

Api::Answer Api::dispatch_to(const Route& route, Call& call) {
  if (route.access == Access::Open) return (this->*route.handler)(call);
  auto admitted = gatekeeper_->admit(call.request);
  if (!admitted.who) return std::move(admitted.refusal);
  call.who = std::move(*admitted.who);
  const Role needed = route.access == Access::Admin    ? Role::Admin
                      : route.access == Access::Author ? Role::Author
                                                       : Role::Submit;
  if (call.who.role < needed)
    return error_response(403, "this needs the role " + std::string(to_string(needed)),
                          "the token '" + call.who.name + "' has " + std::string(to_string(call.who.role)));
  const bool posts = call.request.method == "POST";
  if (!posts) return (this->*route.handler)(call);
  if (draining_) {
    HttpResponse response = error_response(503, "judged is shutting down", "try again when it is back");
    response.headers.emplace_back("Retry-After", "5");
    return response;
  }
  // A page of another origin can send forms without asking, and no JSON.
  if (!call.request.body.empty() && !is_json(call.request.header("content-type").value_or("")))
    return error_response(415, "the body is not application/json", "send Content-Type: application/json");
  if (const auto wait = gatekeeper_->too_soon(call.who.id); wait.count() > 0) {
    parts_.metrics.refused("rate");
    HttpResponse response = error_response(429, "too many requests", "hand in many at once: /v1/batches");
    response.headers.emplace_back("Retry-After", std::to_string((wait.count() + 999'999) / 1'000'000));
    return response;
  }
  if (call.request.header("idempotency-key").value_or("").size() > kMaxKeyBytes)
    return error_response(400, "the key is longer than " + std::to_string(kMaxKeyBytes) + " bytes",
                          "a UUID is long enough", "Idempotency-Key");
  return (this->*route.handler)(call);
}

void Api::drain() {
  draining_ = true;
  parts_.hub.end_all();
}

sandbox::Result<Page> Api::page_of(const Call& call) const {
  Page page;
  page.newest_first = true;
  page.after = call.request.parameter("after").value_or("");
  const auto limit = call.request.parameter("limit");
  if (!limit) return page;
  const auto [end, error] = std::from_chars(limit->data(), limit->data() + limit->size(), page.limit);
  if (error == std::errc() && end == limit->data() + limit->size() && page.limit >= 1 && page.limit <= kMaxPage)
    return page;
  return tl::unexpected(
      sandbox::Error{sandbox::ErrorKind::Usage, "'limit' is not a number from 1 to 1000", "limit", {}, 0});
}

}  // namespace judge
