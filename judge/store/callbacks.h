// Callbacks. What these do is Store's: see there.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "judge/store/connection.h"

namespace judge::store {

[[nodiscard]] std::optional<DueCallback> next_callback(Connection& db, std::string_view place);
void enter_callback(Connection& db, std::string_view id, const CallbackTry& tried);
[[nodiscard]] std::size_t give_up_callbacks(Connection& db, const std::set<std::string>& places,
                                            const std::string& reason);
[[nodiscard]] std::size_t pending_callbacks(Connection& db);

}  // namespace judge::store
