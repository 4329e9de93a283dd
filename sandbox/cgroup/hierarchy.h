// Which cgroup hierarchies are mounted, and where this process is in them.
#pragma once

#include <map>
#include <string>

namespace sandbox {

struct Hierarchies {
  /// Version 1: controller → folder of this process's group.
  std::map<std::string, std::string> v1;
  /// Version 2: where it is mounted, and the folder of this process's group; both empty without one.
  std::string v2_mount, v2_own;
};

/// Reads /proc/self/mountinfo and /proc/self/cgroup.
[[nodiscard]] Hierarchies read_hierarchies();

}  // namespace sandbox
