// A process's descendants and what they use, as /proc shows them to the user who started them.
#pragma once

#include <sys/types.h>

#include <vector>

#include "sandbox/base/units.h"

namespace sandbox {

/// Everything that descends from `ancestor`, which is not among them. One that is just being made may be missed.
[[nodiscard]] std::vector<pid_t> descendants_of(pid_t ancestor);

// Of a process that is gone each of these is 0.

/// CPU time of the process's own threads, ended ones too.
[[nodiscard]] Micros own_cpu_time(pid_t pid);
/// CPU time of the children that it has waited for, and of theirs; in steps of 10 ms.
[[nodiscard]] Micros waited_cpu_time(pid_t pid);
[[nodiscard]] std::uint64_t thread_count(pid_t pid);
/// Memory that is present, shared or not.
[[nodiscard]] Bytes resident_memory(pid_t pid);
/// The most that was present since it began, or since forget_peak.
[[nodiscard]] Bytes peak_of_memory(pid_t pid);
/// Where the kernel allows it; else the peak stays what it was.
void forget_peak(pid_t pid);
/// Its fair share of what is present: what N processes have in common counts one Nth. Takes time in proportion to the
/// memory.
[[nodiscard]] Bytes proportional_memory(pid_t pid);

}  // namespace sandbox
