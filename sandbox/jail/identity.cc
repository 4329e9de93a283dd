#include "sandbox/jail/identity.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>

#include "sandbox/base/fd.h"

namespace sandbox {

namespace {

/// The first of two ids of this process's own user namespace: far above people and services, different for each
/// executor. Nothing if the namespace has too few.
std::optional<uid_t> unused_ids() {
  constexpr uid_t kPreferred = 1'878'000'000, kFallback = 60'000;
  std::ifstream map("/proc/self/uid_map");
  std::uint64_t inside = 0, outside = 0, count = 0;
  std::uint64_t end = 0;
  while (map >> inside >> outside >> count) end = std::max(end, inside + count);
  const auto offset = static_cast<uid_t>(getpid() % 2'000) * 2;
  for (const auto base : {kPreferred, kFallback}) {
    if (end > base + offset + 1) return base + offset;
  }
  return std::nullopt;
}

std::string map_line(std::uint32_t inside, std::uint32_t outside) {
  return std::to_string(inside) + " " + std::to_string(outside) + " 1\n";
}

}  // namespace

JailIds choose_ids(bool contained) {
  if (contained && geteuid() == 0) {
    if (const auto first = unused_ids()) return {false, *first, *first};
  }
  return {true, geteuid(), getegid()};
}

Status map_ids(pid_t pid, const JailIds& ids, std::uint32_t child_id) {
  const std::string proc = "/proc/" + std::to_string(pid);
  if (!ids.shared) {
    const std::string map = map_line(0, ids.user) + map_line(child_id, ids.user + 1);
    if (auto ok = write_file(proc + "/uid_map", map); !ok) return ok;
    return write_file(proc + "/gid_map", map);
  }
  if (auto ok = write_file(proc + "/uid_map", map_line(child_id, ids.user)); !ok) return ok;
  // Without privilege a group may be mapped only where nobody can leave a group any more: one may be there to deny.
  if (auto ok = write_file(proc + "/setgroups", "deny"); !ok) return ok;
  return write_file(proc + "/gid_map", map_line(child_id, ids.group));
}

Layer ids_layer(const JailIds& ids, bool contained) {
  if (!ids.shared) return {"ids", IsolationLevel::Strong, "own ids", {}};
  if (!contained) {
    const std::string whose = geteuid() == 0 ? ", root" : "";
    return {"ids", IsolationLevel::Weak, "the caller's id" + whose, "as for namespaces"};
  }
  return {"ids", IsolationLevel::Weak, "the caller's id", "run judge as root: the jail then gets ids of its own"};
}

}  // namespace sandbox
