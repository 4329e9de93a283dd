// The one contract of every warm process (the exec spawner, the Python zygote): it is pid 1 of its jail, waits for
// launch messages from the executor, makes one child per launch, kills and reaps everything after it, and reports.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace sandbox {

using ChildEntry = void (*)(void*);

/// Makes the children of a warm process.
class Runtime {
 public:
  virtual ~Runtime() = default;

  /// In pid 1, before the child exists: anything that must not be done between clone and exec. Default: nothing.
  virtual void prepare(const std::vector<std::string>& words, const std::vector<std::string>& env, bool has_program) {
    (void)words, (void)env, (void)has_program;
  }

  /// Creates the child, in which `entry(arg)` runs and never returns. Returns the child's pid, or -1 and errno.
  /// `group` is the folder of the control group that it must begin in (clone.h); -1: this process's.
  virtual pid_t start(ChildEntry entry, void* arg, int group) = 0;

  /// In a child that is forked ahead of its launch, before it waits: does what most runs do, so that the pages which
  /// that copies are copied. Must leave nothing that a submission could tell. Default: nothing.
  virtual void rehearse() {}

  /// Runs in the child, after it was specialised (its descriptors at the numbers of protocol/launch.h, working
  /// directory /box, unprivileged ids, rlimits, final seccomp filter). `words` is the launch spec's argv. Ends with
  /// exec or _exit.
  [[noreturn]] virtual void run_child(const std::vector<std::string>& words) = 0;

  /// Whether run_child execs. Then the program's descriptor is close-on-exec and kReportFd stays open for a failed
  /// exec's report.
  [[nodiscard]] virtual bool execs() const { return false; }
};

/// The descriptor on which a pid 1 finds its control socket.
inline constexpr int kControlFd = 3;
/// In a program that stays: its socket to the executor, on which a template is asked for children, and a resident says
/// that it waits: "R" at first, "D" when a call is done. A child's own descriptors end before it (protocol/launch.h).
inline constexpr int kStayFd = 6;
/// In a template's child, or a resident: the socket on which it is given a call's descriptors.
inline constexpr int kCallFd = 7;
/// In pid 1, and in a child until it is specialised (or has exec'd): the close-on-exec pipe for report_setup_failure.
inline constexpr int kReportFd = 9;

/// A child whose setup failed exits with this code or one above, unless it is killed first.
inline constexpr int kLeastSetupExit = 126;

/// The setup steps of a child, for reports.
enum class SetupStep : int { Descriptors, OomScore, Limits, Identity, Filter, Exec };

/// In a child: reports the step that failed with errno, and ends the child. Async-signal-safe.
[[noreturn]] void report_setup_failure(SetupStep step);

/// In place of serve(): tells the executor why this process cannot serve; the return value is the process's exit code.
int refuse_to_serve(const std::string& why);

/// Serves launches on kControlFd until the executor closes it; the return value is the process's exit code.
/// Precondition: pid 1 of a jail made by sandbox/jail, one thread, the runtime warmed up.
int serve(Runtime& runtime);

}  // namespace sandbox
