#include "sandbox/jail/isolation.h"

#include <cerrno>
#include <cstring>

#include "sandbox/jail/identity.h"
#include "sandbox/jail/landlock.h"
#include "sandbox/jail/namespaces.h"

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
/// Without which nobody's program is run.
Layer indispensable(std::string name, std::string detail, std::string fix) {
  return {std::move(name), IsolationLevel::None, std::move(detail), std::move(fix)};
}

Layer namespaces_layer(const Walls& walls) {
  if (walls.namespaces == 0) return standing("namespaces", "user, pid, mount, net, ipc, uts and cgroup namespaces");
  const Error denied = namespaces_denied(walls.namespaces);
  return missing("namespaces", "no namespaces: " + denied.message + reason(walls.namespaces), denied.hint);
}

Layer view_layer(const Walls& walls) {
  if (walls.contain()) return standing("view", "read-only view");
  const std::string files = walls.landlock == 0 ? "Landlock alone keeps it from the caller's files"
                                                : "all of the caller's files are within reach";
  if (walls.namespaces != 0) return missing("view", "no view of its own: " + files, "as for namespaces");
  return missing("view", "no view of its own, as mounting is denied" + reason(walls.view) + ": " + files,
                 "in a container: start it with --security-opt systempaths=unconfined (Docker) or --security-opt "
                 "unmask=ALL (Podman), or --privileged");
}

Layer privileges_layer(const Walls& walls) {
  if (walls.privileges == 0) return standing("privileges", "no capabilities");
  return indispensable("privileges",
                       "capabilities and set-user-id programs cannot be given up" + reason(walls.privileges),
                       "run judge outside of the sandbox that forbids prctl");
}

Layer seccomp_layer(const Walls& walls) {
  if (walls.seccomp == 0) return standing("seccomp", "seccomp");
  return indispensable("seccomp", "no seccomp filter with a listener" + reason(walls.seccomp),
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

Isolation jail_isolation(const Walls& walls, const CgroupBackend& cgroups) {
  return {{namespaces_layer(walls), view_layer(walls), ids_layer(choose_ids(walls.contain()), walls.contain()),
           privileges_layer(walls), seccomp_layer(walls), landlock_layer(walls), cgroups.layer()}};
}

}  // namespace sandbox
