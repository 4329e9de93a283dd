#include "judge/server/requests.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>

#include "judge/callback/url.h"
#include "judge/model/submission.h"
#include "judge/pipeline/base64.h"
#include "judge/server/fields.h"

namespace judge {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxBase64Bytes = kMaxSourceBytes * 4 / 3 + kMaxSourceBytes / 16;
/// Of "2026-11-30T12:00:00".
constexpr std::size_t kTimeBytes = 19;
constexpr const char* kRevealWords = "none, sample or first-failure";

std::string read_source(Fields& fields) {
  auto plain = fields.optional_text("source", kMaxSourceBytes);
  const auto encoded = fields.optional_text("source_base64", kMaxBase64Bytes);
  if (plain && encoded) fields.reject("source_base64", "both 'source' and 'source_base64'", "give one of them");
  if (!plain && !encoded) fields.reject("source", "no 'source'");
  if (!encoded) return plain.value_or("");
  auto decoded = decode_base64(*encoded);
  if (!decoded) fields.reject("source_base64", "not base64");
  return decoded.value_or("");
}

/// Of something; it comes into logs, messages and names of files.
std::string read_name(Fields& fields, const char* name) {
  std::string text = fields.text(name, kMaxNameBytesInRequests);
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
  if (std::any_of(text.begin(), text.end(), is_control))
    fields.reject(name, std::string("'") + name + "' has a control character");
  return text;
}

template <class T>
std::optional<T> read_word(Fields& fields, const char* name, std::optional<T> (*of)(std::string_view),
                           const char* words) {
  const auto text = fields.optional_text(name, kMaxNameBytesInRequests);
  if (!text) return std::nullopt;
  const auto value = of(*text);
  if (!value) fields.reject(name, std::string("'") + name + "' is not " + words);
  return value;
}

std::optional<UtcTime> read_time_field(Fields& fields, const char* name) {
  const auto text = fields.optional_text(name, kMaxNameBytesInRequests);
  if (!text) return std::nullopt;
  const auto time = read_time(*text);
  if (!time) fields.reject(name, std::string("'") + name + "' is not a time", "such as 2026-11-30T12:00:00Z");
  return time;
}

}  // namespace

sandbox::Result<SubmissionRequest> read_submission_request(const Json& object, const std::string& pointer) {
  Fields fields(object, pointer);
  SubmissionRequest out;
  out.problem = read_name(fields, "problem");
  if (out.problem.empty()) fields.reject("problem", "no 'problem'", "GET /v1/problems lists them");
  out.language = read_name(fields, "language");
  out.file_name = read_name(fields, "file_name");
  if (out.language.empty() && out.file_name.empty())
    fields.reject("language", "no 'language'", "a 'file_name' with an extension tells it, too");
  if (fields.has("source_base64")) out.source_field = "source_base64";
  out.source = read_source(fields);
  out.reveal = read_word(fields, "reveal", &reveal_of, kRevealWords);
  out.growth = fields.flag("growth", false);
  out.all_cases = fields.flag("all_cases", false);
  out.shared_process = fields.flag("shared_process", false);
  out.batch = read_name(fields, "batch");
  out.item = read_name(fields, "item");
  out.callback_url = fields.text("callback_url", kMaxCallbackUrlBytes);
  if (auto good = fields.done(); !good) return tl::unexpected(good.error());
  return out;
}

sandbox::Result<BatchRequest> read_batch_request(const Json& object, bool named) {
  Fields fields(object, "");
  BatchRequest out;
  if (named) out.name = read_name(fields, "name");
  const auto submissions = fields.objects("submissions", kMaxSubmissionsAtOnce);
  if (!named && submissions.empty()) fields.reject("submissions", "no 'submissions'");
  if (auto good = fields.done(); !good) return tl::unexpected(good.error());
  for (const Json* submission : submissions) {
    auto read = read_submission_request(*submission, "/submissions/" + std::to_string(out.submissions.size()));
    if (!read) return tl::unexpected(read.error());
    out.submissions.push_back(std::move(*read));
  }
  return out;
}

sandbox::Result<RejudgingRequest> read_rejudging_request(const Json& object) {
  Fields fields(object, "");
  RejudgingRequest out;
  out.reason = read_name(fields, "reason");
  SubmissionFilter& filter = out.filter;
  filter.problem = read_name(fields, "problem");
  filter.language = read_name(fields, "language");
  filter.batch = read_name(fields, "batch");
  filter.ids = fields.texts("ids", kMaxSubmissionsAtOnce, kMaxNameBytesInRequests);
  filter.verdict = read_word(fields, "verdict", &verdict_of, "AC, WA, TLE, MLE, OLE, RTE, CE, SV or IE");
  filter.since = read_time_field(fields, "since");
  filter.until = read_time_field(fields, "until");
  if (auto good = fields.done(); !good) return tl::unexpected(good.error());
  return out;
}

std::string time_text(UtcTime time) {
  const auto whole = std::chrono::floor<std::chrono::seconds>(time);
  const std::time_t seconds = static_cast<std::time_t>(whole.time_since_epoch().count());
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> date{};
  std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  std::array<char, 16> fraction{};
  std::snprintf(fraction.data(), fraction.size(), ".%06dZ", static_cast<int>((time - whole).count()));
  return std::string(date.data()) + fraction.data();
}

std::optional<UtcTime> read_time(std::string_view text) {
  const std::string copy(text);
  std::tm utc{};
  const char* rest = strptime(copy.c_str(), "%Y-%m-%dT%H:%M:%S", &utc);
  if (rest == nullptr) return std::nullopt;
  const std::time_t seconds = timegm(&utc);
  const UtcTime whole(sandbox::Micros(static_cast<std::int64_t>(seconds) * 1'000'000));
  // strptime takes blanks, too, and a 31st of February.
  const auto size = static_cast<std::size_t>(rest - copy.c_str());
  if (time_text(whole).substr(0, kTimeBytes) != text.substr(0, size)) return std::nullopt;
  std::string_view fraction = text.substr(size);
  if (fraction == "Z") return whole;
  if (fraction.size() < 3 || fraction.size() > 8 || fraction.front() != '.' || fraction.back() != 'Z')
    return std::nullopt;
  std::int64_t micros = 0, unit = 100'000;
  for (const char digit : fraction.substr(1, fraction.size() - 2)) {
    if (digit < '0' || digit > '9') return std::nullopt;
    micros += (digit - '0') * unit;
    unit /= 10;
  }
  return whole + sandbox::Micros(micros);
}

}  // namespace judge
