// The executor: one slot. Receives sessions from the judge on a socket, keeps the jails, answers with what it measured.
// Single-threaded; holds no expected value, no network, no database.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/base/clock.h"
#include "sandbox/executor/run.h"
#include "sandbox/executor/template.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/frames.h"

namespace sandbox {

struct ExecutorConfig {
  std::string programs;                       ///< folder of judge-spawner and the judge-zygote-* programs
  std::vector<ReadOnlyMount> compile_mounts;  ///< shown to compilers only
};

class Executor {
 public:
  Executor(Fd socket, ExecutorConfig config) : socket_(std::move(socket)), config_(std::move(config)) {}

  /// Says Hello and serves until the judge closes the socket; the return value is the process's exit code.
  int serve();

 private:
  struct Session {
    std::uint32_t id = 0;
    LaunchSpec spec;
    RunInputs inputs;
    int template_starts = 0;
  };
  struct WarmJail {
    std::unique_ptr<Jail> jail;
    std::optional<Template> program;  ///< the open session's, as a template
  };

  [[nodiscard]] Status start();
  [[nodiscard]] Status handle(Packet packet);
  [[nodiscard]] Status open(std::uint32_t id, Packet packet);
  [[nodiscard]] Status call(std::uint32_t id, Packet packet);
  [[nodiscard]] Status answer(Fd input);
  [[nodiscard]] Status prepare_streams();
  [[nodiscard]] Status refuse(std::uint32_t id, const Error& error);
  [[nodiscard]] Result<Outcome> run();
  [[nodiscard]] Result<Template*> template_for(WarmJail& warm);
  void end_session();
  [[nodiscard]] Result<WarmJail*> ready_jail(const std::string& profile);
  static void wipe(WarmJail& warm);
  [[nodiscard]] Result<JailConfig> jail_config(const std::string& profile) const;

  Fd socket_;
  ExecutorConfig config_;
  MonotonicClock clock_;
  CompiledPolicy policy_;
  std::unique_ptr<CgroupBackend> cgroups_;
  std::map<std::string, WarmJail> jails_;
  std::unique_ptr<Session> session_;
  Captures streams_;  ///< of the next call
};

}  // namespace sandbox
