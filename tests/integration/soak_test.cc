// Ten thousand runs on one executor: what is there after the first few must be there after the last, and no more.
#include <gtest/gtest.h>
#include <sys/syscall.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "tests/integration/jail_fixture.h"

namespace judged_test {
namespace {

namespace fs = std::filesystem;

constexpr int kRuns = 10'000;
constexpr int kWarmUp = 300;  ///< until every jail, template and buffer is there
constexpr int kTimed = 100;
constexpr long kMostGrowthKib = 1024;

long entries_of(const fs::path& folder) {
  return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

long lines_of(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

/// VmRSS of a process in KiB.
long resident_kib(int pid) {
  std::istringstream status(read_proc(pid, "status"));
  for (std::string key; status >> key;) {
    long value = 0;
    if (key == "VmRSS:" && status >> value) return value;
  }
  return -1;
}

/// Of one executor: others may come and go on this machine meanwhile.
long control_groups_of(int executor) {
  const std::string prefix = "judged-" + std::to_string(executor) + "-";
  long found = 0;
  for (const auto& entry : fs::recursive_directory_iterator("/sys/fs/cgroup")) {
    if (entry.path().filename().string().starts_with(prefix)) ++found;
  }
  return found;
}

/// Waits until the executor has done what it does after an answer, and waits for the next call.
void await_idle(int executor) {
  constexpr int kLooks = 5000;
  const std::string waiting = std::to_string(SYS_recvmsg) + " 0x3 ";
  for (int look = 0; look < kLooks && !read_proc(executor, "syscall").starts_with(waiting); ++look)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

/// What must not grow, by name.
std::map<std::string, long> inventory(const judge::ExecutorPool& pool) {
  std::map<std::string, long> found;
  found["host mounts"] = lines_of(read_proc(getpid(), "mountinfo"));
  found["own descriptors"] = entries_of("/proc/self/fd");
  for (const int executor : pool.executor_pids()) {
    await_idle(executor);
    found["descriptors"] = entries_of("/proc/" + std::to_string(executor) + "/fd");
    found["control groups"] = control_groups_of(executor);
    int jails = 0;
    for (const int pid1 : children_of(executor)) {
      const std::string jail = "jail " + std::to_string(++jails) + " ";
      found[jail + "descriptors"] = entries_of("/proc/" + std::to_string(pid1) + "/fd");
      found[jail + "mounts"] = lines_of(read_proc(pid1, "mountinfo"));
      found[jail + "processes"] = static_cast<long>(children_of(pid1).size());
    }
    found["jails"] = jails;
  }
  return found;
}

long resident_of_all(const judge::ExecutorPool& pool) {
  long sum = 0;
  for (const int executor : pool.executor_pids()) {
    sum += resident_kib(executor);
    for (const int pid1 : children_of(executor)) sum += resident_kib(pid1);
  }
  return sum;
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2), values.end());
  return values[values.size() / 2];
}

class Soak : public JailTest {};

TEST_F(Soak, TenThousandRunsLeaveNothingBehind) {
  judge::ExecutorPool pool(pool_options());
  judge::Request anew = make_request({.words = {"exit", "0"}});
  anew.spec.repeat = sandbox::Repeat::Exec;
  judge::Request repeated = make_request({.words = {"exit", "0"}});
  repeated.spec.repeat = sandbox::Repeat::Template;
  repeated.launch_id = 1;
  std::map<std::string, long> before;
  long resident_before = 0;
  std::vector<double> first, last;
  for (int i = 0; i < kRuns; ++i) {
    if (i == kWarmUp) {
      before = inventory(pool);
      resident_before = resident_of_all(pool);
    }
    // Nine calls of a template, then a program of its own, which ends the template.
    const auto start = std::chrono::steady_clock::now();
    const auto completed = pool.run(i % 10 == 9 ? anew : repeated);
    const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
    ASSERT_TRUE(completed) << completed.error().text();
    ASSERT_EQ(completed->retries, 0);
    if (i >= kWarmUp && i < kWarmUp + kTimed) first.push_back(took.count());
    if (i >= kRuns - kTimed) last.push_back(took.count());
  }
  EXPECT_EQ(inventory(pool), before);
  EXPECT_LE(resident_of_all(pool) - resident_before, kMostGrowthKib);
  // A figure, not a check: machines are shared.
  std::printf("median of the first %d runs %.0f us, of the last %.0f us: %.2fx\n", kTimed, median(first), median(last),
              median(last) / median(first));
}

}  // namespace
}  // namespace judged_test
