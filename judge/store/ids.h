// Public ids: UUIDs of version 7 (RFC 9562), each above the one before. They say when, and cannot be guessed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "judge/store/records.h"

namespace judge::store {

class Ids {
 public:
  /// The next id. Where the time has not moved on, or was set back, it counts up from the last one.
  [[nodiscard]] std::string next(UtcTime now);
  /// What comes next is above this id, too; nothing for a text that is none.
  void above(std::string_view id);

 private:
  std::uint64_t high_ = 0;  ///< 48 bits of milliseconds, 12 of what follows
  std::uint64_t low_ = 0;   ///< 62 bits
};

/// 32 lower-case hexadecimal digits in groups of 8, 4, 4, 4 and 12.
[[nodiscard]] bool is_id(std::string_view text);

}  // namespace judge::store
