// What a call of a shared run took, as its own process has it (docs/formats/values.md).
#pragma once

#include <time.h>

#include <cstdint>
#include <string>

#include "runners/python/reply.h"

namespace runners::python {

/// Nanoseconds.
inline std::uint64_t clock_now(clockid_t clock) {
  timespec time{};
  clock_gettime(clock, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

class Stopwatch {
 public:
  /// The frame that stands before the answer: CPU and wall time since this was made.
  [[nodiscard]] std::string frame() const {
    const std::uint64_t took[] = {clock_now(CLOCK_PROCESS_CPUTIME_ID) - cpu_, clock_now(CLOCK_MONOTONIC) - wall_};
    return make_frame(ReplyKind::Took, std::string_view(reinterpret_cast<const char*>(took), sizeof took));
  }

 private:
  std::uint64_t cpu_ = clock_now(CLOCK_PROCESS_CPUTIME_ID), wall_ = clock_now(CLOCK_MONOTONIC);
};

}  // namespace runners::python
