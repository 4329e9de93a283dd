#include "judge/pipeline/turns.h"

namespace judge {

bool take_turns(const std::vector<Turn>& turns, const std::function<bool(int round)>& more) {
  for (int round = 0; more(round); ++round) {
    for (std::size_t i = 0; i < turns.size(); ++i) {
      const bool backwards = round % 2 == 1;
      if (!turns[backwards ? turns.size() - 1 - i : i](round)) return false;
    }
  }
  return true;
}

}  // namespace judge
