// The executor pool: starts executors, hands them requests, holds them to deadlines, replaces the ones that die.
// Thread-safe: any number of threads may call run(); each waits for a free slot.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace judge {

struct PoolOptions {
  std::filesystem::path executor;  ///< the judge-executor program
  int slots = 1;
  int attempts = 3;  ///< tries of one request before its fault is reported
  /// Nothing is run by executors that isolate less. Minimal: they may make jails that lack walls, for what the caller
  /// trusts.
  sandbox::IsolationLevel min_isolation = sandbox::IsolationLevel::Weak;
  bool templates = true;  ///< false: programs are started by exec for each call (to compare both)
  /// Folders of the host shown read-only to compilers, "HOST:JAIL" each; one at /judge/PROFILE to that profile's runs,
  /// too.
  std::vector<std::string> mounts;
};

/// A request: the spec and the descriptors that go with it, all read-only memfds.
struct Request {
  /// Equal for requests that differ in their input only: an executor keeps what it prepared for them. 0: like no other.
  std::uint64_t launch_id = 0;
  /// One of a kind among requests that share a launch: it should not end what a slot keeps for those, while there is
  /// another slot.
  bool passing = false;
  sandbox::LaunchSpec spec;
  sandbox::Fd program;             ///< if spec.has_program
  std::vector<sandbox::Fd> files;  ///< same order as spec.files
  sandbox::Fd input;
};

struct Completed {
  sandbox::Outcome outcome;
  int retries = 0;                  ///< faults survived before this outcome
  std::vector<std::string> faults;  ///< what each of them was
};

class ExecutorPool {
 public:
  explicit ExecutorPool(PoolOptions options);
  ~ExecutorPool();
  ExecutorPool(const ExecutorPool&) = delete;
  ExecutorPool& operator=(const ExecutorPool&) = delete;

  /// The same executors for a caller who may want to stop: then his requests that run or wait here end at once, with an
  /// Infrastructure error that is nobody's fault, and their slots are free.
  [[nodiscard]] ExecutorPool stopped_by(std::stop_token stop) const;

  /// Runs the request on a free slot. An executor that dies, stalls past the wall deadline, or reports a fault costs
  /// one retry on a fresh executor; after `attempts` tries an Infrastructure error with the last fault's reason. A
  /// Refused error, at once, where executors isolate less than is demanded.
  [[nodiscard]] sandbox::Result<Completed> run(const Request& request);

  /// The same while no other request runs in this pool: for times that decide.
  [[nodiscard]] sandbox::Result<Completed> run_alone(const Request& request);

  /// What an executor says of its isolation, enough or not (starts one if none was started yet).
  [[nodiscard]] sandbox::Result<sandbox::Isolation> isolation();

  /// Whether requests are run here at all: a Refused error if not. What else may be wrong with executors is for run()
  /// to say, which tries more than once.
  [[nodiscard]] sandbox::Status admit();

  /// Process ids of the executors now running: for fault tests.
  [[nodiscard]] std::vector<int> executor_pids() const;

 private:
  struct Impl;
  enum class Company {
    Any,
    None,  ///< no other request runs meanwhile
  };
  ExecutorPool(std::shared_ptr<Impl> impl, std::stop_token stop);
  [[nodiscard]] sandbox::Result<Completed> run_in(Company company, const Request& request);

  std::shared_ptr<Impl> impl_;
  std::stop_token stop_;
};

}  // namespace judge
