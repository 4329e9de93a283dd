// Handing in submissions, and looking at them. What these do is Store's: see there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/blobs/key.h"
#include "judge/store/connection.h"
#include "judge/store/ids.h"
#include "judge/store/store.h"

namespace judge::store {

/// What is worked out before it is the writer's turn.
[[nodiscard]] std::vector<Key> source_keys(const std::vector<NewSubmission>& submissions);

[[nodiscard]] Submitted submit(Connection& db, Ids& ids, const Admission& admission,
                               const std::vector<NewSubmission>& submissions, const std::vector<Key>& sources);
[[nodiscard]] std::optional<SubmissionRecord> find(Connection& db, std::string_view id);
[[nodiscard]] std::vector<SubmissionRecord> list(Connection& db, const SubmissionFilter& filter, const Page& page);
[[nodiscard]] std::size_t count(Connection& db, const SubmissionFilter& filter);
[[nodiscard]] std::optional<std::string> source(Connection& db, std::string_view id);
[[nodiscard]] std::optional<std::string> report(Connection& db, std::string_view id);
[[nodiscard]] std::optional<State> cancel(Connection& db, std::string_view id, UtcTime now);

}  // namespace judge::store
