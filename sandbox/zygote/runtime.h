// The one contract of every warm process (the exec spawner, the Python zygote): it is pid 1 of its jail, waits for launch
// messages from the executor, makes one child per launch, kills and reaps everything after it, and reports.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace sandbox {

/// A language runtime that is warm before the first launch and forks a pristine child per launch.
class Runtime {
 public:
  virtual ~Runtime() = default;

  /// Forks the calling, single-threaded process with whatever the runtime needs done on both sides of fork(2).
  /// Returns as fork(2) does; in the child no code of a submission has run yet.
  virtual pid_t fork_child() = 0;

  /// Runs in the child, after it was specialised (its descriptors at the numbers of protocol/launch.h, working directory
  /// /box, unprivileged ids, rlimits, final seccomp filter). `words` is the launch spec's argv. Never returns: it ends
  /// with _exit.
  [[noreturn]] virtual void run_child(const std::vector<std::string>& words) = 0;
};

/// The descriptor on which a pid 1 finds its control socket.
inline constexpr int kControlFd = 3;

/// Serves launches on kControlFd until the executor closes it; the return value is the process's exit code.
/// Precondition: pid 1 of a jail made by sandbox/jail, one thread, the runtime warmed up.
int serve(Runtime& runtime);

}  // namespace sandbox
