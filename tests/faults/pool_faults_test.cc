// Executors and jails killed in the middle of a run: a retry, or an infrastructure fault with its reason; never another
// outcome, and nothing left behind.
#include <sys/prctl.h>
#include <sys/wait.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <stop_token>
#include <thread>

#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// Polls until `condition` holds; false after a deadline.
template <class Condition>
bool wait_until(Condition condition) {
  const auto end = Clock::now() + std::chrono::seconds(20);
  while (!condition()) {
    if (Clock::now() > end) return false;
    std::this_thread::yield();
  }
  return true;
}

/// An executor whose jail runs a submission at this moment: {executor, jail's pid 1}.
struct Running {
  int executor = 0, jail = 0;
};

Running find_running(const judge::ExecutorPool& pool, int other_than = 0) {
  for (const int executor : pool.executor_pids()) {
    if (executor == other_than) continue;
    for (const int jail : children_of(executor)) {
      if (!children_of(jail).empty()) return {executor, jail};
    }
  }
  return {};
}

std::vector<std::string> cgroups_of(int executor) {
  std::vector<std::string> found;
  const std::string prefix = "judged-" + std::to_string(executor) + "-";
  std::error_code gone;
  for (fs::recursive_directory_iterator it("/sys/fs/cgroup", gone), end; it != end; it.increment(gone)) {
    if (it->path().filename().string().rfind(prefix, 0) == 0) found.push_back(it->path());
  }
  return found;
}

class Faults : public JailTest {
 protected:
  /// Runs it on a pool of its own while `meddle` does its work in another thread.
  template <class Meddle>
  sandbox::Result<judge::Completed> run_while(const Given& given, Meddle meddle) {
    std::thread other([&] { meddle(own_); });
    auto completed = own_.run(make_request(given));
    other.join();
    return completed;
  }

  judge::ExecutorPool own_{pool_options()};
};

const Given kSlowCopy{.words = {"copy-slowly", "400"}, .input = "what was given"};

TEST_F(Faults, AKilledExecutorCostsOneRetryAndNothingElse) {
  Running seen;
  auto completed = run_while(kSlowCopy, [&](judge::ExecutorPool& pool) {
    if (wait_until([&] { return (seen = find_running(pool)).executor != 0; })) kill(seen.executor, SIGKILL);
  });
  ASSERT_TRUE(completed) << completed.error().text();
  ASSERT_NE(seen.executor, 0) << "nothing was killed";
  EXPECT_EQ(completed->retries, 1);
  ASSERT_EQ(completed->faults.size(), 1U);
  EXPECT_NE(completed->faults[0].find("the executor died"), std::string::npos) << completed->faults[0];
  const Seen outcome = read_outcome(std::move(*completed));
  EXPECT_EQ(outcome.ending(), "Exited 0");
  EXPECT_EQ(outcome.out, "what was given") << "the second try must read its input from the start";
  EXPECT_TRUE(wait_until([&] { return !fs::exists("/proc/" + std::to_string(seen.jail)); }))
      << "the jail outlived its executor";
}

TEST_F(Faults, GroupsOfAKilledExecutorAreSweptByALaterStart) {
  Running seen;
  auto completed = run_while(kSlowCopy, [&](judge::ExecutorPool& pool) {
    if (wait_until([&] { return (seen = find_running(pool)).executor != 0; })) kill(seen.executor, SIGKILL);
  });
  ASSERT_TRUE(completed) << completed.error().text();
  ASSERT_TRUE(wait_until([&] { return !fs::exists("/proc/" + std::to_string(seen.jail)); }));
  judge::ExecutorPool later(pool_options());
  ASSERT_TRUE(later.isolation());
  EXPECT_TRUE(cgroups_of(seen.executor).empty());
}

TEST_F(Faults, ThreeKilledExecutorsAreAnInfrastructureFaultWithItsReason) {
  std::atomic<bool> done = false;
  int killed = 0;
  std::thread killer([&] {
    for (int last = 0; !done;) {
      const Running seen = find_running(own_, last);
      if (seen.executor != 0) kill(last = seen.executor, SIGKILL), ++killed;
      std::this_thread::yield();
    }
  });
  auto completed = own_.run(make_request(kSlowCopy));
  done = true;
  killer.join();
  ASSERT_FALSE(completed);
  EXPECT_EQ(killed, 3);
  EXPECT_EQ(completed.error().kind, sandbox::ErrorKind::Infrastructure);
  EXPECT_NE(completed.error().text().find("3 attempts, the last: execute: the executor died"), std::string::npos)
      << completed.error().text();
  // The slot is not lost.
  auto next = own_.run(make_request({.words = {"exit", "0"}}));
  ASSERT_TRUE(next) << next.error().text();
  EXPECT_EQ(next->retries, 0);
}

TEST_F(Faults, AKilledJailCostsOneRetry) {
  Running seen;
  auto completed = run_while(kSlowCopy, [&](judge::ExecutorPool& pool) {
    if (wait_until([&] { return (seen = find_running(pool)).executor != 0; })) kill(seen.jail, SIGKILL);
  });
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_EQ(completed->retries, 1);
  ASSERT_EQ(completed->faults.size(), 1U);
  EXPECT_NE(completed->faults[0].find("pid 1 died"), std::string::npos) << completed->faults[0];
  EXPECT_EQ(read_outcome(std::move(*completed)).ending(), "Exited 0");
}

TEST_F(Faults, AJailKilledBetweenRunsCostsAtMostOneRetry) {
  ASSERT_TRUE(own_.run(make_request({.words = {"exit", "0"}})));
  const int executor = own_.executor_pids().at(0);
  const auto jails = children_of(executor);
  ASSERT_EQ(jails.size(), 1U);
  kill(jails[0], SIGKILL);
  auto completed = own_.run(make_request({.words = {"exit", "7"}}));
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_LE(completed->retries, 1);
  EXPECT_EQ(read_outcome(std::move(*completed)).ending(), "Exited 7");
}

TEST_F(Faults, APoolLeavesNothing) {
  int executor = 0;
  std::vector<int> jails;
  {
    judge::ExecutorPool pool(pool_options());
    ASSERT_TRUE(pool.run(make_request({.words = {"daemon", "2"}})));
    executor = pool.executor_pids().at(0);
    jails = children_of(executor);
    const bool has_groups = pool.isolation().value().line().find("no cgroup") == std::string::npos;
    ASSERT_EQ(!cgroups_of(executor).empty(), has_groups);
  }
  EXPECT_FALSE(fs::exists("/proc/" + std::to_string(executor)));
  for (const int jail : jails) EXPECT_FALSE(fs::exists("/proc/" + std::to_string(jail)));
  EXPECT_TRUE(cgroups_of(executor).empty());
}

TEST_F(Faults, AStopEndsTheRunAtOnceAndNothingElse) {
  std::stop_source source;
  judge::ExecutorPool stoppable = own_.stopped_by(source.get_token());
  Running seen;
  // Its time is longer than this test's.
  Given endless{.words = {"sleep"}};
  endless.limits.wall_time = std::chrono::hours(1);
  std::thread other([&] {
    if (wait_until([&] { return (seen = find_running(own_)).executor != 0; })) source.request_stop();
  });
  const auto stopped = stoppable.run(make_request(endless));
  other.join();
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().message, "the run was stopped");
  EXPECT_FALSE(fs::exists("/proc/" + std::to_string(seen.executor)));
  EXPECT_FALSE(fs::exists("/proc/" + std::to_string(seen.jail)));
  EXPECT_TRUE(cgroups_of(seen.executor).empty());
  EXPECT_FALSE(stoppable.run(make_request({.words = {"exit", "7"}})));
  auto next = own_.run(make_request({.words = {"exit", "7"}}));
  ASSERT_TRUE(next) << next.error().text();
  EXPECT_EQ(next->retries, 0);
}

TEST_F(Faults, AStopEndsTheWaitForASlot) {
  std::stop_source source;
  judge::ExecutorPool stoppable = own_.stopped_by(source.get_token());
  auto completed = run_while(kSlowCopy, [&](judge::ExecutorPool& pool) {
    EXPECT_TRUE(wait_until([&] { return find_running(pool).executor != 0; }));
    std::thread stopper([&] { source.request_stop(); });
    EXPECT_FALSE(stoppable.run(make_request({.words = {"exit", "0"}})));
    EXPECT_FALSE(stoppable.run_alone(make_request({.words = {"exit", "0"}})));
    EXPECT_NE(find_running(pool).executor, 0) << "they waited for the other's end";
    stopper.join();
  });
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_EQ(completed->retries, 0);
  EXPECT_EQ(read_outcome(std::move(*completed)).out, "what was given");
}

/// Two threads whose runs overlap, so that the slots are never all idle by themselves.
TEST_F(Faults, WhoWantsToBeAloneIsNotPassedOver) {
  judge::ExecutorPool pool(pool_options(2));
  std::atomic<bool> done = false;
  std::atomic<int> runs = 0;
  const auto go_on = [&] {
    while (!done) {
      EXPECT_TRUE(pool.run(make_request({.words = {"exit", "0"}})));
      ++runs;
    }
  };
  std::thread first(go_on), second(go_on);
  EXPECT_TRUE(wait_until([&] { return runs >= 4; }));
  EXPECT_TRUE(pool.run_alone(make_request({.words = {"exit", "0"}})));
  done = true;
  first.join();
  second.join();
}

TEST_F(Faults, SlotsFailAlone) {
  judge::ExecutorPool pool(pool_options(2));
  std::atomic<int> right = 0, retries = 0;
  std::vector<std::thread> callers;
  for (int caller = 0; caller < 4; ++caller) {
    callers.emplace_back([&] {
      auto completed = pool.run(make_request(kSlowCopy));
      if (!completed) return;
      retries += completed->retries;
      if (read_outcome(std::move(*completed)).out == "what was given") ++right;
    });
  }
  Running seen;
  if (wait_until([&] { return (seen = find_running(pool)).executor != 0; })) kill(seen.executor, SIGKILL);
  for (auto& caller : callers) caller.join();
  EXPECT_EQ(right, 4);
  EXPECT_EQ(retries, 1);
}

}  // namespace

}  // namespace judged_test
