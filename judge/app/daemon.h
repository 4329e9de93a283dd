// `judged`'s work: everything wired together, from the store to the port.
#pragma once

#include "judge/app/daemon_settings.h"

namespace judge::app {

/// Serves until SIGINT or SIGTERM asks it to end; then what is being graded goes back into the queue. The exit code.
int serve(const DaemonSettings& settings);

}  // namespace judge::app
