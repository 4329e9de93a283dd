// A template's life as the executor sees it: a compiled program started once for a submission, which waits before its
// first initialiser (zygote/template_hook.cc) and is forked for each case. Its children are pid 1's, which reports
// their ends.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>
#include <vector>

#include "sandbox/executor/run.h"
#include "sandbox/executor/warm_program.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// The executor's end of a waiting template.
class Template final : public WarmProgram {
 public:
  /// `orders`, `children`: the other ends of its kStayFd and kCallFd; `process`: its pidfd.
  Template(Fd orders, Fd children, Fd process)
      : orders_(std::move(orders)), children_(std::move(children)), process_(std::move(process)) {}

  /// Has it fork the child of the next case, which then waits as it does.
  [[nodiscard]] bool make_ready() override;
  [[nodiscard]] Result<pid_t> start_call(const std::vector<int>& fds) override;
  [[nodiscard]] bool call_had_started() const override;
  [[nodiscard]] bool goes_on() const override { return false; }
  [[nodiscard]] std::uint64_t tasks() const override { return 1; }

 private:
  Fd orders_, children_, process_;
  pid_t child_ = -1;  ///< waits; -1: there is none
};

/// Starts `spec`'s program as the template of `jail`, whose pid 1 is waiting; its first child waits, too. Nothing if it
/// does not come to wait, or cannot be trusted (attest.h): `why` says it, nothing of it is left, and its cases are to
/// be started by exec, where the run that goes wrong shows as such. An Error is a fault of the sandbox: the jail must
/// not be used again.
[[nodiscard]] Result<std::unique_ptr<WarmProgram>> start_template(Jail& jail, const LaunchSpec& spec,
                                                                  const RunInputs& inputs, std::string& why);

}  // namespace sandbox
