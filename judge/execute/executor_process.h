// One executor program, seen from the judge: start it, run one request at a time, notice when it dies.
#pragma once

#include <boost/process/child.hpp>
#include <memory>
#include <string>
#include <vector>

#include "judge/execute/pool.h"
#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"
#include "sandbox/base/units.h"
#include "sandbox/protocol/launch.h"

namespace judge {

class ExecutorProcess {
 public:
  /// Starts the program and waits for its Hello.
  [[nodiscard]] static sandbox::Result<std::unique_ptr<ExecutorProcess>> start(const PoolOptions& options);
  /// Closes the socket, which ends the executor, and waits for it; kills it if it does not end.
  ~ExecutorProcess();
  ExecutorProcess(const ExecutorProcess&) = delete;
  ExecutorProcess& operator=(const ExecutorProcess&) = delete;

  /// One call; requests with the same launch_id share a session. An Error means that this executor is not to be used
  /// again.
  [[nodiscard]] sandbox::Result<sandbox::Outcome> run(const Request& request);
  /// Lets it go: it ends what it runs, and itself; a run() that waits for it is an Error. From any thread.
  void end();
  [[nodiscard]] const sandbox::Isolation& isolation() const { return isolation_; }
  /// What its open session was opened for; 0: none.
  [[nodiscard]] std::uint64_t launch_id() const { return launch_id_; }
  [[nodiscard]] int pid() const { return child_.id(); }

 private:
  ExecutorProcess() = default;
  [[nodiscard]] sandbox::Status send(const Request& request);

  boost::process::child child_;
  sandbox::Fd socket_;
  sandbox::Isolation isolation_;
  bool templates_ = true;
  std::uint32_t session_ = 0;    ///< the open one; 0: none yet
  std::uint64_t launch_id_ = 0;  ///< what it was opened for
};

}  // namespace judge
