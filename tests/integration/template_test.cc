// A repeated program is started once and forked for each call of its launch.
#include <gtest/gtest.h>

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
    request.spec.repeated = true;
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

  /// How many live beside the first processes while a launch is repeated: only with cgroup v1 could runs that a
  /// template forks be measured.
  [[nodiscard]] std::size_t templates() const {
    return pool_->isolation().value().line().find("cgroup v1") == std::string::npos ? 0 : 1;
  }

  std::unique_ptr<judge::ExecutorPool> pool_;
};

TEST_F(Templates, OneServesEveryCallOfALaunch) {
  EXPECT_EQ(call(1, {"exit", "0"}).ending(), "Exited 0");
  const auto first = living();
  ASSERT_EQ(first.size(), templates()) << "the template waits";
  for (int i = 0; i < 5; ++i) EXPECT_EQ(call(1, {"exit", "0"}).ending(), "Exited 0");
  EXPECT_EQ(living(), first);
}

TEST_F(Templates, AnotherLaunchEndsIt) {
  EXPECT_EQ(call(1, {"exit", "0"}).ending(), "Exited 0");
  const auto first = living();
  EXPECT_EQ(call(2, {"exit", "7"}).ending(), "Exited 7");
  const auto second = living();
  ASSERT_EQ(second.size(), templates());
  if (templates() > 0) {
    EXPECT_NE(second, first);
  }
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
  request.spec.repeated = false;
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
