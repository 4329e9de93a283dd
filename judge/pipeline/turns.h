// Measuring in turns: what disturbs the machine then disturbs all alike.
#pragma once

#include <functional>
#include <vector>

namespace judge {

/// One measurement of a round, counted from 0. False ends everything.
using Turn = std::function<bool(int round)>;

/// Takes every turn once in each round, in every other round the last first, while `more` says so before it. False if a
/// turn ended it.
[[nodiscard]] bool take_turns(const std::vector<Turn>& turns, const std::function<bool(int round)>& more);

}  // namespace judge
