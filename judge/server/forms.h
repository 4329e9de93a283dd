// What is answered, as JSON (docs/http-api.md). Pure.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/problem/problem.h"
#include "judge/server/http.h"
#include "judge/store/records.h"
#include "sandbox/base/error.h"

namespace judge {

[[nodiscard]] nlohmann::ordered_json submission_json(const SubmissionRecord& submission);
[[nodiscard]] nlohmann::ordered_json batch_json(const BatchRecord& batch);
[[nodiscard]] nlohmann::ordered_json rejudging_json(const RejudgingRecord& rejudging);
[[nodiscard]] nlohmann::ordered_json rejudged_json(const RejudgedSubmission& submission);
[[nodiscard]] nlohmann::ordered_json summary_json(const ProblemSummary& problem);
[[nodiscard]] nlohmann::ordered_json problem_json(const Problem& problem);

/// Whether nothing of it waits or runs.
[[nodiscard]] bool is_done(const StateCounts& counts);

[[nodiscard]] HttpResponse json_response(const nlohmann::ordered_json& body, unsigned status = 200);
/// `status` for what the asker did wrong; the judge's own faults are 503, with a time to try again.
[[nodiscard]] HttpResponse error_response(const sandbox::Error& error, unsigned status);

}  // namespace judge
