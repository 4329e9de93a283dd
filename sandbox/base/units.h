// Units. Times are std::chrono::microseconds of CPU or wall time; sizes are bytes in std::uint64_t.
#pragma once

#include <chrono>
#include <cstdint>

namespace sandbox {

using Micros = std::chrono::microseconds;
using Bytes = std::uint64_t;

inline constexpr Bytes kKiB = 1024;
inline constexpr Bytes kMiB = 1024 * kKiB;
inline constexpr Bytes kGiB = 1024 * kMiB;

}  // namespace sandbox
