// A jail for tests: the real executor behind a pool, and the probe that behaves as it is told inside.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "judge/execute/pool.h"
#include "sandbox/protocol/launch.h"

namespace judged_test {

/// One run of the probe, beyond its words.
struct Given {
  std::vector<std::string> words;  ///< the probe's sub-command and its arguments
  sandbox::Limits limits = {};
  std::string input = {};
  sandbox::InputTo input_to = sandbox::InputTo::Stdin;
  std::vector<std::pair<std::string, std::string>> files = {};
  std::vector<std::string> fetch = {};
  std::vector<std::string> env = {};
};

/// What came of it, every descriptor read.
struct Seen {
  sandbox::Outcome outcome;
  std::string out, err, answer;
  std::map<std::string, std::string> fetched;
  int retries = 0;

  /// "Exited 0", "Signaled 11", "SyscallDenied ptrace", "OutputOverflow stdout": one string to compare.
  [[nodiscard]] std::string ending() const;
};

/// "" if this machine and user can run the sandbox, else what is missing.
[[nodiscard]] std::string missing_capability();

[[nodiscard]] judge::PoolOptions pool_options(int slots = 1);
[[nodiscard]] judge::Request make_request(const Given& given);
[[nodiscard]] Seen read_outcome(judge::Completed completed);
/// Content of a descriptor; empty for none.
[[nodiscard]] std::string read_fd(const sandbox::Fd& fd);

/// Processes of the host: pids of the children of every thread of `pid`.
[[nodiscard]] std::vector<int> children_of(int pid);
/// A file of /proc, empty if the process is gone.
[[nodiscard]] std::string read_proc(int pid, const std::string& name);

/// Skips, or under JUDGE_REQUIRE_ALL=1 fails, where the sandbox cannot work. All tests of the program share one pool,
/// so that every test also meets what an earlier one may have left.
class JailTest : public testing::Test {
 protected:
  void SetUp() override;
  [[nodiscard]] static judge::ExecutorPool& pool();
  /// Runs it; an infrastructure fault or a retry fails the test.
  [[nodiscard]] static Seen run(const Given& given);
  [[nodiscard]] static Seen run(std::vector<std::string> words) { return run(Given{.words = std::move(words)}); }
  /// Host pids of the jails' first processes.
  [[nodiscard]] static std::vector<int> jail_pids();
};

}  // namespace judged_test
