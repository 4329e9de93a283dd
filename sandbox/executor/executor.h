// The executor: one slot. Receives sessions from the judge on a socket, keeps the jails, answers with what it measured.
// Single-threaded; holds no expected value, no network, no database.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <vector>

#include "sandbox/base/clock.h"
#include "sandbox/executor/run.h"
#include "sandbox/executor/warm_program.h"
#include "sandbox/jail/jail.h"
#include "sandbox/protocol/frames.h"

namespace sandbox {

struct ExecutorConfig {
  std::string programs;                ///< folder of judge-spawner and the judge-zygote-* programs
  std::vector<ReadOnlyMount> support;  ///< shown to compilers; /judge/PROFILE to that profile's runs, too
  bool trust_mine = false;             ///< jails may lack walls that this machine does not let them have
};

class Executor {
 public:
  Executor(Fd socket, ExecutorConfig config) : socket_(std::move(socket)), config_(std::move(config)) {}

  /// Says Hello and serves until the judge closes the socket; the return value is the process's exit code.
  int serve();

 private:
  /// A profile, what its warm process has loaded, and what is hidden from it.
  struct JailKey {
    std::string profile;
    std::vector<std::string> preload, hidden;
    bool operator<(const JailKey& other) const {
      return std::tie(profile, preload, hidden) < std::tie(other.profile, other.preload, other.hidden);
    }
  };
  struct Session {
    std::uint32_t id = 0;
    LaunchSpec spec;
    RunInputs inputs;
    JailKey jail;                 ///< that runs it
    std::string preload_failure;  ///< why that is not the one which the spec asks for
    Micros startup_time{0};       ///< spent for the present call on starting what it needed
    int warm_starts = 0;          ///< of its program
  };
  struct WarmJail {
    std::unique_ptr<Jail> jail;
    std::unique_ptr<WarmProgram> program;  ///< the open session's, ready for a call
    std::uint64_t used = 0;                ///< grows from call to call: tells which was not used for longest
  };

  [[nodiscard]] Status start();
  [[nodiscard]] Status handle(Packet packet);
  [[nodiscard]] Status open(std::uint32_t id, Packet packet);
  [[nodiscard]] Status call(std::uint32_t id, Packet packet);
  [[nodiscard]] Status answer(Fd input);
  [[nodiscard]] Status prepare_streams();
  [[nodiscard]] Status refuse(std::uint32_t id, const Error& error);
  [[nodiscard]] Result<Outcome> run();
  [[nodiscard]] Result<WarmProgram*> program_for(WarmJail& warm);
  [[nodiscard]] Status start_program(WarmJail& warm);
  void end_session();
  [[nodiscard]] Result<WarmJail*> session_jail();
  [[nodiscard]] Result<WarmJail*> ready_jail(const JailKey& key);
  [[nodiscard]] Status make_jail(const JailKey& key, WarmJail& warm);
  void retire_for(const JailKey& key);
  static void renew(WarmJail& warm);
  [[nodiscard]] Result<JailConfig> jail_config(const JailKey& key) const;

  Fd socket_;
  ExecutorConfig config_;
  MonotonicClock clock_;
  CompiledPolicy policy_;
  std::unique_ptr<CgroupBackend> cgroups_;
  Isolation isolation_;
  bool contained_ = true;  ///< the jails have namespaces and a view of their own
  std::map<JailKey, WarmJail> jails_;
  std::map<JailKey, std::string> unfit_;  ///< jails that did not start with what they were to load, and why
  std::uint64_t calls_ = 0;
  std::unique_ptr<Session> session_;
  Captures streams_;  ///< of the next call
};

}  // namespace sandbox
