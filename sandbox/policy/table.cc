// The policy table. Read it row by row: each says which calls, what happens, and who needs it or what it would give
// away.
#include <fcntl.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>

#include <cerrno>
#include <csignal>

#include "sandbox/policy/policy.h"

namespace sandbox {

namespace {

using Op = ArgRule::Op;
constexpr auto kAllow = Action::Allow;
constexpr auto kDeny = Action::Deny;
constexpr auto kNotify = Action::Notify;

constexpr std::uint32_t kNamespaceFlags =
    CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;

const std::vector<PolicyRow> kJailRows = {
    {"memory",
     {"brk", "mmap", "munmap", "mprotect", "mremap", "madvise", "msync", "mincore", "membarrier"},
     kAllow,
     0,
     {},
     "every allocator; the memory itself is limited by the cgroup"},
    {"memory",
     {"mlock", "mlock2", "mlockall", "munlock", "munlockall"},
     kDeny,
     EPERM,
     {},
     "pinned memory could not be reclaimed; programs that try it go on without"},

    {"file data",
     {"read", "write", "readv", "writev", "pread64", "pwrite64", "preadv", "pwritev", "lseek", "sendfile",
      "copy_file_range", "fadvise64", "fsync", "fdatasync", "ftruncate", "truncate", "fallocate"},
     kAllow,
     0,
     {},
     "input and output; sizes are limited by rlimits, tmpfs and the output limit"},
    {"file names",
     {"open",       "openat",   "creat",    "close",     "close_range", "stat",      "fstat",      "lstat",
      "newfstatat", "statx",    "access",   "faccessat", "faccessat2",  "readlink",  "readlinkat", "getdents64",
      "getcwd",     "chdir",    "fchdir",   "rename",    "renameat",    "renameat2", "mkdir",      "mkdirat",
      "rmdir",      "unlink",   "unlinkat", "link",      "linkat",      "symlink",   "symlinkat",  "chmod",
      "fchmod",     "fchmodat", "umask",    "utimensat", "statfs",      "fstatfs"},
     kAllow,
     0,
     {},
     "interpreters and compilers; the view holds only system files, read-only, and the wiped /box and /tmp"},
    {"file names",
     {"openat2"},
     kAllow,
     0,
     {},
     "the spawner fetches results with RESOLVE_BENEATH; gives no more than openat"},
    {"file names",
     {"chown", "fchown", "fchownat", "lchown"},
     kAllow,
     0,
     {},
     "the spawner hands files in /box to the submission's id; an unprivileged id cannot give files away"},
    {"file names", {"mknod", "mknodat"}, kDeny, EPERM, {}, "devices and fifos have no use in a run"},
    {"file names",
     {"setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr", "getxattr", "lgetxattr",
      "fgetxattr", "listxattr", "llistxattr", "flistxattr"},
     kDeny,
     EOPNOTSUPP,
     {},
     "probed by copying tools; storage that a wipe would have to know of"},
    {"file locks", {"flock"}, kDeny, ENOLCK, {}, "a lock on a shared read-only file is a channel between jails"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_GETLK}, "record locks: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_SETLK}, "record locks: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_SETLKW}, "record locks: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_OFD_GETLK}, "record locks: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_OFD_SETLK}, "record locks: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_OFD_SETLKW}, "record locks: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_SETLEASE}, "leases: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_GETLEASE}, "leases: as flock"},
    {"file locks", {"fcntl"}, kDeny, ENOLCK, ArgRule{1, Op::Equal, F_NOTIFY}, "watching a shared folder: as inotify"},
    {"descriptors",
     {"dup",        "dup2",        "dup3",      "pipe",           "pipe2",           "eventfd",        "eventfd2",
      "poll",       "ppoll",       "select",    "pselect6",       "epoll_create",    "epoll_create1",  "epoll_ctl",
      "epoll_wait", "epoll_pwait", "signalfd4", "timerfd_create", "timerfd_settime", "timerfd_gettime"},
     kAllow,
     0,
     {},
     "event loops (asyncio) and the spawner; counted by RLIMIT_NOFILE"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_DUPFD}, "duplicating"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_DUPFD_CLOEXEC}, "duplicating"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_GETFD}, "close-on-exec flag"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_SETFD}, "close-on-exec flag"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_GETFL}, "non-blocking and append flags"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_SETFL}, "non-blocking and append flags"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_GETPIPE_SZ}, "subprocess sizes its pipes"},
    {"descriptors", {"fcntl"}, kAllow, 0, ArgRule{1, Op::Equal, F_SETPIPE_SZ}, "subprocess sizes its pipes"},
    {"descriptors",
     {"memfd_create"},
     kDeny,
     EPERM,
     {},
     "no runtime here needs anonymous files, and they can be executed"},
    {"descriptors",
     {"inotify_init", "inotify_init1", "inotify_add_watch", "splice", "tee", "vmsplice"},
     kDeny,
     EPERM,
     {},
     "probed by libraries; kernel surface without a use in a run"},

    {"terminals", {"ioctl"}, kAllow, 0, ArgRule{1, Op::Equal, TCGETS}, "isatty()"},
    {"terminals", {"ioctl"}, kAllow, 0, ArgRule{1, Op::Equal, TIOCGWINSZ}, "terminal size, asked by Python's output"},
    {"terminals", {"ioctl"}, kAllow, 0, ArgRule{1, Op::Equal, FIONREAD}, "bytes ready on a pipe"},
    {"terminals", {"ioctl"}, kAllow, 0, ArgRule{1, Op::Equal, FIOCLEX}, "close-on-exec, as Python sets it"},
    {"terminals", {"ioctl"}, kAllow, 0, ArgRule{1, Op::Equal, FIONCLEX}, "as FIOCLEX"},
    {"terminals", {"ioctl"}, kAllow, 0, ArgRule{1, Op::Equal, FIONBIO}, "non-blocking flag"},
    {"terminals",
     {"ioctl"},
     kNotify,
     0,
     ArgRule{1, Op::Equal, TIOCSTI},
     "typing into a terminal: an escape elsewhere (CVE-2017-5226)"},

    {"time",
     {"clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time", "times", "getrusage",
      "getitimer", "setitimer", "alarm", "pause", "timer_create", "timer_settime", "timer_gettime", "timer_getoverrun",
      "timer_delete"},
     kAllow,
     0,
     {},
     "clocks and own timers; sleeping is bounded by the wall limit"},

    {"processes",
     {"clone"},
     kAllow,
     0,
     ArgRule{0, Op::NoBit, kNamespaceFlags},
     "threads and fork; their number is limited by the pids cgroup"},
    {"processes",
     {"clone"},
     kNotify,
     0,
     ArgRule{0, Op::AnyBit, kNamespaceFlags},
     "new namespaces open most of the kernel's privileged surface"},
    {"processes",
     {"fork", "vfork", "execve", "execveat", "wait4", "waitid", "exit", "exit_group", "getpid", "getppid", "gettid",
      "getpgid", "getpgrp", "setpgid", "getsid", "setsid", "pidfd_send_signal"},
     kAllow,
     0,
     {},
     "compiler drivers start their passes; the pid namespace bounds what can be signalled"},
    {"processes",
     {"sched_yield", "sched_getaffinity", "sched_getparam", "sched_getscheduler", "getpriority", "getcpu"},
     kAllow,
     0,
     {},
     "thread libraries ask for the number of CPUs"},
    {"processes",
     {"kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "sched_setaffinity"},
     kAllow,
     0,
     ArgRule{0, Op::NotEqual, 1},
     "compiler drivers stop their passes, thread libraries spread their threads; the pid namespace bounds who is "
     "reached"},
    {"processes",
     {"kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "sched_setaffinity"},
     kDeny,
     EPERM,
     ArgRule{0, Op::Equal, 1},
     "pid 1: the kernel refuses too, unless a jail's processes share one id"},
    {"processes",
     {"setpriority", "sched_setparam", "sched_setscheduler", "sched_setattr", "ioprio_set"},
     kDeny,
     EPERM,
     {},
     "probed by thread libraries; a run must not change its share of the machine"},
    {"processes", {"prctl"}, kAllow, 0, ArgRule{0, Op::NotEqual, PR_SET_SECCOMP}, "names, dumpability, robust lists"},
    {"processes", {"prctl"}, kDeny, EPERM, ArgRule{0, Op::Equal, PR_SET_SECCOMP}, "as seccomp"},
    {"processes",
     {"set_tid_address", "set_robust_list", "get_robust_list", "rseq", "futex", "arch_prctl", "restart_syscall",
      "sigaltstack", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigsuspend", "rt_sigtimedwait"},
     kAllow,
     0,
     {},
     "start-up of every libc and thread"},
    {"processes", {"personality"}, kAllow, 0, ArgRule{0, Op::Equal, 0xffffffff}, "asking is harmless; gcc asks"},
    {"processes",
     {"personality"},
     kNotify,
     0,
     ArgRule{0, Op::NotEqual, 0xffffffff},
     "turns address randomisation and other guards off"},

    {"identity",
     {"getuid", "geteuid", "getgid", "getegid", "getgroups", "getresuid", "getresgid", "capget", "uname", "sysinfo",
      "getrandom"},
     kAllow,
     0,
     {},
     "asked at start-up; gives away nothing the jail does not show"},
    {"identity",
     {"setresuid", "setresgid"},
     kAllow,
     0,
     ArgRule{0, Op::Equal, kChildId},
     "pid 1's children take this id; they have it already, and no privilege to take another"},
    {"identity", {"setresuid", "setresgid"}, kDeny, EPERM, ArgRule{0, Op::NotEqual, kChildId}, "every other id"},
    {"identity",
     {"setuid", "setgid", "setreuid", "setregid", "setfsuid", "setfsgid", "setgroups"},
     kDeny,
     EPERM,
     {},
     "nobody in the jail changes identity by these"},
    {"identity", {"capset"}, kAllow, 0, {}, "pid 1's children give up what they have by it; nobody gains any"},
    {"limits", {"getrlimit", "setrlimit"}, kAllow, 0, {}, "own limits only; hard limits cannot be raised"},
    {"limits", {"prlimit64"}, kAllow, 0, ArgRule{0, Op::Equal, 0}, "own limits only (pid 0)"},
    {"limits", {"prlimit64"}, kDeny, EPERM, ArgRule{0, Op::NotEqual, 0}, "the limits of another process"},

    {"sockets",
     {"socketpair"},
     kAllow,
     0,
     ArgRule{0, Op::Equal, AF_UNIX},
     "asyncio wakes itself through an unnamed pair"},
    {"sockets",
     {"sendmsg", "recvmsg", "sendto", "recvfrom", "shutdown", "getsockopt", "setsockopt", "getsockname", "getpeername"},
     kAllow,
     0,
     {},
     "on such pairs, and the spawner's control socket"},
    {"sockets",
     {"socket"},
     kDeny,
     EACCES,
     ArgRule{0, Op::Equal, AF_UNIX},
     "libc asks the name service daemon over a unix socket and goes on without"},
    {"sockets",
     {"connect", "bind", "listen", "accept", "accept4", "sendmmsg", "recvmmsg"},
     kNotify,
     0,
     {},
     "no socket here could use them honestly"},

    {"tracing",
     {"ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd", "perf_event_open"},
     kNotify,
     0,
     {},
     "reading or steering other processes"},
    {"kernel surface",
     {"bpf", "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "fanotify_init", "fanotify_mark",
      "lookup_dcookie", "memfd_secret", "io_setup", "io_submit", "io_getevents", "io_destroy", "io_cancel",
      "remap_file_pages", "migrate_pages", "move_pages"},
     kNotify,
     0,
     {},
     "large kernel surface, repeatedly exploited; no submission needs it"},
    {"kernel surface",
     {"mbind", "set_mempolicy", "get_mempolicy"},
     kDeny,
     EPERM,
     {},
     "hwloc, below torch's layers, tries to place memory near a CPU and goes on without"},
    {"keys",
     {"keyctl", "add_key", "request_key"},
     kNotify,
     0,
     {},
     "kernel keys outlive the run: a channel to the next one"},
    {"ipc",
     {"shmget", "shmat", "shmctl", "shmdt", "semget", "semop", "semctl", "semtimedop", "msgget", "msgsnd", "msgrcv",
      "msgctl", "mq_open", "mq_unlink", "mq_timedsend", "mq_timedreceive", "mq_notify", "mq_getsetattr"},
     kNotify,
     0,
     {},
     "objects that outlive the process that made them"},
    {"namespaces",
     {"unshare", "setns", "mount", "umount2", "pivot_root", "chroot", "mount_setattr", "fsopen", "fsconfig", "fsmount",
      "fspick", "move_mount", "open_tree", "name_to_handle_at", "open_by_handle_at", "sethostname", "setdomainname"},
     kNotify,
     0,
     {},
     "changing the jail's walls"},
    {"machine",
     {"reboot",  "init_module",  "finit_module",  "delete_module", "kexec_load", "kexec_file_load",
      "swapon",  "swapoff",      "iopl",          "ioperm",        "modify_ldt", "syslog",
      "acct",    "settimeofday", "clock_settime", "clock_adjtime", "adjtimex",   "quotactl",
      "vhangup", "nfsservctl",   "uselib",        "ustat",         "sysfs",      "_sysctl"},
     kNotify,
     0,
     {},
     "administration of the host"},
};

const PolicyRow kSignals = {"processes", {"rt_sigaction"}, kAllow, 0, {}, "start-up of every libc and thread"};
// A parent that ignores SIGCHLD takes its children's CPU time out of all accounts but a control group's.
const std::vector<PolicyRow> kSignalsWithoutGroup = {
    {"processes", {"rt_sigaction"}, kAllow, 0, ArgRule{0, Op::NotEqual, SIGCHLD}, "start-up of every libc and thread"},
    {"processes",
     {"rt_sigaction"},
     kDeny,
     0,
     ArgRule{0, Op::Equal, SIGCHLD},
     "answered as if done: it stays at its default, so that every child is waited for and counted; a runtime that sets "
     "every signal when it starts (Node.js) goes on"},
};

const PolicyRow kNoNetwork = {"sockets",
                              {"socket"},
                              kNotify,
                              0,
                              ArgRule{0, Op::NotEqual, AF_UNIX},
                              "networks, netlink, packets, vsock: a run talks to nobody"};
// For a JVM the violation is what comes after: to connect, bind or listen needs a socket first, and there is none.
const std::vector<PolicyRow> kNoNetworkForJvm = {
    {"sockets",
     {"socket"},
     kDeny,
     EAFNOSUPPORT,
     ArgRule{0, Op::Equal, AF_INET},
     "a JVM that reads a file by a channel loads its network library, which asks whether IPv4 is there"},
    {"sockets", {"socket"}, kDeny, EAFNOSUPPORT, ArgRule{0, Op::Equal, AF_INET6}, "the same for IPv6"},
    {"sockets", {"socket"}, kNotify, 0, ArgRule{0, Op::Equal, AF_NETLINK}, "no runtime asks for it by itself"},
    {"sockets", {"socket"}, kNotify, 0, ArgRule{0, Op::Equal, AF_PACKET}, "no runtime asks for it by itself"},
    {"sockets", {"socket"}, kNotify, 0, ArgRule{0, Op::Equal, AF_VSOCK}, "no runtime asks for it by itself"},
};

// clone3 has its flags in memory, where no filter can look. Without a row it is answered ENOSYS, and libc takes clone.
const PolicyRow kClone3 = {
    "processes", {"clone3"}, kAllow, 0, {}, "pid 1 starts a run in its control group by it; its children lose it"};
const PolicyRow kSeccomp = {
    "identity", {"seccomp"}, kAllow, 0, {}, "pid 1's children take from themselves what it alone needs, and this"};
const PolicyRow kNoSeccomp = {"identity", {"seccomp"}, kDeny,
                              EPERM,      {},          "a filter of its own could hide calls from the listener"};
// tgkill names one thread of one process, both exactly, and abort() and pthread_kill need it.
const PolicyRow kNoSignals = {
    "processes",
    {"kill", "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_send_signal"},
    kDeny,
    EPERM,
    {},
    "without a pid namespace one kill(-1) would end all that the caller has running; pid 1 alone needs them"};
const PolicyRow kNoClone3 = {"processes", {"clone3"}, kDeny, ENOSYS, {}, "libc then takes clone"};

}  // namespace

std::vector<PolicyRow> jail_policy(ChildrenStart start, bool contained, bool for_jvm) {
  std::vector<PolicyRow> rows = kJailRows;
  if (for_jvm) {
    rows.insert(rows.end(), kNoNetworkForJvm.begin(), kNoNetworkForJvm.end());
  } else {
    rows.push_back(kNoNetwork);
  }
  if (start == ChildrenStart::InGroupOfTheirOwn) rows.push_back(kClone3);
  rows.push_back(child_policy(start, contained).empty() ? kNoSeccomp : kSeccomp);
  if (start == ChildrenStart::InNoGroup) {
    rows.insert(rows.end(), kSignalsWithoutGroup.begin(), kSignalsWithoutGroup.end());
  } else {
    rows.push_back(kSignals);
  }
  return rows;
}

std::vector<PolicyRow> child_policy(ChildrenStart start, bool contained) {
  std::vector<PolicyRow> rows;
  if (start == ChildrenStart::InGroupOfTheirOwn) rows.push_back(kNoClone3);
  if (!contained) rows.push_back(kNoSignals);
  if (!rows.empty()) rows.push_back(kNoSeccomp);
  return rows;
}

}  // namespace sandbox
