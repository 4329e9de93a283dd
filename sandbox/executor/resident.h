// A program that answers a session's calls one after the other: a JVM, which takes longer to start than most calls
// take, and cannot be forked (docs/decisions/0021-resident-jvm.md). Its harness runs beside the submission, so nothing
// that it says is believed but that it waits.
#pragma once

#include <memory>
#include <string>

#include "sandbox/executor/warm_program.h"

namespace sandbox {

class Resident final : public WarmProgram {
 public:
  /// `stay`, `calls`: the other ends of its kStayFd and kCallFd; `process`: its pidfd; `pid`: its id in the jail.
  Resident(Fd stay, Fd calls, Fd process, pid_t pid, std::uint64_t tasks)
      : stay_(std::move(stay)), calls_(std::move(calls)), process_(std::move(process)), pid_(pid), tasks_(tasks) {}

  /// Whether it still lives.
  [[nodiscard]] bool make_ready() override;
  [[nodiscard]] Result<pid_t> start_call(const std::vector<int>& fds) override;
  /// Whatever ends it has been done by the submission, in this call or an earlier one.
  [[nodiscard]] bool call_had_started() const override { return true; }
  [[nodiscard]] int answered_fd() const override { return stay_.get(); }
  [[nodiscard]] bool is_answered() override;
  [[nodiscard]] std::uint32_t earlier_calls() const override { return started_calls_ - 1; }
  [[nodiscard]] bool goes_on() const override { return true; }
  [[nodiscard]] std::uint64_t tasks() const override { return tasks_; }

 private:
  Fd stay_, calls_, process_;
  pid_t pid_;
  std::uint64_t tasks_;
  std::uint32_t started_calls_ = 0;
};

/// Starts `spec`'s program in `jail`, whose pid 1 is waiting, as one that waits for calls, with nothing of the
/// submission run yet. Null if it does not come to wait: nothing of it is left but the files of its launch, and its
/// calls are to be started by exec, where the run that goes wrong shows as such. An Error is a fault of the sandbox:
/// the jail must not be used again.
[[nodiscard]] Result<std::unique_ptr<WarmProgram>> start_resident(Jail& jail, const LaunchSpec& spec,
                                                                  const RunInputs& inputs);

}  // namespace sandbox
