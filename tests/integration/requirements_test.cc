// Where the sandbox cannot be built, the judge says what is missing; it never runs anything with less.
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

namespace fs = std::filesystem;

constexpr unsigned kNobody = 65534;

class Requirements : public JailTest {};

/// The programs, where anybody may run them (a build may lie in a folder that only its owner may enter).
fs::path staged_programs() {
  char name[] = "/tmp/judged-requirements-XXXXXX";
  const char* made = mkdtemp(name);
  fs::path folder = made != nullptr ? made : "";
  fs::permissions(folder, fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
  for (const auto& entry : fs::directory_iterator(fs::path(JUDGED_EXECUTOR).parent_path())) {
    if (entry.path().filename().string().rfind("judge-", 0) == 0)
      fs::copy_file(entry.path(), folder / entry.path().filename());
  }
  return folder;
}

/// Runs `body` in a process without privileges; gives what it wrote.
std::string as_nobody(const std::function<std::string()>& body) {
  int ends[2];
  if (pipe(ends) != 0) return "pipe failed";
  const pid_t child = fork();
  if (child == 0) {
    const bool dropped = setgroups(0, nullptr) == 0 && setresgid(kNobody, kNobody, kNobody) == 0 &&
                         setresuid(kNobody, kNobody, kNobody) == 0;
    const std::string text = dropped ? body() : "could not drop privileges";
    const ssize_t written = write(ends[1], text.data(), text.size());
    _exit(written == static_cast<ssize_t>(text.size()) ? 0 : 1);
  }
  close(ends[1]);
  std::string text;
  char block[4096];
  for (ssize_t n = 0; (n = read(ends[0], block, sizeof block)) > 0;) text.append(block, static_cast<std::size_t>(n));
  close(ends[0]);
  waitpid(child, nullptr, 0);
  return text;
}

TEST_F(Requirements, AnUnprivilegedUserIsToldWhatToDo) {
  const fs::path programs = staged_programs();
  auto options = pool_options();
  options.executor = programs / "judge-executor";
  const std::string told = as_nobody([&] {
    judge::ExecutorPool pool(options);
    auto completed = pool.run(make_request({.words = {"exit", "0"}}));
    if (completed) return std::string("it ran, with less isolation");
    const auto& error = completed.error();
    return (error.kind == sandbox::ErrorKind::Infrastructure ? "infrastructure: " : "another kind: ") + error.text();
  });
  fs::remove_all(programs);
  EXPECT_EQ(told.rfind("infrastructure: ", 0), 0U) << told;
  EXPECT_NE(told.find("Permission denied"), std::string::npos) << told;
  EXPECT_NE(told.find("run judge as root"), std::string::npos) << "a hint must say how to mend it: " << told;
}

/// A checkout may lie in a home that only its owner, here somebody else, may enter: compilers see their files all the
/// same.
TEST_F(Requirements, FoldersOfAPrivateHomeCanBeShown) {
  char name[] = "/tmp/judged-private-XXXXXX";
  ASSERT_NE(mkdtemp(name), nullptr);
  const fs::path home = name;
  fs::create_directories(home / "support");
  std::ofstream(home / "support" / "word") << "shown";
  ASSERT_EQ(chown(name, kNobody, kNobody), 0);
  fs::permissions(home, fs::perms::owner_all);
  auto options = pool_options();
  options.mounts = {(home / "support").string() + ":/judge/support"};
  judge::ExecutorPool pool(options);
  judge::Request request;
  request.spec.profile = sandbox::kCompileProfile;
  request.spec.argv = {"/usr/bin/cat", "/judge/support/word"};
  auto completed = pool.run(request);
  fs::remove_all(home);
  ASSERT_TRUE(completed) << completed.error().text();
  EXPECT_EQ(read_outcome(std::move(*completed)).out, "shown");
}

TEST_F(Requirements, TheIsolationIsNamed) {
  const auto isolation = pool().isolation();
  ASSERT_TRUE(isolation) << isolation.error().text();
  EXPECT_EQ(isolation->level(), sandbox::IsolationLevel::Strong);
  const std::string line = isolation->line();
  for (const char* word : {"user", "pid", "mount", "net", "ipc", "uts", "cgroup", "seccomp"}) {
    EXPECT_NE(line.find(word), std::string::npos) << line;
  }
}

TEST_F(Requirements, AMissingExecutorIsNamed) {
  auto options = pool_options();
  options.executor = "/usr/bin/no-such-executor";
  judge::ExecutorPool broken(options);
  auto completed = broken.run(make_request({.words = {"exit", "0"}}));
  ASSERT_FALSE(completed);
  EXPECT_NE(completed.error().text().find("no-such-executor"), std::string::npos) << completed.error().text();
}

}  // namespace

}  // namespace judged_test
