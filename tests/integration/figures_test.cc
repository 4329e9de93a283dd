// The figures that a verdict may rest on: wide bounds, so that a loaded machine does not matter, but each would show an
// accounting mistake (a factor of two, another run's use, a figure that is never filled in).
#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

using sandbox::kMiB;
using sandbox::Micros;

class Figures : public JailTest {};

TEST_F(Figures, CpuTimeOfAChildIsCounted) {
  const Seen seen = run({"burn-children", "1", "300"});
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_GE(seen.outcome.cpu_time, Micros(250'000));
  EXPECT_LE(seen.outcome.cpu_time, Micros(600'000));
  EXPECT_GE(seen.outcome.wall_time, Micros(250'000));
}

TEST_F(Figures, CpuTimeOfThreadsAddsUp) {
  const Seen seen = run({"burn-threads", "3", "150"});
  EXPECT_GE(seen.outcome.cpu_time, Micros(400'000));
  EXPECT_LE(seen.outcome.cpu_time, Micros(900'000));
}

TEST_F(Figures, CpuTimeOfAProcessThatNobodyWaitedForIsCounted) {
  const Seen seen = run({"burn-grandchild", "300"});
  EXPECT_GE(seen.outcome.cpu_time, Micros(250'000));
  EXPECT_LE(seen.outcome.cpu_time, Micros(600'000));
}

TEST_F(Figures, CpuTimeOfAnIgnoredChildIsCounted) {
  const Seen seen = run({"burn-ignored", "300"});
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_GE(seen.outcome.cpu_time, Micros(250'000));
  EXPECT_LE(seen.outcome.cpu_time, Micros(600'000));
}

TEST_F(Figures, MemoryIsWhatTheRunTouched) {
  const Seen seen = run({"alloc", "100"});
  EXPECT_GE(seen.outcome.peak_memory, 99 * kMiB);
  EXPECT_LE(seen.outcome.peak_memory, 106 * kMiB);
}

TEST_F(Figures, ATrivialProgramUsesNextToNothing) {
  const Seen seen = run({"exit", "0"});
  EXPECT_LE(seen.outcome.cpu_time, Micros(50'000));
  EXPECT_LE(seen.outcome.peak_memory, 8 * kMiB);
  EXPECT_GT(seen.outcome.wall_time, Micros(0));
}

TEST_F(Figures, SwitchesTellSleepingFromBurning) {
  Given given{.words = {"burn", "200"}};
  const Seen burning = run(given);
  EXPECT_LE(burning.outcome.voluntary_switches, 50U);
  EXPECT_EQ(burning.ending(), "Exited 0");
}

TEST_F(Figures, TheSameRunGivesTheSameMemory) {
  std::vector<double> peaks;
  for (int round = 0; round < 5; ++round)
    peaks.push_back(static_cast<double>(run({"alloc", "40"}).outcome.peak_memory));
  for (const double peak : peaks) EXPECT_NEAR(peak, peaks.front(), 2.0 * kMiB);
}

}  // namespace

}  // namespace judged_test
