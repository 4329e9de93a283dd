// The scratch folders of a jail that has no file systems of its own.
#pragma once

#include <string>

#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"

namespace sandbox {

/// Two empty folders of the host below TMPDIR, or /tmp, for the caller alone; gone with the object, whatever is in
/// them.
class HostScratch {
 public:
  /// Removes first what executors that were killed left there.
  [[nodiscard]] static Result<HostScratch> make();
  ~HostScratch();
  HostScratch(HostScratch&&) = default;
  HostScratch& operator=(HostScratch&&) = default;

  [[nodiscard]] std::string box() const { return folder_ + "/box"; }
  [[nodiscard]] std::string tmp() const { return folder_ + "/tmp"; }

 private:
  HostScratch(std::string folder, Fd in_use) : folder_(std::move(folder)), in_use_(std::move(in_use)) {}

  std::string folder_;
  Fd in_use_;  ///< the folder, locked: it is in use. Nobody but the executor has it; moved from: not ours any more
};

}  // namespace sandbox
