// The cgroup v2 backend. docs/decisions/0009-cgroup-v2.md says why it is as it is.
#pragma once

#include "sandbox/cgroup/cgroup.h"
#include "sandbox/cgroup/hierarchy.h"

namespace sandbox {

/// Whether version 2 is mounted and has the memory controller.
[[nodiscard]] bool v2_limits_memory(const Hierarchies& hierarchies);

/// Finds or makes a group whose children can be limited (v2_parent.h). Needs Linux 5.19 (memory.peak).
[[nodiscard]] Result<std::unique_ptr<CgroupBackend>> probe_v2(const Hierarchies& hierarchies);

}  // namespace sandbox
