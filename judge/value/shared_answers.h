// What a shared run answers: a process that makes call after call writes, for each, what it took and the answer
// (docs/formats/values.md). It was written in the process that the submission ran in: the answers are compared as any,
// and what the calls took is held against what was measured outside.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge {

/// One call's part; `reply` borrows, and is what decode_reply reads.
struct SharedAnswer {
  sandbox::Micros cpu_time{0}, wall_time{0};
  std::string_view reply;
};

/// The answers of a run that was asked for `calls`, from the first on: fewer, where the run ended before, or where what
/// follows is none. An error, which says what "the shared reply" does wrong, for more of them than that.
[[nodiscard]] sandbox::Result<std::vector<SharedAnswer>> split_shared(std::string_view bytes, std::size_t calls);

/// The frame before an answer, as a harness writes it.
[[nodiscard]] std::string encode_took(sandbox::Micros cpu_time, sandbox::Micros wall_time);

}  // namespace judge
