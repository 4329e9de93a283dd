// Bytes that a submission wrote, made fit for a report: valid UTF-8 and no longer than a reader wants.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "judge/model/report.h"

namespace judge {

/// What a report keeps of each of a submission's streams.
inline constexpr std::size_t kExcerptBytes = std::size_t{4} * 1024;
/// What it keeps of a compiler's messages: a C++ template error needs more room.
inline constexpr std::size_t kCompilerOutputBytes = std::size_t{16} * 1024;

/// The length of the longest prefix that is valid UTF-8 (no surrogates, no overlong forms, nothing above U+10FFFF).
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view bytes);
/// Each byte that is not part of valid UTF-8 becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes);
/// The first `max` bytes, cut between characters, as valid UTF-8.
[[nodiscard]] Excerpt make_excerpt(std::string_view bytes, std::size_t max = kExcerptBytes);

}  // namespace judge
