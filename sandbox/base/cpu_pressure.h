// How much this machine's processes wait for each other, as the kernel's pressure figures tell (/proc/pressure/cpu).
#pragma once

#include <optional>
#include <string_view>

#include "sandbox/base/units.h"

namespace sandbox {

/// Time, since the machine started, during which some process was ready to run and had no CPU. Nothing where the kernel
/// does not tell.
[[nodiscard]] std::optional<Micros> cpu_stall_time();

/// The same, from the file's text.
[[nodiscard]] std::optional<Micros> parse_cpu_pressure(std::string_view text);

}  // namespace sandbox
