#include <fcntl.h>
#include <sched.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "tests/integration/probe/probe.h"

namespace probe {

namespace {

/// call NUMBER [ARGUMENT...]: a raw system call with integer arguments; says its result.
int call(const Words& words) {
  unsigned long arguments[6] = {};
  for (std::size_t i = 1; i < words.size() && i <= 6; ++i)
    arguments[i - 1] = std::strtoul(words[i].c_str(), nullptr, 0);
  const long rc =
      syscall(number(words, 0), arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]);
  say(rc >= 0 ? "ok" : std::strerror(errno));
  return 0;
}

/// call-in-child NUMBER: as call, in a child that the parent waits for.
int call_in_child(const Words& words) {
  const pid_t child = fork();
  if (child == 0) _exit(call(words));
  waitpid(child, nullptr, 0);
  return 0;
}

/// int80: getpid by the 32-bit entry.
int int80(const Words&) {
  long rc = 20;
  asm volatile("int $0x80" : "+a"(rc)::"memory");
  say("returned " + std::to_string(rc));
  return 0;
}

int environment(const Words&) {
  for (char** entry = environ; *entry != nullptr; ++entry) say(std::string(*entry) + "\n");
  return 0;
}

/// fds: the numbers and modes of the open descriptors, asked of the kernel one by one.
int descriptors(const Words&) {
  for (int fd = 0; fd < 1024; ++fd) {
    const int flags = fcntl(fd, F_GETFL);
    if (flags < 0) continue;
    const int mode = flags & O_ACCMODE;
    say(std::to_string(fd) + (mode == O_RDONLY ? "r" : mode == O_WRONLY ? "w" : "rw") + "\n");
  }
  return 0;
}

int identity(const Words&) {
  say(std::to_string(getuid()) + " " + std::to_string(geteuid()) + " " + std::to_string(getgid()) + " " +
      std::to_string(getegid()) + " " + std::to_string(getgroups(0, nullptr)) + "\n");
  char folder[4096];
  if (getcwd(folder, sizeof folder) != nullptr) say(folder);
  return 0;
}

}  // namespace

void add_kernel(Commands& commands) {
  commands["call"] = call;
  commands["call-in-child"] = call_in_child;
  commands["int80"] = int80;
  commands["environment"] = environment;
  commands["descriptors"] = descriptors;
  commands["identity"] = identity;
}

}  // namespace probe
