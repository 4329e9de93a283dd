// The steps of a child, in order. Async-signal-safe throughout: with the exec spawner the child shares pid 1's memory
// until it execs.
#include "sandbox/zygote/child.h"

#include <fcntl.h>
#include <linux/capability.h>
#include <linux/close_range.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "sandbox/protocol/launch.h"

namespace sandbox {

namespace {

void close_from(int first, unsigned last, unsigned flags) {
  if (syscall(SYS_close_range, first, last, flags) != 0) report_setup_failure(SetupStep::Descriptors);
}

/// All that is not placed here ends with the exec, or is closed where none comes.
void place_descriptors(const ChildPlan& plan) {
  const bool execs = plan.runtime->execs();
  if (execs) close_from(kControlFd, ~0U, CLOSE_RANGE_CLOEXEC);
  for (int target = 0; target <= kCallFd; ++target) {
    const bool program = target == kProgramFd && execs;
    if (plan.fds[target] >= 0) {
      if (dup3(plan.fds[target], target, program ? O_CLOEXEC : 0) < 0) report_setup_failure(SetupStep::Descriptors);
    } else if (!execs) {
      close(target);
    }
  }
  if (execs) return;
  close_from(kCallFd + 1, kReportFd - 1, 0);
  close_from(kReportFd + 1, ~0U, 0);
}

bool limit(int resource, rlim_t value) {
  const rlimit both{value, value};
  return setrlimit(static_cast<__rlimit_resource_t>(resource), &both) == 0;
}

void set_own_limits(const ChildPlan& plan) {
  if (!limit(RLIMIT_FSIZE, plan.file_size) || !limit(RLIMIT_STACK, plan.stack) ||
      (plan.processes != 0 && !limit(RLIMIT_NPROC, plan.processes))) {
    report_setup_failure(SetupStep::Limits);
  }
}

/// Raw calls: libc's wrappers would signal the other threads of a memory that is shared with pid 1. The change of id
/// takes the capabilities along, but for a jail in which pid 1 has the same one.
void drop_identity(const SetupMessage& setup) {
  const unsigned id = setup.child_id;
  __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
  const __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
  const bool taken =
      !setup.contained || (syscall(SYS_setresgid, id, id, id) == 0 && syscall(SYS_setresuid, id, id, id) == 0);
  if (!taken || syscall(SYS_capset, &header, none) != 0) report_setup_failure(SetupStep::Identity);
}

/// What a pid namespace would do: pid 1 finds the child's group to kill (serve.cc), the child goes when pid 1 is
/// killed, and the executor may look at its memory, which a fork of pid 1 does not let others do.
void be_within_reach(const Runtime& runtime) {
  if (setsid() < 0 || prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0 ||
      (!runtime.execs() && prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0)) {
    report_setup_failure(SetupStep::Identity);
  }
}

/// Handlers are the defaults already, from pid 1.
void unblock_signals() {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
}

}  // namespace

bool set_common_limits() {
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_NOFILE, 256) && limit(RLIMIT_MSGQUEUE, 0) && limit(RLIMIT_MEMLOCK, 0) &&
         limit(RLIMIT_RTPRIO, 0);
}

bool offer_to_oom_killer() {
  // A non-dumpable process' entries in /proc belong to nobody here.
  if (prctl(PR_SET_DUMPABLE, 1, 0, 0, 0) != 0) return false;
  const int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  const bool written = fd >= 0 && write(fd, "1000", 4) == 4;
  if (fd >= 0) close(fd);
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && written;
}

void report_setup_failure(SetupStep step) {
  const int record[2] = {static_cast<int>(step), errno};
  if (write(kReportFd, record, sizeof record) < 0) _exit(126);
  _exit(127);
}

ChildPlan plan_child(Runtime& runtime, const SetupMessage& setup, const LaunchMessage& message, const Packet& packet) {
  ChildPlan plan;
  plan.runtime = &runtime;
  plan.words = &message.words;
  std::size_t next = 0;
  for (int target = 0; target < 3; ++target) plan.fds[target] = packet.fds[next++].get();
  if (message.has_answer) plan.fds[3] = packet.fds[next++].get();
  if (message.has_input) plan.fds[4] = packet.fds[next++].get();
  if (message.has_program) plan.fds[kProgramFd] = packet.fds[next++].get();
  next += message.files.size();
  if (message.stays) {
    plan.fds[kStayFd] = packet.fds[next++].get();
    plan.fds[kCallFd] = packet.fds[next++].get();
  }
  plan.filter.len = static_cast<unsigned short>(setup.child_filter.size() / sizeof(sock_filter));
  plan.filter.filter = reinterpret_cast<sock_filter*>(const_cast<char*>(setup.child_filter.data()));
  plan.setup = &setup;
  plan.file_size = message.file_size;
  plan.stack = message.stack;
  plan.processes = message.processes;
  return plan;
}

void run_planned_child(void* arg) {
  const auto& plan = *static_cast<const ChildPlan*>(arg);
  renounce_as_child(*plan.runtime, *plan.setup);
  begin_run(plan);
}

void renounce_as_child(const Runtime& runtime, const SetupMessage& setup) {
  if (!runtime.execs() && !offer_to_oom_killer()) report_setup_failure(SetupStep::OomScore);
  if (!setup.contained) be_within_reach(runtime);
  drop_identity(setup);
  unblock_signals();
}

void begin_run(const ChildPlan& plan) {
  place_descriptors(plan);
  set_own_limits(plan);
  if (plan.filter.len != 0 && syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &plan.filter) != 0)
    report_setup_failure(SetupStep::Filter);
  if (!plan.runtime->execs()) close(kReportFd);
  plan.runtime->run_child(*plan.words);
  _exit(126);  // not reached: the compiler does not believe an override
}

}  // namespace sandbox
