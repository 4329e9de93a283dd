// A resident program is started once and answers the calls of its launch, one after the other.
#include <gtest/gtest.h>

#include <csignal>
#include <thread>

#include "tests/integration/jail_fixture.h"

namespace judged_test {
namespace {

/// Does what each call's input says, in Python, and keeps what that binds.
constexpr const char* kResident = R"(
import os, socket, sys, threading, time
calls, word, names = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET, 0, 7), b'R', globals()
def burn(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass
def reply(text): os.write(3, text.encode())
while True:
    os.write(6, word)
    word = b'D'
    fds = socket.recv_fds(calls, 1, 5)[1]
    if not fds: os._exit(0)
    for target, fd in enumerate(fds):
        os.dup2(fd, target)
        os.close(fd)
    exec(os.pread(4, 1 << 16, 0), names)
)";

class Residents : public JailTest {
 protected:
  void SetUp() override {
    JailTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) return;
    pool_ = std::make_unique<judge::ExecutorPool>(pool_options());
  }

  static judge::Request request(std::uint64_t launch, const std::string& what) {
    judge::Request request = make_request({.words = {}, .input = what, .input_to = sandbox::InputTo::Harness});
    request.spec.argv = {"/usr/bin/python3", "-ISc", kResident};
    request.spec.has_program = false;
    request.spec.repeat = sandbox::Repeat::Resident;
    request.launch_id = launch;
    return request;
  }
  static judge::Request limited(const std::string& what) {
    judge::Request limited = request(5, what);
    limited.spec.limits.memory = 64 * sandbox::kMiB;
    limited.spec.limits.cpu_time = sandbox::Micros(800'000);
    limited.spec.limits.wall_time = sandbox::Micros(2'000'000);
    return limited;
  }
  Seen call(const std::string& what, std::uint64_t launch = 1) { return complete(request(launch, what)); }
  Seen complete(const judge::Request& request) {
    auto completed = pool_->run(request);
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

  std::unique_ptr<judge::ExecutorPool> pool_;
};

TEST_F(Residents, OneAnswersEveryCallOfALaunch) {
  EXPECT_EQ(call("kept = 1; reply('first'); print('out', flush=True)").answer, "first");
  const auto first = living();
  ASSERT_EQ(first.size(), 1U);
  const Seen second = call("reply(str(kept))");
  EXPECT_EQ(second.ending(), "Exited 0");
  EXPECT_EQ(second.answer, "1");
  EXPECT_EQ(second.out, "") << "each call has streams of its own";
  EXPECT_EQ(second.outcome.earlier_calls, 1U);
  EXPECT_EQ(second.outcome.startup_time.count(), 0);
  EXPECT_EQ(living(), first);
}

TEST_F(Residents, AnotherLaunchAndOneLikeNoOtherHaveTheirOwn) {
  EXPECT_EQ(call("kept = 1").outcome.earlier_calls, 0U);
  EXPECT_EQ(call("reply(str('kept' in names))", 2).answer, "False");
  EXPECT_EQ(call("reply(str('kept' in names))", 0).answer, "False");
  EXPECT_EQ(call("reply(str('kept' in names))", 0).answer, "False");
}

TEST_F(Residents, ACallsFiguresAreItsOwn) {
  const Seen busy = call("burn(0.2); block = bytearray(64 << 20); del block");
  const Seen idle = call("pass");
  EXPECT_GE(busy.outcome.cpu_time.count(), 190'000);
  EXPECT_LT(idle.outcome.cpu_time.count(), 50'000);
  EXPECT_GE(busy.outcome.peak_memory, 60 * sandbox::kMiB);
}

TEST_F(Residents, EveryLimitHoldsInALaterCall) {
  for (const auto& [what, ending] : {std::pair("burn(60)", "CpuTimeout"), std::pair("time.sleep(60)", "WallTimeout"),
                                     std::pair("block = bytearray(128 << 20)", "MemoryKilled"),
                                     std::pair("while True: os.write(1, bytes(65536))", "OutputOverflow stdout"),
                                     std::pair("socket.socket(socket.AF_INET)", "SyscallDenied socket")}) {
    SCOPED_TRACE(what);
    EXPECT_EQ(complete(limited("pass")).ending(), "Exited 0");
    const Seen seen = complete(limited(what));
    EXPECT_EQ(seen.ending(), ending);
    EXPECT_EQ(seen.outcome.earlier_calls, 1U);
    EXPECT_TRUE(living().empty());
  }
}

TEST_F(Residents, OneThatLeavesAnythingIsReplaced) {
  for (const char* what : {"threading.Thread(target=time.sleep, args=(60,)).start(); reply('yes')",
                           "pid = os.fork()\nif pid == 0: time.sleep(60)\nreply('yes')", "reply('yes'); os._exit(0)"}) {
    SCOPED_TRACE(what);
    const Seen odd = call(what);
    EXPECT_EQ(odd.ending(), "Exited 0");
    EXPECT_EQ(odd.answer, "yes");
    EXPECT_TRUE(living().empty());
    EXPECT_EQ(call("pass").outcome.earlier_calls, 0U);
  }
}

TEST_F(Residents, ACallFindsEmptyFolders) {
  EXPECT_EQ(call("open('/box/left', 'w').write('x'); open('/tmp/left', 'w').write('x')").ending(), "Exited 0");
  EXPECT_EQ(call("reply(str(os.listdir('/box') + os.listdir('/tmp')))").answer, "[]");
}

TEST_F(Residents, HowItEndsIsTheCallsEnding) {
  EXPECT_EQ(call("pass").ending(), "Exited 0");
  EXPECT_EQ(call("os._exit(3)").ending(), "Exited 3");
  EXPECT_EQ(call("os.kill(os.getpid(), 11)").ending(), "Signaled 11");
}

TEST_F(Residents, OneThatDiesBetweenCallsIsReplaced) {
  EXPECT_EQ(call("pass").ending(), "Exited 0");
  const auto pids = living();
  ASSERT_EQ(pids.size(), 1U);
  ASSERT_EQ(kill(pids.front(), SIGKILL), 0);
  while (!living().empty()) std::this_thread::yield();
  auto completed = pool_->run(request(1, "reply('well')"));
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_EQ(read_outcome(std::move(*completed)).answer, "well");
}

TEST_F(Residents, AProgramThatDoesNotWaitIsStartedForEachCall) {
  judge::Request hasty = make_request({.words = {}, .files = {{"program", "text"}}});
  hasty.spec.argv = {"/usr/bin/cat", "program"};
  hasty.spec.has_program = false;
  hasty.spec.repeat = sandbox::Repeat::Resident;
  hasty.launch_id = 1;
  for (int i = 0; i < 2; ++i) {
    const Seen seen = complete(hasty);
    EXPECT_EQ(seen.ending(), "Exited 0");
    EXPECT_EQ(seen.out, "text");
    EXPECT_TRUE(living().empty());
  }
}

}  // namespace
}  // namespace judged_test
