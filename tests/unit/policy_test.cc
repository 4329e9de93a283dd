// The policy table as data: complete rows, no contradictions.
#include "sandbox/policy/policy.h"

#include <gtest/gtest.h>
#include <linux/audit.h>
#include <linux/seccomp.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <cerrno>
#include <csignal>
#include <map>
#include <set>
#include <tuple>

namespace {

using sandbox::Action;
using sandbox::PolicyRow;

constexpr auto kShared = sandbox::ChildrenStart::InGroupOfPid1;
constexpr auto kOwn = sandbox::ChildrenStart::InGroupOfTheirOwn;
constexpr auto kNone = sandbox::ChildrenStart::InNoGroup;

/// Every table there is: of pid 1 and of children, for all ways to start them, and without namespaces.
std::vector<std::vector<PolicyRow>> all_tables() {
  return {sandbox::jail_policy(kShared),
          sandbox::child_policy(kShared),
          sandbox::jail_policy(kOwn),
          sandbox::child_policy(kOwn),
          sandbox::jail_policy(kNone),
          sandbox::child_policy(kNone),
          sandbox::jail_policy(kNone, false),
          sandbox::child_policy(kNone, false),
          sandbox::jail_policy(kShared, true, true)};
}

std::vector<PolicyRow> all_rows() {
  std::vector<PolicyRow> rows;
  for (const auto& table : all_tables()) rows.insert(rows.end(), table.begin(), table.end());
  return rows;
}

TEST(Policy, EveryRowSaysWhy) {
  for (const auto& row : all_rows()) {
    EXPECT_FALSE(row.group.empty());
    ASSERT_FALSE(row.calls.empty()) << row.group;
    EXPECT_GE(row.reason.size(), 5U) << row.calls.front();
  }
}

/// One call alone is answered as if it had been done.
TEST(Policy, OnlyDeniedRowsHaveAnErrno) {
  for (const auto& row : all_rows()) {
    const bool fails = row.action == Action::Deny && row.calls.front() != "rt_sigaction";
    EXPECT_EQ(row.deny_errno != 0, fails) << row.calls.front();
  }
}

/// A call has one row without a condition, or rows with conditions on the same argument that differ.
TEST(Policy, NoCallHasTwoAnswers) {
  for (const auto& rows : all_tables()) {
    std::map<std::string_view, int> unconditional;
    std::map<std::string_view, std::set<unsigned>> arguments;
    std::set<std::tuple<std::string_view, unsigned, int, std::uint32_t>> conditions;
    for (const auto& row : rows) {
      for (const auto call : row.calls) {
        if (!row.when) {
          ++unconditional[call];
          continue;
        }
        arguments[call].insert(row.when->index);
        EXPECT_TRUE(conditions.emplace(call, row.when->index, static_cast<int>(row.when->op), row.when->value).second)
            << call;
      }
    }
    for (const auto& [call, count] : unconditional) {
      EXPECT_EQ(count, 1) << call;
      EXPECT_EQ(arguments.count(call), 0U)
          << call << " has a row without a condition, which makes the others meaningless";
    }
    for (const auto& [call, indices] : arguments) EXPECT_EQ(indices.size(), 1U) << call;
  }
}

TEST(Policy, EveryNameResolvesAndAllCompile) {
  for (const auto start : {kShared, kOwn, kNone}) {
    EXPECT_TRUE(sandbox::compile_policy(sandbox::jail_policy(start), false));
    EXPECT_TRUE(sandbox::compile_policy(sandbox::child_policy(start), true));
  }
  EXPECT_TRUE(sandbox::compile_policy(sandbox::child_policy(kNone, false), true));
  const PolicyRow typo{"x", {"no_such_call"}, Action::Allow, 0, {}, "a typing mistake must not pass"};
  const auto compiled = sandbox::compile_policy({&typo, 1}, false);
  ASSERT_FALSE(compiled);
  EXPECT_NE(compiled.error().text().find("no_such_call"), std::string::npos);
}

/// Runs a filter on a call as the kernel would: the subset of BPF that libseccomp emits.
std::uint32_t evaluate(const sandbox::BpfProgram& program, const seccomp_data& data) {
  std::uint32_t a = 0;
  const auto* words = reinterpret_cast<const std::uint32_t*>(&data);
  for (std::size_t pc = 0; pc < program.size(); ++pc) {
    const sock_filter& f = program[pc];
    switch (f.code) {
      case BPF_LD | BPF_W | BPF_ABS:
        a = words[f.k / 4];
        break;
      case BPF_ALU | BPF_AND | BPF_K:
        a &= f.k;
        break;
      case BPF_JMP | BPF_JA:
        pc += f.k;
        break;
      case BPF_JMP | BPF_JEQ | BPF_K:
        pc += a == f.k ? f.jt : f.jf;
        break;
      case BPF_JMP | BPF_JGT | BPF_K:
        pc += a > f.k ? f.jt : f.jf;
        break;
      case BPF_JMP | BPF_JGE | BPF_K:
        pc += a >= f.k ? f.jt : f.jf;
        break;
      case BPF_JMP | BPF_JSET | BPF_K:
        pc += (a & f.k) != 0 ? f.jt : f.jf;
        break;
      case BPF_RET | BPF_K:
        return f.k;
      default:
        ADD_FAILURE() << "instruction " << f.code;
        return 0;
    }
  }
  ADD_FAILURE() << "the program ran off its end";
  return 0;
}

struct Expected {
  const char* what;
  int number;
  std::uint64_t arguments[3];
  std::uint32_t action;
};

/// For the test's name: gtest would print the bytes, an address among them.
void PrintTo(const Expected& expected, std::ostream* out) {
  *out << expected.what;
}

class Answers : public testing::TestWithParam<Expected> {};

TEST_P(Answers, AreAsTheTableSays) {
  const auto program = sandbox::compile_policy(sandbox::jail_policy(kShared), false);
  ASSERT_TRUE(program);
  seccomp_data data{};
  data.nr = GetParam().number;
  data.arch = AUDIT_ARCH_X86_64;
  for (std::size_t i = 0; i < 3; ++i) data.args[i] = GetParam().arguments[i];
  EXPECT_EQ(evaluate(*program, data), GetParam().action);
}

constexpr std::uint32_t kNoSuchCall = SECCOMP_RET_ERRNO | ENOSYS;

INSTANTIATE_TEST_SUITE_P(
    All, Answers,
    testing::Values(Expected{"read", SYS_read, {}, SECCOMP_RET_ALLOW}, Expected{"future_call", 5000, {}, kNoSuchCall},
                    Expected{"clone3", SYS_clone3, {}, kNoSuchCall},
                    Expected{"ptrace", SYS_ptrace, {}, SECCOMP_RET_USER_NOTIF},
                    Expected{"x32", 0x40000000 | SYS_read, {}, SECCOMP_RET_KILL_PROCESS},
                    Expected{"thread", SYS_clone, {0x3d0f00}, SECCOMP_RET_ALLOW},
                    Expected{"namespace", SYS_clone, {0x10000011}, SECCOMP_RET_USER_NOTIF},
                    Expected{"namespace_high_bits", SYS_clone, {0xffffffff10000011}, SECCOMP_RET_USER_NOTIF},
                    Expected{"tiocsti_high_bits", SYS_ioctl, {0, 0x700005412}, SECCOMP_RET_USER_NOTIF},
                    Expected{"other_ioctl", SYS_ioctl, {0, 0x5413 + 0x100}, kNoSuchCall},
                    Expected{"inet", SYS_socket, {2}, SECCOMP_RET_USER_NOTIF},
                    Expected{"unix", SYS_socket, {1}, SECCOMP_RET_ERRNO | EACCES},
                    Expected{"own_limits", SYS_prlimit64, {0}, SECCOMP_RET_ALLOW},
                    Expected{"own_limits_high_bits", SYS_prlimit64, {0x100000000}, SECCOMP_RET_ALLOW},
                    Expected{"limits_of_others", SYS_prlimit64, {1}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"signal", SYS_kill, {2, 9}, SECCOMP_RET_ALLOW},
                    Expected{"signal_to_all", SYS_kill, {~0ULL, 9}, SECCOMP_RET_ALLOW},
                    Expected{"signal_to_pid_1", SYS_kill, {1, 9}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"signal_to_pid_1_high_bits", SYS_tkill, {0x100000001, 9}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"affinity_of_pid_1", SYS_sched_setaffinity, {1}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"own_id", SYS_setresuid, {1000, 1000, 1000}, SECCOMP_RET_ALLOW},
                    Expected{"another_id", SYS_setresuid, {0, 0, 0}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"another_group", SYS_setresgid, {1001, 0, 0}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"own_filter", SYS_seccomp, {1}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"own_filter_by_prctl", SYS_prctl, {22}, SECCOMP_RET_ERRNO | EPERM},
                    Expected{"own_name", SYS_prctl, {15}, SECCOMP_RET_ALLOW},
                    Expected{"set_flags", SYS_fcntl, {0, 4}, SECCOMP_RET_ALLOW},
                    Expected{"lock", SYS_fcntl, {0, 6}, SECCOMP_RET_ERRNO | ENOLCK}),
    [](const auto& test) { return std::string(test.param.what); });

/// Without a control group a child whose parent ignores it would take its CPU time along.
TEST(Policy, SigchldStaysAtItsDefaultWithoutAGroup) {
  for (const auto start : {kShared, kOwn, kNone}) {
    const auto program = sandbox::compile_policy(sandbox::jail_policy(start), false);
    ASSERT_TRUE(program);
    seccomp_data data{};
    data.nr = SYS_rt_sigaction;
    data.arch = AUDIT_ARCH_X86_64;
    data.args[0] = 0x100000000 | SIGCHLD;
    EXPECT_EQ(evaluate(*program, data), start == kNone ? SECCOMP_RET_ERRNO | 0U : SECCOMP_RET_ALLOW);
    data.args[0] = SIGINT;
    EXPECT_EQ(evaluate(*program, data), SECCOMP_RET_ALLOW);
  }
}

/// A JVM asks whether there are networks, and is told no; elsewhere who asks means it.
TEST(Policy, AJvmMayAskForSocketsAndGetsNone) {
  for (const bool for_jvm : {false, true}) {
    const auto program = sandbox::compile_policy(sandbox::jail_policy(kShared, true, for_jvm), false);
    ASSERT_TRUE(program);
    seccomp_data data{};
    data.nr = SYS_socket;
    data.arch = AUDIT_ARCH_X86_64;
    for (const int family : {AF_INET, AF_INET6}) {
      data.args[0] = static_cast<std::uint64_t>(family);
      EXPECT_EQ(evaluate(*program, data), for_jvm ? SECCOMP_RET_ERRNO | EAFNOSUPPORT : SECCOMP_RET_USER_NOTIF);
    }
    for (const int family : {AF_NETLINK, AF_PACKET, AF_VSOCK}) {
      data.args[0] = static_cast<std::uint64_t>(family);
      EXPECT_EQ(evaluate(*program, data), SECCOMP_RET_USER_NOTIF) << family;
    }
    data.args[0] = AF_UNIX;
    EXPECT_EQ(evaluate(*program, data), SECCOMP_RET_ERRNO | EACCES);
    data.nr = SYS_connect;
    EXPECT_EQ(evaluate(*program, data), SECCOMP_RET_USER_NOTIF);
  }
}

/// Only pid 1 has them, where it must start a run in a control group: the second is how its children lose both.
TEST(Policy, ChildrenHaveNeitherClone3NorSeccomp) {
  const auto jail = sandbox::compile_policy(sandbox::jail_policy(kOwn), false);
  const auto child = sandbox::compile_policy(sandbox::child_policy(kOwn), true);
  ASSERT_TRUE(jail && child);
  seccomp_data data{};
  data.nr = SYS_clone3;
  data.arch = AUDIT_ARCH_X86_64;
  EXPECT_EQ(evaluate(*jail, data), SECCOMP_RET_ALLOW);
  EXPECT_EQ(evaluate(*child, data), kNoSuchCall);
  data.nr = SYS_seccomp;
  EXPECT_EQ(evaluate(*jail, data), SECCOMP_RET_ALLOW);
  EXPECT_EQ(evaluate(*child, data), SECCOMP_RET_ERRNO | EPERM);
}

/// What takes clone3 away is a filter, which a child must be able to add, and only that one.
TEST(Policy, ChildrenAddTheirFilterAndNoOther) {
  const auto jail = sandbox::compile_policy(sandbox::jail_policy(kOwn), false);
  const auto child = sandbox::compile_policy(sandbox::child_policy(kOwn), true);
  ASSERT_TRUE(jail && child);
  seccomp_data data{};
  data.nr = SYS_seccomp;
  data.arch = AUDIT_ARCH_X86_64;
  EXPECT_EQ(evaluate(*jail, data), SECCOMP_RET_ALLOW);
  EXPECT_EQ(evaluate(*child, data), SECCOMP_RET_ERRNO | EPERM);
}

/// There every signal could reach the caller's own processes; pid 1 must send them.
TEST(Policy, WithoutNamespacesChildrenSignalNobody) {
  const auto jail = sandbox::compile_policy(sandbox::jail_policy(kNone, false), false);
  const auto child = sandbox::compile_policy(sandbox::child_policy(kNone, false), true);
  ASSERT_TRUE(jail && child);
  seccomp_data data{};
  data.arch = AUDIT_ARCH_X86_64;
  for (const int call : {SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_pidfd_send_signal, SYS_seccomp}) {
    data.nr = call;
    data.args[0] = static_cast<std::uint32_t>(-1);
    EXPECT_EQ(evaluate(*child, data), SECCOMP_RET_ERRNO | EPERM) << call;
  }
  data.nr = SYS_kill;
  EXPECT_EQ(evaluate(*jail, data), SECCOMP_RET_ALLOW);
}

TEST(Policy, OtherArchitecturesAreKilled) {
  const auto program = sandbox::compile_policy(sandbox::jail_policy(kShared), false);
  ASSERT_TRUE(program);
  seccomp_data data{};
  data.nr = 3;
  data.arch = AUDIT_ARCH_I386;
  EXPECT_EQ(evaluate(*program, data), SECCOMP_RET_KILL_PROCESS);
}

TEST(Policy, CallsHaveNames) {
  EXPECT_EQ(sandbox::syscall_name(SYS_keyctl), "keyctl");
  EXPECT_EQ(sandbox::syscall_name(123456), "syscall 123456");
}

}  // namespace
