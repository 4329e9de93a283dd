#include "sandbox/zygote/clone.h"

#include <linux/sched.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace sandbox {

namespace {

clone_args arguments(int group, std::uint64_t flags) {
  clone_args args{};
  args.flags = CLONE_INTO_CGROUP | flags;
  args.exit_signal = SIGCHLD;
  args.cgroup = static_cast<std::uint64_t>(group);
  return args;
}

}  // namespace

pid_t fork_into(int group) {
  if (group < 0) return fork();
  // libc keeps the thread's id in memory, at the address that it named to the kernel: the child must find its own
  // there.
  int* thread_id = nullptr;
  if (prctl(PR_GET_TID_ADDRESS, &thread_id, 0, 0, 0) != 0) return -1;
  clone_args args = arguments(group, CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID);
  args.child_tid = reinterpret_cast<std::uintptr_t>(thread_id);
  return static_cast<pid_t>(syscall(SYS_clone3, &args, sizeof args));
}

/// The child runs on the caller's stack, below this frame. So the call must be made right here: a function that made it
/// would return twice, the second time over a frame that the child has used.
__attribute__((noinline)) pid_t vfork_into(int group, ChildEntry entry, void* arg) {
  clone_args args = arguments(group, CLONE_VM | CLONE_VFORK);
  long result = SYS_clone3;
  asm volatile("syscall" : "+a"(result) : "D"(&args), "S"(sizeof args) : "rcx", "r11", "memory");
  if (result == 0) entry(arg);
  if (result >= 0) return static_cast<pid_t>(result);
  errno = static_cast<int>(-result);
  return -1;
}

}  // namespace sandbox
