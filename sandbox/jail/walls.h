// Which walls this machine lets a jail build: each is tried once, by a process that ends at once.
#pragma once

namespace sandbox {

/// What came of each: 0, or the errno of the step that failed.
struct Walls {
  int namespaces = 0;
  int view = 0;  ///< mounts of its own, /proc among them; meaningless without namespaces
  int privileges = 0;
  int seccomp = 0;   ///< a filter with a listener
  int landlock = 0;  ///< landlock_version() is the number to use

  /// Whether a jail can be a place of its own. Without that it is one of processes that are kept from the rest by
  /// seccomp and Landlock alone, for what its caller trusts.
  [[nodiscard]] bool contain() const { return namespaces == 0 && view == 0; }
};

[[nodiscard]] Walls try_walls();

}  // namespace sandbox
