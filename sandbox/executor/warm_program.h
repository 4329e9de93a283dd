// A program that was started once for a session and stays in its jail between the calls: a template, which is forked
// for each, or a resident, which answers them itself.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <utility>
#include <vector>

#include "sandbox/base/fd.h"
#include "sandbox/executor/run.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/launch.h"

namespace sandbox {

/// The executor's end of one. Its jail's pid 1 reports every process that ends.
class WarmProgram {
 public:
  WarmProgram() = default;
  WarmProgram(const WarmProgram&) = delete;
  WarmProgram& operator=(const WarmProgram&) = delete;
  virtual ~WarmProgram() = default;

  /// Between two calls. False: it is gone, or cannot be trusted with another.
  [[nodiscard]] virtual bool make_ready() = 0;
  /// Starts the call, with `fds` as the descriptors 0, 1, 2...; returns the id, in the jail, of the process that
  /// answers.
  [[nodiscard]] virtual Result<pid_t> start_call(const std::vector<int>& fds) = 0;
  /// Once that process has ended: whether it took them, so that what became of it is the run's doing.
  [[nodiscard]] virtual bool call_had_started() const = 0;
  /// Readable when a call is answered by a process that lives on; -1: none does.
  [[nodiscard]] virtual int answered_fd() const { return -1; }
  /// After answered_fd was readable: whether the call is answered. False: it will never be.
  [[nodiscard]] virtual bool is_answered() { return false; }
  /// The calls that were answered by the process which answers the present one.
  [[nodiscard]] virtual std::uint32_t earlier_calls() const { return 0; }
  /// Whether the process that answers a call goes on after it.
  [[nodiscard]] virtual bool goes_on() const = 0;
  /// Processes and threads that it has itself, during calls and between them.
  [[nodiscard]] virtual std::uint64_t tasks() const = 0;
};

/// Has pid 1 start `spec`'s program with sockets to stay on; returns our ends of its kStayFd and its kCallFd.
[[nodiscard]] Result<std::pair<Fd, Fd>> launch_to_stay(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs);

/// Whether the program said, on its kStayFd's other end `socket`, that it waits; false if it is late, ended, or was
/// stopped at a forbidden call.
[[nodiscard]] Result<bool> await_first_word(Jail& jail, const Fd& socket, Micros patience);

/// Kills everything in the jail but pid 1.
[[nodiscard]] Status clear_jail(Jail& jail);

}  // namespace sandbox
