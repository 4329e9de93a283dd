// Emptying the jail's writable folders between runs.
#pragma once

#include <cstdint>

#include "sandbox/base/error.h"

namespace sandbox {

/// Removes everything in the folder at `path`, whatever its modes, depth and names. Constant memory and descriptors.
[[nodiscard]] Status wipe_folder(const char* path);

/// Takes back what an owner can change of the folder itself: its mode and its times.
[[nodiscard]] Status renew_folder(const char* path);

/// What the file system at a path holds, named or not.
struct ScratchUse {
  std::uint64_t blocks = 0, inodes = 0;
  bool operator==(const ScratchUse&) const = default;
};
[[nodiscard]] Result<ScratchUse> scratch_use(const char* path);

/// Makes the kernel free descriptors that are in flight in sockets which nothing refers to any more; it does so soon,
/// not at once.
void collect_hidden_descriptors();

}  // namespace sandbox
