// A request from whoever reaches the server: its target, and its body as each of those that are posted. Read, or an
// error that says what and where.
#include <algorithm>
#include <cstdlib>

#include "judge/callback/url.h"
#include "judge/pipeline/base64.h"
#include "judge/pipeline/text.h"
#include "judge/server/fields.h"
#include "judge/server/http.h"
#include "judge/server/judge0.h"
#include "judge/server/requests.h"

namespace {

void expect(bool holds) {
  if (!holds) std::abort();
}

bool is_text(std::string_view text) {
  return judge::valid_utf8_prefix(text) == text.size() && text.find('\0') == std::string_view::npos;
}

void read_target(std::string_view line) {
  const auto target = judge::parse_target(line);
  if (!target) return;
  expect(target->first.front() == '/' && is_text(target->first));
  for (const auto& [name, value] : target->second) expect(is_text(name) && is_text(value));
}

/// The error is the asker's, and its answer is JSON whatever stands in it.
void expect_refusal(const sandbox::Error& error) {
  expect(error.kind == sandbox::ErrorKind::Usage && !error.message.empty());
  expect(error.where.empty() || error.where.front() == '/');
  const auto response = judge::error_response(400, error.message, error.hint, error.where);
  expect(nlohmann::json::parse(response.body).contains("error"));
}

template <class T>
bool is_read(const sandbox::Result<T>& read) {
  if (!read) expect_refusal(read.error());
  return read.has_value();
}

void check(const judge::SubmissionRequest& request) {
  expect(!request.problem.empty() && !(request.language.empty() && request.file_name.empty()));
  for (const std::string* name :
       {&request.problem, &request.language, &request.file_name, &request.batch, &request.item})
    expect(is_text(*name) && name->size() <= judge::kMaxNameBytesInRequests);
}

void read_body(std::string_view text) {
  const auto body = judge::parse_body(text);
  if (!is_read(body)) return;
  if (const auto request = judge::read_submission_request(*body, ""); is_read(request)) check(*request);
  for (const bool named : {true, false}) {
    const auto batch = judge::read_batch_request(*body, named);
    if (!is_read(batch)) continue;
    expect(named || (batch->name.empty() && !batch->submissions.empty()));
    for (const auto& submission : batch->submissions) check(submission);
  }
  (void)is_read(judge::read_rejudging_request(*body));
  for (const bool base64 : {true, false}) {
    const auto request = judge::read_judge0_request(*body, base64);
    expect(request ? !request->source.empty() && judge::judge0_id(request->language)
                   : !request.error().message.empty());
  }
}

void read_words(std::string_view text) {
  if (const auto time = judge::read_time(text)) expect(judge::read_time(judge::time_text(*time)) == time);
  const auto bytes = judge::decode_base64(text);
  if (bytes) expect(judge::decode_base64(judge::encode_base64(*bytes)) == bytes);
  // Nothing of it can begin another header, or name another host than the one that was looked at.
  if (const auto url = judge::parse_callback_url(text)) {
    const std::string again = (url->tls ? "https://" : "http://") + url->place() + url->target;
    const auto read = judge::parse_callback_url(again);
    expect(again.size() > judge::kMaxCallbackUrlBytes || (read && read->place() == url->place()));
    expect(url->port > 0 && url->target.front() == '/' && url->target.find_first_of(" \r\n\t#") == std::string::npos);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::size_t line = std::min(text.find('\n'), text.size());
  read_target(text.substr(0, line));
  read_words(text.substr(0, line));
  read_body(text.substr(std::min(line + 1, text.size())));
  return 0;
}
