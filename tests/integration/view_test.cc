// What a submission can see: its own view of files, processes and network.
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <sstream>

#include "sandbox/base/fd.h"
#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

class View : public JailTest {
 protected:
  static std::map<std::string, std::string> own_status() {
    std::map<std::string, std::string> fields;
    std::istringstream lines(run({"show", "/proc/self/status"}).out);
    for (std::string line; std::getline(lines, line);) {
      const auto colon = line.find(":\t");
      if (colon != std::string::npos) fields[line.substr(0, colon)] = line.substr(colon + 2);
    }
    return fields;
  }
};

TEST_F(View, TheRootHoldsOnlyWhatRuntimesNeed) {
  std::istringstream names(run({"list", "/"}).out);
  const std::string allowed = " bin box dev etc lib lib32 lib64 libx32 proc sbin tmp usr ";
  for (std::string name; names >> name;) EXPECT_NE(allowed.find(" " + name + " "), std::string::npos) << name;
}

TEST_F(View, TheHostsFilesAreNotThere) {
  for (const char* path :
       {"/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/resolv.conf", "/home", "/root", "/var", "/sys", "/run",
        "/dev/shm", "/dev/tty", "/dev/pts", "/dev/mem", "/dev/kvm", "/dev/fuse", "/boot", "/opt", "/mnt"}) {
    EXPECT_EQ(run({"show", path}).out, "error: No such file or directory") << path;
  }
  EXPECT_EQ(run({"list", "/etc"}).out, "alternatives\nld.so.cache\n");
  EXPECT_EQ(run({"list", "/dev"}).out, "null\nrandom\nurandom\nzero\n");
}

TEST_F(View, HiddenFoldersAreEmptyAndTheOthersAreNot) {
  const auto seen_with = [](std::vector<std::string> hidden, const std::string& folder) {
    judge::Request request = make_request({.words = {"list", folder}});
    request.spec.hidden = std::move(hidden);
    auto completed = pool().run(request);
    EXPECT_TRUE(completed) << completed.error().text();
    return completed ? read_outcome(std::move(*completed)).out : "";
  };
  const std::string shown = run({"list", "/usr/lib/locale"}).out;
  EXPECT_NE(shown, "");
  EXPECT_EQ(seen_with({"/usr/lib/locale", "/usr/no/such/folder"}, "/usr/lib/locale"), "");
  EXPECT_NE(seen_with({"/usr/lib/locale"}, "/usr/lib"), "");
  EXPECT_EQ(run({"list", "/usr/lib/locale"}).out, shown);
}

TEST_F(View, NothingOutsideTheScratchFoldersCanBeWritten) {
  for (const char* path : {"/x", "/usr/x", "/usr/bin/x", "/etc/x", "/etc/ld.so.cache", "/dev/x", "/lib/x", "/proc/x"}) {
    const std::string out = run({"write", path}).out;
    EXPECT_EQ(out.find("writable"), std::string::npos) << out;
  }
  EXPECT_EQ(run({"write", "/box/x", "/tmp/x"}).out, "/box/x: writable\n/tmp/x: writable\n");
}

TEST_F(View, ProcShowsOnlyTheRunsOwnProcesses) {
  std::istringstream names(run({"list", "/proc"}).out);
  std::vector<std::string> numbers;
  for (std::string name; names >> name;) {
    EXPECT_TRUE(std::isdigit(static_cast<unsigned char>(name[0])) || name == "self" || name == "thread-self") << name;
    if (std::isdigit(static_cast<unsigned char>(name[0]))) numbers.push_back(name);
  }
  EXPECT_EQ(numbers.size(), 1U) << "hidepid hides pid 1";
  for (const char* path :
       {"/proc/1/environ", "/proc/1/maps", "/proc/1/mem", "/proc/1/cmdline", "/proc/sys/kernel/hostname", "/proc/keys",
        "/proc/cmdline", "/proc/kallsyms", "/proc/meminfo"}) {
    EXPECT_EQ(run({"show", path}).out.rfind("error: ", 0), 0U) << path;
  }
  EXPECT_NE(run({"list", "/proc/1/root"}).out, run({"list", "/"}).out);
}

TEST_F(View, IdsAndCapabilitiesAreNothing) {
  EXPECT_EQ(run({"identity"}).out, "1000 1000 1000 1000 0\n/box");
  auto status = own_status();
  for (const char* set : {"CapInh", "CapPrm", "CapEff", "CapAmb"}) EXPECT_EQ(status[set], "0000000000000000") << set;
  // What pid 1 needs to launch, kill and wipe may bound the set; mounting, tracing and the network may not.
  EXPECT_EQ(std::stoul(status["CapBnd"], nullptr, 16) & ~0xeaUL, 0U) << status["CapBnd"];
  EXPECT_EQ(status["NoNewPrivs"], "1");
  EXPECT_EQ(status["Seccomp"], "2");
}

TEST_F(View, TheEnvironmentIsTheRequests) {
  EXPECT_EQ(run({"environment"}).out, "");
  EXPECT_EQ(run({.words = {"environment"}, .env = {"A=1", "B=two words"}}).out, "A=1\nB=two words\n");
}

TEST_F(View, NamesOfTheHostDoNotShow) {
  const std::string mounts = run({"show", "/proc/self/mountinfo"}).out;
  char folder[4096];
  ASSERT_NE(getcwd(folder, sizeof folder), nullptr);
  EXPECT_EQ(mounts.find(folder), std::string::npos) << "a mount's source names a folder of the judge's";
  EXPECT_EQ(run({"show", "/proc/self/cgroup"}).out.find("judged-"), std::string::npos)
      << "the cgroup namespace hides the path";
}

/// Looked at from the host: interfaces of the jail's network namespace, and whether one is up.
TEST_F(View, TheNetworkHasOnlyALoopbackThatIsDown) {
  ASSERT_EQ(run({"exit", "0"}).ending(), "Exited 0");
  ASSERT_FALSE(jail_pids().empty());
  const int jail = jail_pids().front();
  std::istringstream lines(read_proc(jail, "net/dev"));
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(':');
    if (colon != std::string::npos)
      names.push_back(line.substr(line.find_first_not_of(' '), colon - line.find_first_not_of(' ')));
  }
  EXPECT_EQ(names, std::vector<std::string>{"lo"});

  const pid_t inside = fork();
  if (inside == 0) {
    const auto process = static_cast<int>(syscall(SYS_pidfd_open, jail, 0));
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    const bool known = setns(process, CLONE_NEWUSER | CLONE_NEWNET) == 0 &&
                       ioctl(socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0), SIOCGIFFLAGS, &request) == 0;
    _exit(known && (request.ifr_flags & IFF_UP) == 0 ? 0 : 1);
  }
  int status = -1;
  waitpid(inside, &status, 0);
  EXPECT_EQ(status, 0);
}

TEST_F(View, NamespacesAreTheJailsOwn) {
  ASSERT_EQ(run({"exit", "0"}).ending(), "Exited 0");
  const int jail = jail_pids().front();
  for (const char* name : {"user", "pid", "mnt", "net", "ipc", "uts", "cgroup"}) {
    char inside[64] = {}, outside[64] = {};
    ASSERT_GT(readlink(("/proc/" + std::to_string(jail) + "/ns/" + name).c_str(), inside, sizeof inside - 1), 0);
    ASSERT_GT(readlink((std::string("/proc/self/ns/") + name).c_str(), outside, sizeof outside - 1), 0);
    EXPECT_STRNE(inside, outside) << name;
  }
}

}  // namespace

}  // namespace judged_test
