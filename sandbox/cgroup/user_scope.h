// A control group from the systemd user manager, which gives away groups to the user's processes.
#pragma once

#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace sandbox {

/// Moves this process into a scope of its own, `judged-PID.scope`, whose group is delegated to the user, and returns
/// when it is there. The user manager removes the scope, with all groups in it, after its last process. Nothing is left
/// open. The error says in one sentence why there is no scope: no user bus, no systemd, a refusal, or nothing within
/// `patience`; the process may then still be moved later, which changes nothing for it.
[[nodiscard]] Status enter_user_scope(Micros patience);

}  // namespace sandbox
