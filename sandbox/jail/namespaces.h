// The namespaces of a jail, and what to do on a host that denies them.
#pragma once

#include <cstdint>

#include "sandbox/base/error.h"

namespace sandbox {

/// clone3's flags for a jail's pid 1. The cgroup namespace is made inside, once the process is in its group.
[[nodiscard]] std::uint64_t jail_namespaces();

/// What a failed clone3 with these flags means here, with the way to mend it: sysctls, container profiles, chroots.
[[nodiscard]] Error namespaces_denied(int sys_errno);

}  // namespace sandbox
