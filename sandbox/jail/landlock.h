// Landlock: the second wall behind a jail's view. What it restricts holds for this process and all that it starts, for
// good, whatever the mounts show. Nothing here allocates: pid 1 calls it between clone and exec.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace sandbox {

/// What may be done with a file, or with everything below a folder. All that no rule grants is denied.
enum class Access {
  Names,    ///< list folders
  Run,      ///< read and execute
  Device,   ///< read and write; no ioctl
  Proc,     ///< read, list, write what is there
  Scratch,  ///< all but execution, devices, sockets and fifos
};

struct AccessRule {
  std::string path;  ///< as the restricted process will see it
  Access access = Access::Run;
};

/// The version of this kernel's Landlock; 0 and errno where there is none that can serve: none at all, or version 1,
/// which forbids every rename from one folder to another.
[[nodiscard]] int landlock_version();

/// Denies this process, from now on, every use of files that no rule grants, TCP, and unix sockets and signals that
/// leave it and its children, as far as `version` knows them. A rule whose path is not there grants nothing.
/// `program` (-1: none) may be executed too. Needs no_new_privs. False and errno if the kernel refuses.
[[nodiscard]] bool restrict_by_landlock(int version, const std::vector<AccessRule>& rules, int program);

}  // namespace sandbox
