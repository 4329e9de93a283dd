// The seccomp policy: a table of system calls with an action and a reason per row (table.cc), compiled to BPF by
// libseccomp before any run. What no row names is answered ENOSYS, so a newer libc degrades and does not die.
#pragma once

#include <linux/filter.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace sandbox {

enum class Action : std::uint8_t {
  Allow,
  Deny,    ///< fails with the row's errno: a call that runtimes probe; never a violation
  Notify,  ///< a violation: the executor records the call and kills the run, ending SyscallDenied
};

/// A condition on one argument, compared after masking to its low 32 bits: the kernel reads these arguments as 32-bit
/// integers, and a 64-bit comparison would let high bits through.
struct ArgRule {
  unsigned index;
  enum class Op : std::uint8_t { Equal, NotEqual, AnyBit, NoBit } op;
  std::uint32_t value;
};

struct PolicyRow {
  std::string_view group;  ///< rows of one purpose
  std::vector<std::string_view> calls;
  Action action;
  int deny_errno;               ///< Deny only; 0: the call does nothing and says that it succeeded
  std::optional<ArgRule> when;  ///< only with this argument; the other values fall to other rows, else ENOSYS
  std::string_view reason;      ///< why, and who needs it
};

/// The user and group id of every launched child, as seen in its jail.
inline constexpr std::uint32_t kChildId = 1000;

/// How pid 1 starts a run's main process: decides whether pid 1 needs a call that the process must not have.
enum class ChildrenStart : std::uint8_t {
  InGroupOfPid1,
  InGroupOfTheirOwn,
  InNoGroup,  ///< their CPU time is known from who waits for them, so nobody may let them go unwaited for
};

/// The filter of a jail's pid 1, inherited by everything in the jail. A Notify row makes it need a listener.
/// `contained`: a pid namespace bounds whom the jail's processes can signal. `for_jvm`: for a jail in which JVMs run.
[[nodiscard]] std::vector<PolicyRow> jail_policy(ChildrenStart start, bool contained = true, bool for_jvm = false);
/// The filter that each launched child adds: it takes away what only pid 1 needs. Its default is to allow. Empty where
/// pid 1 needs no more than its children: a filter for each child costs 35 us.
[[nodiscard]] std::vector<PolicyRow> child_policy(ChildrenStart start, bool contained = true);

using BpfProgram = std::vector<sock_filter>;

/// Compiles rows for x86-64, binary-tree optimised; other architectures and x32 are killed.
[[nodiscard]] Result<BpfProgram> compile_policy(std::span<const PolicyRow> rows, bool default_allow);

/// The name of an x86-64 system call, or "syscall 1234".
[[nodiscard]] std::string syscall_name(int number);

}  // namespace sandbox
