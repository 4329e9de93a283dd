// What this machine takes to give a process memory.
#pragma once

namespace sandbox {

/// CPU time, in nanoseconds, that the first touch of a page of 4 KiB takes: 100 to 300 on a machine of its own, up to
/// 40,000 in a virtual one. Measured at the first call, which takes some milliseconds at most; 0 if it cannot be.
[[nodiscard]] double nanoseconds_per_page();

}  // namespace sandbox
