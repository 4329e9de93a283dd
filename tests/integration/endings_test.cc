// Every way a run can end, as the real executor reports it.
#include <csignal>
#include <fstream>

#include "sandbox/base/fd.h"
#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

using sandbox::Ending;
using sandbox::InputTo;
using sandbox::kKiB;
using sandbox::kMiB;
using sandbox::Micros;

class Endings : public JailTest {};

constexpr Micros ms(long count) {
  return Micros(count * 1000);
}

TEST_F(Endings, ExitCodesComeBackAsTheyWere) {
  for (const char* code : {"0", "1", "42", "127", "255"})
    EXPECT_EQ(run({"exit", code}).ending(), std::string("Exited ") + code);
}

TEST_F(Endings, ASignalIsNamed) {
  for (const int number : {SIGSEGV, SIGABRT, SIGFPE, SIGTERM, SIGKILL}) {
    EXPECT_EQ(run({"raise", std::to_string(number)}).ending(), "Signaled " + std::to_string(number));
  }
}

struct Burner {
  const char* name;
  std::vector<std::string> words;
};

class CpuLimit : public JailTest, public testing::WithParamInterface<Burner> {};

TEST_P(CpuLimit, HoldsForEveryProcessOfTheRun) {
  sandbox::Limits limits;
  limits.cpu_time = ms(200);
  limits.wall_time = ms(8'000);
  const Seen seen = run({.words = GetParam().words, .limits = limits});
  EXPECT_EQ(seen.ending(), "CpuTimeout");
  EXPECT_GE(seen.outcome.cpu_time, ms(200));
  EXPECT_LE(seen.outcome.cpu_time, ms(500)) << "the kill came late";
}

INSTANTIATE_TEST_SUITE_P(All, CpuLimit,
                         testing::Values(Burner{"main", {"burn", "60000"}},
                                         Burner{"threads", {"burn-threads", "4", "60000"}},
                                         Burner{"children", {"burn-children", "4", "60000"}},
                                         Burner{"grandchild", {"burn-grandchild", "60000"}}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_F(Endings, SleepingEndsAtTheWallLimit) {
  sandbox::Limits limits;
  limits.wall_time = ms(150);
  const Seen seen = run({.words = {"sleep"}, .limits = limits});
  EXPECT_EQ(seen.ending(), "WallTimeout");
  EXPECT_GE(seen.outcome.wall_time, ms(150));
  EXPECT_LE(seen.outcome.cpu_time, ms(100));
}

TEST_F(Endings, AStoppedProcessEndsAtTheWallLimit) {
  sandbox::Limits limits;
  limits.wall_time = ms(150);
  EXPECT_EQ(run({.words = {"raise", std::to_string(SIGSTOP)}, .limits = limits}).ending(), "WallTimeout");
}

TEST_F(Endings, MemoryJustOverTheLimitIsKilledAndJustUnderIsNot) {
  sandbox::Limits limits;
  limits.memory = 64 * kMiB;
  EXPECT_EQ(run({.words = {"alloc", "65"}, .limits = limits}).ending(), "MemoryKilled");
  EXPECT_EQ(run({.words = {"alloc", "61"}, .limits = limits}).ending(), "Exited 0");
  EXPECT_EQ(run({.words = {"alloc", "4000"}, .limits = limits}).ending(), "MemoryKilled");
}

TEST_F(Endings, AFewMegabytesAreALimitToo) {
  sandbox::Limits limits;
  limits.memory = 4 * kMiB;
  EXPECT_EQ(run({.words = {"exit", "0"}, .limits = limits}).ending(), "Exited 0");
  EXPECT_EQ(run({.words = {"alloc", "8"}, .limits = limits}).ending(), "MemoryKilled");
}

TEST_F(Endings, FilesInTheBoxCountAsMemory) {
  sandbox::Limits limits;
  limits.memory = 32 * kMiB;
  limits.output = 256 * kMiB;
  EXPECT_EQ(run({.words = {"make", "file", "/box/big", std::to_string(64 * kMiB)}, .limits = limits}).ending(),
            "MemoryKilled");
}

TEST_F(Endings, TheStackMayGrowToTheMemoryLimitAndNoFurther) {
  sandbox::Limits limits;
  limits.memory = 128 * kMiB;
  EXPECT_EQ(run({.words = {"stack", "65536"}, .limits = limits}).ending(), "Exited 0");
  const Seen deeper = run({.words = {"stack", "262144"}, .limits = limits});
  EXPECT_TRUE(deeper.outcome.ending == Ending::MemoryKilled || deeper.ending() == "Signaled 11") << deeper.ending();
}

struct Stream {
  const char* fd;
  const char* name;
};

class OutputLimit : public JailTest, public testing::WithParamInterface<Stream> {};

TEST_P(OutputLimit, AllowsExactlyItsBytes) {
  Given given{.words = {"flood", GetParam().fd, "65536"}, .input_to = InputTo::Harness};
  given.limits.output = 64 * kKiB;
  const Seen full = run(given);
  EXPECT_EQ(full.ending(), "Exited 0");
  EXPECT_EQ(full.out.size() + full.err.size() + full.answer.size(), 64 * kKiB);

  given.words[2] = "65537";
  const Seen over = run(given);
  EXPECT_EQ(over.ending(), std::string("OutputOverflow ") + GetParam().name);
  EXPECT_EQ(over.out.size() + over.err.size() + over.answer.size(), 64 * kKiB) << "what fits is kept, no more";
}

TEST_P(OutputLimit, StopsAFlood) {
  Given given{.words = {"flood", GetParam().fd, "1000000000000"}, .input_to = InputTo::Harness};
  given.limits.cpu_time = given.limits.wall_time = ms(20'000);
  const Seen seen = run(given);
  EXPECT_EQ(seen.ending(), std::string("OutputOverflow ") + GetParam().name);
  EXPECT_LE(seen.outcome.wall_time, ms(5'000));
}

INSTANTIATE_TEST_SUITE_P(All, OutputLimit,
                         testing::Values(Stream{"1", "stdout"}, Stream{"2", "stderr"}, Stream{"3", "the answer"}),
                         [](const auto& test) { return "fd" + std::string(test.param.fd); });

TEST_F(Endings, AFileOverTheOutputLimitIsAnOverflow) {
  sandbox::Limits limits;
  limits.output = 64 * kKiB;
  EXPECT_EQ(run({.words = {"make", "file", "/box/big", "65537"}, .limits = limits}).ending(), "OutputOverflow a file");
}

TEST_F(Endings, WhatIsNoProgramCannotBeStarted) {
  auto request = make_request({.words = {"exit", "0"}});
  request.program = std::move(*sandbox::sealed_memfd("test", "this is no executable\n"));
  auto completed = pool().run(request);
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_EQ(completed->outcome.ending, Ending::SetupFailed);
  EXPECT_NE(completed->outcome.detail.find("Exec format error"), std::string::npos) << completed->outcome.detail;
}

TEST_F(Endings, AProgramThatIsNotThereCannotBeStarted) {
  auto request = make_request({.words = {}});
  request.spec.has_program = false;
  request.program.reset();
  request.spec.argv = {"/usr/bin/no-such-program"};
  auto completed = pool().run(request);
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_EQ(completed->outcome.ending, Ending::SetupFailed);
  EXPECT_NE(completed->outcome.detail.find("No such file"), std::string::npos) << completed->outcome.detail;
}

TEST_F(Endings, AProfileThatIsNotThereIsTheJudgesOwnFault) {
  auto request = make_request({.words = {"exit", "0"}});
  request.spec.profile = "cobol";
  auto completed = pool().run(request);
  ASSERT_FALSE(completed);
  EXPECT_EQ(completed.error().kind, sandbox::ErrorKind::Infrastructure);
  EXPECT_NE(completed.error().text().find("no such profile: 'cobol'"), std::string::npos) << completed.error().text();
}

}  // namespace

}  // namespace judged_test
