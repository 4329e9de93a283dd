// One CPU for one slot, so that runs on different slots do not disturb each other's times.
#pragma once

#include <optional>

#include "sandbox/base/fd.h"

namespace sandbox {

/// Holds a CPU against every other executor of the machine (of its network namespace), for as long as it lives: an
/// abstract unix socket with the CPU's name, which the kernel gives back however the process ends.
struct CpuLease {
  int cpu = -1;
  Fd held;
};

/// Takes a CPU that this process may use and nobody holds, and pins this process, and so all that it starts, to it.
/// Nothing if there is none left: with more slots than CPUs the scheduler decides better.
[[nodiscard]] std::optional<CpuLease> pin_to_own_cpu();

}  // namespace sandbox
