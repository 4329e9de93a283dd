// Whether a template may be trusted to fork: looked at from outside, once, before its first child.
#pragma once

#include <sys/types.h>

#include <string>

#include "sandbox/base/error.h"

namespace sandbox {

/// A submission's code could have run in the template before it came to wait (an ifunc's resolver does), and a template
/// that is not what it seems could carry something from one case to the next. So nothing that it says counts. It is
/// accepted if it is stopped in the waiting call of template_hook.cc, whose every byte is in place in read-only memory,
/// with one thread, no signal handler, no memory that children would share with it, and the descriptors it was given:
/// then it will do nothing but fork, whatever its children do.
/// False, with the reason in `why`, if it is not so; an Error if that cannot be found out.
/// `pid` is the template's, as the caller sees it.
[[nodiscard]] Result<bool> template_is_honest(pid_t pid, std::string& why);

}  // namespace sandbox
