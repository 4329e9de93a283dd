// A run that was refused, for less isolation than was demanded, says which command would run.
#pragma once

#include "judge/execute/pool.h"
#include "sandbox/base/error.h"

namespace judge::app {

/// As fail(); a Refused error is told with the present command line, changed so that it accepts what the pool's
/// executors have.
int fail_or_refuse(sandbox::Error error, ExecutorPool& pool, sandbox::MayTrust may_trust);

}  // namespace judge::app
