#include "runners/python/stay.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "runners/python/child.h"
#include "runners/python/reply.h"
#include "sandbox/protocol/launch.h"
#include "sandbox/zygote/runtime.h"

namespace runners::python {
namespace {

constexpr std::size_t kCallDescriptors = 5;

void say(char word) {
  if (write(sandbox::kStayFd, &word, 1) != 1) _exit(0);
}

/// Waits for a call and puts its descriptors in their places. The executor closes the socket after the last one.
void take_descriptors() {
  char word = 0;
  iovec part{&word, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(kCallDescriptors * sizeof(int))];
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t n = 0;
  while ((n = recvmsg(sandbox::kCallFd, &message, 0)) < 0 && errno == EINTR) {
  }
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  if (n <= 0 || header == nullptr || header->cmsg_len != CMSG_LEN(kCallDescriptors * sizeof(int))) _exit(0);
  int received[kCallDescriptors];
  std::memcpy(received, CMSG_DATA(header), sizeof received);
  for (std::size_t target = 0; target < kCallDescriptors; ++target) {
    dup2(received[target], static_cast<int>(target));
    close(received[target]);
  }
}

/// Ends as the child did, if it did not simply end: the executor sees this process only.
void end_like(int status) {
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return;
  if (WIFEXITED(status)) _exit(WEXITSTATUS(status));
  std::signal(WTERMSIG(status), SIG_DFL);
  raise(WTERMSIG(status));
  _exit(1);
}

bool stays() {
  struct stat status {};
  return fstat(sandbox::kStayFd, &status) == 0 && S_ISSOCK(status.st_mode);
}

}  // namespace

void stay(const Ref& harness, const std::vector<std::string>& words) {
  const int source = words.empty() ? -1 : open(words[0].c_str(), O_RDONLY);
  if (source < 0) give_up("the source cannot be read");
  const std::string text = read_descriptor(source);
  close(source);
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (!stays()) run_words(harness, rest, text);
  for (bool first = true;; first = false) {
    say(first ? 'R' : 'D');
    take_descriptors();
    PyOS_BeforeFork();
    const pid_t pid = fork();
    if (pid == 0) {
      PyOS_AfterFork_Child();
      close(sandbox::kStayFd);
      close(sandbox::kCallFd);
      run_words(harness, rest, text);
    }
    PyOS_AfterFork_Parent();
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    if (pid < 0) give_up("no process for a call");
    end_like(status);
  }
}

}  // namespace runners::python
