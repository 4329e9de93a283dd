#include "sandbox/protocol/launch.h"

namespace sandbox {

std::string_view to_string(Ending ending) {
  switch (ending) {
    case Ending::Exited:
      return "Exited";
    case Ending::Signaled:
      return "Signaled";
    case Ending::CpuTimeout:
      return "CpuTimeout";
    case Ending::WallTimeout:
      return "WallTimeout";
    case Ending::MemoryKilled:
      return "MemoryKilled";
    case Ending::OutputOverflow:
      return "OutputOverflow";
    case Ending::SyscallDenied:
      return "SyscallDenied";
    case Ending::SetupFailed:
      return "SetupFailed";
    case Ending::ProcessOverflow:
      return "ProcessOverflow";
  }
  return "unknown";
}

}  // namespace sandbox
