#include "sandbox/jail/isolation.h"

#include <cerrno>
#include <cstring>

#include "sandbox/jail/identity.h"
#include "sandbox/jail/landlock.h"
#include "sandbox/jail/namespaces.h"
#include "sandbox/jail/walls.h"

namespace sandbox {

namespace {

std::string reason(int error) {
  return std::string(" (") + std::strerror(error) + ")";
}

Layer standing(std::string name, std::string detail) {
  return {std::move(name), IsolationLevel::Strong, std::move(detail), {}};
}
Layer missing(std::string name, std::string detail, std::string fix) {
  return {std::move(name), IsolationLevel::Minimal, std::move(detail), std::move(fix)};
}

Layer namespaces_layer(const Walls& walls) {
  if (walls.namespaces == 0) return standing("namespaces", "user, pid, mount, net, ipc, uts and cgroup namespaces");
  const Error denied = namespaces_denied(walls.namespaces);
  return missing("namespaces", "no namespaces: " + denied.message + reason(walls.namespaces), denied.hint);
}

Layer view_layer(const Walls& walls) {
  if (walls.namespaces != 0) return missing("view", "no view of its own, without namespaces", "as for namespaces");
  if (walls.view == 0) return standing("view", "read-only view");
  return missing("view", "no view of its own: mounting is denied" + reason(walls.view),
                 "in a container: start it with --security-opt systempaths=unconfined (Docker) or --security-opt "
                 "unmask=ALL (Podman), or --privileged");
}

Layer privileges_layer(const Walls& walls) {
  if (walls.privileges == 0) return standing("privileges", "no capabilities");
  return missing("privileges", "capabilities and set-user-id programs cannot be given up" + reason(walls.privileges),
                 "run judge outside of the sandbox that forbids prctl");
}

Layer seccomp_layer(const Walls& walls) {
  if (walls.seccomp == 0) return standing("seccomp", "seccomp");
  return missing("seccomp", "no seccomp filter with a listener" + reason(walls.seccomp),
                 walls.seccomp == EBUSY ? "run judge outside of the sandbox whose own filter has a listener"
                                        : "it needs Linux 5.5 or newer, with CONFIG_SECCOMP_FILTER");
}

/// The second wall behind the view: without it the first still stands.
Layer landlock_layer(const Walls& walls) {
  if (walls.landlock == 0) return standing("landlock", "Landlock " + std::to_string(landlock_version()));
  Layer layer = standing("landlock", "no Landlock" + reason(walls.landlock));
  layer.fix = walls.landlock == EOPNOTSUPP ? "add landlock to the kernel's lsm= parameter, and reboot"
                                           : "it needs Linux 5.19 or newer, with CONFIG_SECURITY_LANDLOCK";
  return layer;
}

}  // namespace

Isolation jail_isolation(const CgroupBackend& cgroups) {
  const Walls walls = try_walls();
  return {{namespaces_layer(walls), view_layer(walls), ids_layer(choose_ids()), privileges_layer(walls),
           seccomp_layer(walls), landlock_layer(walls), cgroups.layer()}};
}

}  // namespace sandbox
