// The text that stands round a C++ submission: the generated main.cpp, and starters.
#pragma once

#include <string>
#include <string_view>

#include "judge/value/type.h"

namespace runners::cpp {

/// The file that the submission's source is compiled as.
inline constexpr std::string_view kSourceName = "solution.cpp";

/// main.cpp for a submission: includes it, checks its entry against the signature, and calls it. Without an entry in
/// the source it does not compile, and says what was expected.
[[nodiscard]] std::string generate_main(std::string_view source, const judge::Signature& signature);

[[nodiscard]] std::string starter(const judge::Signature& signature);

}  // namespace runners::cpp
