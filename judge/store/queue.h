// The queue: lanes in which judgements wait, and whose turn it is.
//
// A lane is an owner's batch (or what he has outside of batches, or a rejudging) in one priority. Fair share is by
// virtual time, at two levels alike: owners within a priority, lanes within an owner. Each has `served`, which goes up
// by one with each turn; the least served that has something waiting is next. One that had nothing waiting is lifted
// to where the last one that was served stood: it saved up nothing meanwhile, and others' turns are not held against
// it.
#pragma once

#include <cstdint>
#include <optional>

#include "judge/store/connection.h"

namespace judge::store {

struct LaneKey {
  Priority priority = Priority::Single;
  std::int64_t owner = kNoToken;
  std::int64_t batch = 0;  ///< number of the batch or, at the priority Rejudge, of the rejudging; 0: neither
};

/// As many judgements come to wait in the lane: its number.
[[nodiscard]] std::int64_t enter_lane(Connection& db, const LaneKey& key, std::size_t count);
/// The judgement whose turn it is, which does not wait any more; nothing if none waits. The caller makes it run.
[[nodiscard]] std::optional<std::int64_t> take_next(Connection& db);
/// As many that waited are gone without a turn.
void leave_lane(Connection& db, std::int64_t lane, std::size_t count);
/// One that had its turn waits again: `unserved` if that turn is not to count.
void return_to_lane(Connection& db, std::int64_t lane, bool unserved);

/// Waiting submissions of this owner, or of all: rejudgings do not count.
[[nodiscard]] std::size_t waiting_of(Connection& db, std::int64_t owner);
[[nodiscard]] std::size_t waiting_in_all(Connection& db);

}  // namespace judge::store
