#include <unistd.h>

#include <cstdlib>
#include <ctime>

#include "tests/integration/probe/probe.h"

namespace probe {

long number(const Words& words, std::size_t index, long otherwise) {
  return index < words.size() ? std::atol(words[index].c_str()) : otherwise;
}

void burn(long milliseconds) {
  const auto used = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
  };
  const long end = used() + milliseconds;
  while (used() < end) {
  }
}

void say(const std::string& text) {
  for (std::size_t done = 0; done < text.size();) {
    const ssize_t n = write(1, text.data() + done, text.size() - done);
    if (n <= 0) _exit(90);
    done += static_cast<std::size_t>(n);
  }
}

}  // namespace probe

int main(int argc, char** argv) {
  probe::Commands commands;
  probe::add_compute(commands);
  probe::add_files(commands);
  probe::add_kernel(commands);
  const probe::Words words(argv + 1, argv + argc);
  const auto command = words.empty() ? commands.end() : commands.find(words[0]);
  return command == commands.end() ? 91 : command->second({words.begin() + 1, words.end()});
}
