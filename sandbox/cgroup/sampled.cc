// No control group. Three things stand in for one:
//
//   CPU time    pid 1's figures of the processes that were waited for, which are all: exact at the end. Before it, the
//               processes that live now, and pid 1's waited-for time.
//   memory      looked at while the run goes on, as often as its distance to the limit demands; at the end, the largest
//               process's own peak.
//   processes   RLIMIT_NPROC, which counts per user namespace.
#include "sandbox/cgroup/sampled.h"

#include <fcntl.h>
#include <sys/statvfs.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "sandbox/base/fd.h"
#include "sandbox/base/process_tree.h"

namespace sandbox {

namespace {

/// As fast as one CPU fills memory; what may be exceeded unseen is this for the time of one pause.
constexpr Bytes kGrowthPerMilli = 8 * kMiB;
constexpr Micros kShortestPause{5'000}, kLongestPause{50'000};

class SampledGroup final : public Cgroup {
 public:
  explicit SampledGroup(bool contained) : contained_(contained) {}

  [[nodiscard]] Status add(pid_t pid) override {
    pid1_ = pid;
    return {};
  }

  [[nodiscard]] Status settle(pid_t pid, uid_t owner) override {
    shares_id_ = owner == geteuid();
    warm_memory_ = resident_memory(pid);
    waited_before_ = waited_cpu_time(pid);
    if (!contained_) return {};
    for (const char* folder : {"/root/box", "/root/tmp"}) {
      const std::string path = "/proc/" + std::to_string(pid) + folder;
      Fd scratch(open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
      if (!scratch) return sys_error("memory of files: open " + path);
      scratch_.push_back(std::move(scratch));
    }
    return {};
  }

  [[nodiscard]] Status begin_run(Bytes memory, std::uint32_t processes) override {
    memory_limit_ = memory;
    process_limit_ = processes;
    peak_ = 0;
    cpu_before_ = Micros(0);
    memory_before_ = warm_memory_;
    resumed_ = false;
    final_cpu_.reset();
    return {};
  }

  [[nodiscard]] Status resume_run(Bytes memory, std::uint32_t processes) override {
    if (auto ok = begin_run(memory, processes); !ok) return ok;
    cpu_before_ = used_cpu();
    memory_before_ = 0;
    for (const pid_t pid : descendants_of(pid1_)) {
      memory_before_ += resident_memory(pid);
      forget_peak(pid);
    }
    resumed_ = true;
    return {};
  }
  [[nodiscard]] bool resumes_runs() const override { return true; }

  [[nodiscard]] std::uint64_t process_rlimit() const override {
    if (!contained_) return 0;  // it would count all that the user has anywhere, and nothing of root's
    return process_limit_ + (shares_id_ ? 1 : 0);
  }

  [[nodiscard]] bool too_many_processes() const override {
    if (contained_) return false;
    std::uint64_t count = 0;
    for (const pid_t pid : descendants_of(pid1_)) count += thread_count(pid);
    return count > process_limit_;
  }

  [[nodiscard]] int run_group_fd() const override { return -1; }
  [[nodiscard]] bool measures_forks() const override { return false; }

  [[nodiscard]] Status end_run() override {
    warm_memory_ = resident_memory(pid1_);
    waited_before_ = waited_cpu_time(pid1_);
    return {};
  }

  [[nodiscard]] Micros next_look() const override {
    const Bytes left = memory_limit_ > peak_ ? memory_limit_ - peak_ : 0;
    const Micros pause(static_cast<std::int64_t>(left * 1000 / kGrowthPerMilli));
    return std::clamp(pause, kShortestPause, kLongestPause);
  }

  void all_ended(Micros cpu, Bytes peak_process) override {
    final_cpu_ = cpu - cpu_before_;
    const Bytes largest = peak_process > memory_before_ ? peak_process - memory_before_ : 0;
    peak_ = std::max({peak_, largest, files()});
  }

  [[nodiscard]] Result<Micros> cpu_time() const override { return final_cpu_ ? *final_cpu_ : used_cpu() - cpu_before_; }

  [[nodiscard]] Result<std::uint64_t> task_count() const override {
    std::uint64_t count = thread_count(pid1_);
    for (const pid_t pid : descendants_of(pid1_)) count += thread_count(pid);
    return count;
  }

  [[nodiscard]] Result<std::vector<pid_t>> process_ids() const override {
    auto all = descendants_of(pid1_);
    all.push_back(pid1_);
    return all;
  }

  [[nodiscard]] Result<MemoryUse> memory() override {
    if (!final_cpu_) peak_ = std::max(peak_, used_now());
    return MemoryUse{peak_, peak_ > memory_limit_};
  }

 private:
  /// Since the launch.
  [[nodiscard]] Micros used_cpu() const {
    Micros used = waited_cpu_time(pid1_) - waited_before_;
    for (const pid_t pid : descendants_of(pid1_)) used += own_cpu_time(pid) + waited_cpu_time(pid);
    return used;
  }

  /// Processes that begin or end while they are looked at, one after the other, make what they share count twice: so
  /// nobody is over the limit by one look.
  [[nodiscard]] Bytes used_now() const {
    constexpr int kLooks = 3;
    Bytes least = processes_memory() + files();
    for (int look = 1; look < kLooks && least > memory_limit_; ++look)
      least = std::min(least, processes_memory() + files());
    return least;
  }

  /// Several processes may share most of what they hold; of one alone the cheap figure is as good.
  [[nodiscard]] Bytes processes_memory() const {
    const auto processes = descendants_of(pid1_);
    if (processes.size() == 1) {
      // Nobody tells of the peak of a process that does not end.
      const Bytes resident = resumed_ ? peak_of_memory(processes.front()) : resident_memory(processes.front());
      return resident > memory_before_ ? resident - memory_before_ : 0;
    }
    Bytes sum = 0;
    for (const pid_t pid : processes) sum += proportional_memory(pid);
    return sum;
  }

  /// What is written to /box and /tmp lies in memory.
  [[nodiscard]] Bytes files() const {
    Bytes sum = 0;
    for (const Fd& folder : scratch_) {
      struct statvfs use {};
      if (fstatvfs(folder.get(), &use) == 0) sum += (use.f_blocks - use.f_bfree) * use.f_frsize;
    }
    return sum;
  }

  bool contained_;
  pid_t pid1_ = -1;
  bool shares_id_ = false;   ///< pid 1 is counted with its children
  Bytes warm_memory_ = 0;    ///< of pid 1: in its children's figures, as what they are forked from
  Micros waited_before_{0};  ///< by pid 1, before this run
  bool resumed_ = false;
  Micros cpu_before_{0};     ///< of a process that goes on, before this call
  Bytes memory_before_ = 0;  ///< its, or warm_memory_
  std::vector<Fd> scratch_;  ///< /box and /tmp, where they are in memory
  Bytes memory_limit_ = 0, peak_ = 0;
  std::uint32_t process_limit_ = 0;
  std::optional<Micros> final_cpu_;
};

class SampledBackend final : public CgroupBackend {
 public:
  SampledBackend(std::string fix, bool contained) : fix_(std::move(fix)), contained_(contained) {}
  [[nodiscard]] Layer layer() const override {
    const std::string limits = contained_ ? "memory limit" : "limits of memory and processes";
    return {"cgroup", IsolationLevel::Weak, "no cgroup: approximate " + limits, fix_};
  }
  [[nodiscard]] bool group_per_run() const override { return false; }
  [[nodiscard]] bool counts_waited_children() const override { return true; }
  [[nodiscard]] Result<std::unique_ptr<Cgroup>> create(const std::string&) override {
    return std::make_unique<SampledGroup>(contained_);
  }

 private:
  std::string fix_;
  bool contained_;
};

}  // namespace

bool counts_processes_per_namespace(std::string_view release) {
  constexpr int kMajor = 5, kMinor = 14;
  int major = 0, minor = 0;
  const auto dot = std::from_chars(release.begin(), release.end(), major).ptr;
  if (dot == release.end()) return false;
  std::from_chars(dot + 1, release.end(), minor);
  return major > kMajor || (major == kMajor && minor >= kMinor);
}

Result<std::unique_ptr<CgroupBackend>> probe_sampled(const Error& why_none, bool contained) {
  if (!contained) return std::make_unique<SampledBackend>("as for namespaces", contained);
  utsname kernel{};
  if (uname(&kernel) != 0) return sys_error("uname");
  if (!counts_processes_per_namespace(kernel.release)) return tl::unexpected(why_none);
  return std::make_unique<SampledBackend>(why_none.hint, contained);
}

}  // namespace sandbox
