// What the sandbox needs of the machine and the user, and how it says what it has.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/integration/jail_fixture.h"

namespace judged_test {

namespace {

namespace fs = std::filesystem;

constexpr unsigned kNobody = 65534;

class Requirements : public JailTest {};

/// A checkout may lie in a home that only its owner, for root somebody else, may enter: compilers see their files all
/// the same.
TEST_F(Requirements, FoldersOfAPrivateHomeCanBeShown) {
  char name[] = "/tmp/judged-private-XXXXXX";
  ASSERT_NE(mkdtemp(name), nullptr);
  const fs::path home = name;
  fs::create_directories(home / "support");
  std::ofstream(home / "support" / "word") << "shown";
  if (geteuid() == 0) {
    ASSERT_EQ(chown(name, kNobody, kNobody), 0);
  }
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
  EXPECT_EQ(isolation->level(), geteuid() == 0 ? sandbox::IsolationLevel::Strong : sandbox::IsolationLevel::Weak);
  for (const auto& layer : isolation->layers)
    EXPECT_EQ(layer.fix.empty(), layer.level == sandbox::IsolationLevel::Strong) << layer.name;
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
