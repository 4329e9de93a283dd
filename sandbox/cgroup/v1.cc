// cgroup v1: the memory, pids and cpuacct controllers, each a directory under the executor's own group. In the memory
// controller's there is another one:
//
//   judged-PID-N-label      pid 1 becomes warm here: what it allocates and reads from disk until then stays counted
//   here
//     runs                  pid 1 once it is warm, and its children: what counts is a run's alone
//
// Counted together, the files that a warm process was the first to read (477 MiB with torch, if the disk's cache was
// cold) would stand in the group's use, give way under pressure, and let a run use so much more than its limit.
#include "sandbox/cgroup/v1.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <iterator>
#include <optional>
#include <sstream>
#include <vector>

#include "sandbox/base/clock.h"
#include "sandbox/cgroup/attribute.h"

namespace sandbox {

namespace {

constexpr std::array<const char*, 3> kControllers = {"memory", "pids", "cpuacct"};

class V1Group final : public Cgroup {
 public:
  explicit V1Group(std::vector<std::string> folders) : folders_(std::move(folders)) {}
  ~V1Group() override {
    for (const auto& folder : folders_) remove_group(folder);
  }
  V1Group(const V1Group&) = delete;
  V1Group& operator=(const V1Group&) = delete;

  [[nodiscard]] Status create_and_open() {
    for (const auto& folder : folders_) {
      if (mkdir(folder.c_str(), 0755) != 0) return sys_error("cgroup: mkdir " + folder);
    }
    const auto& [pids, cpuacct] = std::tie(folders_[1], folders_[2]);
    const std::string memory = runs_folder();
    if (mkdir(memory.c_str(), 0755) != 0) return sys_error("cgroup: mkdir " + memory);
    for (auto ok : {usage_.open(memory + "/memory.usage_in_bytes", O_RDONLY),
                    peak_.open(memory + "/memory.max_usage_in_bytes", O_RDWR),
                    limit_.open(memory + "/memory.limit_in_bytes", O_RDWR),
                    oom_.open(memory + "/memory.oom_control", O_RDONLY), processes_.open(pids + "/pids.max", O_RDWR),
                    tasks_.open(pids + "/pids.current", O_RDONLY), cpu_.open(cpuacct + "/cpuacct.usage", O_RDONLY)}) {
      if (!ok) return ok;
    }
    // Without swap accounting the file is absent; without swap it does not matter.
    (void)swap_limit_.open(memory + "/memory.memsw.limit_in_bytes", O_RDWR);
    return {};
  }

  [[nodiscard]] Status add(pid_t pid) override {
    for (const auto& folder : folders_) {
      if (auto ok = write_file(folder + "/cgroup.procs", std::to_string(pid)); !ok) return ok;
    }
    return {};
  }

  [[nodiscard]] Status settle(pid_t pid, uid_t) override {
    return write_file(runs_folder() + "/cgroup.procs", std::to_string(pid));
  }
  [[nodiscard]] int run_group_fd() const override { return -1; }
  [[nodiscard]] bool measures_forks() const override { return true; }
  /// Nothing runs from now to the next run, so its starting point can be taken here, while nobody waits.
  [[nodiscard]] Status end_run() override { return take_baseline(); }

  [[nodiscard]] Status begin_run(Bytes memory, std::uint32_t processes) override {
    // A jail that idled may have lost page cache since.
    constexpr Micros kFresh{20'000};
    if (!baseline_at_ || clock_.now() - *baseline_at_ > kFresh) {
      if (auto ok = take_baseline(); !ok) return ok;
    }
    baseline_at_.reset();
    if (auto ok = set_memory_limit(baseline_ + memory); !ok) return ok;
    if (processes != process_limit_) {
      if (auto ok = processes_.set(processes + 1); !ok) return ok;
      process_limit_ = processes;
    }
    return {};
  }

  [[nodiscard]] Status resume_run(Bytes memory, std::uint32_t processes) override {
    baseline_at_.reset();
    return begin_run(memory, processes);
  }
  [[nodiscard]] bool resumes_runs() const override { return true; }

  [[nodiscard]] Result<Micros> cpu_time() const override {
    auto now = cpu_.number();
    if (!now) return tl::unexpected(now.error());
    return Micros(static_cast<std::int64_t>((*now - cpu_start_) / 1000));
  }

  [[nodiscard]] Result<std::uint64_t> task_count() const override { return tasks_.number(); }

  [[nodiscard]] Result<std::vector<pid_t>> process_ids() const override {
    auto text = read_file(folders_[1] + "/cgroup.procs");
    if (!text) return tl::unexpected(text.error());
    std::istringstream lines(*text);
    return std::vector<pid_t>(std::istream_iterator<pid_t>(lines), {});
  }

  [[nodiscard]] Result<MemoryUse> memory() override {
    auto peak = peak_.number();
    if (!peak) return tl::unexpected(peak.error());
    MemoryUse use{*peak > baseline_ ? *peak - baseline_ : 0, false};
    // The kernel kills at the limit only, less the batches that its CPUs hold: elsewhere there is nothing to ask.
    constexpr Bytes kNear = 4 * kMiB;
    if (*peak + kNear < memory_limit_) return use;
    auto kills = oom_kills();
    if (!kills) return tl::unexpected(kills.error());
    use.killed = *kills > kills_;
    kills_after_ = *kills;
    return use;
  }

 private:
  [[nodiscard]] std::string runs_folder() const { return folders_[0] + "/runs"; }

  [[nodiscard]] Status take_baseline() {
    if (auto ok = peak_.set(0); !ok) return ok;  // any write resets it to the present usage
    auto baseline = usage_.number();
    auto cpu = cpu_.number();
    if (!baseline || !cpu) return fault("cgroup", "cannot read the group's counters");
    baseline_ = *baseline;
    kills_ = kills_after_;
    cpu_start_ = *cpu;
    baseline_at_ = clock_.now();
    return {};
  }

  /// Memory plus swap is limited to the same number, in the order the kernel demands (memory <= memory + swap).
  [[nodiscard]] Status set_memory_limit(Bytes bytes) {
    // What the kernel's batches blur anyway is left as it is: then most runs find the limit as it must be, although
    // what the warm processes hold goes up and down by a batch.
    constexpr Bytes kBlur = 512 * kKiB;
    if (bytes <= memory_limit_ && memory_limit_ - bytes <= kBlur) return {};
    bytes += kBlur / 2;
    const bool raise = bytes > memory_limit_ && memory_limit_ != 0;
    if (raise && swap_limit_) {
      if (auto ok = swap_limit_.set(bytes); !ok) return ok;
    }
    if (auto ok = limit_.set(bytes); !ok) return ok;
    if (!raise && swap_limit_) {
      if (auto ok = swap_limit_.set(bytes); !ok) return ok;
    }
    memory_limit_ = bytes;
    return {};
  }

  /// The counter came with Linux 4.13.
  [[nodiscard]] Result<std::uint64_t> oom_kills() const { return oom_.number_of("oom_kill"); }

  std::vector<std::string> folders_;
  Attribute usage_, peak_, limit_, swap_limit_, oom_, processes_, tasks_, cpu_;
  MonotonicClock clock_;
  std::optional<Micros> baseline_at_;  ///< when the next run's baseline was taken
  Bytes baseline_ = 0, memory_limit_ = 0;
  std::uint64_t kills_ = 0, kills_after_ = 0;  ///< before this run, and when last looked at
  std::uint64_t cpu_start_ = 0;
  std::uint32_t process_limit_ = 0;
};

class V1Backend final : public CgroupBackend {
 public:
  V1Backend(std::map<std::string, std::string> parents, std::string name)
      : parents_(std::move(parents)), name_(std::move(name)) {}

  [[nodiscard]] Layer layer() const override { return {"cgroup", IsolationLevel::Strong, name_, {}}; }
  [[nodiscard]] bool group_per_run() const override { return false; }

  [[nodiscard]] Result<std::unique_ptr<Cgroup>> create(const std::string& label) override {
    std::vector<std::string> folders;
    const std::string name = group_name(serial_++, label);
    for (const auto* controller : kControllers) folders.push_back(parents_.at(controller) + "/" + name);
    auto group = std::make_unique<V1Group>(std::move(folders));
    if (auto ok = group->create_and_open(); !ok) return tl::unexpected(ok.error());
    return group;
  }

 private:
  std::map<std::string, std::string> parents_;
  std::string name_;
  int serial_ = 0;
};

}  // namespace

Result<std::unique_ptr<CgroupBackend>> probe_v1(const Hierarchies& hierarchies) {
  for (const auto* controller : kControllers) {
    const auto parent = hierarchies.v1.find(controller);
    if (parent == hierarchies.v1.end()) {
      return fault("cgroup", std::string("the cgroup v1 controller '") + controller +
                                 "' is not mounted, so limits could not be enforced");
    }
    if (auto ok = check_writable(parent->second); !ok) return tl::unexpected(ok.error());
    sweep(parent->second);
  }
  return std::make_unique<V1Backend>(hierarchies.v1, hierarchies.v2_mount.empty() ? "cgroup v1" : "cgroup v1 (hybrid)");
}

}  // namespace sandbox
