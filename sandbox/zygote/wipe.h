// Emptying the jail's writable folders between runs.
#pragma once

#include "sandbox/base/error.h"

namespace sandbox {

/// Removes everything in the folder at `path`, whatever its modes, depth and names. Constant memory and descriptors.
[[nodiscard]] Status wipe_folder(const char* path);

}  // namespace sandbox
