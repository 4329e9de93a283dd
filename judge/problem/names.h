// What a function, a class and a parameter may be called: by a submission in any language.
#pragma once

#include <string>

namespace judge {

/// Letters of ASCII, digits and _, and no digit first.
[[nodiscard]] bool is_identifier(const std::string& word);
/// Whether Python or C++ reserve the word: a starter could not use it.
[[nodiscard]] bool is_reserved(const std::string& word);

}  // namespace judge
