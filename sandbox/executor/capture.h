// What a run writes to one of its streams, kept outside the jail and bounded.
#pragma once

#include <array>

#include "sandbox/base/fd.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// The read end of a pipe whose writer is untrusted, drained into memory or, from Captured::kMostBytes on, into a memfd
/// of at most `limit` bytes.
class Capture {
 public:
  /// Makes the pipe.
  [[nodiscard]] Status open();
  /// Before anything is read.
  void set_limit(Bytes limit) { limit_ = limit; }
  /// Its write end, to be handed to the run. It stays open here, so that a run which ends, or closes its
  /// stream, wakes nobody up.
  [[nodiscard]] int writer() const { return writer_.get(); }

  /// -1 when closed or never opened: then there is nothing to wait for.
  [[nodiscard]] int fd() const { return pipe_.get(); }
  /// Reads what is there, without waiting. An error is the executor's own.
  [[nodiscard]] Status drain();
  /// Once every writer is dead: takes what the pipe still holds.
  [[nodiscard]] Status drain_all();
  [[nodiscard]] bool overflowed() const { return overflowed_; }
  [[nodiscard]] Result<Captured> take();

 private:
  /// Whether there may be more to read at once.
  [[nodiscard]] Result<bool> read_some();
  [[nodiscard]] Status keep(std::string_view data);

  Fd pipe_, writer_;
  Captured captured_;
  Bytes limit_ = 0, size_ = 0;
  bool overflowed_ = false;
};

/// The streams of one run: stdout, stderr, the answer.
using Captures = std::array<Capture, 3>;
[[nodiscard]] Result<Captures> make_captures();

}  // namespace sandbox
