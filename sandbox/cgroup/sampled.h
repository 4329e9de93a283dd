// The backend of hosts that give no control group: figures from /proc, limits by looking often.
// docs/decisions/0016-without-root.md says what is exact and what is not.
#pragma once

#include <string>
#include <string_view>

#include "sandbox/cgroup/cgroup.h"

namespace sandbox {

/// `why_none` is what keeps this process from having control groups; its hint becomes the layer's fix. An error where
/// not even the number of processes could be limited (Linux before 5.14). `contained`: jails have namespaces of their
/// own; without, processes are counted by looking, and files take no memory.
[[nodiscard]] Result<std::unique_ptr<CgroupBackend>> probe_sampled(const Error& why_none, bool contained);

/// Whether a kernel of this release ("6.1.0-18-amd64") counts the processes of RLIMIT_NPROC per user namespace: before,
/// it counted all that the user has anywhere.
[[nodiscard]] bool counts_processes_per_namespace(std::string_view release);

}  // namespace sandbox
