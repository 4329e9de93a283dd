// A jail: namespaces, a read-only view, dropped ids and capabilities, the seccomp policy, and a warm pid 1 inside.
// Made once per executor and profile, used for every run. The steps inside are in inside.cc, in order: they are the
// security argument.
#pragma once

#include <sys/types.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/channel.h"
#include "sandbox/base/fd.h"
#include "sandbox/cgroup/cgroup.h"
#include "sandbox/jail/host_scratch.h"
#include "sandbox/jail/identity.h"
#include "sandbox/policy/policy.h"

namespace sandbox {

/// A host folder shown read-only in the jail.
struct ReadOnlyMount {
  std::string host_path, jail_path;
};

struct JailConfig {
  std::string label;                  ///< "exec", "python": for the cgroup's name and messages
  std::string pid1;                   ///< host path of the program that becomes pid 1
  std::vector<std::string> words;     ///< its arguments
  std::vector<ReadOnlyMount> mounts;  ///< besides the system folders that every runtime needs
  std::vector<std::string> hidden;    ///< folders that are empty in it, by their absolute paths
  bool for_jvm = false;               ///< JVMs run in it
  /// False: a jail without namespaces, for what its caller trusts (docs/decisions/0018-trust-mine.md).
  bool contained = true;
  Micros ready_timeout{30'000'000};  ///< how long pid 1 may take to become warm
};

/// The policies, compiled once per executor.
struct CompiledPolicy {
  BpfProgram jail;
  BpfProgram jail_for_jvm;  ///< in place of `jail`
  BpfProgram child;         ///< may be empty: then nothing is added for children
};
[[nodiscard]] Result<CompiledPolicy> compile_policies(const CgroupBackend& cgroups, bool contained = true);

class Jail {
 public:
  /// Builds the jail and waits until its pid 1 is warm.
  [[nodiscard]] static Result<std::unique_ptr<Jail>> create(const JailConfig& config, const CompiledPolicy& policy,
                                                            CgroupBackend& cgroups);
  /// Kills everything inside, and waits for it.
  ~Jail();
  Jail(const Jail&) = delete;
  Jail& operator=(const Jail&) = delete;

  /// The control socket to pid 1 (zygote/messages.h).
  [[nodiscard]] int control() const { return control_.get(); }
  /// Readable when something in the jail made a forbidden call.
  [[nodiscard]] int listener() const { return listener_.get(); }
  /// The number of the forbidden call now waiting on the listener; nothing if the caller is gone already. The call is
  /// left unanswered: its process waits until it is killed.
  [[nodiscard]] std::optional<int> denied_call() const;
  /// Once pid 1 does not answer any more: waits for its end, and so for that of everything inside, and says whether the
  /// kernel ended it for a run's memory. It does where no process of the run is larger: most of it is in files then.
  [[nodiscard]] Result<bool> lost_for_memory();
  [[nodiscard]] Cgroup& cgroup() { return *cgroup_; }
  [[nodiscard]] bool contained() const { return !scratch_; }
  /// Command-line words or environment entries, with the paths in them as they are in this jail: without a view /box,
  /// /tmp and the mounts have other names.
  [[nodiscard]] std::vector<std::string> as_named_inside(std::vector<std::string> words) const;
  /// Its pid 1, as this process sees it.
  [[nodiscard]] pid_t pid1() const { return pid_; }

 private:
  Jail() = default;
  [[nodiscard]] Status start(const JailConfig& config, const CompiledPolicy& policy, CgroupBackend& cgroups);
  [[nodiscard]] pid_t clone_pid1();
  [[nodiscard]] Status admit(const Fd& go, const JailIds& ids);
  [[nodiscard]] Status receive_listener(const Fd& report);
  [[nodiscard]] Status await_ready(const CompiledPolicy& policy, Micros timeout);

  std::optional<HostScratch> scratch_;  ///< of a jail without namespaces
  std::vector<ReadOnlyMount> names_;    ///< what is where else
  pid_t pid_ = -1;
  Fd pidfd_, control_, listener_;
  std::unique_ptr<Cgroup> cgroup_;
};

}  // namespace sandbox
