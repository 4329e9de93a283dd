// Ctrl-C and the like while a jail exists: the run is given up, the jail removed, and only then the signal takes
// effect.
#pragma once

#include <csignal>

#include "sandbox/base/fd.h"

namespace sandbox {

/// While it lives, SIGINT, SIGTERM, SIGHUP and SIGQUIT hang up `watched()` instead of ending the process, and SIGPIPE
/// is ignored. One at a time; single-threaded.
class Interruption {
 public:
  Interruption() = default;
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  [[nodiscard]] Status install();
  /// Reports a hang-up (POLLHUP) once a signal has come: what run_in_jail watches.
  [[nodiscard]] int watched() const { return watched_.get(); }
  /// The signal that came, or 0.
  [[nodiscard]] static int signal();
  /// Puts the former handling back; then ends the process by the signal that came, if one did.
  void release();

 private:
  static constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE};

  Fd watched_;
  bool installed_ = false;
  struct sigaction former_[std::size(kSignals)] = {};
};

}  // namespace sandbox
