#include "judge/client/messages.h"

#include "judge/report/json_fields.h"

namespace judge::client {
namespace {

using Json = nlohmann::ordered_json;
using State = SubmissionInfo::State;

constexpr State kStates[] = {State::Queued, State::Running, State::Finished, State::Cancelled};

Json document(const NewSubmission& submission) {
  Json out{{"problem", submission.problem}, {"source", submission.source}};
  const std::pair<const char*, const std::string*> texts[] = {
      {"language", &submission.language}, {"file_name", &submission.file_name},
      {"reveal", &submission.reveal},     {"batch", &submission.batch},
      {"item", &submission.item},         {"callback_url", &submission.callback_url}};
  for (const auto& [name, text] : texts) {
    if (!text->empty()) out[name] = *text;
  }
  if (submission.growth) out["growth"] = true;
  if (submission.all_cases) out["all_cases"] = true;
  if (submission.shared_process) out["shared_process"] = true;
  return out;
}

std::string body_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string text_if_any(const JsonPlace& place, const char* name) {
  return place.if_any(name) ? place.text(name) : std::string();
}

std::optional<std::int64_t> whole_if_any(const JsonPlace& place, const char* name) {
  if (!place.if_any(name)) return std::nullopt;
  return place.whole(name);
}

State read_state(const JsonPlace& place) {
  const std::string word = place.text("state");
  for (const State state : kStates) {
    if (word == to_string(state)) return state;
  }
  place.at("state").wrong("is none of queued, running, finished, cancelled");
  return State::Queued;
}

Verdict read_verdict(const JsonPlace& place) {
  const auto verdict = verdict_of(place.text("verdict"));
  if (!verdict) place.at("verdict").wrong("is no verdict");
  return verdict.value_or(Verdict::IE);
}

SubmissionInfo read_submission(const JsonPlace& place) {
  SubmissionInfo out;
  out.id = place.text("id");
  out.state = read_state(place);
  out.problem = place.text("problem");
  out.language = place.text("language");
  out.file_name = text_if_any(place, "file_name");
  out.batch = text_if_any(place, "batch");
  out.item = text_if_any(place, "item");
  out.created = place.text("created");
  out.started = text_if_any(place, "started");
  out.finished = text_if_any(place, "finished");
  if (place.if_any("verdict") || out.state == State::Finished) out.verdict = read_verdict(place);
  out.message = text_if_any(place, "message");
  out.passed = whole_if_any(place, "passed");
  out.total = whole_if_any(place, "total");
  if (const auto time = whole_if_any(place, "max_cpu_us")) out.max_cpu = sandbox::Micros(*time);
  if (const auto peak = whole_if_any(place, "max_peak_memory_bytes"))
    out.max_peak_memory = static_cast<sandbox::Bytes>(*peak);
  return out;
}

BatchInfo::Counts read_counts(const JsonPlace& place) {
  BatchInfo::Counts out;
  if (!place.value().is_object()) place.wrong("is not an object");
  for (const auto& [name, count] : place.value().items()) out.emplace_back(name, place.whole(name.c_str()));
  return out;
}

BatchInfo read_batch(const JsonPlace& place) {
  BatchInfo out;
  out.id = place.text("id");
  out.name = text_if_any(place, "name");
  out.created = place.text("created");
  out.total = place.whole("total");
  out.states = read_counts(place.at("states"));
  out.verdicts = read_counts(place.at("verdicts"));
  out.done = place.flag("done");
  return out;
}

/// Reads a whole document with `read`.
template <class Read>
auto read_all(std::string_view text, Read read) -> sandbox::Result<decltype(read(std::declval<const JsonPlace&>()))> {
  const auto parsed = parse_json(text);
  JsonPlace::Fault fault;
  if (parsed) {
    auto out = read(JsonPlace(*parsed, fault));
    if (!fault) return out;
  }
  sandbox::Error error = parsed ? *fault : parsed.error();
  error.message += " in what the server sent";
  return tl::unexpected(error);
}

CaseDone read_case(const JsonPlace& place) {
  return {place.whole("index"), place.whole("total"), place.text("name"), read_verdict(place)};
}

Json or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json or_null(const std::optional<std::int64_t>& number) {
  return number ? Json(*number) : Json(nullptr);
}

Json counts_json(const BatchInfo::Counts& counts) {
  Json out = Json::object();
  for (const auto& [name, count] : counts) out[name] = count;
  return out;
}

}  // namespace

std::string_view to_string(SubmissionInfo::State state) {
  switch (state) {
    case State::Queued:
      return "queued";
    case State::Running:
      return "running";
    case State::Finished:
      return "finished";
    case State::Cancelled:
      break;
  }
  return "cancelled";
}

std::int64_t BatchInfo::count(std::string_view state) const {
  for (const auto& [word, number] : states) {
    if (word == state) return number;
  }
  return 0;
}

std::string to_body(const NewSubmission& submission) {
  return body_of(document(submission));
}

std::string to_body(const std::vector<NewSubmission>& submissions) {
  Json list = Json::array();
  for (const NewSubmission& submission : submissions) list.push_back(document(submission));
  return body_of({{"submissions", std::move(list)}});
}

sandbox::Result<SubmissionInfo> submission_from_json(std::string_view text) {
  return read_all(text, read_submission);
}

sandbox::Result<SubmissionPage> page_from_json(std::string_view text) {
  return read_all(text, [](const JsonPlace& place) {
    SubmissionPage page;
    for (const JsonPlace& item : place.items("submissions")) page.submissions.push_back(read_submission(item));
    page.next = text_if_any(place, "next");
    return page;
  });
}

sandbox::Result<BatchInfo> batch_from_json(std::string_view text) {
  return read_all(text, read_batch);
}

sandbox::Result<std::vector<std::string>> ids_from_json(std::string_view text) {
  return read_all(text, [](const JsonPlace& place) { return place.texts("ids"); });
}

sandbox::Result<std::vector<ProblemInfo>> problems_from_json(std::string_view text) {
  return read_all(text, [](const JsonPlace& place) {
    std::vector<ProblemInfo> out;
    for (const JsonPlace& item : place.items("problems")) out.push_back({item.text("slug"), item.text("name")});
    return out;
  });
}

sandbox::Result<ServerInfo> server_from_json(std::string_view text) {
  return read_all(text, [](const JsonPlace& place) {
    return ServerInfo{place.text("version"), place.text("isolation"), place.text("isolation_level")};
  });
}

sandbox::Result<std::map<std::string, std::string>> languages_from_json(std::string_view text) {
  return read_all(text, [](const JsonPlace& place) {
    std::map<std::string, std::string> out;
    for (const JsonPlace& item : place.items("languages")) {
      if (item.flag("installed")) out.emplace(item.text("name"), item.text("version"));
    }
    return out;
  });
}

sandbox::Result<Happening> happening_of(const Event& event) {
  const auto read = [&event](auto reader) {
    return read_all(event.data, [&reader](const JsonPlace& place) { return Happening(reader(place)); });
  };
  if (event.type == "state" || event.type == "submission") return read(read_submission);
  if (event.type == "batch") return read(read_batch);
  if (event.type == "case") return read(read_case);
  if (event.type == "retried") return read([](const JsonPlace& place) { return Retried{place.text("reason")}; });
  if (event.type == "compiling") return Compiling{};
  if (event.type == "measuring_growth") return MeasuringGrowth{};
  return Unknown{};
}

sandbox::Error error_of(int status, std::string_view body, const std::string& url) {
  sandbox::Error out;
  out.kind =
      status >= 400 && status < 500 && status != 429 ? sandbox::ErrorKind::Usage : sandbox::ErrorKind::Infrastructure;
  const auto read = read_all(body, [](const JsonPlace& place) {
    return sandbox::Error{{}, place.text("error"), text_if_any(place, "where"), text_if_any(place, "hint"), 0};
  });
  if (!read) {
    out.message = url + " answered " + std::to_string(status) + ", and not as judged does";
    out.hint = "is it judged that listens there? --server names another place";
    return out;
  }
  out.message = read->message;
  out.where = read->where;
  out.hint = read->hint;
  return out;
}

nlohmann::ordered_json to_json(const SubmissionInfo& submission) {
  return {{"id", submission.id},
          {"state", to_string(submission.state)},
          {"problem", submission.problem},
          {"language", submission.language},
          {"file_name", or_null(submission.file_name)},
          {"batch", or_null(submission.batch)},
          {"item", or_null(submission.item)},
          {"created", submission.created},
          {"started", or_null(submission.started)},
          {"finished", or_null(submission.finished)},
          {"verdict", submission.verdict ? Json(judge::to_string(*submission.verdict)) : Json(nullptr)},
          {"message", or_null(submission.message)},
          {"passed", or_null(submission.passed)},
          {"total", or_null(submission.total)},
          {"max_cpu_us", submission.max_cpu ? Json(submission.max_cpu->count()) : Json(nullptr)},
          {"max_peak_memory_bytes", submission.max_peak_memory ? Json(*submission.max_peak_memory) : Json(nullptr)}};
}

nlohmann::ordered_json to_json(const BatchInfo& batch) {
  return {{"id", batch.id},       {"name", or_null(batch.name)},         {"created", batch.created},
          {"total", batch.total}, {"states", counts_json(batch.states)}, {"verdicts", counts_json(batch.verdicts)},
          {"done", batch.done}};
}

}  // namespace judge::client
