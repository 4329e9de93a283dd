// The cgroup v1 backend.
#pragma once

#include "sandbox/cgroup/cgroup.h"
#include "sandbox/cgroup/hierarchy.h"

namespace sandbox {

/// An error unless memory, pids and cpuacct are mounted and writable. "cgroup v1 (hybrid)" where version 2 is mounted
/// beside it: the controllers are version 1's there, and nothing that version 2 adds is needed.
[[nodiscard]] Result<std::unique_ptr<CgroupBackend>> probe_v1(const Hierarchies& hierarchies);

}  // namespace sandbox
