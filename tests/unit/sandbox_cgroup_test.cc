// What can be tested of control groups without any: how attribute files are read, and what is looked at in their place.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <thread>

#include "sandbox/base/process_tree.h"
#include "sandbox/cgroup/attribute.h"
#include "sandbox/cgroup/sampled.h"
#include "sandbox/cgroup/user_scope.h"

namespace {

class AttributeFile : public testing::Test {
 protected:
  ~AttributeFile() override { unlink(path_.c_str()); }

  sandbox::Attribute& holding(const std::string& content) {
    std::ofstream(path_) << content;
    EXPECT_TRUE(attribute_.open(path_, O_RDWR));
    return attribute_;
  }

  std::string path_ = testing::TempDir() + "judged-attribute-" + std::to_string(getpid());
  sandbox::Attribute attribute_;
};

TEST_F(AttributeFile, OneNumber) {
  EXPECT_EQ(holding("18446744073709551615\n").number().value_or(0), 18446744073709551615U);
  const auto none = holding("max\n").number();
  ASSERT_FALSE(none);
  EXPECT_NE(none.error().text().find(path_), std::string::npos) << none.error().text();
}

TEST_F(AttributeFile, ANumberByItsWholeKey) {
  const auto& events = holding("low 1\noom 2\noom_kill 3\noom_group_kill 4\n");
  EXPECT_EQ(events.number_of("oom_kill").value_or(0), 3U);
  EXPECT_EQ(events.number_of("oom").value_or(0), 2U);
  EXPECT_EQ(events.number_of("oom_group_kill").value_or(0), 4U);
  EXPECT_FALSE(events.number_of("kill"));
  EXPECT_FALSE(events.number_of("oom_"));
}

TEST_F(AttributeFile, IsWrittenFromItsStart) {
  auto& limit = holding("1\n");
  ASSERT_TRUE(limit.set(52));
  EXPECT_EQ(limit.number().value_or(0), 52U);
  ASSERT_TRUE(limit.set(77));
  EXPECT_EQ(limit.number().value_or(0), 77U);
}

TEST(GroupNames, TellTheExecutor) {
  EXPECT_EQ(sandbox::group_name(3, "python"), "judged-" + std::to_string(getpid()) + "-3-python");
}

TEST(GroupFolders, AWritableOneIsNeeded) {
  EXPECT_TRUE(sandbox::check_writable("/tmp"));
  const auto refused = sandbox::check_writable("/no/such/folder");
  ASSERT_FALSE(refused);
  EXPECT_NE(refused.error().hint.find("as root"), std::string::npos);
}

TEST(SampledLimits, NeedAKernelThatCountsProcessesPerNamespace) {
  for (const char* release : {"5.14.0", "5.15.0-91-generic", "6.1.0-18-amd64", "10.0"})
    EXPECT_TRUE(sandbox::counts_processes_per_namespace(release)) << release;
  for (const char* release : {"5.13.19", "5.4.0-1-amd64", "4.19.0", "5", ""})
    EXPECT_FALSE(sandbox::counts_processes_per_namespace(release)) << release;
}

/// A user bus that is none: what is tested is that it does no harm. A real one is in tests/guest.
class NoUserScope : public testing::Test {
 protected:
  ~NoUserScope() override { unlink(path_.c_str()); }

  void name_bus() const { setenv("DBUS_SESSION_BUS_ADDRESS", ("unix:path=" + path_).c_str(), 1); }

  [[nodiscard]] sandbox::Fd listen_on_bus() const {
    sandbox::Fd fd(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path_.c_str(), sizeof address.sun_path - 1);
    EXPECT_EQ(bind(fd.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    EXPECT_EQ(listen(fd.get(), 1), 0);
    return fd;
  }

  static std::ptrdiff_t open_descriptors() {
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {});
  }

  /// Why there is none.
  static std::string reason(sandbox::Micros patience = sandbox::Micros(10'000'000)) {
    const auto before = open_descriptors();
    const auto entered = sandbox::enter_user_scope(patience);
    EXPECT_EQ(open_descriptors(), before);
    return entered ? "there is one" : entered.error().text();
  }

  std::string path_ = testing::TempDir() + "judged-bus-" + std::to_string(getpid());
};

TEST_F(NoUserScope, WhereNoBusIsNamed) {
  unsetenv("DBUS_SESSION_BUS_ADDRESS");
  unsetenv("XDG_RUNTIME_DIR");
  EXPECT_EQ(reason(), "no scope of the user manager: neither XDG_RUNTIME_DIR nor DBUS_SESSION_BUS_ADDRESS is set");
}

TEST_F(NoUserScope, WhereNobodyListens) {
  name_bus();
  EXPECT_EQ(reason(), "no scope of the user manager: no connection to the user bus (No such file or directory)");
}

TEST_F(NoUserScope, FromABusThatSaysNothing) {
  const auto bus = listen_on_bus();
  name_bus();
  EXPECT_EQ(reason(sandbox::Micros(50'000)), "no scope of the user manager: no answer in time");
}

TEST_F(NoUserScope, FromABusThatHangsUp) {
  const auto bus = listen_on_bus();
  name_bus();
  std::thread hang_up([&] { sandbox::Fd(accept4(bus.get(), nullptr, nullptr, SOCK_CLOEXEC)).reset(); });
  const std::string why = reason();
  hang_up.join();
  EXPECT_EQ(why.find("no answer in time"), std::string::npos) << why;
  EXPECT_TRUE(why.starts_with("no scope of the user manager: ")) << why;
}

class ProcessTree : public testing::Test {
 protected:
  /// A child and a grandchild that wait until the test is over.
  ProcessTree() {
    EXPECT_EQ(pipe(end_), 0);
    EXPECT_EQ(pipe(made_), 0);
    child_ = fork();
    if (child_ == 0) {
      const pid_t grandchild = fork();
      if (grandchild > 0 && write(made_[1], &grandchild, sizeof grandchild) < 0) _exit(1);
      char byte = 0;
      close(end_[1]);
      _exit(read(end_[0], &byte, 1) == 0 ? 0 : 1);
    }
    EXPECT_EQ(read(made_[0], &grandchild_, sizeof grandchild_), static_cast<ssize_t>(sizeof grandchild_));
  }
  ~ProcessTree() override {
    close(end_[1]);
    waitpid(child_, nullptr, 0);
  }

  int end_[2] = {}, made_[2] = {};
  pid_t child_ = -1, grandchild_ = -1;
};

TEST_F(ProcessTree, HoldsAllThatDescend) {
  EXPECT_EQ(sandbox::descendants_of(getpid()), (std::vector<pid_t>{child_, grandchild_}));
  EXPECT_EQ(sandbox::descendants_of(grandchild_), std::vector<pid_t>{});
  EXPECT_EQ(sandbox::thread_count(child_), 1U);
}

TEST_F(ProcessTree, MemoryThatIsSharedIsDivided) {
  EXPECT_GT(sandbox::resident_memory(child_), sandbox::proportional_memory(child_));
  EXPECT_GT(sandbox::proportional_memory(child_), 0U);
}

TEST(Processes, WaitedForTellTheirCpuTime) {
  const auto before = sandbox::waited_cpu_time(getpid());
  const pid_t child = fork();
  if (child == 0) {
    while (sandbox::own_cpu_time(getpid()) < sandbox::Micros(100'000)) {
    }
    _exit(0);
  }
  waitpid(child, nullptr, 0);
  EXPECT_GE(sandbox::waited_cpu_time(getpid()) - before, sandbox::Micros(80'000));
  EXPECT_EQ(sandbox::own_cpu_time(child), sandbox::Micros(0)) << "it is gone";
}

}  // namespace
