#include "judge/store/records.h"

#include <numeric>

namespace judge {
namespace {

constexpr std::array<std::string_view, 3> kRoles = {"submit", "author", "admin"};
constexpr std::array<std::string_view, 4> kStates = {"queued", "running", "finished", "cancelled"};
constexpr std::array<std::string_view, 3> kCallbackStates = {"pending", "delivered", "failed"};
constexpr std::array<std::string_view, 4> kRejudgingStates = {"judging", "judged", "applied", "cancelled"};

/// The value whose word it is.
template <class Value, std::size_t Count>
std::optional<Value> value_of(const std::array<std::string_view, Count>& words, std::string_view word) {
  for (std::size_t i = 0; i < Count; ++i) {
    if (words[i] == word) return static_cast<Value>(i);
  }
  return std::nullopt;
}

}  // namespace

std::string_view to_string(Role role) {
  return kRoles.at(static_cast<std::size_t>(role));
}
std::optional<Role> role_of(std::string_view word) {
  return value_of<Role>(kRoles, word);
}

std::string_view to_string(State state) {
  return kStates.at(static_cast<std::size_t>(state));
}
std::optional<State> state_of(std::string_view word) {
  return value_of<State>(kStates, word);
}

std::string_view to_string(CallbackState state) {
  return kCallbackStates.at(static_cast<std::size_t>(state));
}

std::string_view to_string(RejudgingState state) {
  return kRejudgingStates.at(static_cast<std::size_t>(state));
}

std::size_t StateCounts::total() const {
  return std::accumulate(states.begin(), states.end(), std::size_t{0});
}

}  // namespace judge
