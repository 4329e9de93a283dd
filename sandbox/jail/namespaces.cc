#include "sandbox/jail/namespaces.h"

#include <sched.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>

#include "sandbox/base/confinement.h"
#include "sandbox/base/fd.h"

namespace sandbox {

namespace {

bool setting_is_zero(const char* path) {
  const auto text = read_file(path);
  return text && text->starts_with("0");
}

/// Whether this process's root is not its mount namespace's: user namespaces are denied there.
bool in_chroot() {
  struct stat own {
  }, real{};
  return stat("/", &own) == 0 && stat("/proc/1/root/.", &real) == 0 &&
         (own.st_ino != real.st_ino || own.st_dev != real.st_dev);
}

std::string how_to_mend(int sys_errno) {
  if (setting_is_zero("/proc/sys/user/max_user_namespaces")) return "run: sysctl -w user.max_user_namespaces=10000";
  if (geteuid() != 0 && setting_is_zero("/proc/sys/kernel/unprivileged_userns_clone"))
    return "run: sysctl -w kernel.unprivileged_userns_clone=1";
  if (sys_errno == ENOSPC) return "too many namespaces are in use: raise user.max_user_namespaces with sysctl -w";
  if (sys_errno == EPERM && in_chroot())
    return "this is a chroot, where they are denied: enter it by pivot_root instead";
  // Whoever allows namespaces alone would be refused again, for /proc: a container hides parts of it.
  return "in a container: start it with --security-opt seccomp=unconfined, and --security-opt systempaths=unconfined "
         "(Docker) or unmask=ALL (Podman), or with --privileged";
}

}  // namespace

std::uint64_t jail_namespaces() {
  return CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNS | CLONE_NEWNET | CLONE_NEWIPC | CLONE_NEWUTS;
}

Error namespaces_denied(int sys_errno) {
  Error error = sys_error("namespaces", sys_errno).value();
  const bool by_filter = (sys_errno == EPERM || sys_errno == ENOSYS) && own_confinement().filtered;
  error.message = by_filter
                      ? "the seccomp filter that judge was started under, such as a container's, denies user namespaces"
                      : "this machine does not let judge make user namespaces";
  error.hint = how_to_mend(sys_errno);
  return error;
}

}  // namespace sandbox
