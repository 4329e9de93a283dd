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
struct SubmissionKeys {
  std::vector<Key> sources;
  Key request;  ///< of all that makes two requests the same
};
[[nodiscard]] SubmissionKeys keys_of(const Admission& admission, const std::vector<NewSubmission>& submissions);

[[nodiscard]] Submitted submit(Connection& db, Ids& ids, const Admission& admission,
                               const std::vector<NewSubmission>& submissions, const SubmissionKeys& keys);
[[nodiscard]] std::optional<SubmissionRecord> find(Connection& db, std::string_view id);
[[nodiscard]] std::vector<SubmissionRecord> list(Connection& db, const SubmissionFilter& filter, const Page& page);
[[nodiscard]] std::optional<std::string> source(Connection& db, std::string_view id);
[[nodiscard]] std::optional<std::string> report(Connection& db, std::string_view id);
[[nodiscard]] std::optional<State> cancel(Connection& db, std::string_view id, UtcTime now);

}  // namespace judge::store
