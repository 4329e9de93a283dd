// What a call of a shared run took, as its own process has it (docs/formats/values.md).
#pragma once

#include <time.h>

#include <cstdint>
#include <string>

#include "runners/python/reply.h"

namespace runners::python {

class Stopwatch {
 public:
  /// The frame that stands before the answer: CPU and wall time since this was made.
  [[nodiscard]] std::string frame() const {
    const std::uint64_t took[] = {now(CLOCK_PROCESS_CPUTIME_ID) - cpu_, now(CLOCK_MONOTONIC) - wall_};
    return make_frame(ReplyKind::Took, std::string_view(reinterpret_cast<const char*>(took), sizeof took));
  }

 private:
  /// Nanoseconds.
  static std::uint64_t now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
  }

  std::uint64_t cpu_ = now(CLOCK_PROCESS_CPUTIME_ID), wall_ = now(CLOCK_MONOTONIC);
};

}  // namespace runners::python
