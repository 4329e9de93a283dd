// What confines this process itself: a container, a seccomp filter that it was started under.
#pragma once

#include <string>
#include <string_view>

namespace sandbox {

struct Confinement {
  bool container = false;   ///< something says that this is one
  bool administers = true;  ///< it has CAP_SYS_ADMIN, as in a privileged container
  bool filtered = false;    ///< a seccomp filter of somebody else's applies

  /// One that was given less than its host has.
  [[nodiscard]] bool unprivileged_container() const { return container && (filtered || !administers); }
  /// "an unprivileged container: no CAP_SYS_ADMIN, a seccomp filter"; "no container".
  [[nodiscard]] std::string text() const;
};

/// From the text of /proc/self/status. What it does not say is as on a bare machine.
[[nodiscard]] Confinement read_confinement(std::string_view status, bool container);

/// A container is known by Docker's and Podman's marks, or systemd's: the file /run/systemd/container, the variable
/// `container`.
[[nodiscard]] Confinement own_confinement();

}  // namespace sandbox
