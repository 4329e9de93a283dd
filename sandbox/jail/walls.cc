#include "sandbox/jail/walls.h"

#include <linux/filter.h>
#include <linux/sched.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>

#include "sandbox/base/fd.h"
#include "sandbox/jail/landlock.h"
#include "sandbox/jail/namespaces.h"

namespace sandbox {

namespace {

constexpr int kSysAdmin = 21;  // CAP_SYS_ADMIN

int errno_unless(bool ok) {
  return ok ? 0 : errno;
}

/// A tmpfs and a /proc: containers that hide parts of /proc refuse a new one.
int try_view() {
  return errno_unless(mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                      mount("judged", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "size=1m") == 0 &&
                      mount("proc", "/tmp", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, "hidepid=2") == 0);
}

int try_seccomp() {
  sock_filter allow = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  const sock_fprog filter{1, &allow};
  return errno_unless(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &filter) >= 0);
}

/// In the process that ends at once.
[[noreturn]] void try_inside(Walls walls, int report) {
  const bool contained = walls.namespaces == 0;
  if (contained) walls.view = try_view();
  const bool dropped = !contained || prctl(PR_CAPBSET_DROP, kSysAdmin, 0, 0, 0) == 0;
  walls.privileges = errno_unless(dropped && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0);
  walls.seccomp = try_seccomp();
  const bool sent = write(report, &walls, sizeof walls) == static_cast<ssize_t>(sizeof walls);
  _exit(sent ? 0 : 1);
}

}  // namespace

Walls try_walls() {
  Walls walls;
  auto report = make_pipe();
  if (!report) return {errno, errno, errno, errno, errno};
  clone_args args{};
  args.flags = jail_namespaces();
  args.exit_signal = SIGCHLD;
  auto pid = static_cast<pid_t>(syscall(SYS_clone3, &args, sizeof args));
  if (pid < 0) {
    walls.namespaces = errno;
    pid = fork();
  }
  if (pid == 0) try_inside(walls, report->write.get());
  report->write.reset();
  Walls seen;
  if (pid < 0 || read(report->read.get(), &seen, sizeof seen) != static_cast<ssize_t>(sizeof seen)) {
    const int error = pid < 0 ? errno : EIO;
    seen = {walls.namespaces, error, error, error, 0};
  }
  while (pid > 0 && waitpid(pid, nullptr, __WALL) < 0 && errno == EINTR) {
  }
  seen.landlock = landlock_version() > 0 ? 0 : errno;
  return seen;
}

}  // namespace sandbox
