// What a program finds on its descriptors.
#include "sandbox/base/fd.h"
#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

using sandbox::InputTo;
using sandbox::Micros;

class Streams : public JailTest {};

const std::string kBytes("line one\nnul \0 and \xfe\n", 21);

TEST_F(Streams, StdinIsTheInputAndStdoutTheAnswer) {
  const Seen seen = run({.words = {"copy", "0", "1"}, .input = kBytes});
  EXPECT_EQ(seen.out, kBytes);
  EXPECT_EQ(seen.err, "");
  EXPECT_EQ(run({.words = {"copy", "0", "2"}, .input = kBytes}).err, kBytes);
}

TEST_F(Streams, AHarnessHasItsInputAndItsAnswerApart) {
  const Seen seen = run({.words = {"copy", "4", "3"}, .input = kBytes, .input_to = InputTo::Harness});
  EXPECT_EQ(seen.answer, kBytes);
  EXPECT_EQ(seen.out, "");
  EXPECT_EQ(run({.words = {"copy", "0", "1"}, .input = kBytes, .input_to = InputTo::Harness}).out, "")
      << "stdin is empty";
}

TEST_F(Streams, ALargeInputArrivesWhole) {
  const std::string large(6'000'000, 'y');
  EXPECT_EQ(run({.words = {"copy", "0", "1"}, .input = large}).out, large);
}

TEST_F(Streams, EachRunReadsTheInputFromItsStart) {
  const auto request = make_request({.words = {"offset", "0"}, .input = kBytes});
  for (int round = 0; round < 3; ++round) {
    auto completed = pool().run(request);
    ASSERT_TRUE(completed) << completed.error().text();
    EXPECT_EQ(read_outcome(std::move(*completed)).out, "0");
  }
  const auto reader = make_request({.words = {"copy", "0", "1"}, .input = kBytes});
  for (int round = 0; round < 2; ++round) {
    auto completed = pool().run(reader);
    ASSERT_TRUE(completed) << completed.error().text();
    EXPECT_EQ(read_outcome(std::move(*completed)).out, kBytes);
  }
}

TEST_F(Streams, NoOtherDescriptorIsInherited) {
  EXPECT_EQ(run({"descriptors"}).out, "0r\n1w\n2w\n");
  EXPECT_EQ(run({.words = {"descriptors"}, .input_to = InputTo::Harness}).out, "0r\n1w\n2w\n3w\n4r\n");
}

TEST_F(Streams, TheInputCannotBeChanged) {
  // pwrite64(0, ...) on the sealed input; ftruncate(0, 0).
  EXPECT_EQ(run({.words = {"call", "77", "0", "0"}, .input = "abc"}).out, "Invalid argument");
  EXPECT_EQ(run({.words = {"write", "/proc/self/fd/0"}, .input = "abc"}).out, "/proc/self/fd/0: Permission denied\n");
}

/// The write end of stdout waits in a socket that only the kernel's collector can find: the run must end all the same.
TEST_F(Streams, AStdoutHiddenInASocketDoesNotHoldTheRunUp) {
  Given given{.words = {"hide-stdout"}};
  given.limits.wall_time = Micros(2'000'000);
  const Seen seen = run(given);
  EXPECT_EQ(seen.ending(), "Exited 0");
  EXPECT_EQ(run({"exit", "0"}).ending(), "Exited 0");
}

}  // namespace

}  // namespace judged_test
