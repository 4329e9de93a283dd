// A template's life as the executor sees it: a compiled program started once for a submission, which waits before its
// first initialiser (zygote/template_hook.cc) and is forked for each case. Its children are pid 1's, which reports
// their ends.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

#include "sandbox/executor/run.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// The executor's end of a waiting template.
class Template {
 public:
  /// `socket`: the other end of its kTemplateFd; `process`: its pidfd.
  Template(Fd socket, Fd process) : socket_(std::move(socket)), process_(std::move(process)) {}

  /// Asks for a child whose descriptors 0, 1, 2... are `fds`. False: the template is gone.
  [[nodiscard]] bool fork(const std::vector<int>& fds);
  /// The child that was asked for, as the jail numbers it; waits for the template to say so. Nothing: the template went
  /// before it forked.
  [[nodiscard]] std::optional<pid_t> child();

 private:
  Fd socket_, process_;
};

/// Starts `spec`'s program as the template of `jail`, whose pid 1 is waiting. Nothing if it does not come to wait, or
/// cannot be trusted (attest.h): `why` says it, nothing of it is left, and its cases are to be started by exec, where
/// the run that goes wrong shows as such. An Error is a fault of the sandbox: the jail must not be used again.
[[nodiscard]] Result<std::optional<Template>> start_template(Jail& jail, const LaunchSpec& spec,
                                                             const RunInputs& inputs, std::string& why);

/// Kills everything in the jail but pid 1: a template, and what its children left.
[[nodiscard]] Status clear_jail(Jail& jail);

}  // namespace sandbox
