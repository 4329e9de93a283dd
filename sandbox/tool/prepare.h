// From what was asked for to what a jail is given: every path opened, every copy made, before anything runs.
#pragma once

#include <vector>

#include "sandbox/executor/run.h"
#include "sandbox/tool/options.h"

namespace sandbox {

struct Prepared {
  LaunchSpec spec;
  RunInputs inputs;
  std::vector<ReadOnlyMount> mounts;
  Fd out, err, result;  ///< opened outputs; none where the default holds
};

/// Usage errors for what is not there, cannot be read, or cannot be given to a jail. Files that will be written are
/// made, and emptied only once all else is known to be good.
[[nodiscard]] Result<Prepared> prepare(const RunOptions& options);

}  // namespace sandbox
