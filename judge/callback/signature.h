// The signature of a callback. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace judge {

/// The shortest secret, in bytes.
inline constexpr std::size_t kMinCallbackSecretBytes = 16;

/// "t=1700000000,v1=HEX": the moment in seconds since 1970, and HMAC-SHA256 of "1700000000.BODY".
[[nodiscard]] std::string callback_signature(std::string_view secret, std::int64_t seconds, std::string_view body);

}  // namespace judge
