// The seccomp policy as a submission meets it: violations end the run and are named; probes fail softly.
#include <sched.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

struct Call {
  const char* name;
  long number;
  std::vector<std::string> arguments = {};
};

std::vector<std::string> words_of(const Call& call) {
  std::vector<std::string> words = {"call", std::to_string(call.number)};
  words.insert(words.end(), call.arguments.begin(), call.arguments.end());
  return words;
}

class Violation : public JailTest, public testing::WithParamInterface<Call> {};

TEST_P(Violation, EndsTheRunAndIsNamed) {
  const Seen seen = run(words_of(GetParam()));
  EXPECT_EQ(seen.ending(), std::string("SyscallDenied ") + GetParam().name);
  EXPECT_EQ(seen.out, "") << "the call must not return";
}

// Arguments with high bits set reach the kernel as the same 32-bit value, and the policy must see that.
INSTANTIATE_TEST_SUITE_P(
    All, Violation,
    testing::Values(
        Call{"ptrace", SYS_ptrace}, Call{"process_vm_readv", SYS_process_vm_readv},
        Call{"process_vm_writev", SYS_process_vm_writev}, Call{"keyctl", SYS_keyctl}, Call{"add_key", SYS_add_key},
        Call{"request_key", SYS_request_key}, Call{"io_uring_setup", SYS_io_uring_setup, {"8"}}, Call{"bpf", SYS_bpf},
        Call{"userfaultfd", SYS_userfaultfd}, Call{"perf_event_open", SYS_perf_event_open},
        Call{"unshare", SYS_unshare, {"0x10000000"}}, Call{"setns", SYS_setns}, Call{"mount", SYS_mount},
        Call{"umount2", SYS_umount2}, Call{"pivot_root", SYS_pivot_root}, Call{"chroot", SYS_chroot},
        Call{"reboot", SYS_reboot}, Call{"shmget", SYS_shmget}, Call{"semget", SYS_semget}, Call{"msgget", SYS_msgget},
        Call{"mq_open", SYS_mq_open}, Call{"socket", SYS_socket, {"2", "1", "0"}}, Call{"connect", SYS_connect},
        Call{"bind", SYS_bind}, Call{"personality", SYS_personality, {"0x40000"}}, Call{"io_setup", SYS_io_setup},
        Call{"open_by_handle_at", SYS_open_by_handle_at}, Call{"clone", SYS_clone, {"0x10000011"}},
        Call{"clone", SYS_clone, {"0x20011"}}, Call{"ioctl", SYS_ioctl, {"0", "0x5412"}},
        Call{"ioctl", SYS_ioctl, {"0", "0x100005412"}}, Call{"socket", SYS_socket, {"0x100000002", "1", "0"}},
        Call{"personality", SYS_personality, {"0x1ffff0000"}}),
    [](const auto& test) { return std::string(test.param.name) + "_" + std::to_string(test.index); });

struct Probed {
  const char* name;
  Call call;
  const char* error;
};

class Probe : public JailTest, public testing::WithParamInterface<Probed> {};

TEST_P(Probe, FailsSoftly) {
  const Seen seen = run(words_of(GetParam().call));
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_EQ(seen.out, GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    All, Probe,
    testing::Values(Probed{"unknown", {"", 9999}, "Function not implemented"},
                    Probed{"clone3", {"", SYS_clone3}, "Function not implemented"},
                    Probed{"unix_socket", {"", SYS_socket, {"1", "1", "0"}}, "Permission denied"},
                    Probed{"unix_socket_high_bits", {"", SYS_socket, {"0x100000001", "1", "0"}}, "Permission denied"},
                    Probed{"memfd_create", {"", SYS_memfd_create}, "Operation not permitted"},
                    Probed{"setresuid", {"", SYS_setresuid, {"0", "0", "0"}}, "Operation not permitted"},
                    Probed{"setuid", {"", SYS_setuid, {"0"}}, "Operation not permitted"},
                    Probed{"seccomp", {"", SYS_seccomp, {"1", "0", "0"}}, "Operation not permitted"},
                    Probed{"prctl_seccomp", {"", SYS_prctl, {"22", "2"}}, "Operation not permitted"},
                    Probed{"affinity_of_pid_1", {"", SYS_sched_setaffinity, {"1"}}, "Operation not permitted"},
                    Probed{"pidfd_of_pid_1", {"", SYS_pidfd_open, {"1"}}, "Operation not permitted"},
                    Probed{"flock", {"", SYS_flock, {"0", "1"}}, "No locks available"},
                    Probed{"record_lock", {"", SYS_fcntl, {"0", "6"}}, "No locks available"},
                    Probed{"open_file_lock", {"", SYS_fcntl, {"0", "37"}}, "No locks available"},
                    Probed{"lease", {"", SYS_fcntl, {"0", "1024", "0"}}, "No locks available"},
                    Probed{"folder_watch", {"", SYS_fcntl, {"0", "1026", "1"}}, "No locks available"},
                    Probed{"mlockall", {"", SYS_mlockall, {"1"}}, "Operation not permitted"},
                    Probed{"mknod", {"", SYS_mknodat}, "Operation not permitted"},
                    Probed{"prlimit_of_pid_1", {"", SYS_prlimit64, {"1", "7", "0", "0"}}, "Operation not permitted"},
                    Probed{"other_ioctl", {"", SYS_ioctl, {"0", "0x1234"}}, "Function not implemented"},
                    Probed{"personality_query", {"", SYS_personality, {"0xffffffff"}}, "ok"}),
    [](const auto& test) { return std::string(test.param.name); });

/// Kernels may be built or started without it; then the instruction is a fault.
bool has_32_bit_entry() {
  const pid_t child = fork();
  if (child == 0) {
    long rc = 20;  // getpid there
    asm volatile("int $0x80" : "+a"(rc)::"memory");
    _exit(0);
  }
  int status = 0;
  return waitpid(child, &status, 0) == child && WIFEXITED(status);
}

class OtherEntries : public JailTest {};

TEST_F(OtherEntries, The32BitEntryIsKilled) {
  const Seen seen = run({"int80"});
  EXPECT_EQ(seen.out, "");
  EXPECT_EQ(seen.ending(), has_32_bit_entry() ? "Signaled 31" : "Signaled 11");
}

TEST_F(OtherEntries, X32CallsAreKilled) {
  const Seen seen = run({"call", std::to_string(0x40000000 + SYS_getpid)});
  EXPECT_EQ(seen.out, "");
  EXPECT_EQ(seen.ending(), "Signaled 31");
}

TEST_F(OtherEntries, AViolationInAChildOrAThreadEndsTheWholeRun) {
  const Seen seen = run({"call-in-child", std::to_string(SYS_keyctl)});
  EXPECT_EQ(seen.ending(), "SyscallDenied keyctl");
}

}  // namespace

}  // namespace judged_test
