// Base64, as RFC 4648 has it. Pure; for bytes of unknown origin.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace judge {

/// With or without line breaks; nothing if it is anything else.
[[nodiscard]] std::optional<std::string> decode_base64(std::string_view text);
[[nodiscard]] std::string encode_base64(std::string_view bytes);

}  // namespace judge
