// A repeated program is started once and forked for each call of its launch.
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <thread>

#include "tests/integration/jail_fixture.h"

namespace judged_test {
namespace {

class Templates : public JailTest {
 protected:
  void SetUp() override {
    JailTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    pool_ = std::make_unique<judge::ExecutorPool>(pool_options());
  }

  static judge::Request repeated(std::uint64_t launch, std::vector<std::string> words) {
    judge::Request request = make_request({.words = std::move(words), .input_to = sandbox::InputTo::Harness});
    request.spec.repeat = sandbox::Repeat::Template;
    request.launch_id = launch;
    return request;
  }
  Seen call(std::uint64_t launch, std::vector<std::string> words) {
    auto completed = pool_->run(repeated(launch, std::move(words)));
    EXPECT_TRUE(completed) << completed.error().text();
    if (!completed) return {};
    EXPECT_EQ(completed->retries, 0);
    return read_outcome(std::move(*completed));
  }
  /// Host pids of what lives in the jails besides their first processes.
  [[nodiscard]] std::vector<int> living() const {
    std::vector<int> pids;
    for (const int executor : pool_->executor_pids()) {
      for (const int pid1 : children_of(executor)) {
        for (const int pid : children_of(pid1)) pids.push_back(pid);
      }
    }
    return pids;
  }

  /// Whether there are templates: only with cgroup v1 could runs that one forks be measured.
  [[nodiscard]] bool have_templates() const {
    return pool_->isolation().value().line().find("cgroup v1") != std::string::npos;
  }
  /// The template: it lives longest, and beside it, sooner or later, the child of the next case. -1: there is none.
  [[nodiscard]] int template_pid() const {
    const auto pids = living();
    return pids.empty() ? -1 : *std::min_element(pids.begin(), pids.end());
  }
  void await_waiting_child() const {
    while (living().size() < 2) std::this_thread::yield();
  }

  std::unique_ptr<judge::ExecutorPool> pool_;
};

TEST_F(Templates, OneServesEveryCallOfALaunch) {
  EXPECT_EQ(call(1, {"exit", "0"}).ending(), "Exited 0");
  const int first = template_pid();
  ASSERT_EQ(first != -1, have_templates());
  for (int i = 0; i < 5; ++i) EXPECT_EQ(call(1, {"exit", "0"}).ending(), "Exited 0");
  EXPECT_EQ(template_pid(), first);
}

TEST_F(Templates, AnotherLaunchEndsIt) {
  EXPECT_EQ(call(1, {"exit", "0"}).ending(), "Exited 0");
  const int first = template_pid();
  EXPECT_EQ(call(2, {"exit", "7"}).ending(), "Exited 7");
  const int second = template_pid();
  ASSERT_EQ(second != -1, have_templates());
  if (have_templates()) {
    EXPECT_NE(second, first);
  }
}

TEST_F(Templates, TheChildOfTheNextCallWaitsBeforeItIsMade) {
  EXPECT_EQ(call(1, {"exit", "5"}).ending(), "Exited 5");
  if (!have_templates()) return;
  await_waiting_child();
  const auto pids = living();
  ASSERT_EQ(pids.size(), 2U) << "the template and the child";
  EXPECT_EQ(call(1, {"exit", "5"}).ending(), "Exited 5");
  EXPECT_EQ(read_proc(*std::max_element(pids.begin(), pids.end()), "status"), "") << "it was the run";
}

TEST_F(Templates, AWaitingChildThatIsKilledIsNobodysVerdict) {
  EXPECT_EQ(call(1, {"exit", "0"}).ending(), "Exited 0");
  if (!have_templates()) return;
  await_waiting_child();
  const auto pids = living();
  ASSERT_EQ(kill(*std::max_element(pids.begin(), pids.end()), SIGKILL), 0);
  auto completed = pool_->run(repeated(1, {"exit", "0"}));
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_EQ(read_outcome(std::move(*completed)).ending(), "Exited 0");
}

TEST_F(Templates, ARunThatHadToBeKilledTakesItAlongAndTheNextCallHasANewOne) {
  auto request = repeated(1, {"burn", "60000"});
  request.spec.limits.cpu_time = sandbox::Micros(50'000);
  for (int i = 0; i < 2; ++i) {
    auto completed = pool_->run(request);
    ASSERT_TRUE(completed) << completed.error().text();
    EXPECT_EQ(read_outcome(std::move(*completed)).ending(), "CpuTimeout");
    EXPECT_TRUE(living().empty());
  }
}

TEST_F(Templates, AProgramThatIsNotRepeatedHasNone) {
  auto request = repeated(1, {"exit", "0"});
  request.spec.repeat = sandbox::Repeat::Exec;
  ASSERT_TRUE(pool_->run(request));
  EXPECT_TRUE(living().empty());
}

TEST_F(Templates, APoolWithoutThemStartsEachRunAnew) {
  auto options = pool_options();
  options.templates = false;
  pool_ = std::make_unique<judge::ExecutorPool>(options);
  EXPECT_EQ(call(1, {"exit", "3"}).ending(), "Exited 3");
  EXPECT_TRUE(living().empty());
}

TEST_F(Templates, AProgramThatCannotBeOneIsStartedAnew) {
  auto request = repeated(1, {});
  request.spec.argv = {"/usr/bin/true"};
  request.spec.has_program = false;
  for (int i = 0; i < 2; ++i) {
    auto completed = pool_->run(request);
    ASSERT_TRUE(completed) << completed.error().text();
    EXPECT_EQ(read_outcome(std::move(*completed)).ending(), "Exited 0");
  }
  EXPECT_TRUE(living().empty());
}

}  // namespace
}  // namespace judged_test
