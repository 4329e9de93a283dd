#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <thread>

#include "tests/integration/probe/probe.h"

namespace probe {

namespace {

constexpr long kMiB = 1024 * 1024;

int fork_children(long count, const std::function<void()>& work) {
  for (long i = 0; i < count; ++i) {
    const pid_t pid = fork();
    if (pid < 0) return 92;
    if (pid == 0) {
      work();
      _exit(0);
    }
  }
  return 0;
}

int wait_all() {
  while (wait(nullptr) > 0) {
  }
  return 0;
}

[[noreturn]] void forever() {
  for (;;) pause();
}

/// burn-threads COUNT MS: each of COUNT threads burns MS of CPU time.
int burn_threads(const Words& words) {
  std::vector<std::thread> threads;
  for (long i = 0; i < number(words, 0); ++i) threads.emplace_back([&] { burn(number(words, 1)); });
  for (auto& thread : threads) thread.join();
  return 0;
}

int burn_children(const Words& words) {
  const int rc = fork_children(number(words, 0), [&] { burn(number(words, 1)); });
  return rc != 0 ? rc : wait_all();
}

/// burn-grandchild MS: CPU time of a process that its parent never waits for; the pipe's end says that it is over.
int burn_grandchild(const Words& words) {
  int ends[2];
  if (pipe(ends) != 0) return 93;
  const pid_t child = fork();
  if (child == 0) {
    close(ends[0]);
    if (fork() == 0) burn(number(words, 0));
    _exit(0);
  }
  close(ends[1]);
  char byte = 0;
  return static_cast<int>(read(ends[0], &byte, 1));
}

/// burn-ignored MS: CPU time of a child whose parent tells the kernel that it will not wait.
int burn_ignored(const Words& words) {
  signal(SIGCHLD, SIG_IGN);
  if (fork() == 0) {
    burn(number(words, 0));
    _exit(0);
  }
  while (wait(nullptr) > 0) {
  }
  return 0;
}

/// share MIB N EACH: touches memory, then forks children that have it too and touch more, and all stay a while.
int share(const Words& words) {
  int ends[2];
  const auto touch = [](long mib) {
    const auto bytes = static_cast<std::size_t>(mib * kMiB);
    void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) _exit(94);
    std::memset(memory, 1, bytes);
  };
  touch(number(words, 0));
  if (pipe(ends) != 0) return 93;
  for (long i = 0; i < number(words, 1); ++i) {
    if (fork() != 0) continue;
    touch(number(words, 2));
    if (write(ends[1], "t", 1) != 1) _exit(1);
    forever();
  }
  char byte = 0;
  for (long i = 0; i < number(words, 1); ++i) {
    if (read(ends[0], &byte, 1) != 1) return 1;
  }
  burn(150);
  return 0;
}

/// alloc MIB: touches that much memory.
int alloc(const Words& words) {
  const auto bytes = static_cast<std::size_t>(number(words, 0) * kMiB);
  void* memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return 94;
  std::memset(memory, 1, bytes);
  return 0;
}

[[gnu::noinline]] int stack_depth(long kib) {
  volatile char frame[1024];
  frame[0] = static_cast<char>(kib);
  if (kib == 0) return 0;
  const int deeper = stack_depth(kib - 1);
  return deeper + (frame[0] == static_cast<char>(kib) ? 0 : 1);  // used after the call, so that the frame must stay
}

/// flood FD BYTES: writes zeros to a descriptor; to be killed on the way is what the tests look at.
int flood(const Words& words) {
  static const char block[64 * 1024] = {};
  for (long left = number(words, 1); left > 0;) {
    const ssize_t n =
        write(static_cast<int>(number(words, 0)), block, static_cast<std::size_t>(std::min<long>(left, sizeof block)));
    if (n <= 0) return 95;
    left -= n;
  }
  return 0;
}

/// daemon ROUNDS: a process in a session of its own, ROUNDS forks away, that holds no descriptor and never ends.
int daemon_process(const Words& words) {
  if (fork() != 0) return 0;
  for (long i = 1; i < number(words, 0, 1); ++i) {
    setsid();
    if (fork() != 0) _exit(0);
  }
  setsid();
  signal(SIGTERM, SIG_IGN);
  forever();
}

/// fork-until-refused: says how many more processes there could be.
int fork_until_refused(const Words&) {
  long count = 0;
  for (;; ++count) {
    const pid_t pid = fork();
    if (pid < 0) break;
    if (pid == 0) forever();
  }
  say(std::to_string(count) + " " + std::strerror(errno));
  return 0;
}

int threads_until_refused(const Words&) {
  long count = 0;
  try {
    for (;; ++count) std::thread([] { forever(); }).detach();
  } catch (const std::exception&) {
    say(std::to_string(count));
  }
  _exit(0);
}

/// copy-slowly MS: reads stdin, burns CPU time, then writes stdout.
int copy_slowly(const Words& words) {
  std::string all;
  char block[4096];
  for (ssize_t n = 0; (n = read(0, block, sizeof block)) > 0;) all.append(block, static_cast<std::size_t>(n));
  burn(number(words, 0));
  say(all);
  return 0;
}

int copy_stream(int from, int to) {
  char block[64 * 1024];
  for (;;) {
    const ssize_t n = read(from, block, sizeof block);
    if (n <= 0) return static_cast<int>(n);
    if (write(to, block, static_cast<std::size_t>(n)) != n) return 96;
  }
}

/// Leaves `fd` in flight inside a pair of sockets that only the message itself refers to: closed by everyone, it lives
/// on until the kernel's collector looks.
int hide(int fd) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_DGRAM, 0, pair) != 0) return 97;
  char byte = 'x';
  iovec part{&byte, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(3 * sizeof(int))] = {};
  const int fds[3] = {fd, pair[0], pair[1]};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof fds);
  std::memcpy(CMSG_DATA(header), fds, sizeof fds);
  return sendmsg(pair[0], &message, 0) == 1 ? 0 : 98;
}

/// hide-file PATH MIB: a file without a name, in flight.
int hide_file(const Words& words) {
  const int fd = open(words.at(0).c_str(), O_CREAT | O_RDWR, 0600);
  if (fd < 0 || unlink(words.at(0).c_str()) != 0) return 99;
  const std::string block(static_cast<std::size_t>(kMiB), 'x');
  for (long i = 0; i < number(words, 1); ++i) {
    if (write(fd, block.data(), block.size()) != static_cast<ssize_t>(block.size())) return 100;
  }
  return hide(fd);
}

}  // namespace

void add_compute(Commands& commands) {
  commands["exit"] = [](const Words& words) { return static_cast<int>(number(words, 0)); };
  commands["raise"] = [](const Words& words) { return raise(static_cast<int>(number(words, 0))); };
  commands["kill"] = [](const Words& words) {
    const int rc = kill(static_cast<pid_t>(number(words, 0)), static_cast<int>(number(words, 1)));
    say(rc == 0 ? "sent" : std::strerror(errno));
    return 0;
  };
  commands["burn"] = [](const Words& words) { return burn(number(words, 0)), 0; };
  commands["burn-threads"] = burn_threads;
  commands["burn-children"] = burn_children;
  commands["burn-grandchild"] = burn_grandchild;
  commands["sleep"] = [](const Words&) -> int { forever(); };
  commands["burn-ignored"] = burn_ignored;
  commands["share"] = share;
  commands["alloc"] = alloc;
  commands["stack"] = [](const Words& words) { return stack_depth(number(words, 0)); };
  commands["flood"] = flood;
  commands["daemon"] = daemon_process;
  commands["fork-until-refused"] = fork_until_refused;
  commands["threads-until-refused"] = threads_until_refused;
  commands["copy"] = [](const Words& words) {
    return copy_stream(static_cast<int>(number(words, 0)), static_cast<int>(number(words, 1)));
  };
  commands["copy-slowly"] = copy_slowly;
  commands["offset"] = [](const Words& words) {
    return say(std::to_string(lseek(static_cast<int>(number(words, 0)), 0, SEEK_CUR))), 0;
  };
  commands["hide-stdout"] = [](const Words&) { return hide(1); };
  commands["hide-file"] = hide_file;
}

}  // namespace probe
