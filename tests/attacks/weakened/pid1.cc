// The walls that a jail's pid 1 keeps up, each of which can be off.
#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <cerrno>

#include "layers.h"
#include "sandbox/zygote/wipe.h"

using weakened::is_off;

// Most of these run in a child that shares pid 1's memory: nothing here may allocate.

WEAKENED_SEAM(setrlimit, int(int, const rlimit*));
int weak_setrlimit(int resource, const rlimit* both) {
  return is_off("rlimit") ? 0 : real_setrlimit(resource, both);
}

WEAKENED_SEAM(prctl, int(int, long, long, long, long));
int weak_prctl(int option, long a, long b, long c, long d) {
  if (option == PR_SET_DUMPABLE && a == 0 && is_off("pid1")) return 0;
  return real_prctl(option, a, b, c, d);
}

WEAKENED_SEAM(syscall, long(long, long, long, long, long, long, long));
long weak_syscall(long number, long a, long b, long c, long d, long e, long f) {
  const bool identity = number == SYS_setresuid || number == SYS_setresgid || number == SYS_capset;
  if (identity && is_off("ids")) return 0;  // a child stays who pid 1 is
  if (number == SYS_close_range && is_off("descriptors")) return 0;
  return real_syscall(number, a, b, c, d, e, f);
}

WEAKENED_SEAM(kill, decltype(::kill));
int weak_kill(pid_t pid, int number) noexcept {
  return pid == -1 && is_off("reap") ? 0 : real_kill(pid, number);
}

WEAKENED_SEAM(wait4, decltype(::wait4));
pid_t weak_wait4(pid_t pid, int* status, int options, rusage* use) noexcept {
  if ((options & WNOHANG) != 0 || !is_off("reap")) return real_wait4(pid, status, options, use);
  errno = ECHILD;  // nobody is left, it says
  return -1;
}

WEAKENED_SEAM(wipe_folder, decltype(sandbox::wipe_folder));
sandbox::Status weak_wipe_folder(const char* path) {
  return is_off("wipe") ? sandbox::Status() : real_wipe_folder(path);
}

WEAKENED_SEAM(renew_folder, decltype(sandbox::renew_folder));
sandbox::Status weak_renew_folder(const char* path) {
  return is_off("wipe") ? sandbox::Status() : real_renew_folder(path);
}

WEAKENED_SEAM(scratch_use, decltype(sandbox::scratch_use));
sandbox::Result<sandbox::ScratchUse> weak_scratch_use(const char* path) {
  return is_off("wipe") ? sandbox::ScratchUse() : real_scratch_use(path);
}
