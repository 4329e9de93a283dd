// What there is to submit to, and how the server itself is.
#include "judge/server/api.h"
#include "judge/server/forms.h"

namespace judged_embedded {
extern const std::string_view openapi_json;
}

namespace judge {

Api::Answer Api::list_problems(Call&) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const ProblemSummary& problem : parts_.problems.list().problems) list.push_back(summary_json(problem));
  return json_response({{"problems", std::move(list)}});
}

Api::Answer Api::get_problem(Call& call) {
  const auto problem = parts_.problems.problem(call.ids.front());
  if (!problem) return error_response(problem.error(), problem.error().kind == sandbox::ErrorKind::Package ? 422 : 404);
  return json_response(problem_json(**problem));
}

Api::Answer Api::list_languages(Call&) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const runners::Runner* runner : parts_.languages.all()) {
    const bool installed = runner->installed().has_value();
    list.push_back({{"name", runner->name()},
                    {"title", runner->display_name()},
                    {"version", installed ? nlohmann::ordered_json(runner->version()) : nullptr},
                    {"extensions", runner->extensions()},
                    {"installed", installed}});
  }
  return json_response({{"languages", std::move(list)}});
}

Api::Answer Api::get_health(Call&) {
  const auto queue = parts_.store.queue_length();
  if (!queue) {
    HttpResponse response = json_response({{"status", "failing"}, {"error", queue.error().message}}, 503);
    response.headers.emplace_back("Retry-After", "5");
    return response;
  }
  const std::size_t waiting = queue->waiting[0] + queue->waiting[1] + queue->waiting[2];
  const bool draining = draining_;
  HttpResponse response =
      json_response({{"status", draining ? "draining" : "ok"}, {"waiting", waiting}, {"running", queue->running}},
                    draining ? 503 : 200);
  if (draining) response.headers.emplace_back("Retry-After", "5");
  return response;
}

Api::Answer Api::get_version(Call&) {
  return json_response({{"name", "judged"},
                        {"version", settings_.version},
                        {"api", 1},
                        {"isolation", settings_.isolation},
                        {"isolation_level", settings_.isolation_level}});
}

Api::Answer Api::get_openapi(Call&) {
  return HttpResponse{200, "application/json", std::string(judged_embedded::openapi_json), {}};
}

Api::Answer Api::get_metrics(Call&) {
  const auto queue = parts_.store.queue_length();
  if (!queue) return error_response(queue.error(), 500);
  const auto callbacks = parts_.store.pending_callbacks();
  if (!callbacks) return error_response(callbacks.error(), 500);
  return HttpResponse{200,
                      "text/plain; version=0.0.4; charset=utf-8",
                      parts_.metrics.text({*queue, server_->connections(), parts_.hub.listeners(), *callbacks}),
                      {}};
}

}  // namespace judge
