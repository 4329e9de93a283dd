// fork and vfork for a warm process whose children may have to begin in a control group of their own.
#pragma once

#include <sys/types.h>

#include "sandbox/zygote/runtime.h"

namespace sandbox {

/// As fork(), into the control group that `group` is open on; -1: the caller's. For processes with one thread, and
/// without handlers of pthread_atfork.
[[nodiscard]] pid_t fork_into(int group);

/// As vfork(), with `entry(arg)` in the child, which never returns: it execs or ends. The caller sleeps until then.
/// `group` is the folder of the control group.
[[nodiscard]] pid_t vfork_into(int group, ChildEntry entry, void* arg);

}  // namespace sandbox
