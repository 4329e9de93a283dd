// Tokens. What these do is Store's: see there.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/store/connection.h"
#include "sandbox/base/error.h"

namespace judge::store {

[[nodiscard]] sandbox::Result<TokenRecord> add_token(Connection& db, const std::string& name, Role role,
                                                     std::string_view secret, UtcTime now);
[[nodiscard]] std::optional<TokenRecord> token(Connection& db, std::string_view secret);
[[nodiscard]] std::vector<TokenRecord> tokens(Connection& db);
[[nodiscard]] bool revoke_token(Connection& db, const std::string& name);

}  // namespace judge::store
