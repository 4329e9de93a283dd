#include "judge/app/interrupt.h"

#include <csignal>

namespace judge::app {
namespace {

volatile std::sig_atomic_t caught = 0;

extern "C" void on_signal(int signal) {
  if (caught == 0) caught = signal;
}

}  // namespace

void catch_signals(std::initializer_list<int> signals) {
  struct sigaction action {};
  action.sa_handler = on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigemptyset(&action.sa_mask);
  for (const int signal : signals) sigaction(signal, &action, nullptr);
}

int caught_signal() {
  return caught;
}

}  // namespace judge::app
