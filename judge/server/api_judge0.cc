// /submissions, /languages, /statuses, /about: as programs that were written for Judge0 ask (docs/http-api.md).
#include <charconv>

#include "judge/pipeline/admit.h"
#include "judge/server/api.h"
#include "judge/server/fields.h"
#include "judge/server/forms.h"
#include "judge/server/judge0.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

/// As many submissions in one request as Judge0 takes by default.
constexpr std::size_t kMaxJudge0Batch = 20;
constexpr sandbox::Micros kMaxWait{60'000'000};
constexpr std::size_t kUsualJudge0Page = 20, kMaxJudge0PageSize = 100, kMaxJudge0Page = 1'000'000'000;

bool is_true(const HttpRequest& request, std::string_view name) {
  return request.parameter(name).value_or("false") == "true";
}

std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    if (end > begin) out.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return out;
}

/// A number from 1 on.
sandbox::Result<std::size_t> number_of(const HttpRequest& request, const char* name, std::size_t usual,
                                       std::size_t most) {
  const auto text = request.parameter(name);
  if (!text) return usual;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error == std::errc() && end == text->data() + text->size() && number >= 1 && number <= most) return number;
  return tl::unexpected(sandbox::Error{sandbox::ErrorKind::Usage,
                                       std::string("'") + name + "' is not a number from 1 to " + std::to_string(most),
                                       name,
                                       {},
                                       0});
}

/// {"language_id": ["can't be blank"]} as Judge0 says it, beside our own words.
Json judge0_error(const sandbox::Error& error) {
  Json out = {{"error", (error.where.empty() ? "" : error.where + ": ") + error.message}};
  if (!error.hint.empty()) out["hint"] = error.hint;
  if (!error.where.empty()) out[error.where] = Json::array({error.message});
  return out;
}

}  // namespace

const std::vector<Api::Route>& Api::judge0_routes() {
  static const std::vector<Route> kRoutes = {
      {"POST", "/submissions", Access::Submit, &Api::judge0_post},
      {"GET", "/submissions", Access::Submit, &Api::judge0_list},
      {"POST", "/submissions/batch", Access::Submit, &Api::judge0_post_batch},
      {"GET", "/submissions/batch", Access::Submit, &Api::judge0_get_batch},
      {"GET", "/submissions/{token}", Access::Submit, &Api::judge0_get},
      {"DELETE", "/submissions/{token}", Access::Submit, &Api::judge0_delete},
      {"GET", "/languages", Access::Submit, &Api::judge0_languages},
      {"GET", "/statuses", Access::Submit, &Api::judge0_statuses},
      {"GET", "/about", Access::Open, &Api::judge0_about},
  };
  return kRoutes;
}

sandbox::Result<NewSubmission> Api::resolve_judge0(const nlohmann::json& object, bool base64) const {
  auto request = read_judge0_request(object, base64);
  if (!request) return tl::unexpected(request.error());
  const auto fail_at = [](const char* where, sandbox::Error error) {
    error.where = where;
    return tl::unexpected(std::move(error));
  };
  const auto runner = parts_.languages.by_name(request->language);
  if (!runner) return fail_at("language_id", runner.error());
  if (auto installed = (*runner)->installed(); !installed) return fail_at("language_id", installed.error());
  NewSubmission out;
  if (!request->callback_url.empty()) {
    auto callback = parts_.courier.admit(request->callback_url);
    if (!callback) return fail_at("callback_url", callback.error());
    out.callback = std::move(*callback);
  }
  out.submission = {"submission" + (*runner)->extensions().front(), (*runner)->name(), std::move(request->source)};
  if (auto admitted = admit(out.submission); !admitted) return fail_at("source_code", admitted.error());
  GradeSettings settings;
  settings.custom = std::move(request->run);
  out.settings = settings_to_json(settings);
  return out;
}

Api::Answer Api::judge0_post(Call& call) {
  const auto body = parse_body(call.request.body);
  if (!body) return error_response(body.error(), 400);
  const bool base64 = is_true(call.request, "base64_encoded");
  auto submission = resolve_judge0(*body, base64);
  if (!submission) return json_response(judge0_error(submission.error()), 422);
  std::vector<std::string> ids;
  if (auto refusal = submit_all(admission(call, ""), {std::move(*submission)}, &ids)) return refusal;
  const std::string id = ids.front();
  if (!is_true(call.request, "wait")) return json_response({{"token", id}}, 201);
  const auto fields = words_of(call.request.parameter("fields").value_or(""));
  return when_done(call, id, kMaxWait, [this, id, fields, base64] { return judge0_current(id, fields, base64, 201); });
}

HttpResponse Api::judge0_current(const std::string& id, const std::vector<std::string>& fields, bool base64,
                                 unsigned status) {
  const auto submission = parts_.store.find(id);
  if (!submission) return error_response(submission.error(), 500);
  if (!*submission) return error_response(404, "there is no submission " + id);
  const auto json = judge0_form(**submission, fields, base64);
  return json ? json_response(*json, status) : json_response(judge0_error(json.error()), 400);
}

sandbox::Result<Json> Api::judge0_form(const SubmissionRecord& submission, const std::vector<std::string>& fields,
                                       bool base64) {
  const auto source = parts_.store.source(submission.id);
  if (!source) return tl::unexpected(source.error());
  const auto report = parts_.store.report(submission.id);
  if (!report) return tl::unexpected(report.error());
  return judge0_json(submission, source->value_or(""), report->value_or(""), fields, base64);
}

Api::Answer Api::judge0_get(Call& call) {
  HttpResponse refusal;
  const auto submission = visible(call, refusal);
  if (!submission) return refusal;
  return judge0_current(submission->id, words_of(call.request.parameter("fields").value_or("")),
                        is_true(call.request, "base64_encoded"), 200);
}

Api::Answer Api::judge0_list(Call& call) {
  const auto number = number_of(call.request, "page", 1, kMaxJudge0Page);
  if (!number) return error_response(number.error(), 400);
  const auto size = number_of(call.request, "per_page", kUsualJudge0Page, kMaxJudge0PageSize);
  if (!size) return error_response(size.error(), 400);
  SubmissionFilter filter;
  if (call.who.role == Role::Submit) filter.owner = call.who.id;
  const auto all = parts_.store.count(filter);
  if (!all) return error_response(all.error(), 500);
  const auto submissions = parts_.store.list(filter, {"", *size, true, (*number - 1) * *size});
  if (!submissions) return error_response(submissions.error(), 500);
  const auto fields = words_of(call.request.parameter("fields").value_or(""));
  Json list = Json::array();
  for (const SubmissionRecord& submission : *submissions) {
    auto json = judge0_form(submission, fields, is_true(call.request, "base64_encoded"));
    if (!json) return json_response(judge0_error(json.error()), 400);
    list.push_back(std::move(*json));
  }
  const std::size_t pages = (*all + *size - 1) / *size;
  const Json meta = {{"current_page", *number},
                     {"next_page", *number < pages ? Json(*number + 1) : Json(nullptr)},
                     {"prev_page", *number > 1 ? Json(*number - 1) : Json(nullptr)},
                     {"total_pages", pages},
                     {"total_count", *all}};
  return json_response({{"submissions", std::move(list)}, {"meta", meta}});
}

Api::Answer Api::judge0_delete(Call& call) {
  HttpResponse refusal;
  const auto submission = visible(call, refusal);
  if (!submission) return refusal;
  auto cancelled = delete_submission(call);
  return cancelled->status == 200 ? judge0_get(call) : cancelled;
}

Api::Answer Api::judge0_post_batch(Call& call) {
  const auto body = parse_body(call.request.body);
  if (!body) return error_response(body.error(), 400);
  Fields fields(*body, "");
  const auto objects = fields.objects("submissions", kMaxJudge0Batch);
  if (auto good = fields.done(); !good) return error_response(good.error(), 400);
  std::vector<NewSubmission> submissions;
  Json errors = Json::array();
  bool good = !objects.empty();
  for (const nlohmann::json* object : objects) {
    auto submission = resolve_judge0(*object, is_true(call.request, "base64_encoded"));
    errors.push_back(submission ? Json::object() : judge0_error(submission.error()));
    good = good && submission;
    if (submission) submissions.push_back(std::move(*submission));
  }
  if (objects.empty()) return error_response(422, "no 'submissions'", "", "/submissions");
  if (!good) return json_response(errors, 422);
  std::vector<std::string> ids;
  if (auto refusal = submit_all(admission(call, ""), submissions, &ids)) return refusal;
  Json tokens = Json::array();
  for (const std::string& id : ids) tokens.push_back({{"token", id}});
  return json_response(tokens, 201);
}

Api::Answer Api::judge0_get_batch(Call& call) {
  const auto tokens = words_of(call.request.parameter("tokens").value_or(""));
  if (tokens.empty() || tokens.size() > kMaxJudge0Batch)
    return error_response(400, "'tokens' is not a list of 1 to " + std::to_string(kMaxJudge0Batch) + " tokens",
                          "tokens=A,B,C", "tokens");
  Json list = Json::array();
  for (const std::string& token : tokens) {
    call.ids = {token};
    HttpResponse refusal;
    const auto submission = visible(call, refusal);
    if (!submission && refusal.status != 404) return refusal;
    if (!submission) {
      list.push_back(nullptr);
      continue;
    }
    auto form = judge0_form(*submission, words_of(call.request.parameter("fields").value_or("")),
                            is_true(call.request, "base64_encoded"));
    if (!form) return json_response(judge0_error(form.error()), 400);
    list.push_back(std::move(*form));
  }
  return json_response({{"submissions", std::move(list)}});
}

Api::Answer Api::judge0_languages(Call&) {
  Json list = Json::array();
  for (const runners::Runner* runner : parts_.languages.all()) {
    const auto id = judge0_id(runner->name());
    if (!id || !runner->installed()) continue;
    list.push_back({{"id", *id}, {"name", runner->display_name() + " (" + runner->version() + ")"}});
  }
  return json_response(list);
}

Api::Answer Api::judge0_statuses(Call&) {
  Json list = Json::array();
  for (const auto& [id, words] : judge::judge0_statuses()) list.push_back({{"id", id}, {"description", words}});
  return json_response(list);
}

Api::Answer Api::judge0_about(Call&) {
  return json_response({{"name", "judged"}, {"version", settings_.version}, {"compatible_with", "Judge0 1.13"}});
}

}  // namespace judge
