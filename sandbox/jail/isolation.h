// What a jail of this machine confines with, layer by layer.
#pragma once

#include "sandbox/base/isolation.h"
#include "sandbox/cgroup/cgroup.h"

namespace sandbox {

/// The layers of the jails that are made with these groups. Each is tried, not taken for granted: it takes a process
/// and a set of namespaces, once per executor.
[[nodiscard]] Isolation jail_isolation(const CgroupBackend& cgroups);

}  // namespace sandbox
