// Nothing of a run outlives its outcome.
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

using sandbox::Micros;

class Processes : public JailTest {
 protected:
  /// Host pids of everything alive in the jails besides their first processes.
  static std::vector<int> leftovers() {
    std::vector<int> pids;
    for (const int jail : jail_pids()) {
      for (const int pid : children_of(jail)) pids.push_back(pid);
    }
    return pids;
  }
};

TEST_F(Processes, ADaemonIsDeadBeforeTheOutcome) {
  for (const char* forks : {"1", "2", "3"}) {
    EXPECT_EQ(run({"daemon", forks}).ending(), "Exited 0");
    EXPECT_TRUE(leftovers().empty()) << forks << " forks away";
  }
}

TEST_F(Processes, ChildrenOfAKilledRunAreDead) {
  Given given{.words = {"burn-children", "8", "60000"}};
  given.limits.cpu_time = Micros(100'000);
  EXPECT_EQ(run(given).ending(), "CpuTimeout");
  EXPECT_TRUE(leftovers().empty());
}

TEST_F(Processes, TheRunEndsWithItsMainProcess) {
  Given given{.words = {"fork-until-refused"}};
  given.limits.processes = 50;
  const Seen seen = run(given);
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_LE(seen.outcome.wall_time, Micros(3'000'000)) << "its sleeping children must not hold the run up";
  EXPECT_TRUE(leftovers().empty());
}

TEST_F(Processes, Pid1CannotBeSignalled) {
  for (const int number : {SIGKILL, SIGTERM, SIGSTOP, SIGCHLD}) {
    EXPECT_EQ(run({"kill", "1", std::to_string(number)}).out, "Operation not permitted") << number;
  }
  EXPECT_EQ(run({"exit", "0"}).ending(), "Exited 0");
}

TEST_F(Processes, KillAllReachesOnlyTheRun) {
  const auto before = jail_pids();
  const Seen seen = run({"kill", "-1", "9"});
  // Of what it may signal, only its own template can be there: the next test has a new one.
  const std::string reached = std::getenv("JUDGED_TEST_TEMPLATES") != nullptr ? "sent" : "No such process";
  EXPECT_EQ(seen.out, reached) << seen.ending();
  EXPECT_EQ(jail_pids(), before) << "the jails must be the same as before";
}

TEST_F(Processes, TheJailIsReused) {
  ASSERT_EQ(run({"exit", "0"}).ending(), "Exited 0");
  const auto before = jail_pids();
  ASSERT_EQ(before.size(), 1U);
  for (int round = 0; round < 20; ++round) ASSERT_EQ(run({"daemon", "2"}).ending(), "Exited 0");
  EXPECT_EQ(jail_pids(), before);
}

TEST_F(Processes, EveryProcessHasAnUnprivilegedIdOnTheHost) {
  ASSERT_EQ(run({"exit", "0"}).ending(), "Exited 0");
  for (const int jail : jail_pids()) {
    const std::string status = read_proc(jail, "status");
    const auto line = status.find("\nUid:\t");
    ASSERT_NE(line, std::string::npos);
    const long id = std::stol(status.substr(line + 6));
    if (geteuid() == 0) {
      EXPECT_GE(id, 60'000);
    } else {
      EXPECT_EQ(id, static_cast<long>(geteuid())) << "it may map no other";
    }
  }
}

}  // namespace

}  // namespace judged_test
