// What a jail of this machine confines with, layer by layer.
#pragma once

#include "sandbox/base/isolation.h"
#include "sandbox/cgroup/cgroup.h"
#include "sandbox/jail/walls.h"

namespace sandbox {

/// The layers of the jails that are made with these groups, where try_walls() gave `walls`.
[[nodiscard]] Isolation jail_isolation(const Walls& walls, const CgroupBackend& cgroups);

}  // namespace sandbox
