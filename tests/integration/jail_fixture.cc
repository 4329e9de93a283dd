#include "tests/integration/jail_fixture.h"

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "sandbox/base/fd.h"

namespace judged_test {

namespace fs = std::filesystem;
using sandbox::Ending;

namespace {

constexpr sandbox::Bytes kMaxRead = 64 * sandbox::kMiB;

sandbox::Fd memfd_of(std::string_view content) {
  auto fd = sandbox::sealed_memfd("test", content);
  if (!fd) {
    ADD_FAILURE() << fd.error().text();
    return {};
  }
  return std::move(*fd);
}

bool can_make_user_namespaces() {
  const pid_t child = fork();
  if (child == 0) _exit(unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
  int status = -1;
  return child > 0 && waitpid(child, &status, 0) == child && status == 0;
}

const std::string& probe() {
  static const std::string bytes = sandbox::read_file(JUDGED_PROBE).value_or("");
  return bytes;
}

}  // namespace

std::string Seen::ending() const {
  std::string name(sandbox::to_string(outcome.ending));
  switch (outcome.ending) {
    case Ending::Exited:
      return name + " " + std::to_string(outcome.exit_code);
    case Ending::Signaled:
      return name + " " + std::to_string(outcome.signal);
    case Ending::SyscallDenied:
      return name + " " + outcome.denied_syscall;
    case Ending::OutputOverflow:
      return name + " " + outcome.detail;
    default:
      return name;
  }
}

std::string missing_capability() {
  if (!can_make_user_namespaces()) return "this host lets this user make no user namespaces, which jails need";
  if (geteuid() != 0) return {};
  std::ifstream mounts("/proc/self/mountinfo");
  const std::string text{std::istreambuf_iterator<char>(mounts), {}};
  if (text.find(" - cgroup ") == std::string::npos && text.find(" - cgroup2 ") == std::string::npos)
    return "no cgroup hierarchy is mounted";
  return {};
}

judge::PoolOptions pool_options(int slots) {
  judge::PoolOptions options;
  const char* other = std::getenv("JUDGE_EXECUTOR");
  options.executor = other != nullptr ? other : JUDGED_EXECUTOR;
  options.slots = slots;
  return options;
}

judge::Request make_request(const Given& given) {
  judge::Request request;
  request.spec.argv = {"probe"};
  request.spec.argv.insert(request.spec.argv.end(), given.words.begin(), given.words.end());
  request.spec.env = given.env;
  request.spec.has_program = true;
  request.spec.fetch = given.fetch;
  request.spec.input_to = given.input_to;
  request.spec.limits = given.limits;
  if (std::getenv("JUDGED_TEST_TEMPLATES") != nullptr) request.spec.repeat = sandbox::Repeat::Template;
  request.program = memfd_of(probe());
  request.input = memfd_of(given.input);
  for (const auto& [name, content] : given.files) {
    request.spec.files.push_back(name);
    request.files.push_back(memfd_of(content));
  }
  return request;
}

std::string read(const sandbox::Captured& captured) {
  auto content = captured.text(kMaxRead);
  if (!content) ADD_FAILURE() << content.error().text();
  return content.value_or("");
}

Seen read_outcome(judge::Completed completed) {
  Seen seen;
  seen.retries = completed.retries;
  seen.out = read(completed.outcome.out);
  seen.err = read(completed.outcome.err);
  seen.answer = read(completed.outcome.answer);
  for (const auto& [name, fd] : completed.outcome.fetched)
    seen.fetched[name] = sandbox::read_file_fd(fd.get(), kMaxRead).value();
  seen.outcome = std::move(completed.outcome);
  return seen;
}

std::vector<int> children_of(int pid) {
  std::vector<int> pids;
  std::error_code gone;
  for (const auto& task : fs::directory_iterator("/proc/" + std::to_string(pid) + "/task", gone)) {
    std::ifstream list(task.path() / "children");
    for (int child = 0; list >> child;) pids.push_back(child);
  }
  return pids;
}

std::string read_proc(int pid, const std::string& name) {
  std::ifstream file("/proc/" + std::to_string(pid) + "/" + name);
  return {std::istreambuf_iterator<char>(file), {}};
}

void JailTest::SetUp() {
  const std::string missing = missing_capability();
  if (missing.empty()) return;
  const char* required = std::getenv("JUDGE_REQUIRE_ALL");
  if (required != nullptr && std::string(required) == "1") FAIL() << missing;
  GTEST_SKIP() << "SKIPPED, the sandbox is NOT tested here: " << missing;
}

judge::ExecutorPool& JailTest::pool() {
  static judge::ExecutorPool shared(pool_options());
  return shared;
}

Seen JailTest::run(const Given& given) {
  auto completed = pool().run(make_request(given));
  if (!completed) {
    ADD_FAILURE() << completed.error().text();
    return {};
  }
  for (const auto& fault : completed->faults) ADD_FAILURE() << "a fault was retried: " << fault;
  return read_outcome(std::move(*completed));
}

std::vector<int> JailTest::jail_pids() {
  std::vector<int> pids;
  for (const int executor : pool().executor_pids()) {
    for (const int pid : children_of(executor)) pids.push_back(pid);
  }
  return pids;
}

}  // namespace judged_test
