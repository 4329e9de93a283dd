// The inside of a jail, in steps. Runs in the cloned child of a single-threaded executor: no allocation, no logging; a
// failure is {step, errno} on a close-on-exec pipe. Read become_pid1() at the end first.
#include "sandbox/jail/inside.h"

#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <linux/mount.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "sandbox/base/units.h"
#include "sandbox/zygote/runtime.h"

#ifndef MS_NOSYMFOLLOW
#define MS_NOSYMFOLLOW 256
#endif

namespace sandbox {

namespace {

constexpr const char* kRoot = "/tmp";  // in our own mount namespace; the host's /tmp is untouched
constexpr unsigned long kStackGap = 16 * kGiB;
constexpr int kLastCapability = 63;
constexpr int kKeptCapabilities[] = {1 /* DAC_OVERRIDE */, 3 /* FOWNER */, 5 /* KILL */, 6 /* SETGID */,
                                     7 /* SETUID */};

struct Failure {
  const InsidePlan& plan;

  [[noreturn]] void fail(InsideStep step) const {
    const int record[2] = {static_cast<int>(step), errno};
    if (write(plan.report_fd, record, sizeof record) < 0) _exit(126);
    _exit(127);
  }
  void check(bool ok, InsideStep step) const {
    if (!ok) fail(step);
  }
};

const char* in_root(char (&buffer)[512], const char* path) {
  std::snprintf(buffer, sizeof buffer, "%s/%s", kRoot, path);
  return buffer;
}

/// Executor and ids: the parent has put us into the cgroup and written the id maps.
void wait_for_parent(const InsidePlan& plan, const Failure& failure) {
  char go = 0;
  failure.check(close(plan.go_write_fd) == 0, InsideStep::Wait);
  failure.check(read(plan.go_fd, &go, 1) == 1, InsideStep::Wait);
  // The cgroup namespace is made only now: its root is the group we were put into.
  if (plan.contained) failure.check(unshare(CLONE_NEWCGROUP) == 0, InsideStep::CgroupNamespace);
}

/// Root of the jail's own user namespace: an unprivileged id for the host. A shared id is there once it is mapped, and
/// the caller's groups stay, as nobody may leave them.
void take_identity(const InsidePlan& plan, const Failure& failure) {
  if (!plan.shares_id) {
    failure.check(setgroups(0, nullptr) == 0, InsideStep::Identity);
    failure.check(setresgid(0, 0, 0) == 0 && setresuid(0, 0, 0) == 0, InsideStep::Identity);
  }
  failure.check(setsid() >= 0, InsideStep::Session);
  // Ignored by our caller's caller, it would stay so for good, and children would end unseen.
  failure.check(signal(SIGCHLD, SIG_DFL) != SIG_ERR, InsideStep::Session);
  umask(022);
}

/// What the namespaces are for: to end with the executor, all at once, and to be nobody's host.
void be_init(const Failure& failure) {
  failure.check(prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0, InsideStep::Session);
  failure.check(sethostname("judged", 6) == 0, InsideStep::HostName);
}

/// Without a pid namespace: whatever a run leaves behind becomes this process's child. It outlives the executor, to
/// kill and wipe (serve.cc).
void adopt_orphans(const InsidePlan& plan, const Failure& failure) {
  failure.check(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) == 0, InsideStep::Adopt);
  failure.check(chdir(plan.box.c_str()) == 0, InsideStep::Scratch);
}

void bind(const BindMount& mount, int source, const Failure& failure) {
  char from[64], to[512];
  std::snprintf(from, sizeof from, "/proc/self/fd/%d", source);
  in_root(to, mount.target.c_str());
  if (mount.file) {
    const int file = open(to, O_CREAT | O_WRONLY | O_CLOEXEC, 0444);
    failure.check(file >= 0, InsideStep::View);
    close(file);
  }
  const bool mounted = mount.tree >= 0
                           ? syscall(SYS_move_mount, mount.tree, "", AT_FDCWD, to, MOVE_MOUNT_F_EMPTY_PATH) == 0
                           : ::mount(from, to, nullptr, MS_BIND | MS_REC, nullptr) == 0;
  failure.check(mounted, InsideStep::View);
  mount_attr attributes{};
  attributes.attr_set = MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID | (mount.device ? MOUNT_ATTR_NOEXEC : MOUNT_ATTR_NODEV);
  failure.check(syscall(SYS_mount_setattr, AT_FDCWD, to, AT_RECURSIVE, &attributes, sizeof attributes) == 0,
                InsideStep::View);
}

/// A fresh tmpfs as root, holding only what runtimes need, all of it read-only.
void build_view(const InsidePlan& plan, const Failure& failure) {
  constexpr std::size_t kMaxBinds = 32;
  int sources[kMaxBinds] = {};
  errno = E2BIG;
  failure.check(plan.binds.size() <= kMaxBinds, InsideStep::View);
  failure.check(mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0, InsideStep::PrivateMounts);
  // Opened before the new root hides what may lie below it.
  for (std::size_t i = 0; i < plan.binds.size(); ++i) {
    if (plan.binds[i].tree >= 0) continue;
    sources[i] = open(plan.binds[i].source.c_str(), O_PATH | O_CLOEXEC);
    failure.check(sources[i] >= 0, InsideStep::View);
  }
  failure.check(mount("judged", kRoot, "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,nr_inodes=1k,mode=0755") == 0,
                InsideStep::Root);
  char path[512];
  for (const auto& folder : plan.folders)
    failure.check(mkdir(in_root(path, folder.c_str()), 0755) == 0, InsideStep::View);
  for (std::size_t i = 0; i < plan.binds.size(); ++i) bind(plan.binds[i], sources[i], failure);
  for (const auto& link : plan.links)
    failure.check(symlink(link.target.c_str(), in_root(path, link.link.c_str())) == 0, InsideStep::View);
}

/// What is not there needs no cover.
void hide_folders(const InsidePlan& plan, const Failure& failure) {
  constexpr unsigned long kEmpty = MS_NOSUID | MS_NODEV | MS_NOEXEC | MS_RDONLY;
  char path[512];
  for (const auto& folder : plan.hidden) {
    const bool there = access(in_root(path, folder.c_str()), F_OK) == 0;
    failure.check(!there || mount("judged", path, "tmpfs", kEmpty, "size=4k,nr_inodes=2,mode=0755") == 0,
                  InsideStep::View);
  }
}

void mount_own(const InsidePlan& plan, const Failure& failure) {
  char path[512], options[128];
  in_root(path, "proc");
  constexpr unsigned long kQuiet = MS_NOSUID | MS_NODEV | MS_NOEXEC;
  // subset=pid (Linux 5.8) leaves only the processes in /proc.
  const bool mounted = mount("proc", path, "proc", kQuiet, "hidepid=2,subset=pid") == 0 ||
                       mount("proc", path, "proc", kQuiet, "hidepid=2") == 0;
  failure.check(mounted, InsideStep::Proc);
  for (const char* folder : {"box", "tmp"}) {
    in_root(path, folder);
    std::snprintf(options, sizeof options, "size=256m,nr_inodes=16k,mode=0700,uid=%u,gid=%u", plan.child_id,
                  plan.child_id);
    const bool scratch = mount("judged", path, "tmpfs", kQuiet | MS_NOSYMFOLLOW, options) == 0 ||
                         mount("judged", path, "tmpfs", kQuiet, options) == 0;
    failure.check(scratch, InsideStep::Scratch);
  }
}

void enter_view(const Failure& failure) {
  failure.check(chdir(kRoot) == 0, InsideStep::Pivot);
  failure.check(syscall(SYS_pivot_root, ".", ".") == 0, InsideStep::Pivot);
  failure.check(umount2(".", MNT_DETACH) == 0, InsideStep::Pivot);
  failure.check(mount(nullptr, "/", nullptr, MS_REMOUNT | MS_BIND | MS_RDONLY | MS_NOSUID | MS_NODEV, nullptr) == 0,
                InsideStep::Pivot);
  failure.check(chdir("/box") == 0, InsideStep::Pivot);
}

/// An id other than 0 loses its capabilities by exec, unless they are ambient.
void keep_through_exec(const Failure& failure) {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct sets[_LINUX_CAPABILITY_U32S_3] = {};
  for (const int kept : kKeptCapabilities) sets[0].permitted |= 1U << kept;
  sets[0].effective = sets[0].inheritable = sets[0].permitted;
  failure.check(syscall(SYS_capset, &header, sets) == 0, InsideStep::Capabilities);
  for (const int kept : kKeptCapabilities)
    failure.check(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, kept, 0, 0) == 0, InsideStep::Capabilities);
}

/// Where all have one id, pid 1 needs none to launch, kill and wipe. Exec gives none back: no_new_privs follows.
void drop_all_capabilities(const Failure& failure) {
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
  failure.check(syscall(SYS_capset, &header, none) == 0, InsideStep::Capabilities);
}

/// Pid 1 keeps what it needs to launch, kill and wipe for another id; the rest is gone for good, mounting included.
void drop_capabilities(const InsidePlan& plan, const Failure& failure) {
  for (int capability = 0; capability <= kLastCapability; ++capability) {
    bool keep = false;
    for (const int kept : kKeptCapabilities) keep = keep || kept == capability;
    if (keep || prctl(PR_CAPBSET_READ, capability, 0, 0, 0) < 0) continue;  // unknown to this kernel
    failure.check(prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) == 0, InsideStep::Capabilities);
  }
  if (plan.shares_id) keep_through_exec(failure);
}

void renounce_privileges(const InsidePlan& plan, const Failure& failure) {
  if (plan.contained) {
    drop_capabilities(plan, failure);
  } else {
    drop_all_capabilities(failure);
  }
  // The gap that the kernel leaves for a stack is fixed at exec; a zygote's children may let theirs grow to the memory
  // limit.
  const rlimit stack{kStackGap, kStackGap}, core{0, 0};
  failure.check(setrlimit(RLIMIT_STACK, &stack) == 0 && setrlimit(RLIMIT_CORE, &core) == 0, InsideStep::Capabilities);
  failure.check(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, InsideStep::NoNewPrivileges);
}

void send_descriptor(int socket, int fd, const Failure& failure) {
  char byte = 'L';
  iovec part{&byte, 1};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  cmsghdr* header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof(int));
  std::memcpy(CMSG_DATA(header), &fd, sizeof fd);
  failure.check(sendmsg(socket, &message, MSG_NOSIGNAL) == 1, InsideStep::Filter);
}

/// The view once more, by another part of the kernel: had a mount a hole, nothing behind it could be read or run.
void restrict_access(const InsidePlan& plan, const Failure& failure) {
  const bool done = plan.landlock == 0 || restrict_by_landlock(plan.landlock, plan.access, plan.program_fd);
  failure.check(done, InsideStep::Landlock);
}

/// From here on the policy holds for pid 1 and all that it starts. Violations wait on the listener, which the executor
/// gets.
void install_filter(const InsidePlan& plan, const Failure& failure) {
  const auto listener =
      static_cast<int>(syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &plan.filter));
  failure.check(listener >= 0, InsideStep::Filter);
  send_descriptor(plan.control_fd, listener, failure);
  close(listener);
}

/// 0-9 are /dev/null but for the control socket, so that descriptors received later never fall among those that
/// children use.
void place_descriptors(const InsidePlan& plan, const Failure& failure) {
  const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  failure.check(null >= 0, InsideStep::Descriptors);
  for (int target = 0; target <= kReportFd; ++target) {
    failure.check(dup2(target == kControlFd ? plan.control_fd : null, target) == target, InsideStep::Descriptors);
  }
  failure.check(close(null) == 0, InsideStep::Descriptors);
}

}  // namespace

const char* to_string(InsideStep step) {
  static constexpr const char* kNames[] = {"wait for the executor",
                                           "cgroup namespace",
                                           "identity",
                                           "session",
                                           "host name",
                                           "private mounts",
                                           "root tmpfs",
                                           "read-only view",
                                           "mount /proc",
                                           "mount /box and /tmp",
                                           "pivot_root",
                                           "adopt orphans",
                                           "capabilities",
                                           "no_new_privs",
                                           "Landlock",
                                           "seccomp filter",
                                           "descriptors",
                                           "exec pid 1"};
  const auto index = static_cast<std::size_t>(step);
  return index < std::size(kNames) ? kNames[index] : "unknown step";
}

void become_pid1(const InsidePlan& plan) {
  const Failure failure{plan};
  wait_for_parent(plan, failure);
  take_identity(plan, failure);
  if (plan.contained) {
    be_init(failure);
    build_view(plan, failure);
    hide_folders(plan, failure);
    mount_own(plan, failure);
    enter_view(failure);
  } else {
    adopt_orphans(plan, failure);
  }
  place_descriptors(plan, failure);
  renounce_privileges(plan, failure);
  restrict_access(plan, failure);
  install_filter(plan, failure);
  // LD_BIND_NOW: symbols are looked up once in a zygote, not in each of its children.
  char* const envp[] = {const_cast<char*>("LANG=C.UTF-8"),
                        const_cast<char*>("PATH=/usr/bin:/bin"),
                        const_cast<char*>("OMP_NUM_THREADS=1"),
                        const_cast<char*>("OPENBLAS_NUM_THREADS=1"),
                        const_cast<char*>("MKL_NUM_THREADS=1"),
                        const_cast<char*>("LD_BIND_NOW=1"),
                        plan.tmp.empty() ? nullptr : const_cast<char*>(plan.tmp.c_str()),
                        nullptr};
  syscall(SYS_execveat, plan.program_fd, "", plan.argv.data(), envp, AT_EMPTY_PATH);
  failure.fail(InsideStep::Exec);
}

}  // namespace sandbox
