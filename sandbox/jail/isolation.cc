#include "sandbox/jail/isolation.h"

#include "sandbox/jail/identity.h"

namespace sandbox {

Isolation jail_isolation(const CgroupBackend& cgroups) {
  return {{{"namespaces", IsolationLevel::Strong, "user, pid, mount, net, ipc, uts and cgroup namespaces", {}},
           ids_layer(choose_ids()),
           {"seccomp", IsolationLevel::Strong, "seccomp", {}},
           cgroups.layer()}};
}

}  // namespace sandbox
