#include "sandbox/tool/interruption.h"

#include <unistd.h>

namespace sandbox {

namespace {

volatile std::sig_atomic_t came = 0;
volatile std::sig_atomic_t hang_up_fd = -1;

/// Closing the write end is what the other end's reader sees; a second signal finds it closed.
void note(int number) {
  if (came != 0) return;
  came = number;
  close(hang_up_fd);
}

}  // namespace

Status Interruption::install() {
  auto pipe = make_pipe();
  if (!pipe) return tl::unexpected(pipe.error());
  watched_ = std::move(pipe->read);
  came = 0;
  hang_up_fd = pipe->write.release();
  installed_ = true;
  for (std::size_t i = 0; i < std::size(kSignals); ++i) {
    struct sigaction action {};
    action.sa_handler = kSignals[i] == SIGPIPE ? SIG_IGN : &note;
    action.sa_flags = SA_RESTART;
    if (sigaction(kSignals[i], nullptr, &former_[i]) != 0) return sys_error("sigaction");
    // What the caller ignores (nohup) stays ignored.
    if (former_[i].sa_handler == SIG_IGN) continue;
    if (sigaction(kSignals[i], &action, nullptr) != 0) return sys_error("sigaction");
  }
  return {};
}

int Interruption::signal() {
  return came;
}

void Interruption::release() {
  if (!installed_) return;
  installed_ = false;
  for (std::size_t i = 0; i < std::size(kSignals); ++i) (void)sigaction(kSignals[i], &former_[i], nullptr);
  if (came == 0) {
    close(hang_up_fd);
  } else {
    raise(came);
  }
}

Interruption::~Interruption() {
  release();
}

}  // namespace sandbox
