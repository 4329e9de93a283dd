// Exit codes of every program: docs/formats/exit-codes.md. Stable: scripts rely on them.
#pragma once

#include "judge/model/verdict.h"
#include "sandbox/base/error.h"

namespace judge::app {

inline constexpr int kExitOk = 0;  ///< accepted; everything as expected
inline constexpr int kExitNotAccepted =
    1;  ///< a verdict other than AC; a bundled submission with another verdict than its folder's
inline constexpr int kExitUsage = 2;  ///< a wrong argument, an unknown problem or language, an unreadable source
inline constexpr int kExitInfrastructure = 3;  ///< the judge's own fault: IE, no executor, a missing tool
inline constexpr int kExitPackage = 4;         ///< a broken problem package
inline constexpr int kExitRefused = 5;         ///< less isolation than was demanded: nothing was run

inline constexpr const char* kExitCodesHelp =
    "Exit codes: 0 accepted, or all as expected; 1 not accepted; 2 usage; 3 infrastructure; 4 broken problem package; "
    "5 refused, for less isolation than was demanded.";

[[nodiscard]] constexpr int exit_code(Verdict verdict) {
  if (verdict == Verdict::AC) return kExitOk;
  return verdict == Verdict::IE ? kExitInfrastructure : kExitNotAccepted;
}

[[nodiscard]] constexpr int exit_code(sandbox::ErrorKind kind) {
  switch (kind) {
    case sandbox::ErrorKind::Usage:
      return kExitUsage;
    case sandbox::ErrorKind::Package:
      return kExitPackage;
    case sandbox::ErrorKind::Refused:
      return kExitRefused;
    case sandbox::ErrorKind::Infrastructure:
      break;
  }
  return kExitInfrastructure;
}

}  // namespace judge::app
