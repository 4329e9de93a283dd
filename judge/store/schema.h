// The tables, and how an older file comes by them.
#pragma once

#include <filesystem>
#include <memory>

#include "judge/store/connection.h"
#include "sandbox/base/error.h"

namespace judge::store {

/// Opens the file for writing and brings it up to date; an empty one becomes a store. Errors as open_sqlite_store has.
[[nodiscard]] sandbox::Result<std::unique_ptr<Connection>> open_up_to_date(const std::filesystem::path& file);

}  // namespace judge::store
