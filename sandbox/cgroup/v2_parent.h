// Where a jail's group can be made in a cgroup v2 hierarchy.
#pragma once

#include <string>

#include "sandbox/base/error.h"
#include "sandbox/cgroup/hierarchy.h"

namespace sandbox {

struct V2Parent {
  std::string folder;
  bool is_user_scope = false;  ///< made by the user manager for this process
};

/// A group that gives its children the memory and pids controllers.
///
/// A group with processes in it cannot do that (but for the hierarchy's root), and this process's own group has at
/// least this process and the judge in it. So:
///  - A group that was given to us (systemd's Delegate=, or the root that a container sees) is arranged: every process
///    in it moves into a child group `judged-callers`, and the controllers are enabled. Once; later executors find it
///    done.
///  - Elsewhere nothing is moved and no setting is changed: the nearest group upwards that has both controllers enabled
///    is used, so that the limits of the groups above, such as a user's slice, hold for the jails too.
///  - A user who may write to none of these asks the user manager (user_scope.h), and this process moves.
[[nodiscard]] Result<V2Parent> find_v2_parent(const Hierarchies& hierarchies);

}  // namespace sandbox
