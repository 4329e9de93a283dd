// Sources and reports: bytes under the key of their content, each kept once.
#pragma once

#include <cstdint>
#include <string_view>

#include "judge/blobs/key.h"
#include "judge/store/connection.h"

namespace judge::store {

/// Keeps the bytes, whose key this is: their number.
[[nodiscard]] std::int64_t put_blob(Connection& db, const Key& key, std::string_view bytes);
/// Forgets the bytes if nothing refers to them.
void drop_blob(Connection& db, std::int64_t blob);

}  // namespace judge::store
