// Limits that bind several processes together, and what runs leave for one another.
#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

using sandbox::kMiB;
using sandbox::Micros;

class SharedLimits : public JailTest {};

TEST_F(SharedLimits, ProcessesAreCountedTogether) {
  Given given{.words = {"fork-until-refused"}};
  given.limits.processes = 10;
  const Seen seen = run(given);
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_EQ(seen.out, "9 Resource temporarily unavailable") << "ten with the main process";
}

TEST_F(SharedLimits, ThreadsAreCountedAsProcesses) {
  Given given{.words = {"threads-until-refused"}};
  given.limits.processes = 12;
  const Seen seen = run(given);
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_EQ(seen.out, "11");
}

TEST_F(SharedLimits, TheProcessLimitFollowsEachRequest) {
  for (const unsigned limit : {3U, 20U, 5U}) {
    Given given{.words = {"fork-until-refused"}};
    given.limits.processes = limit;
    EXPECT_EQ(run(given).out.substr(0, 2), std::to_string(limit - 1) + (limit < 11 ? " " : ""));
  }
}

TEST_F(SharedLimits, TheMemoryLimitFollowsEachRequest) {
  for (const auto limit : {32 * kMiB, 256 * kMiB, 48 * kMiB}) {
    Given given{.words = {"alloc", std::to_string(limit / kMiB - 4)}};
    given.limits.memory = limit;
    given.limits.cpu_time = Micros(20'000'000);  // to touch so many pages takes long on some virtual machines
    EXPECT_EQ(run(given).ending(), "Exited 0") << limit;
    given.words[1] = std::to_string(limit / kMiB + 4);
    EXPECT_EQ(run(given).ending(), "MemoryKilled") << limit;
  }
}

TEST_F(SharedLimits, MemoryInFilesCountsWhereNoProcessIsLargerThanPid1) {
  Given given{.words = {"fill-tmp"}};
  given.limits.memory = 32 * kMiB;
  given.limits.output = 1024 * kMiB;
  auto request = make_request(given);
  request.program = sandbox::sealed_memfd("fill-tmp", sandbox::read_file(JUDGED_PROBE_FILL_TMP).value()).value();
  for (int time = 0; time < 2; ++time) {
    auto completed = pool().run(request);
    ASSERT_TRUE(completed) << completed.error().text();
    EXPECT_EQ(completed->retries, 0) << completed->faults.at(0);
    const Seen seen = read_outcome(std::move(*completed));
    EXPECT_EQ(seen.ending(), "MemoryKilled");
    EXPECT_GE(seen.outcome.peak_memory, 31 * kMiB);
    EXPECT_EQ(run({"alloc", "1"}).ending(), "Exited 0");
  }
}

TEST_F(SharedLimits, MemoryOfSeveralProcessesAddsUp) {
  Given given{.words = {"share", "1", "4", "40"}};
  given.limits.memory = 128 * kMiB;
  EXPECT_EQ(run(given).ending(), "MemoryKilled");
}

TEST_F(SharedLimits, MemoryThatProcessesShareIsCountedOnce) {
  Given given{.words = {"share", "100", "4", "1"}};
  given.limits.memory = 128 * kMiB;
  const Seen seen = run(given);
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_GE(seen.outcome.peak_memory, 99 * kMiB);
}

TEST_F(SharedLimits, AKillDoesNotBlemishTheNextRun) {
  Given greedy{.words = {"alloc", "200"}};
  greedy.limits.memory = 32 * kMiB;
  for (int round = 0; round < 5; ++round) {
    ASSERT_EQ(run(greedy).ending(), "MemoryKilled");
    const Seen next = run({"exit", "0"});
    EXPECT_EQ(next.ending(), "Exited 0");
    EXPECT_LE(next.outcome.peak_memory, 8 * kMiB) << "memory of the run before was counted";
    EXPECT_LE(next.outcome.cpu_time, Micros(100'000)) << "CPU time of the run before was counted";
  }
}

TEST_F(SharedLimits, AThousandProcessesAreGoneBeforeTheNextRun) {
  Given bomb{.words = {"fork-until-refused"}};
  bomb.limits.processes = 1000;
  bomb.limits.wall_time = bomb.limits.cpu_time = Micros(20'000'000);
  EXPECT_EQ(run(bomb).out.substr(0, 4), "999 ");
  Given next{.words = {"fork-until-refused"}};
  next.limits.processes = 4;
  EXPECT_EQ(run(next).out.substr(0, 2), "3 ");
}

TEST_F(SharedLimits, NobodyRaisesTheirOwnLimits) {
  // prlimit64(0, RLIMIT_FSIZE, {unlimited, unlimited}) needs a pointer; setpriority(PRIO_PROCESS, 0, -10) does not.
  EXPECT_EQ(run({"call", "141", "0", "0", "0xfffffffffffffff6"}).out, "Operation not permitted");
}

}  // namespace

}  // namespace judged_test
