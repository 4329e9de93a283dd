#include "judge/server/judge0.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>

#include "judge/callback/url.h"
#include "judge/model/submission.h"
#include "judge/pipeline/base64.h"
#include "judge/server/fields.h"
#include "judge/server/requests.h"

namespace judge {
namespace {

using Json = nlohmann::ordered_json;

struct Language {
  int id = 0;
  const char* runner = "";
};
/// Of each language first the number that it is listed by.
constexpr std::array<Language, 18> kLanguages = {{{71, "python"},
                                                  {92, "python"},
                                                  {100, "python"},
                                                  {109, "python"},
                                                  {54, "cpp"},
                                                  {52, "cpp"},
                                                  {53, "cpp"},
                                                  {76, "cpp"},
                                                  {105, "cpp"},
                                                  {50, "c"},
                                                  {48, "c"},
                                                  {49, "c"},
                                                  {75, "c"},
                                                  {103, "c"},
                                                  {62, "java"},
                                                  {91, "java"},
                                                  {63, "javascript"},
                                                  {93, "javascript"}}};

enum Status {
  kInQueue = 1,
  kProcessing,
  kAccepted,
  kWrongAnswer,
  kTimeLimit,
  kCompilation,
  kSegv,
  kXfsz,
  kFpe,
  kAbrt,
  kNzec,
  kOther,
  kInternal
};

constexpr std::size_t kMaxInputText = 8u << 20;

/// Judge0's defaults and the most that may be asked for. Times in seconds, sizes in KB.
struct Bounds {
  double usual, most;
};
constexpr Bounds kCpu{5, 15}, kWall{10, 30}, kMemory{128'000, 1'024'000}, kProcesses{60, 120}, kFile{1024, 8192};

std::string text_field(Fields& fields, const char* name, bool base64, std::size_t max) {
  auto text = fields.text(name, base64 ? max * 4 / 3 + max / 16 : max);
  if (!base64) return text;
  auto decoded = decode_base64(text);
  if (!decoded) fields.reject(name, std::string("'") + name + "' is not base64", "or leave base64_encoded=true out");
  return decoded.value_or("");
}

double bounded(Fields& fields, const char* name, Bounds bounds) {
  return fields.number(name, 0, bounds.most).value_or(bounds.usual);
}

/// What judged does not do: asked for in earnest it is an error, and not silently left out.
void refuse_unsupported(Fields& fields) {
  for (const char* name : {"compiler_options", "command_line_arguments", "additional_files"}) {
    if (!fields.text(name, kMaxNameBytesInRequests).empty()) fields.reject(name, "is not supported", "leave it out");
  }
  for (const char* name : {"redirect_stderr_to_stdout", "enable_network"}) {
    if (fields.flag(name, false)) fields.reject(name, "is not supported", "leave it out");
  }
  if (fields.number("number_of_runs", 1, 1'000).value_or(1) != 1)
    fields.reject("number_of_runs", "only 1 is supported", "leave it out");
  // The stack is as large as the memory limit; times and memory are always those of all processes together.
  for (const char* name : {"cpu_extra_time", "stack_limit", "enable_per_process_and_thread_time_limit",
                           "enable_per_process_and_thread_memory_limit"})
    fields.ignore(name);
}

sandbox::Limits read_limits(Fields& fields) {
  sandbox::Limits limits;
  const auto micros = [](double seconds) { return sandbox::Micros(std::llround(seconds * 1e6)); };
  const auto bytes = [](double kilobytes) { return static_cast<sandbox::Bytes>(kilobytes * 1024); };
  limits.cpu_time = micros(bounded(fields, "cpu_time_limit", kCpu));
  limits.wall_time = micros(bounded(fields, "wall_time_limit", kWall));
  limits.memory = bytes(bounded(fields, "memory_limit", kMemory));
  limits.processes = static_cast<std::uint32_t>(bounded(fields, "max_processes_and_or_threads", kProcesses));
  limits.output = bytes(bounded(fields, "max_file_size", kFile));
  return limits;
}

int status_of_signal(const std::string& message) {
  for (const auto& [name, status] : {std::pair("SIGSEGV", kSegv), std::pair("SIGXFSZ", kXfsz),
                                     std::pair("SIGFPE", kFpe), std::pair("SIGABRT", kAbrt)}) {
    if (message.find(name) != std::string::npos) return status;
  }
  return message.find("exit code") != std::string::npos ? kNzec : kOther;
}

int status_of(const SubmissionRecord& submission) {
  if (submission.state == State::Queued) return kInQueue;
  if (submission.state == State::Running) return kProcessing;
  switch (submission.verdict.value_or(Verdict::IE)) {
    case Verdict::AC:
      return kAccepted;
    case Verdict::WA:
      return kWrongAnswer;
    case Verdict::TLE:
      return kTimeLimit;
    case Verdict::CE:
      return kCompilation;
    case Verdict::OLE:
      return kXfsz;
    case Verdict::RTE:
      return status_of_signal(submission.message);
    case Verdict::MLE:
    case Verdict::SV:
      return kOther;
    case Verdict::IE:
    case Verdict::SK:
      break;
  }
  return kInternal;
}

Json status_json(int status) {
  for (const auto& [id, words] : judge0_statuses()) {
    if (id == status) return {{"id", id}, {"description", words}};
  }
  return nullptr;
}

/// What a submission's fields are made of.
struct Parts {
  const SubmissionRecord& submission;
  const std::string& source;
  Json report;  ///< null without one
  Json test;    ///< its one case; null without one
  GradeSettings settings;
  bool base64 = false;

  [[nodiscard]] Json text(const std::string& plain) const { return base64 ? encode_base64(plain) : plain; }
  [[nodiscard]] Json optional(const std::string& plain) const { return plain.empty() ? Json(nullptr) : text(plain); }
  /// Of the case: what it wrote.
  [[nodiscard]] Json written(const char* name) const {
    if (test.is_null() || !test.contains(name) || test[name].is_null()) return nullptr;
    return text(test[name].value("text", ""));
  }
  [[nodiscard]] Json seconds(const char* name) const {
    if (test.is_null()) return nullptr;
    std::array<char, 32> out{};
    std::snprintf(out.data(), out.size(), "%.3f", static_cast<double>(test.value(name, std::int64_t{0})) / 1e6);
    return out.data();
  }
};

using Field = std::function<Json(const Parts&)>;

const std::vector<std::pair<std::string, Field>>& field_table() {
  static const std::vector<std::pair<std::string, Field>> kFields = {
      {"stdout", [](const Parts& p) { return p.written("got"); }},
      {"time", [](const Parts& p) { return p.seconds("cpu_us"); }},
      {"memory",
       [](const Parts& p) -> Json {
         return p.test.is_null() ? Json(nullptr) : Json(p.test.value("peak_memory_bytes", std::uint64_t{0}) / 1024);
       }},
      {"stderr", [](const Parts& p) { return p.written("stderr"); }},
      {"token", [](const Parts& p) -> Json { return p.submission.id; }},
      {"compile_output",
       [](const Parts& p) -> Json {
         if (p.report.is_null() || p.report["compile"]["output"].is_null()) return nullptr;
         return p.text(p.report["compile"]["output"].get<std::string>());
       }},
      {"message", [](const Parts& p) { return p.optional(p.submission.message); }},
      {"status", [](const Parts& p) { return status_json(status_of(p.submission)); }},
      {"status_id", [](const Parts& p) -> Json { return status_of(p.submission); }},
      {"source_code", [](const Parts& p) { return p.text(p.source); }},
      {"language_id",
       [](const Parts& p) -> Json {
         const auto id = judge0_id(p.submission.language);
         return id ? Json(*id) : Json(nullptr);
       }},
      {"stdin",
       [](const Parts& p) { return p.settings.custom ? p.optional(p.settings.custom->input) : Json(nullptr); }},
      {"expected_output",
       [](const Parts& p) -> Json {
         return p.settings.custom && p.settings.custom->expected ? p.text(*p.settings.custom->expected) : nullptr;
       }},
      {"created_at", [](const Parts& p) -> Json { return time_text(p.submission.created); }},
      {"started_at",
       [](const Parts& p) -> Json { return p.submission.started ? Json(time_text(*p.submission.started)) : nullptr; }},
      {"finished_at",
       [](const Parts& p) -> Json {
         return p.submission.finished ? Json(time_text(*p.submission.finished)) : nullptr;
       }},
      {"wall_time", [](const Parts& p) { return p.seconds("wall_us"); }},
      {"callback_url",
       [](const Parts& p) -> Json { return p.submission.callback ? Json(p.submission.callback->url) : nullptr; }},
  };
  return kFields;
}

constexpr std::size_t kUsualFields = 8;

}  // namespace

std::optional<std::string_view> judge0_language(int id) {
  for (const Language& language : kLanguages) {
    if (language.id == id) return language.runner;
  }
  return std::nullopt;
}

std::optional<int> judge0_id(std::string_view name) {
  for (const Language& language : kLanguages) {
    if (language.runner == name) return language.id;
  }
  return std::nullopt;
}

const std::vector<std::pair<int, const char*>>& judge0_statuses() {
  static const std::vector<std::pair<int, const char*>> kStatuses = {{kInQueue, "In Queue"},
                                                                     {kProcessing, "Processing"},
                                                                     {kAccepted, "Accepted"},
                                                                     {kWrongAnswer, "Wrong Answer"},
                                                                     {kTimeLimit, "Time Limit Exceeded"},
                                                                     {kCompilation, "Compilation Error"},
                                                                     {kSegv, "Runtime Error (SIGSEGV)"},
                                                                     {kXfsz, "Runtime Error (SIGXFSZ)"},
                                                                     {kFpe, "Runtime Error (SIGFPE)"},
                                                                     {kAbrt, "Runtime Error (SIGABRT)"},
                                                                     {kNzec, "Runtime Error (NZEC)"},
                                                                     {kOther, "Runtime Error (Other)"},
                                                                     {kInternal, "Internal Error"}};
  return kStatuses;
}

sandbox::Result<Judge0Request> read_judge0_request(const nlohmann::json& object, bool base64) {
  Fields fields(object, "");
  Judge0Request out;
  out.source = text_field(fields, "source_code", base64, kMaxSourceBytes);
  if (out.source.empty()) fields.reject("source_code", "can't be blank");
  const auto id = fields.number("language_id", 0, 10'000);
  const auto language = id ? judge0_language(static_cast<int>(*id)) : std::nullopt;
  if (!id) fields.reject("language_id", "can't be blank", "GET /languages lists them");
  if (id && !language) fields.reject("language_id", "is no language of judged", "GET /languages lists them");
  out.language = language.value_or("");
  out.run.input = text_field(fields, "stdin", base64, kMaxInputText);
  const bool compared = fields.has("expected_output");
  auto expected = text_field(fields, "expected_output", base64, kMaxInputText);
  if (compared) out.run.expected = std::move(expected);
  out.run.limits = read_limits(fields);
  out.callback_url = fields.text("callback_url", kMaxCallbackUrlBytes);
  refuse_unsupported(fields);
  if (auto good = fields.done(); !good) {
    sandbox::Error error = good.error();
    error.where = error.where.substr(std::min<std::size_t>(1, error.where.size()));
    return tl::unexpected(std::move(error));
  }
  return out;
}

sandbox::Result<Json> judge0_json(const SubmissionRecord& submission, const std::string& source,
                                  const std::string& report, const std::vector<std::string>& wanted, bool base64) {
  Parts parts{submission, source, nullptr, nullptr, {}, base64};
  if (!report.empty()) parts.report = Json::parse(report, nullptr, false);
  if (parts.report.is_discarded()) parts.report = nullptr;
  if (parts.report.is_object() && parts.report.contains("cases") && !parts.report["cases"].empty() &&
      parts.report["cases"][0].value("verdict", "SK") != "SK")
    parts.test = parts.report["cases"][0];
  if (auto settings = settings_from_json(submission.settings)) parts.settings = std::move(*settings);

  const auto& table = field_table();
  const bool all = std::find(wanted.begin(), wanted.end(), "*") != wanted.end();
  Json out = Json::object();
  if (wanted.empty() || all) {
    for (std::size_t i = 0; i < (all ? table.size() : kUsualFields); ++i) out[table[i].first] = table[i].second(parts);
    return out;
  }
  for (const std::string& name : wanted) {
    const auto field = std::find_if(table.begin(), table.end(), [&name](const auto& f) { return f.first == name; });
    if (field == table.end())
      return tl::unexpected(sandbox::Error{sandbox::ErrorKind::Usage, "there is no field '" + name + "'", "fields",
                                           "fields=* gives all", 0});
    out[name] = field->second(parts);
  }
  return out;
}

}  // namespace judge
