// Exit codes of judge-sandbox: docs/formats/exit-codes.md. Stable: scripts rely on them.
#pragma once

namespace sandbox {

inline constexpr int kToolOk = 0;              ///< the command ended by itself with exit code 0
inline constexpr int kToolEndedOtherwise = 1;  ///< another exit code, a signal, a limit, a denied call
inline constexpr int kToolUsage = 2;           ///< nothing was run
inline constexpr int kToolInfrastructure = 3;  ///< the sandbox could not do it

inline constexpr int kToolRefused = 5;  ///< less isolation than was demanded: nothing was run

}  // namespace sandbox
