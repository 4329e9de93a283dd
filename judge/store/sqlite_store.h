// The store in one SQLite file: WAL, one writing thread that commits together what came in meanwhile (group commit),
// reading connections beside it.
#pragma once

#include <filesystem>
#include <memory>

#include "judge/store/store.h"

namespace judge {

/// Opens the folder's "judged.db", makes both (mode 0700 and 0600) where they are missing, and brings an older schema
/// up to date. A Usage error if the file is a later version's, or no store of judged at all; an Infrastructure error if
/// it cannot be opened. Several processes may have it open (a daemon and `judged token`); who grades is not settled
/// here.
[[nodiscard]] sandbox::Result<std::unique_ptr<Store>> open_sqlite_store(const std::filesystem::path& folder);

}  // namespace judge
