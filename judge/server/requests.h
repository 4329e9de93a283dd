// What is asked for in the bodies of requests, as it stands: nothing in it was looked up. Pure; for bytes of unknown
// origin.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/report/reveal.h"
#include "judge/store/records.h"
#include "sandbox/base/error.h"

namespace judge {

/// The most submissions in one request.
inline constexpr std::size_t kMaxSubmissionsAtOnce = 1000;
/// The longest problem, language, file name, item, batch name and reason, in bytes.
inline constexpr std::size_t kMaxNameBytesInRequests = 512;

struct SubmissionRequest {
  std::string problem, language, file_name, source, batch, item, callback_url;
  const char* source_field = "source";  ///< or "source_base64"
  std::optional<Reveal> reveal;
  bool growth = false, all_cases = false, shared_process = false;
};

struct BatchRequest {
  std::string name;
  std::vector<SubmissionRequest> submissions;
};

struct RejudgingRequest {
  std::string reason;
  SubmissionFilter filter;
};

/// `pointer`: where in the body the object is. All errors are Usage errors with a JSON pointer.
[[nodiscard]] sandbox::Result<SubmissionRequest> read_submission_request(const nlohmann::json& object,
                                                                         const std::string& pointer);
[[nodiscard]] sandbox::Result<BatchRequest> read_batch_request(const nlohmann::json& object, bool named);
[[nodiscard]] sandbox::Result<RejudgingRequest> read_rejudging_request(const nlohmann::json& object);

/// "2026-11-30T12:00:00.000000Z" and back; the fraction, of up to six digits, may be missing.
[[nodiscard]] std::string time_text(UtcTime time);
[[nodiscard]] std::optional<UtcTime> read_time(std::string_view text);

}  // namespace judge
