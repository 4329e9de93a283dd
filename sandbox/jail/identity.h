// The ids of a jail's processes: two of the host's that nothing else has, or, for a caller who may map no others, its
// own.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "sandbox/base/error.h"
#include "sandbox/base/isolation.h"

namespace sandbox {

struct JailIds {
  bool shared = false;  ///< pid 1 and its children have one id, the caller's own, and differ by capabilities alone
  uid_t user = 0;       ///< pid 1's, for the host; its children's is the next one, unless they share it
  gid_t group = 0;
};

/// What this process may map; without namespaces (`contained` false) there is nothing to map to.
[[nodiscard]] JailIds choose_ids(bool contained);

/// Maps the ids in the user namespace that `pid` has just got. Inside, children are `child_id`, and so is pid 1 if they
/// share; else it is 0.
[[nodiscard]] Status map_ids(pid_t pid, const JailIds& ids, std::uint32_t child_id);

[[nodiscard]] Layer ids_layer(const JailIds& ids, bool contained);

}  // namespace sandbox
