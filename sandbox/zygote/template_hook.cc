// Linked into compiled submissions. Runs from .preinit_array: libc is ready, and no initialiser of the submission has
// run. If descriptor 6 is open this process is a template: it waits there for requests, and forks a child for each. The
// child waits on descriptor 7 for its own descriptors, and goes on into the initialisers and main. Else the program
// simply starts.
//
// The executor believes a template only after it has looked at it from outside (executor/attest.h): this function must
// be one block of position-independent code without calls, data or relocations, which the build checks.
#include <fcntl.h>
#include <linux/sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>

namespace {

// sandbox/zygote/runtime.h; nothing is included here that could bring code along.
constexpr int kStayFd = 6;
constexpr int kCallFd = 7;
constexpr int kMostDescriptors = 5;

using Word = unsigned long;

/// The call's number stands in the instruction itself, wherever the code is entered.
template <int number>
[[gnu::always_inline]] inline long call(Word a = 0, Word b = 0, Word c = 0) {
  register Word r10 asm("r10") = 0;
  register Word r8 asm("r8") = 0;
  long result;
  asm volatile("movl %[number], %%eax\n\tsyscall"
               : "=&a"(result)
               : [number] "i"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
               : "rcx", "r11", "memory");
  return result;
}

/// recvmsg on the template's own descriptor. The no-op behind it is what the executor finds the waiting place by.
[[gnu::always_inline]] inline long wait_for_request(msghdr* message) {
  long result;
  asm volatile("movl %[number], %%eax\n\tsyscall\n\t.byte 0x0f, 0x1f, 0x80, 'J', 'D', 'G', 'T'"
               : "=&a"(result)
               : [number] "i"(SYS_recvmsg), "D"(Word{kStayFd}), "S"(message), "d"(Word{0})
               : "rcx", "r11", "memory");
  return result;
}

/// fork, as a child of pid 1, with libc's record of the thread id kept true. The flags stand in the instruction itself.
[[gnu::always_inline]] inline long fork_for_parent(Word thread_id_address) {
  register Word r10 asm("r10") = thread_id_address;
  register Word r8 asm("r8") = 0;
  long result;
  asm volatile(
      "movl %[number], %%eax\n\tmovl %[flags], %%edi\n\tsyscall"
      : "=&a"(result)
      : [number] "i"(SYS_clone), [flags] "i"(CLONE_PARENT | CLONE_CHILD_SETTID | CLONE_CHILD_CLEARTID | SIGCHLD),
        "S"(Word{0}), "d"(Word{0}), "r"(r10), "r"(r8)
      : "rdi", "rcx", "r11", "memory");
  return result;
}

[[gnu::always_inline]] inline Word address(void* pointer) {
  return reinterpret_cast<Word>(pointer);
}

[[gnu::section(".text.judged_template"), gnu::noinline, gnu::used]] void judged_template() {
  if (call<SYS_fcntl>(kStayFd, F_GETFD) < 0) return;
  // What libc's fork would renew in a child.
  Word thread_id_address = 0, robust_list = 0, robust_size = 0;
  // Not dumpable: a child, which has the same id, cannot open this process's memory.
  if (call<SYS_prctl>(PR_GET_TID_ADDRESS, address(&thread_id_address)) != 0 || thread_id_address == 0 ||
      call<SYS_get_robust_list>(0, address(&robust_list), address(&robust_size)) != 0 ||
      call<SYS_prctl>(PR_SET_DUMPABLE, 0) != 0) {
    call<SYS_exit_group>(1);
  }
  char byte = 'R';
  call<SYS_write>(kStayFd, address(&byte), 1);
  iovec part;
  part.iov_base = &byte;
  part.iov_len = 1;
  msghdr message;
  message.msg_name = nullptr;
  message.msg_namelen = 0;
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = nullptr;
  for (;;) {
    message.msg_controllen = 0;
    message.msg_flags = 0;
    if (wait_for_request(&message) <= 0) call<SYS_exit_group>(0);
    int pid = static_cast<int>(fork_for_parent(thread_id_address));
    if (pid == 0) break;
    call<SYS_write>(kStayFd, address(&pid), sizeof pid);
  }
  // The child, before anybody waits for it.
  call<SYS_set_robust_list>(robust_list, robust_size);
  call<SYS_prctl>(PR_SET_DUMPABLE, 1);
  union {
    cmsghdr header;
    char space[CMSG_SPACE(kMostDescriptors * sizeof(int))];
  } control;
  message.msg_control = &control;
  message.msg_controllen = sizeof control;
  if (call<SYS_recvmsg>(kCallFd, address(&message)) <= 0) call<SYS_exit_group>(0);
  // The lowest free numbers, so above or at the target of each: moving them down in order overwrites none too early.
  const int* received = reinterpret_cast<const int*>(CMSG_DATA(&control.header));
  const Word count =
      message.msg_controllen < sizeof(cmsghdr) ? 0 : (control.header.cmsg_len - CMSG_LEN(0)) / sizeof(int);
  for (Word i = 0; i < count; ++i) call<SYS_dup2>(static_cast<Word>(received[i]), i);
  call<SYS_close_range>(count, ~0U);
}

[[gnu::section(".preinit_array"), gnu::used]] void (*const entry)() = judged_template;

}  // namespace
