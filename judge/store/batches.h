// Batches. What these do is Store's: see there.
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

/// Without a batch in it where the submissions were refused: then what was written is to be undone.
[[nodiscard]] Submitted create_batch(Connection& db, Ids& ids, const Admission& admission, const std::string& name,
                                     const std::vector<NewSubmission>& submissions, const std::vector<Key>& sources);
[[nodiscard]] std::optional<BatchRecord> batch(Connection& db, std::string_view id);
[[nodiscard]] std::vector<BatchRecord> batches(Connection& db, std::optional<std::int64_t> owner, const Page& page);
[[nodiscard]] std::optional<std::size_t> cancel_batch(Connection& db, std::string_view id, UtcTime now);

/// Adds what a row of (state, verdict, how many) counts.
void add_count(StateCounts& counts, const Query& row);

}  // namespace judge::store
