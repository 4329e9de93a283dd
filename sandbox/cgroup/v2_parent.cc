#include "sandbox/cgroup/v2_parent.h"

#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <sstream>

#include "sandbox/base/fd.h"
#include "sandbox/cgroup/attribute.h"
#include "sandbox/cgroup/user_scope.h"

namespace sandbox {

namespace {

namespace fs = std::filesystem;

constexpr const char* kCallers = "judged-callers";
constexpr const char* kHint =
    "start judge in a group of its own: systemd-run --scope -p Delegate=yes judge ..., or enable the controllers "
    "memory "
    "and pids for the groups above it";
/// Slow machines need a second; the judge waits longer for an executor's start.
constexpr Micros kScopePatience{5'000'000};

bool enables_controllers(const std::string& folder) {
  std::istringstream enabled(read_file(folder + "/cgroup.subtree_control").value_or(""));
  bool memory = false, pids = false;
  for (std::string controller; enabled >> controller;) {
    memory = memory || controller == "memory";
    pids = pids || controller == "pids";
  }
  return memory && pids;
}

/// systemd marks the groups that it leaves to a service.
bool is_delegated(const std::string& folder) {
  for (const char* name : {"trusted.delegate", "user.delegate"}) {
    char value = 0;
    if (getxattr(folder.c_str(), name, &value, 1) == 1 && value == '1') return true;
  }
  return false;
}

/// The hierarchy's root, which alone has no type. It may have processes and children with controllers at once.
bool is_true_root(const std::string& folder) {
  return access((folder + "/cgroup.type").c_str(), F_OK) != 0;
}

/// Moves every process of the group `from` to `to`. One that ends meanwhile is no failure.
Status move_processes(const std::string& from, const std::string& to) {
  auto list = read_file(from + "/cgroup.procs");
  if (!list) return tl::unexpected(list.error());
  std::istringstream pids(*list);
  for (std::string pid; pids >> pid;) {
    if (auto ok = write_file(to + "/cgroup.procs", pid); !ok && ok.error().sys_errno != ESRCH) return ok;
  }
  return {};
}

Status arrange(const std::string& folder) {
  if (enables_controllers(folder)) return {};
  const std::string callers = folder + "/" + kCallers;
  if (mkdir(callers.c_str(), 0755) != 0 && errno != EEXIST) return sys_error("cgroup: mkdir " + callers);
  // A process may fork while the others are moved.
  constexpr int kAttempts = 20;
  Status enabled;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    if (auto ok = move_processes(folder, callers); !ok) return ok;
    enabled = write_file(folder + "/cgroup.subtree_control", "+memory +pids");
    if (enabled || enabled.error().sys_errno != EBUSY) break;
  }
  return enabled;
}

/// What this process may use where it is.
Result<std::string> find_writable(const Hierarchies& hierarchies) {
  fs::path own = hierarchies.v2_own;
  const fs::path mount = hierarchies.v2_mount;
  if (own.filename() == kCallers) own = own.parent_path();
  if (auto ok = check_writable(own); !ok) return tl::unexpected(ok.error());
  if ((own == mount && !is_true_root(own)) || is_delegated(own)) {
    if (auto ok = arrange(own); !ok) {
      ok.error().hint = kHint;
      return tl::unexpected(ok.error());
    }
    return own.string();
  }
  for (fs::path folder = own;; folder = folder.parent_path()) {
    if (enables_controllers(folder)) {
      if (auto ok = check_writable(folder); !ok) return tl::unexpected(ok.error());
      return folder.string();
    }
    if (folder == mount || !folder.has_relative_path()) break;
  }
  auto error = fault("cgroup", "no group above " + own.string() + " has the controllers memory and pids enabled");
  error.value().hint = kHint;
  return error;
}

/// The group of a new scope of the user manager.
Result<std::string> find_in_user_scope() {
  if (auto ok = enter_user_scope(kScopePatience); !ok) return tl::unexpected(ok.error());
  std::string own = read_hierarchies().v2_own;
  if (auto ok = arrange(own); !ok) return tl::unexpected(ok.error());
  return own;
}

}  // namespace

Result<V2Parent> find_v2_parent(const Hierarchies& hierarchies) {
  auto writable = find_writable(hierarchies);
  if (writable) return V2Parent{std::move(*writable), false};
  if (geteuid() == 0) return tl::unexpected(writable.error());
  auto scope = find_in_user_scope();
  if (scope) return V2Parent{std::move(*scope), true};
  writable.error().hint =
      scope.error().text() + "; log in, so that systemd runs a user manager for you, or run judge as root";
  return tl::unexpected(writable.error());
}

}  // namespace sandbox
