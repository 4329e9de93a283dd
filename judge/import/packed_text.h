// A text as LiveCodeBench packs it: a str, pickled by Python, deflated by zlib, in base64. Nothing is unpickled: the
// bytes that a pickle of one str has are known, and any others are refused. Pure; for bytes of unknown origin.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sandbox/base/error.h"

namespace judge {

/// The text; an Error (Package) says which of the three wrappings is damaged, or that it has more than `max_bytes`.
[[nodiscard]] sandbox::Result<std::string> read_packed_text(std::string_view base64, std::size_t max_bytes);

/// The str of a pickle that holds nothing else, of protocol 2 or later; UTF-8. An Error (Package) if it is no such
/// pickle.
[[nodiscard]] sandbox::Result<std::string> read_pickled_text(std::string_view pickle);

}  // namespace judge
