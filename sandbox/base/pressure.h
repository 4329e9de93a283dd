// Whether the machine has enough CPUs for what runs on it.
#pragma once

#include <string_view>

#include "sandbox/base/units.h"

namespace sandbox {

/// How long, since the machine started, some process could have run and had to wait for a CPU: /proc/pressure/cpu. 0
/// where the kernel does not tell.
[[nodiscard]] Micros time_short_of_cpus();
/// The same, of that file's text.
[[nodiscard]] Micros read_cpu_pressure(std::string_view text);

}  // namespace sandbox
