// What a counted run says of its call, in a frame before its reply (docs/formats/values.md): what growth is measured
// by. It was written in the process that the submission ran in: evidence, which decides nothing without the CPU time
// that was measured outside.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

struct Counts {
  struct Space {
    std::uint64_t heap = 0;   ///< bytes: the peak of what was allocated during the call and not yet given back
    std::uint64_t stack = 0;  ///< bytes: how deep the stack got below the call
    bool operator==(const Space&) const = default;
  };
  struct Place {
    std::uint64_t place = 0;  ///< the source's line, or what the language's runner makes a line of
    std::uint64_t count = 0;  ///< of operations
    bool operator==(const Place&) const = default;
  };
  /// The most places that are told: those with the largest counts.
  static constexpr std::size_t kMostPlaces = 4096;

  std::optional<std::uint64_t> operations;
  std::optional<Space> space;
  std::optional<std::uint64_t> nanoseconds;  ///< CPU time of the call
  std::vector<Place> places;                 ///< each once; empty where they were not counted
  bool operator==(const Counts&) const = default;
};

/// A counted run's answer taken apart; `reply` borrows from it, and is what decode_reply reads.
struct CountedReply {
  Counts counts;
  std::string_view reply;
};
/// Strict, as all that a submission may have written: an error's message says what "the counted reply" does wrong.
[[nodiscard]] sandbox::Result<CountedReply> split_counted(std::string_view bytes);

/// As a harness writes it.
[[nodiscard]] std::string encode_counts(const Counts& counts);

}  // namespace judge
