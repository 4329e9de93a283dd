// From a runner's launch to requests for the executor pool.
#pragma once

#include <string_view>
#include <vector>

#include "judge/execute/pool.h"
#include "runners/runner.h"
#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"

namespace judge {

/// A launch whose program and files are already in sealed memfds: one copy serves any number of inputs.
/// Immutable once made, so any number of threads may ask it for requests.
class PreparedLaunch {
 public:
  [[nodiscard]] static sandbox::Result<PreparedLaunch> make(const runners::Launch& launch);

  /// A request with this input. Every descriptor has an offset of its own, at 0.
  [[nodiscard]] sandbox::Result<Request> with_input(std::string_view input) const;
  /// Whether a process may have answered other inputs before it is given one.
  [[nodiscard]] bool shares_a_process() const { return spec_.repeat == sandbox::Repeat::Resident; }

 private:
  std::uint64_t id_ = 0;
  sandbox::LaunchSpec spec_;
  sandbox::Fd program_;
  std::vector<sandbox::Fd> files_;
};

/// What a run left behind, read from its memfds.
struct RunOutput {
  std::string stdout_bytes, stderr_bytes, answer;
};
[[nodiscard]] sandbox::Result<RunOutput> read_output(const sandbox::Outcome& outcome, sandbox::Bytes max);

}  // namespace judge
