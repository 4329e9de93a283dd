// The text that stands round a C submission: the generated main.c, and starters. Parameters are those that practice
// sites give a C function: an array is followed by its size, an array of arrays by its size and its rows' sizes, and an
// array that is returned has its size written through a pointer.
#pragma once

#include <string>
#include <string_view>

#include "judge/value/type.h"

namespace runners::c {

/// The file that the submission's source is compiled as.
inline constexpr std::string_view kSourceName = "solution.c";

/// main.c for a submission: includes it, checks its entry against the signature, and calls it. Without an entry in the
/// source, or for a signature that C has no usual form for, it does not compile, and says why.
[[nodiscard]] std::string generate_main(std::string_view source, const judge::Signature& signature);

[[nodiscard]] std::string starter(const judge::Signature& signature);

}  // namespace runners::c
