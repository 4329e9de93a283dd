// Forgetting what ended long ago.
#pragma once

#include <cstdint>
#include <vector>

#include "judge/store/connection.h"

namespace judge::store {

/// Numbers of some submissions that may be forgotten; a reading, so that looking holds no writer up.
[[nodiscard]] std::vector<std::int64_t> forgettable(Connection& db, UtcTime before);
/// Forgets those of them that still may be, and what only they needed: how many.
[[nodiscard]] std::size_t forget(Connection& db, const std::vector<std::int64_t>& submissions, UtcTime before);
/// Forgets batches and rejudgings of before then of which nothing is left.
void forget_empty(Connection& db, UtcTime before);

}  // namespace judge::store
