// What the future pid 1 does between its clone and its exec.
#pragma once

#include <linux/filter.h>

#include <string>
#include <vector>

#include "sandbox/jail/landlock.h"

namespace sandbox {

/// A bind mount: host path, target in the new root, and how. Paths are absolute.
struct BindMount {
  std::string source;
  std::string target;   ///< relative to the new root, no leading '/'
  bool file = false;    ///< a file or device; else a folder
  bool device = false;  ///< keeps devices usable
  int tree = -1;        ///< a detached mount of the source, made by the executor; -1: opened by path, inside
};

struct Symlink {
  std::string target, link;  ///< link is relative to the new root
};

/// Everything computed before the clone: the child allocates nothing.
struct InsidePlan {
  std::vector<BindMount> binds;
  std::vector<Symlink> links;
  std::vector<std::string> folders;  ///< to create in the new root, parents first
  std::vector<std::string> hidden;   ///< folders to cover with an empty one, relative to the new root
  int go_fd = -1;                    ///< readable when ids and cgroup are set
  int go_write_fd = -1;              ///< its other end, the executor's: closed here, or its death would not be seen
  int control_fd = -1;
  int report_fd = -1;   ///< close-on-exec: gets {step, errno} of a failure
  int program_fd = -1;  ///< pid 1's program
  int landlock = 0;     ///< landlock_version()
  std::vector<AccessRule> access;
  sock_fprog filter{};
  unsigned child_id = 0;
  bool shares_id = false;  ///< pid 1 has the children's id, and its capabilities alone make the difference
  /// Whether there are namespaces: else the steps that need them are left out, and pid 1 adopts orphans itself.
  bool contained = true;
  std::string box = "/box";       ///< pid 1's working directory
  std::string tmp;                ///< "NAME=value" for pid 1's environment; empty: none
  std::vector<const char*> argv;  ///< pid 1's, ends with a null
};

/// Which of the steps below failed.
enum class InsideStep : int {
  Wait,
  CgroupNamespace,
  Identity,
  Session,
  HostName,
  PrivateMounts,
  Root,
  View,
  Proc,
  Scratch,
  Pivot,
  Adopt,
  Capabilities,
  NoNewPrivileges,
  Landlock,
  Filter,
  Descriptors,
  Exec,
};
[[nodiscard]] const char* to_string(InsideStep step);

[[noreturn]] void become_pid1(const InsidePlan& plan);

}  // namespace sandbox
