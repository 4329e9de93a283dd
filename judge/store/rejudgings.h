// Rejudgings. What these do is Store's: see there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/store/connection.h"
#include "judge/store/ids.h"

namespace judge::store {

[[nodiscard]] std::optional<std::string> create_rejudging(Connection& db, Ids& ids, std::int64_t owner,
                                                          const SubmissionFilter& filter, const std::string& reason,
                                                          const std::string& idempotency_key, UtcTime now);
[[nodiscard]] std::optional<RejudgingRecord> rejudging(Connection& db, std::string_view id);
[[nodiscard]] std::vector<RejudgingRecord> rejudgings(Connection& db, const Page& page);
[[nodiscard]] std::vector<RejudgedSubmission> rejudged(Connection& db, std::string_view id, bool changed_only,
                                                       const Page& page);
[[nodiscard]] std::optional<RejudgingState> apply_rejudging(Connection& db, std::string_view id, UtcTime now);
[[nodiscard]] std::optional<RejudgingState> cancel_rejudging(Connection& db, std::string_view id, UtcTime now);

}  // namespace judge::store
