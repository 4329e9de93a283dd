// One run in a jail: launch, supervise, measure, bring back what it wrote.
#pragma once

#include <optional>
#include <vector>

#include "sandbox/base/clock.h"
#include "sandbox/executor/capture.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// The descriptors that go with a launch.
struct RunInputs {
  Fd program;             ///< if spec.has_program
  std::vector<Fd> files;  ///< same order as spec.files
  Fd input;
  Captures streams;  ///< fresh; made beforehand, while nobody waits for the run
};

/// An empty input, opened once: end of file has no offset that runs could share.
[[nodiscard]] int null_input();

class WarmProgram;

struct RunEnd {
  Outcome outcome;
  bool warm_lost = false;  ///< the warm program is gone, with everything else in the jail
};

/// Runs `spec` in `jail`, whose pid 1 is waiting, and leaves there what the run wrote: the caller has it wiped before
/// the next run. `warm`: the spec's program, which is there already and ready for the call; null: pid 1 starts the run.
/// An Error is a fault of the sandbox: the jail must not be used again.
/// `judge_socket` is watched: when the judge goes away the run is given up as a fault.
[[nodiscard]] Result<RunEnd> run_in_jail(Jail& jail, const LaunchSpec& spec, RunInputs& inputs, WarmProgram* warm,
                                         const Clock& clock, int judge_socket);

}  // namespace sandbox
