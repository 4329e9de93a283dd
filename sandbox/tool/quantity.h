// Times and sizes as people write them on a command line.
#pragma once

#include <string>
#include <string_view>

#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace sandbox {

/// "500ms", "1s", "1.5s", "2m", "1h". The unit is required, and the time must be a whole number of microseconds, at
/// least `least` and at most 24 h. Errors are usage errors that name `option`.
[[nodiscard]] Result<Micros> parse_duration(const std::string& option, std::string_view text, Micros least);

/// "0B", "64K", "1.5M", "256M", "1G" (also KiB, MiB, GiB): K is 1024 bytes. The unit is required, and the size must be
/// a whole number of bytes, at least `least` and at most 1024G. Errors are usage errors that name `option`.
[[nodiscard]] Result<Bytes> parse_size(const std::string& option, std::string_view text, Bytes least);

/// The largest unit that the number is a multiple of: "1500ms", "256M". For help and messages.
[[nodiscard]] std::string format_duration(Micros time);
[[nodiscard]] std::string format_size(Bytes size);

}  // namespace sandbox
