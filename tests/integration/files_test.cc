// Files handed in, results fetched, and what the next run finds: nothing.
#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

using sandbox::kKiB;
using sandbox::Micros;

class Files : public JailTest {
 protected:
  /// A run's words, then what the next run sees in /box and /tmp.
  static void expect_nothing_left(std::vector<std::string> words) {
    Given given{.words = std::move(words)};
    given.limits.cpu_time = given.limits.wall_time = Micros(30'000'000);
    EXPECT_EQ(run(given).ending(), "Exited 0");
    EXPECT_EQ(run({"list", "/box"}).out, "");
    EXPECT_EQ(run({"list", "/tmp"}).out, "");
  }
};

TEST_F(Files, AreThereAsTheyWereGivenAndReadOnly) {
  const std::string content("bytes \0 and \xff more", 18);
  EXPECT_EQ(run({.words = {"show", "data.bin"}, .files = {{"data.bin", content}}}).out, content);
  EXPECT_EQ(run({.words = {"list", "/box"}, .files = {{"a", "1"}, {"b", "2"}}}).out, "a\nb\n");
  EXPECT_EQ(run({.words = {"write", "a"}, .files = {{"a", "1"}}}).out, "a: Permission denied\n");
}

TEST_F(Files, AnEmptyFileIsAFile) {
  EXPECT_EQ(run({.words = {"list", "."}, .files = {{"empty", ""}}}).out, "empty\n");
}

TEST_F(Files, ARegularResultComesBack) {
  const Seen seen = run({.words = {"make", "file", "result", "5000"}, .fetch = {"result"}});
  ASSERT_EQ(seen.fetched.count("result"), 1U);
  EXPECT_EQ(seen.fetched.at("result"), std::string(5000, 'x'));
}

TEST_F(Files, AHandedFileCanBeFetched) {
  EXPECT_EQ(run({.words = {"exit", "0"}, .files = {{"in", "abc"}}, .fetch = {"in"}}).fetched.at("in"), "abc");
}

TEST_F(Files, NoResultIsFetchedAfterAFailure) {
  EXPECT_TRUE(run({.words = {"exit", "1"}, .files = {{"in", "abc"}}, .fetch = {"in"}}).fetched.empty());
}

struct Trick {
  const char* name;
  std::vector<std::string> words;
};

class Tricks : public JailTest, public testing::WithParamInterface<Trick> {};

/// Never followed, never waited on, never an error: simply no result.
TEST_P(Tricks, IsNoResult) {
  Given given{.words = GetParam().words, .files = {{"other", "secret"}}, .fetch = {"result", "other"}};
  const Seen seen = run(given);
  EXPECT_EQ(seen.outcome.ending, sandbox::Ending::Exited);
  EXPECT_EQ(seen.fetched.count("result"), 0U);
}

INSTANTIATE_TEST_SUITE_P(All, Tricks,
                         testing::Values(Trick{"missing", {"exit", "0"}}, Trick{"folder", {"make", "folder", "result"}},
                                         Trick{"fifo", {"make", "fifo", "result"}},
                                         Trick{"symlink_within", {"make", "symlink", "result", "other"}},
                                         Trick{"symlink_to_host", {"make", "symlink", "result", "/etc/ld.so.cache"}},
                                         Trick{"symlink_to_proc", {"make", "symlink", "result", "/proc/1/environ"}},
                                         Trick{"hard_link_to_system", {"make", "link", "result", "/etc/ld.so.cache"}}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST_F(Files, ARequestThatNamesAPathIsRefused) {
  for (const char* name : {"../tmp/x", "/etc/ld.so.cache", "..", ".", "", "a/b"}) {
    auto completed = pool().run(make_request({.words = {"exit", "0"}, .fetch = {name}}));
    ASSERT_FALSE(completed) << name;
    EXPECT_NE(completed.error().text().find("must be plain"), std::string::npos) << completed.error().text();
  }
}

TEST_F(Files, AnOversizedResultIsAnOverflow) {
  Given given{.words = {"make", "sparse", "result", "70000"}, .fetch = {"result"}};
  given.limits.output = 64 * kKiB;
  // Growing a file past the limit is stopped already; what is left to catch is a limit that only the fetch knows.
  const Seen seen = run(given);
  EXPECT_EQ(seen.outcome.ending, sandbox::Ending::OutputOverflow);
  EXPECT_TRUE(seen.fetched.empty());
}

TEST_F(Files, NothingIsLeftInTheBox) {
  expect_nothing_left({"make", "file", "/box/left", "100"});
}
TEST_F(Files, NothingIsLeftInTmp) {
  expect_nothing_left({"make", "file", "/tmp/left", "100"});
}
TEST_F(Files, NothingIsLeftOfDeepFolders) {
  expect_nothing_left({"deep", "/box", "4000"});
}
TEST_F(Files, NothingIsLeftOfDeepFoldersInTmp) {
  expect_nothing_left({"deep", "/tmp", "4000"});
}
TEST_F(Files, NothingIsLeftOfLockedFolders) {
  expect_nothing_left({"locked", "/box"});
}
TEST_F(Files, NothingIsLeftOfTenThousandFiles) {
  expect_nothing_left({"many", "/tmp", "10000"});
}
TEST_F(Files, NothingIsLeftOfASymlink) {
  expect_nothing_left({"make", "symlink", "/box/link", "/usr"});
}
TEST_F(Files, ASymlinkDoesNotLeadTheWipeAway) {
  expect_nothing_left({"make", "symlink", "/tmp/link", "/box"});
  EXPECT_NE(run({"list", "/usr"}).out, "");
}

TEST_F(Files, APlantedLinkIsNotWrittenThrough) {
  EXPECT_EQ(run({"make", "symlink", "/box/data", "/tmp/target"}).ending(), "Exited 0");
  EXPECT_EQ(run({.words = {"list", "/tmp"}, .files = {{"data", "judge's"}}}).out, "");
}

/// A file without a name whose descriptor waits in a socket that only the kernel's collector can find.
TEST_F(Files, NothingIsLeftOfAFileHiddenInASocket) {
  for (int round = 0; round < 4; ++round) {
    Given hider{.words = {"hide-file", "/box/hidden", "150"}};
    hider.limits.output = 256 * sandbox::kMiB;
    ASSERT_EQ(run(hider).ending(), "Exited 0") << "round " << round;
    Given next{.words = {"make", "file", "/box/mine", "150000000"}};
    next.limits.output = 256 * sandbox::kMiB;
    const Seen seen = run(next);
    EXPECT_EQ(seen.ending(), "Exited 0") << "no room was left in /box";
    EXPECT_GE(seen.outcome.peak_memory, 140 * sandbox::kMiB) << "the hidden file was counted as the jail's own";
  }
}

TEST_F(Files, InodesRunOutForTheRunAndNotForTheJudge) {
  Given given{.words = {"many", "/box", "100000"}};
  given.limits.cpu_time = given.limits.wall_time = Micros(30'000'000);
  EXPECT_EQ(run(given).ending(), "Exited 87") << "creating a file must fail at last";
  EXPECT_EQ(run({.words = {"show", "data"}, .files = {{"data", "fresh"}}}).out, "fresh");
}

}  // namespace

}  // namespace judged_test
