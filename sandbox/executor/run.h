// One run in a jail: launch, supervise, measure, bring back what it wrote.
#pragma once

#include <optional>
#include <vector>

#include "sandbox/base/clock.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// The descriptors that go with a launch.
struct RunInputs {
  Fd program;             ///< if spec.has_program
  std::vector<Fd> files;  ///< same order as spec.files
  Fd input;
};

/// Runs `spec` in `jail`, whose pid 1 is waiting, and leaves there what the run wrote: the caller has it wiped before
/// the next run. An Error is a fault of the sandbox: the jail must not be used again.
/// `judge_socket` is watched: when the judge goes away the run is given up as a fault.
[[nodiscard]] Result<Outcome> run_in_jail(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs,
                                          const Clock& clock, int judge_socket);

}  // namespace sandbox
