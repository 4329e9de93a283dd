// UTF-8 validity, as Unicode defines it: no overlong forms, no surrogates, nothing beyond U+10FFFF.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace judge {

/// The length of the valid sequence at the start of `text`, 1 to 4; 0 if there is none.
[[nodiscard]] std::size_t utf8_sequence(std::string_view text);
[[nodiscard]] bool is_utf8(std::string_view text);
/// UTF-8 without the control characters that a terminal acts on: C0 but for tabs and line breaks, DEL, and C1.
[[nodiscard]] bool is_plain_text(std::string_view text);
/// The first `max` bytes, cut between characters.
[[nodiscard]] std::string_view clip(std::string_view text, std::size_t max);
void append_utf8(std::string& out, char32_t code_point);

}  // namespace judge
