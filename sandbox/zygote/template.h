// pid 1's end of a template: a compiled program that waits before its first initialiser, and forks a child per launch
// (template_hook.cc). The children are pid 1's own, and are waited for like any other.
#pragma once

#include <sys/types.h>

#include <optional>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"

namespace sandbox {

class Template {
 public:
  /// What arrived from the template.
  struct News {
    enum class Kind { Ready, Forked, Gone } kind = Kind::Gone;
    pid_t child = -1;  ///< Forked only
  };

  /// Makes the socket pair. The result is the template's end, to be placed on its kTemplateFd.
  [[nodiscard]] Result<Fd> open();
  /// The process that was started with the other end.
  void started(pid_t pid) { pid_ = pid; }
  void close();

  [[nodiscard]] pid_t pid() const { return pid_; }        ///< -1: there is none
  [[nodiscard]] int fd() const { return socket_.get(); }  ///< readable when there are news; -1: closed
  /// Whether a child was asked for and its pid is not known yet. Until then pid 1 must not reap: the child may have
  /// ended already.
  [[nodiscard]] bool forking() const { return forking_; }

  /// Asks for a child whose descriptors 0, 1, 2... are `fds`. False: the template is gone.
  [[nodiscard]] bool fork(const std::vector<int>& fds);
  /// The next news; call when fd() is readable.
  [[nodiscard]] News receive();

 private:
  Fd socket_;
  pid_t pid_ = -1;
  bool ready_ = false, forking_ = false;
};

}  // namespace sandbox
