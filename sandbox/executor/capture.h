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
  [[nodiscard]] bool overflowed() const { return overflowed_; }
  /// The memfd, sealed; none if nothing was written.
  [[nodiscard]] Result<Fd> take();

 private:
  [[nodiscard]] Status keep(std::string_view data);

  Fd pipe_, file_;
  Bytes limit_ = 0, size_ = 0;
  bool overflowed_ = false;
};

}  // namespace sandbox
