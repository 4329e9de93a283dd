// A template's life as the executor sees it: started once for a submission, then forked for each of its cases.
#pragma once

#include <string>

#include "sandbox/executor/run.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// Starts `spec`'s program as the template of `jail`, whose pid 1 is waiting. False if it does not come to wait, or
/// cannot be trusted (attest.h): `why` says it, nothing of it is left, and its cases are to be started by exec, where
/// the run that goes wrong shows as such. An Error is a fault of the sandbox: the jail must not be used again.
[[nodiscard]] Result<bool> start_template(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs,
                                          std::string& why);

/// Kills everything in the jail but pid 1: a template, and what its children left.
[[nodiscard]] Status clear_jail(Jail& jail);

}  // namespace sandbox
