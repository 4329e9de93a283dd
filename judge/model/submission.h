// A submission: source text in a language, for a problem.
#pragma once

#include <cstddef>
#include <string>

namespace judge {

/// The largest source accepted, in bytes.
inline constexpr std::size_t kMaxSourceBytes = std::size_t{1024} * 1024;

struct Submission {
  std::string file_name;  ///< as the user named it, shown in messages: "hash.py"
  std::string language;   ///< a runner's name: "python", "cpp"
  std::string source;     ///< UTF-8
};

}  // namespace judge
