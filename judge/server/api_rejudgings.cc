// /v1/rejudgings
#include "judge/server/api.h"
#include "judge/server/fields.h"
#include "judge/server/forms.h"

namespace judge {
namespace {

HttpResponse not_there(const std::string& id) {
  return error_response(404, "there is no rejudging " + id);
}

HttpResponse form(const sandbox::Result<std::optional<RejudgingRecord>>& rejudging, const std::string& id,
                  unsigned status) {
  if (!rejudging) return error_response(rejudging.error(), 500);
  if (!*rejudging) return not_there(id);
  HttpResponse response = json_response(rejudging_json(**rejudging), status);
  if (status == 201) response.headers.emplace_back("Location", "/v1/rejudgings/" + id);
  return response;
}

}  // namespace

Api::Answer Api::post_rejudging(Call& call) {
  const auto body = parse_body(call.request.body);
  if (!body) return error_response(body.error(), 400);
  const auto request = read_rejudging_request(*body);
  if (!request) return error_response(request.error(), 400);
  const Admission how = admission(call, "");
  const auto id =
      parts_.store.create_rejudging(how.owner, request->filter, request->reason, how.idempotency_key, how.now);
  if (!id) return error_response(id.error(), 500);
  if (!*id) return error_response(422, "no finished submission is meant", "GET /v1/submissions shows what there is");
  parts_.worker.wake();
  return form(parts_.store.rejudging(**id), **id, 201);
}

Api::Answer Api::list_rejudgings(Call& call) {
  const auto page = page_of(call);
  if (!page) return error_response(page.error(), 400);
  const auto rejudgings = parts_.store.rejudgings(*page);
  if (!rejudgings) return error_response(rejudgings.error(), 500);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const RejudgingRecord& rejudging : *rejudgings) list.push_back(rejudging_json(rejudging));
  const bool more = rejudgings->size() == page->limit;
  return json_response(
      {{"rejudgings", std::move(list)}, {"next", more ? nlohmann::ordered_json(rejudgings->back().id) : nullptr}});
}

Api::Answer Api::get_rejudging(Call& call) {
  return form(parts_.store.rejudging(call.ids.front()), call.ids.front(), 200);
}

Api::Answer Api::get_rejudged(Call& call) {
  auto page = page_of(call);
  if (!page) return error_response(page.error(), 400);
  page->newest_first = false;
  const auto known = parts_.store.rejudging(call.ids.front());
  if (!known) return error_response(known.error(), 500);
  if (!*known) return not_there(call.ids.front());
  const bool changed = call.request.parameter("changed").value_or("false") == "true";
  const auto rejudged = parts_.store.rejudged(call.ids.front(), changed, *page);
  if (!rejudged) return error_response(rejudged.error(), 500);
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const RejudgedSubmission& submission : *rejudged) list.push_back(rejudged_json(submission));
  const bool more = rejudged->size() == page->limit;
  return json_response(
      {{"submissions", std::move(list)}, {"next", more ? nlohmann::ordered_json(rejudged->back().id) : nullptr}});
}

Api::Answer Api::apply_rejudging(Call& call) {
  const std::string& id = call.ids.front();
  const auto state = parts_.store.apply_rejudging(id, utc_now());
  if (!state) return error_response(state.error(), 500);
  if (!*state) return not_there(id);
  if (**state == RejudgingState::Judging)
    return error_response(409, "it is still judging", "GET /v1/rejudgings/" + id + " says how far it is");
  if (**state == RejudgingState::Cancelled) return error_response(409, "it was cancelled", "make a new one");
  return form(parts_.store.rejudging(id), id, 200);
}

Api::Answer Api::delete_rejudging(Call& call) {
  const std::string& id = call.ids.front();
  const auto state = parts_.store.cancel_rejudging(id, utc_now());
  if (!state) return error_response(state.error(), 500);
  if (!*state) return not_there(id);
  if (**state == RejudgingState::Applied)
    return error_response(409, "it was applied already", "judge again to change verdicts once more");
  parts_.worker.look_at_leases();
  return form(parts_.store.rejudging(id), id, 200);
}

}  // namespace judge
