// What happens in a launched child between its birth and the first instruction of a submission.
#pragma once

#include <linux/filter.h>

#include <string>
#include <vector>

#include "sandbox/base/units.h"
#include "sandbox/zygote/messages.h"
#include "sandbox/zygote/runtime.h"

namespace sandbox {

/// Everything the child needs, computed before it exists: after the clone it allocates nothing.
struct ChildPlan {
  Runtime* runtime = nullptr;
  const std::vector<std::string>* words = nullptr;
  /// What descriptors 0 to kCallFd become; -1: closed. All sources are above kReportFd.
  int fds[kCallFd + 1] = {-1, -1, -1, -1, -1, -1, -1, -1};
  sock_fprog filter{};  ///< may be empty: none to add
  const SetupMessage* setup = nullptr;
  Bytes file_size = 0;
  Bytes stack = 0;
  std::uint64_t processes = 0;  ///< 0: no limit of its own
};

/// Once, in pid 1: the limits that are the same for all of its children, which inherit them.
[[nodiscard]] bool set_common_limits();

/// Makes this process, and what it will start, the first choice of a kernel that is out of memory. A pid 1 whose
/// children exec does it once: it is small and soon made again. One that is warm does not, but each of its children
/// does: it must not be lost for them. Async-signal-safe.
[[nodiscard]] bool offer_to_oom_killer();

/// The plan of a launch; what it points to must outlive it.
[[nodiscard]] ChildPlan plan_child(Runtime& runtime, const SetupMessage& setup, const LaunchMessage& message,
                                   const Packet& packet);

/// A Runtime's ChildEntry; `plan` points to a ChildPlan.
[[noreturn]] void run_planned_child(void* plan);

// Its two halves, for a child that waits between them.

/// Gives up what a submission must not have.
void renounce_as_child(const Runtime& runtime, const SetupMessage& setup);
/// Takes the descriptors and limits of its run, and becomes it.
[[noreturn]] void begin_run(const ChildPlan& plan);

}  // namespace sandbox
