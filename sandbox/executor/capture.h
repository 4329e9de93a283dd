// What a run writes to one of its streams, kept outside the jail and bounded.
#pragma once

#include "sandbox/base/fd.h"

namespace sandbox {

/// The read end of a pipe whose writer is untrusted, drained into a memfd of at most `limit` bytes.
class Capture {
 public:
  /// Makes the pipe; `writer` receives its write end.
  [[nodiscard]] Status open(Bytes limit, Fd& writer);

  /// -1 when closed or never opened: then there is nothing to wait for.
  [[nodiscard]] int fd() const { return pipe_.get(); }
  /// Reads what is there, without waiting; closes the pipe at its end. An error is the executor's own.
  [[nodiscard]] Status drain();
  /// Once every writer is dead: takes what the pipe still holds and closes it. Does not wait for the pipe's end, which
  /// may never come: a submission can leave its write end in flight inside a socket.
  [[nodiscard]] Status finish();
  [[nodiscard]] bool overflowed() const { return overflowed_; }
  /// The memfd, sealed; none if nothing was written.
  [[nodiscard]] Result<Fd> take();

 private:
  /// Whether there may be more to read at once.
  [[nodiscard]] Result<bool> read_some();
  [[nodiscard]] Status keep(std::string_view data);

  Fd pipe_, file_;
  Bytes limit_ = 0, size_ = 0;
  bool overflowed_ = false;
};

}  // namespace sandbox
