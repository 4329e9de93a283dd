#include "judge/server/requests.h"

#include <nettle/base64.h>

#include <array>
#include <cstdio>
#include <ctime>

#include "judge/model/submission.h"
#include "judge/server/fields.h"

namespace judge {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kMaxBase64Bytes = kMaxSourceBytes * 4 / 3 + kMaxSourceBytes / 16;
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
  out.problem = fields.text("problem", kMaxNameBytesInRequests);
  if (out.problem.empty()) fields.reject("problem", "no 'problem'", "GET /v1/problems lists them");
  out.language = fields.text("language", kMaxNameBytesInRequests);
  out.file_name = fields.text("file_name", kMaxNameBytesInRequests);
  if (out.language.empty() && out.file_name.empty())
    fields.reject("language", "no 'language'", "a 'file_name' with an extension tells it, too");
  out.source = read_source(fields);
  out.reveal = read_word(fields, "reveal", &reveal_of, kRevealWords);
  out.growth = fields.flag("growth", false);
  out.all_cases = fields.flag("all_cases", false);
  out.batch = fields.text("batch", kMaxNameBytesInRequests);
  out.item = fields.text("item", kMaxNameBytesInRequests);
  if (auto good = fields.done(); !good) return tl::unexpected(good.error());
  return out;
}

sandbox::Result<BatchRequest> read_batch_request(const Json& object, bool named) {
  Fields fields(object, "");
  BatchRequest out;
  if (named) out.name = fields.text("name", kMaxNameBytesInRequests);
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
  out.reason = fields.text("reason", kMaxNameBytesInRequests);
  SubmissionFilter& filter = out.filter;
  filter.problem = fields.text("problem", kMaxNameBytesInRequests);
  filter.language = fields.text("language", kMaxNameBytesInRequests);
  filter.batch = fields.text("batch", kMaxNameBytesInRequests);
  filter.ids = fields.texts("ids", kMaxSubmissionsAtOnce, kMaxNameBytesInRequests);
  filter.verdict = read_word(fields, "verdict", &verdict_of, "AC, WA, TLE, MLE, OLE, RTE, CE, SV or IE");
  filter.since = read_time_field(fields, "since");
  filter.until = read_time_field(fields, "until");
  if (auto good = fields.done(); !good) return tl::unexpected(good.error());
  return out;
}

std::string time_text(UtcTime time) {
  const auto micros = time.time_since_epoch().count();
  const std::time_t seconds = static_cast<std::time_t>(micros / 1'000'000);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> date{};
  std::strftime(date.data(), date.size(), "%Y-%m-%dT%H:%M:%S", &utc);
  std::array<char, 16> fraction{};
  std::snprintf(fraction.data(), fraction.size(), ".%06dZ", static_cast<int>(micros % 1'000'000));
  return std::string(date.data()) + fraction.data();
}

std::optional<UtcTime> read_time(std::string_view text) {
  const std::string copy(text);
  std::tm utc{};
  const char* rest = strptime(copy.c_str(), "%Y-%m-%dT%H:%M:%S", &utc);
  if (rest == nullptr) return std::nullopt;
  std::int64_t micros = 0;
  if (*rest == '.') {
    std::int64_t unit = 100'000;
    for (++rest; *rest >= '0' && *rest <= '9' && unit > 0; ++rest, unit /= 10) micros += (*rest - '0') * unit;
  }
  if (std::string_view(rest) != "Z") return std::nullopt;
  const std::time_t seconds = timegm(&utc);
  return UtcTime(sandbox::Micros(static_cast<std::int64_t>(seconds) * 1'000'000 + micros));
}

std::optional<std::string> decode_base64(std::string_view text) {
  base64_decode_ctx context{};
  base64_decode_init(&context);
  std::string out(BASE64_DECODE_LENGTH(text.size()), '\0');
  std::size_t size = out.size();
  if (base64_decode_update(&context, &size, reinterpret_cast<std::uint8_t*>(out.data()), text.size(), text.data()) != 1)
    return std::nullopt;
  if (base64_decode_final(&context) != 1) return std::nullopt;
  out.resize(size);
  return out;
}

std::string encode_base64(std::string_view bytes) {
  std::string out(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(out.data(), bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return out;
}

}  // namespace judge
