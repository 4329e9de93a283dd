// Leases and results. What these do is Store's: see there.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "judge/blobs/key.h"
#include "judge/store/connection.h"
#include "judge/store/store.h"

namespace judge::store {

[[nodiscard]] std::optional<LeasedSubmission> lease(Connection& db, const std::string& worker, UtcTime now,
                                                    UtcTime until);
[[nodiscard]] std::vector<Lease> renew(Connection& db, const std::vector<Lease>& leases, UtcTime until);
/// `report_key`: of the report.
[[nodiscard]] bool finish(Connection& db, const Lease& lease, const Judged& judged, const Key& report_key, UtcTime now);
[[nodiscard]] bool give_back(Connection& db, const Lease& lease, Store::Attempt attempt);
[[nodiscard]] Store::Reclaimed reclaim(Connection& db, UtcTime now, int most_attempts,
                                       const std::optional<std::string>& only_worker);
[[nodiscard]] Store::QueueLength queue_length(Connection& db);

}  // namespace judge::store
