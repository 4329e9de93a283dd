// A child that is forked before its launch is known, while nobody waits for it, and then waits for it as long as it
// takes.
#pragma once

#include <sys/types.h>

#include "sandbox/base/fd.h"
#include "sandbox/zygote/messages.h"
#include "sandbox/zygote/runtime.h"

namespace sandbox {

/// At most one at a time. For runtimes that fork, in a jail whose runs may begin in a process that was there before.
class WaitingChild {
 public:
  /// Forks one and returns when it has rehearsed, has given up what its run must not have, and waits. Without one (no
  /// memory, no process left) launches fork as they would have.
  void prepare(Runtime& runtime, const SetupMessage& setup);
  /// Lets it go on with a Launch packet. False: there is none.
  [[nodiscard]] bool launch(const Packet& packet);
  /// Its id, also once it was launched; -1: there was none.
  [[nodiscard]] pid_t pid() const { return pid_; }
  /// Whether it waits: until launch(), or forget().
  [[nodiscard]] bool waits() const { return static_cast<bool>(socket_); }
  /// It has ended.
  void forget() { socket_.reset(); }

 private:
  pid_t pid_ = -1;
  Fd socket_;
};

}  // namespace sandbox
