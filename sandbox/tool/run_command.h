// judge-sandbox run: one jail, one run, one outcome.
#pragma once

#include "sandbox/tool/options.h"

namespace sandbox {

/// Does what the options say; the value is the process's exit code. A usage error comes before anything was run, any
/// other Error is the sandbox's fault.
[[nodiscard]] Result<int> run_command(const RunOptions& options);

}  // namespace sandbox
