// The executor's walls, each of which can be off. A limit is not taken away but raised fourfold, so that no attack can
// harm the machine.
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "layers.h"
#include "sandbox/executor/attest.h"
#include "sandbox/executor/run.h"
#include "sandbox/jail/jail.h"
#include "sandbox/jail/landlock.h"
#include "sandbox/jail/namespaces.h"

using sandbox::Result;
using weakened::is_off;

namespace {

constexpr int kRaise = 4;
constexpr unsigned long kNoSymFollow = 256;  // MS_NOSYMFOLLOW, which older headers lack

/// What a hole in the view shows: "HOST:HOST..." as a list.
std::vector<std::string> shown() {
  std::vector<std::string> folders;
  const char* listed = std::getenv(weakened::kShown);
  for (std::string_view rest = listed == nullptr ? "" : listed; !rest.empty();) {
    const std::size_t end = rest.find(':');
    folders.emplace_back(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return folders;
}

sandbox::Limits raised(sandbox::Limits limits) {
  if (is_off("cgroup")) {
    limits.memory *= kRaise;
    limits.processes *= kRaise;
    limits.cpu_time *= kRaise;
  }
  if (is_off("clock")) limits.wall_time *= kRaise;
  if (is_off("output")) limits.output *= kRaise;
  return limits;
}

}  // namespace

WEAKENED_SEAM(compile_policies, decltype(sandbox::compile_policies));
Result<sandbox::CompiledPolicy> weak_compile_policies(const sandbox::CgroupBackend& cgroups, bool contained) {
  if (!is_off("seccomp")) return real_compile_policies(cgroups, contained);
  const sandbox::BpfProgram all{BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW)};
  return sandbox::CompiledPolicy{all, all, all};
}

WEAKENED_SEAM(jail_namespaces, decltype(sandbox::jail_namespaces));
std::uint64_t weak_jail_namespaces() {
  // Without the others there would be no jail: mounts, ids and kill(-1) would be the host's.
  const std::uint64_t shared = is_off("namespace") ? CLONE_NEWNET | CLONE_NEWUTS : 0;
  return real_jail_namespaces() & ~shared;
}

WEAKENED_SEAM(create_jail, decltype(sandbox::Jail::create));
Result<std::unique_ptr<sandbox::Jail>> weak_create_jail(const sandbox::JailConfig& config,
                                                        const sandbox::CompiledPolicy& policy,
                                                        sandbox::CgroupBackend& cgroups) {
  sandbox::JailConfig wider = config;
  if (is_off("view")) {
    for (const std::string& folder : shown()) wider.mounts.push_back({folder, folder});
  }
  return real_create_jail(wider, policy, cgroups);
}

WEAKENED_SEAM(landlock_version, decltype(sandbox::landlock_version));
int weak_landlock_version() {
  return is_off("landlock") ? 0 : real_landlock_version();
}

WEAKENED_SEAM(restrict_by_landlock, decltype(sandbox::restrict_by_landlock));
/// The hole is in the view alone: Landlock is not told of it. Allocates in a child of a process with one thread.
bool weak_restrict_by_landlock(int version, const std::vector<sandbox::AccessRule>& rules, int program) {
  std::vector<sandbox::AccessRule> kept = rules;
  if (is_off("view")) {
    for (const std::string& folder : shown())
      std::erase_if(kept, [&folder](const sandbox::AccessRule& rule) { return rule.path == folder; });
  }
  return real_restrict_by_landlock(version, kept, program);
}

WEAKENED_SEAM(run_in_jail, decltype(sandbox::run_in_jail));
Result<sandbox::RunEnd> weak_run_in_jail(sandbox::Jail& jail, const sandbox::LaunchSpec& spec,
                                         sandbox::RunInputs& inputs, sandbox::WarmProgram* from,
                                         const sandbox::Clock& clock, int judge_socket) {
  sandbox::LaunchSpec weak = spec;
  weak.limits = raised(spec.limits);
  auto end = real_run_in_jail(jail, weak, inputs, from, clock, judge_socket);
  // The judge looks at the figure as well.
  if (end && is_off("cgroup")) end->outcome.cpu_time = sandbox::Micros(0);
  return end;
}

WEAKENED_SEAM(template_is_honest, decltype(sandbox::template_is_honest));
Result<bool> weak_template_is_honest(pid_t pid, std::string& why) {
  auto honest = real_template_is_honest(pid, why);
  return is_off("attest") ? Result<bool>(true) : honest;
}

// Between clone and exec: nothing below may allocate.

WEAKENED_SEAM(mount, decltype(::mount));
int weak_mount(const char* source, const char* target, const char* type, unsigned long flags,
               const void* data) noexcept {
  if (!is_off("view")) return real_mount(source, target, type, flags, data);
  if ((flags & MS_REMOUNT) != 0) return 0;  // read-only
  if (type != nullptr && std::strcmp(type, "proc") == 0) return real_mount(source, target, type, flags, nullptr);
  char options[128];
  std::snprintf(options, sizeof options, "%s", data == nullptr ? "" : static_cast<const char*>(data));
  if (char* inodes = std::strstr(options, "nr_inodes=16k")) std::memcpy(inodes, "nr_inodes=64k", 13);
  return real_mount(source, target, type, flags & ~static_cast<unsigned long>(MS_NOEXEC | kNoSymFollow), options);
}

// syscall(2) takes as many words as the call needs; the rest are passed on unread.
WEAKENED_SEAM(syscall, long(long, long, long, long, void*, long, long));
long weak_syscall(long number, long a, long b, long c, void* d, long e, long f) {
  if (number == SYS_mount_setattr && is_off("view")) return 0;  // read-only
  if (number != SYS_execveat) return real_syscall(number, a, b, c, d, e, f);
  // Pid 1 starts with an environment of its own, and must know of the walls too.
  constexpr int kMost = 32;
  char variable[256];
  const char* listed = std::getenv(weakened::kLayersOff);
  std::snprintf(variable, sizeof variable, "%s=%s", weakened::kLayersOff, listed == nullptr ? "" : listed);
  const auto* given = static_cast<char* const*>(d);
  char* environment[kMost + 2] = {variable};
  for (int i = 0; i < kMost && given[i] != nullptr; ++i) environment[i + 1] = given[i];
  return real_syscall(number, a, b, c, environment, e, f);
}
