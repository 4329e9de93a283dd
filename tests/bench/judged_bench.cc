// What the sandbox costs, as ratios to a bare process: each round measures every side once, so that a noisy moment of
// the machine falls on all of them.   judged-bench [ROUNDS]
//   judged-bench --runs N    N runs of the trivial program in one jail and nothing else, for a tracer (syscalls.py)
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "judge/execute/pool.h"
#include "judge/pipeline/request.h"
#include "judge/problem/problem.h"
#include "judge/value/frame.h"
#include "runners/runner.h"
#include "sandbox/base/fd.h"

namespace {

constexpr int kDefaultRounds = 300;
constexpr int kWarmUp = 10;
constexpr auto kSettle = std::chrono::microseconds(500);

[[noreturn]] void die(const std::string& what) {
  std::fprintf(stderr, "judged-bench: %s\n", what.c_str());
  std::exit(1);
}

template <class T>
T value_of(sandbox::Result<T> result) {
  if (!result) die(result.error().text());
  return std::move(*result);
}

/// Both sides on the executor's CPU: what is compared is work, not where the scheduler wakes whom.
void pin_beside(int pid) {
  cpu_set_t cpus;
  if (sched_getaffinity(pid, sizeof cpus, &cpus) != 0 || sched_setaffinity(0, sizeof cpus, &cpus) != 0)
    die("cannot pin to the executor's CPU");
}

/// For two executors that are compared with each other. Call before either has a jail.
void pin_together(int pid, int other) {
  cpu_set_t cpus;
  if (sched_getaffinity(pid, sizeof cpus, &cpus) != 0 || sched_setaffinity(other, sizeof cpus, &cpus) != 0)
    die("cannot pin one executor to the other's CPU");
}

/// Whose work after an answer must be over before anything is measured.
std::vector<int> measured_executors;

/// Whether an executor waits for the judge: it receives on its socket, descriptor 3.
bool is_idle(int executor) {
  const auto call = sandbox::read_file("/proc/" + std::to_string(executor) + "/syscall");
  return call && call->starts_with(std::to_string(SYS_recvmsg) + " 0x3 ");
}

/// What an executor does after its answer (the wipe, the child of the next case) must not fall on the side that is
/// measured next. A longer pause than it takes would let the processor cool down.
void settle() {
  std::this_thread::sleep_for(kSettle);
  for (const int executor : measured_executors) {
    while (!is_idle(executor)) std::this_thread::sleep_for(kSettle);
  }
}

double microseconds_of(const std::function<void()>& work) {
  settle();
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

/// posix_spawn and wait4, with nothing inherited but descriptors 0 to 2 on /dev/null: what an unguarded judge would do.
void spawn_bare(const std::vector<const char*>& argv) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  std::vector<char*> words;
  for (const char* word : argv) words.push_back(const_cast<char*>(word));
  words.push_back(nullptr);
  char* const environment[] = {const_cast<char*>("LANG=C.UTF-8"), nullptr};
  pid_t pid = 0;
  if (posix_spawn(&pid, words[0], &actions, nullptr, words.data(), environment) != 0)
    die(std::string("cannot start ") + words[0]);
  int status = 0;
  if (wait4(pid, &status, 0, nullptr) != pid || status != 0) die(std::string(words[0]) + " failed");
  posix_spawn_file_actions_destroy(&actions);
}

void run_in_pool(judge::ExecutorPool& pool, const judge::Request& request) {
  const auto completed = value_of(pool.run(request));
  if (completed.outcome.ending != sandbox::Ending::Exited || completed.outcome.exit_code != 0)
    die("a run did not end as it should");
  if (completed.retries != 0) die("a run was retried");
}

judge::Request trivial_request() {
  judge::Request request;
  request.spec.argv = {"trivial"};
  request.spec.has_program = true;
  request.program = value_of(sandbox::sealed_memfd("trivial", value_of(sandbox::read_file(JUDGED_TRIVIAL))));
  return request;
}

/// A program of the system, as a submission would be started without a warm interpreter.
judge::Request python_pass_request() {
  judge::Request request;
  request.spec.argv = {"/usr/bin/python3", "-c", "pass"};
  request.spec.env = {"LANG=C.UTF-8"};
  return request;
}

/// The same program as one case of many: forked from its template.
judge::Request repeated_request() {
  judge::Request request = trivial_request();
  request.launch_id = ~std::uint64_t{0};  // as no prepared launch has
  request.spec.repeat = sandbox::Repeat::Template;
  return request;
}

runners::Registry languages() {
  return value_of(runners::Registry::load(JUDGED_HOME "/runners"));
}

/// The first sample of two-sum with its first accepted Python solution, after the lines `head`.
judge::Request python_request(const std::string& head = {}) {
  const auto problem = value_of(judge::read_problem(JUDGED_HOME "/problems/two-sum"));
  const auto registry = languages();
  const auto* python = value_of(registry.by_name("python"));
  const std::string path = JUDGED_HOME "/problems/two-sum/submissions/accepted/hash.py";
  const judge::Submission submission{"hash.py", "python", head + value_of(sandbox::read_file(path))};
  auto launch = python->run(submission, problem.interface->signature, {});
  launch.spec.limits = problem.limits;
  const auto prepared = value_of(judge::PreparedLaunch::make(launch));
  return value_of(prepared.with_input(judge::encode_call(problem.interface->signature, problem.cases.at(0).calls)));
}

struct Figures {
  double median = 0, p95 = 0;
};

Figures figures_of(std::vector<double> samples) {
  std::sort(samples.begin(), samples.end());
  return {samples[samples.size() / 2], samples[samples.size() * 95 / 100]};
}

/// Measures both sides in turns and prints a line for each; the aim is a bound on the ratio of the medians.
void compare(const char* bare_name, const std::function<void()>& bare, const char* judged_name,
             const std::function<void()>& judged, double aim, int rounds) {
  std::vector<double> bare_times, judged_times;
  for (int round = -kWarmUp; round < rounds; ++round) {
    const double a = microseconds_of(bare), b = microseconds_of(judged);
    if (round < 0) continue;
    bare_times.push_back(a);
    judged_times.push_back(b);
  }
  const Figures a = figures_of(bare_times), b = figures_of(judged_times);
  const double ratio = b.median / a.median;
  std::printf("%-44s %9.0f %9.0f\n", bare_name, a.median, a.p95);
  std::printf("%-44s %9.0f %9.0f %7.2fx  aim <= %.2fx  %s\n\n", judged_name, b.median, b.p95, ratio, aim,
              ratio <= aim ? "met" : "MISSED");
}

/// A case that uses `library` in an interpreter that has loaded it, against a process that imports it and ends.
void compare_library(judge::ExecutorPool& pool, const std::string& library, const std::string& use, double aim,
                     int rounds) {
  const auto registry = languages();
  for (const auto& [name, installed] : value_of(registry.by_name("python"))->libraries()) {
    if (name == library && !installed) return (void)std::printf("%s is not installed: left out\n\n", name.c_str());
  }
  const std::string import = "import " + library;
  const auto request = python_request(import + "\n" + use + "\n");
  compare(("/usr/bin/python3 -c '" + import + "', posix_spawn").c_str(),
          [&] {
            spawn_bare({"/usr/bin/python3", "-c", import.c_str()});
          },
          ("a case that uses " + library).c_str(), [&] { run_in_pool(pool, request); }, aim, rounds);
}

/// The same executor, started by root and by a user without privileges: other ids, and no control group.
void compare_users(int rounds) {
  if (geteuid() != 0) {
    std::puts("rootless against root: not measured, as this is not root");
    return;
  }
  judge::PoolOptions options;
  options.executor = JUDGED_EXECUTOR;
  judge::ExecutorPool root(options);
  options.executor = JUDGED_EXECUTOR_AS_USER;
  judge::ExecutorPool user(options);
  (void)value_of(root.isolation());
  std::printf("as a user: %s\n", value_of(user.isolation()).line().c_str());
  pin_together(root.executor_pids().front(), user.executor_pids().front());
  pin_beside(root.executor_pids().front());
  measured_executors = {root.executor_pids().front(), user.executor_pids().front()};
  const auto trivial = trivial_request();
  compare(
      "trivial static C program in root's jail", [&] { run_in_pool(root, trivial); }, "the same in a user's jail",
      [&] { run_in_pool(user, trivial); }, 1.1, rounds);
}

}  // namespace

int main(int argc, char** argv) {
  const bool only_runs = argc == 3 && std::string(argv[1]) == "--runs";
  const int rounds = argc > 1 ? std::max(20, std::atoi(argv[1])) : kDefaultRounds;
  judge::PoolOptions options;
  options.executor = JUDGED_EXECUTOR;
  judge::ExecutorPool pool(options);
  if (only_runs) {
    const auto request = trivial_request();
    for (int run = std::atoi(argv[2]); run > 0; --run) run_in_pool(pool, request);
    return 0;
  }
  utsname machine{};
  uname(&machine);
  std::printf("machine: %ld cores, Linux %s; isolation: %s; %d rounds\n\n", sysconf(_SC_NPROCESSORS_ONLN),
              machine.release, value_of(pool.isolation()).line().c_str(), rounds);
  std::printf("%-44s %9s %9s\n", "", "median us", "p95 us");
  pin_beside(pool.executor_pids().front());
  measured_executors = pool.executor_pids();
  const auto trivial = trivial_request();
  compare(
      "trivial static C program, posix_spawn", [] { spawn_bare({JUDGED_TRIVIAL}); },
      "the same in the jail, measured and reported", [&] { run_in_pool(pool, trivial); }, 1.10, rounds);
  const auto repeated = repeated_request();
  compare(
      "trivial static C program, posix_spawn", [] { spawn_bare({JUDGED_TRIVIAL}); },
      "the same forked from its template", [&] { run_in_pool(pool, repeated); }, 0.4, rounds);
  const auto bare_python = [] { spawn_bare({"/usr/bin/python3", "-c", "pass"}); };
  const auto python_pass = python_pass_request();
  compare(
      "/usr/bin/python3 -c pass, posix_spawn", bare_python, "the same in the jail",
      [&] { run_in_pool(pool, python_pass); }, 1.03, rounds);
  const auto python = python_request();
  compare(
      "/usr/bin/python3 -c pass, posix_spawn", bare_python, "a case of two-sum in a warm interpreter",
      [&] { run_in_pool(pool, python); }, 0.15, rounds);
  compare_library(pool, "numpy", "numpy.arange(9).sum()", 0.05, rounds / 3);
  compare_library(pool, "torch", "torch.ones(9).sum()", 0.02, rounds / 20);
  compare_users(rounds);
  return 0;
}
