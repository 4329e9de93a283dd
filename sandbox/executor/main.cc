// judge-executor: started by the judge with a socket on descriptor 3; not for people.
//   judge-executor [--trust-mine] [--support HOST:JAIL]...
#include <fcntl.h>
#include <libgen.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <climits>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>

#include "sandbox/executor/cpu_lease.h"
#include "sandbox/executor/executor.h"

namespace {

constexpr int kJudgeSocket = 3;

std::string own_folder() {
  char path[PATH_MAX];
  const ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
  if (n <= 0) return ".";
  path[n] = '\0';
  return dirname(path);
}

int usage() {
  std::fputs("judge-executor is started by judge, which talks to it on descriptor 3.\n", stderr);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  int type = 0;
  socklen_t size = sizeof type;
  if (getsockopt(kJudgeSocket, SOL_SOCKET, SO_TYPE, &type, &size) != 0 || type != SOCK_SEQPACKET) return usage();
  sandbox::ExecutorConfig config;
  config.programs = own_folder();
  config.trust_mine = argc > 1 && std::string_view(argv[1]) == "--trust-mine";
  for (int i = config.trust_mine ? 2 : 1; i < argc; i += 2) {
    const std::string_view mount = i + 1 < argc ? argv[i + 1] : "";
    const auto colon = mount.rfind(':');
    if (std::string_view(argv[i]) != "--support" || colon == std::string_view::npos) return usage();
    config.support.push_back({std::string(mount.substr(0, colon)), std::string(mount.substr(colon + 1))});
  }
  if (fcntl(kJudgeSocket, F_SETFD, FD_CLOEXEC) != 0) return usage();
  // The judge decides when a run stops: it closes the socket. A Ctrl-C at the terminal is the judge's to handle.
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGPIPE, SIG_IGN);
  const auto lease = sandbox::pin_to_own_cpu();
  return sandbox::Executor(sandbox::Fd(kJudgeSocket), std::move(config)).serve();
}
