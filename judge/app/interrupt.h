// Ctrl-C, and what else asks a program to end.
#pragma once

#include <initializer_list>

namespace judge::app {

/// From now on each of these signals sets a flag, once; a second one of its kind ends the program at once.
void catch_signals(std::initializer_list<int> signals);
/// The first of them that came; 0 if none did.
[[nodiscard]] int caught_signal();
[[nodiscard]] inline bool interrupted() {
  return caught_signal() != 0;
}

}  // namespace judge::app
