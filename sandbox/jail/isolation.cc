#include "sandbox/jail/isolation.h"

namespace sandbox {

Isolation jail_isolation(const CgroupBackend& cgroups) {
  return {{{"namespaces", IsolationLevel::Strong, "user, pid, mount, net, ipc, uts and cgroup namespaces", {}},
           {"seccomp", IsolationLevel::Strong, "seccomp", {}},
           cgroups.layer()}};
}

}  // namespace sandbox
