// The field names of Judge0's API, for programs that run one input: requests read, results written. Pure; for bytes of
// unknown origin. What they mean is from Judge0's public documentation of its version 1.13.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/store/records.h"
#include "judge/worker/settings.h"
#include "sandbox/base/error.h"

namespace judge {

/// A runner's name, for each of Judge0's numbers that means its language; nothing for others.
[[nodiscard]] std::optional<std::string_view> judge0_language(int id);
/// The number by which a runner is listed; nothing for a language that Judge0 does not have.
[[nodiscard]] std::optional<int> judge0_id(std::string_view language);
/// Its statuses: number and words.
[[nodiscard]] const std::vector<std::pair<int, const char*>>& judge0_statuses();

struct Judge0Request {
  std::string language;  ///< a runner's name
  std::string source;
  CustomRun run;
  std::string callback_url;
};

/// `where` of an Error is the field's name alone, as Judge0 tells its errors.
[[nodiscard]] sandbox::Result<Judge0Request> read_judge0_request(const nlohmann::json& object, bool base64);

/// One submission: these fields of it, or the usual ones if there are none, or all for "*". `report` may be empty. An
/// Error (Usage) for a field that does not exist.
[[nodiscard]] sandbox::Result<nlohmann::ordered_json> judge0_json(const SubmissionRecord& submission,
                                                                  const std::string& source, const std::string& report,
                                                                  const std::vector<std::string>& fields, bool base64);

}  // namespace judge
