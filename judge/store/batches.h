// Batches. What these do is Store's: see there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/store/connection.h"
#include "judge/store/ids.h"

namespace judge::store {

[[nodiscard]] std::string create_batch(Connection& db, Ids& ids, std::int64_t owner, const std::string& name,
                                       const std::string& idempotency_key, UtcTime now);
[[nodiscard]] std::optional<BatchRecord> batch(Connection& db, std::string_view id);
[[nodiscard]] std::vector<BatchRecord> batches(Connection& db, std::optional<std::int64_t> owner, const Page& page);
[[nodiscard]] std::optional<std::size_t> cancel_batch(Connection& db, std::string_view id, UtcTime now);

/// Adds what a row of (state, verdict, how many) counts.
void add_count(StateCounts& counts, const Query& row);

}  // namespace judge::store
