// Landlock without the wall before it: a process of this host, with the host's view, is restricted as a jail's pid 1
// is.
#include "sandbox/jail/landlock.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <functional>

#include "sandbox/base/fd.h"

namespace judged_test {

namespace {

namespace fs = std::filesystem;
using sandbox::Access;

class Landlock : public testing::Test {
 protected:
  void SetUp() override {
    version_ = sandbox::landlock_version();
    if (version_ == 0) {
      const char* required = std::getenv("JUDGE_REQUIRE_ALL");
      if (required != nullptr && std::string(required) == "1") FAIL() << "this kernel has no Landlock";
      GTEST_SKIP() << "SKIPPED, the second wall is NOT tested here: this kernel has no Landlock";
    }
    char name[] = "/tmp/judged-landlock-XXXXXX";
    ASSERT_NE(mkdtemp(name), nullptr);
    folder_ = name;
    fs::create_directories(folder_ / "scratch" / "below");
  }
  void TearDown() override {
    if (!folder_.empty()) fs::remove_all(folder_);
  }

  /// What `body` gives in a process that is restricted to a jail's system folders, /dev/null and `scratch`.
  int restricted(const std::function<int()>& body) const {
    const std::vector<sandbox::AccessRule> rules = {{"/usr", Access::Run},
                                                    {"/lib", Access::Run},
                                                    {"/lib64", Access::Run},
                                                    {"/bin", Access::Run},
                                                    {"/dev/null", Access::Device},
                                                    {"/no/such/folder", Access::Run},
                                                    {(folder_ / "scratch").string(), Access::Scratch}};
    const pid_t child = fork();
    if (child == 0) {
      const bool done = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && restrict_by_landlock(version_, rules, -1);
      _exit(done ? body() : 255);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 254;
  }

  /// 0 or the errno of opening `path`.
  int open_restricted(const std::string& path, int flags) const {
    return restricted([&] { return open(path.c_str(), flags | O_CLOEXEC, 0600) >= 0 ? 0 : errno; });
  }
  [[nodiscard]] std::string in(const std::string& name) const { return (folder_ / name).string(); }

  int version_ = 0;
  fs::path folder_;
};

TEST_F(Landlock, OnlyWhatIsGrantedCanBeRead) {
  EXPECT_EQ(open_restricted("/usr/bin/env", O_RDONLY), 0);
  EXPECT_EQ(open_restricted("/etc/passwd", O_RDONLY), EACCES);
  EXPECT_EQ(open_restricted("/proc/1/environ", O_RDONLY), EACCES);
  EXPECT_EQ(open_restricted("/usr/../etc/passwd", O_RDONLY), EACCES);
  EXPECT_EQ(open_restricted("/root", O_RDONLY | O_DIRECTORY), EACCES);
}

TEST_F(Landlock, OnlyScratchFoldersAndDevicesCanBeWritten) {
  EXPECT_EQ(open_restricted(in("scratch/new"), O_WRONLY | O_CREAT), 0);
  EXPECT_EQ(open_restricted("/dev/null", O_RDWR), 0);
  EXPECT_EQ(open_restricted(in("new"), O_WRONLY | O_CREAT), EACCES);
  for (const int refused :
       {open_restricted("/usr/new", O_WRONLY | O_CREAT), open_restricted("/usr/bin/env", O_WRONLY)}) {
    EXPECT_TRUE(refused == EACCES || refused == EROFS) << refused;  // the second where all of /usr is read-only
  }
  EXPECT_EQ(open_restricted("/dev/zero", O_RDONLY), EACCES);
}

TEST_F(Landlock, ScratchFoldersAreForPlainFiles) {
  const auto outcome = [](int result) { return result == 0 ? 0 : errno; };
  EXPECT_EQ(restricted([&] { return outcome(mkfifo(in("scratch/fifo").c_str(), 0600)); }), EACCES);
  EXPECT_EQ(restricted([&] { return outcome(mkdir(in("scratch/folder").c_str(), 0700)); }), 0);
  EXPECT_EQ(restricted([&] { return outcome(symlink("/etc/passwd", in("scratch/link").c_str())); }), 0);
  EXPECT_EQ(open_restricted(in("scratch/link"), O_RDONLY), EACCES);
  // The wipe moves folders upwards.
  EXPECT_EQ(restricted([&] { return outcome(rename(in("scratch/folder").c_str(), in("scratch/below/x").c_str())); }),
            0);
  EXPECT_EQ(restricted([&] { return outcome(rename(in("scratch/below").c_str(), in("outside").c_str())); }), EACCES);
}

TEST_F(Landlock, OnlySystemProgramsCanBeExecuted) {
  fs::copy_file("/usr/bin/true", in("scratch/true"));
  const auto execute = [](const std::string& path) {
    const char* const words[] = {path.c_str(), nullptr};
    execv(path.c_str(), const_cast<char* const*>(words));
    return errno;
  };
  EXPECT_EQ(restricted([&] { return execute("/usr/bin/true"); }), 0);
  EXPECT_EQ(restricted([&] { return execute(in("scratch/true")); }), EACCES);
}

TEST_F(Landlock, NoTcpNoAbstractSocketsAndNoSignalsOutside) {
  if (version_ < 6) GTEST_SKIP() << "Landlock " << version_ << " knows nothing of them";
  EXPECT_EQ(restricted([] {
              sockaddr_in address{};
              address.sin_family = AF_INET;
              address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
              const sandbox::Fd tcp(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
              return bind(tcp.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 ? 0 : errno;
            }),
            EACCES);
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  const std::string word = "judged-test-" + std::to_string(getpid());
  std::memcpy(name.sun_path + 1, word.data(), word.size());
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + word.size());
  const sandbox::Fd listening(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  ASSERT_EQ(bind(listening.get(), reinterpret_cast<sockaddr*>(&name), size), 0);
  ASSERT_EQ(listen(listening.get(), 1), 0);
  EXPECT_EQ(restricted([&] {
              const sandbox::Fd unix_socket(socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
              return connect(unix_socket.get(), reinterpret_cast<sockaddr*>(&name), size) == 0 ? 0 : errno;
            }),
            EPERM);
  const pid_t outside = getpid();
  EXPECT_EQ(restricted([outside] { return kill(outside, 0) == 0 ? 0 : errno; }), EPERM);
  EXPECT_EQ(restricted([] { return kill(getpid(), 0) == 0 ? 0 : errno; }), 0);
}

}  // namespace

}  // namespace judged_test
