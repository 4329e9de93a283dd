// cgroup v2. A jail's groups:
//
//   judged-PID-N-label      pids.max; no process once it is settled
//     pid1                  the warm process
//     run-N                 one run: memory.max, memory.peak, memory.events, cpu.stat; made afresh for each
//
// Before Linux 6.12 a group's peak cannot be reset, so each run needs a new group. It is made and removed off the hot
// path, and pid 1 starts the run's main process in it: nothing is ever moved.
#include "sandbox/cgroup/v2.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <sstream>
#include <vector>

#include "sandbox/cgroup/attribute.h"
#include "sandbox/cgroup/v2_parent.h"

namespace sandbox {

namespace {

Status make_folder(const std::string& folder) {
  return mkdir(folder.c_str(), 0755) == 0 ? Status{} : sys_error("cgroup: mkdir " + folder);
}

/// Lets `owner` start processes in the group. Moving one there needs the same of the group that both lie in.
Status let_start(const std::string& folder, uid_t owner) {
  const std::string path = folder + "/cgroup.procs";
  return chown(path.c_str(), owner, owner) == 0 ? Status{} : sys_error("cgroup: chown " + path);
}

/// One run's group.
class RunGroup {
 public:
  [[nodiscard]] Status make(const std::string& folder, uid_t owner, Bytes memory) {
    if (auto ok = make_folder(folder); !ok) return ok;
    folder_ = folder;
    if (auto ok = let_start(folder, owner); !ok) return ok;
    for (auto ok : {limit_.open(folder + "/memory.max", O_WRONLY), peak_.open(folder + "/memory.peak", O_RDONLY),
                    use_.open(folder + "/memory.current", O_RDONLY), events_.open(folder + "/memory.events", O_RDONLY),
                    cpu_.open(folder + "/cpu.stat", O_RDONLY)}) {
      if (!ok) return ok;
    }
    fd_.reset(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd_) return sys_error("cgroup: open " + folder);
    return set_limit(memory);
  }

  [[nodiscard]] Status set_limit(Bytes memory) {
    if (memory == memory_) return {};
    if (auto ok = limit_.set(memory); !ok) return ok;
    memory_ = memory;
    return {};
  }

  [[nodiscard]] int fd() const { return fd_.get(); }
  [[nodiscard]] const std::string& folder() const { return folder_; }
  /// What follows is measured from here on, but for the peak: that stays the highest of all.
  [[nodiscard]] Status begin_anew() {
    auto use = use_.number();
    auto kills = events_.number_of("oom_kill");
    auto cpu = cpu_.number_of("usage_usec");
    if (!use || !kills || !cpu) return fault("cgroup", "cannot read the run's counters");
    use_before_ = *use;
    kills_before_ = *kills;
    cpu_before_ = *cpu;
    return {};
  }

  [[nodiscard]] Bytes use_before() const { return use_before_; }
  [[nodiscard]] Result<std::uint64_t> peak() const {
    auto peak = peak_.number();
    return peak && *peak > use_before_ ? *peak - use_before_ : peak ? 0 : peak;
  }
  [[nodiscard]] Result<std::uint64_t> kills() const {
    auto kills = events_.number_of("oom_kill");
    return kills ? *kills - kills_before_ : kills;
  }
  [[nodiscard]] Result<std::uint64_t> cpu_micros() const {
    auto cpu = cpu_.number_of("usage_usec");
    return cpu ? *cpu - cpu_before_ : cpu;
  }

 private:
  std::string folder_;
  Fd fd_;
  Attribute limit_, peak_, use_, events_, cpu_;
  Bytes memory_ = 0;
  Bytes use_before_ = 0;
  std::uint64_t kills_before_ = 0, cpu_before_ = 0;
};

class V2Group final : public Cgroup {
 public:
  explicit V2Group(std::string folder) : folder_(std::move(folder)) {}
  ~V2Group() override { remove_group(folder_); }
  V2Group(const V2Group&) = delete;
  V2Group& operator=(const V2Group&) = delete;

  [[nodiscard]] Status create() {
    if (auto ok = make_folder(folder_); !ok) return ok;
    // The file is absent where the kernel has no swap.
    if (auto ok = write_file(folder_ + "/memory.swap.max", "0"); !ok && ok.error().sys_errno != ENOENT) return ok;
    if (auto ok = tasks_.open(folder_ + "/pids.current", O_RDONLY); !ok) return ok;
    return processes_.open(folder_ + "/pids.max", O_WRONLY);
  }

  [[nodiscard]] Status add(pid_t pid) override { return write_file(folder_ + "/cgroup.procs", std::to_string(pid)); }

  /// Pid 1 made its cgroup namespace in this group, so it may start processes in the groups below. Now it moves into
  /// one of them itself, as a group cannot have processes and children with controllers.
  [[nodiscard]] Status settle(pid_t pid, uid_t owner) override {
    owner_ = owner;
    if (auto ok = make_folder(own_folder()); !ok) return ok;
    if (auto ok = write_file(own_folder() + "/cgroup.procs", std::to_string(pid)); !ok) return ok;
    if (auto ok = write_file(folder_ + "/cgroup.subtree_control", "+memory"); !ok) return ok;
    return let_start(folder_, owner);
  }

  [[nodiscard]] Status begin_run(Bytes memory, std::uint32_t processes) override {
    if (!run_) {
      if (auto ok = make_run(memory); !ok) return ok;
    }
    if (auto ok = run_->set_limit(memory); !ok) return ok;
    memory_limit_ = memory;
    return limit_processes(processes);
  }

  [[nodiscard]] Status resume_run(Bytes memory, std::uint32_t processes) override {
    if (auto ok = run_->begin_anew(); !ok) return ok;
    if (auto ok = run_->set_limit(run_->use_before() + memory); !ok) return ok;
    return limit_processes(processes);
  }
  [[nodiscard]] bool resumes_runs() const override { return true; }

  [[nodiscard]] int run_group_fd() const override { return run_->fd(); }
  [[nodiscard]] bool measures_forks() const override { return false; }

  [[nodiscard]] Status end_run() override {
    retired_.push_back(run_->folder());
    run_.reset();
    std::erase_if(retired_, [](const std::string& folder) { return rmdir(folder.c_str()) == 0; });
    // Only the kernel's own delays keep a group alive without processes.
    constexpr std::size_t kMostRetired = 64;
    if (retired_.size() > kMostRetired) return fault("cgroup", "groups of past runs cannot be removed");
    return make_run(memory_limit_);
  }

  [[nodiscard]] Result<Micros> cpu_time() const override {
    auto used = run_->cpu_micros();
    if (!used) return tl::unexpected(used.error());
    return Micros(static_cast<std::int64_t>(*used));
  }

  [[nodiscard]] Result<std::uint64_t> task_count() const override { return tasks_.number(); }

  [[nodiscard]] Result<std::vector<pid_t>> process_ids() const override {
    std::vector<pid_t> all;
    for (const std::string& folder : {own_folder(), run_->folder()}) {
      auto text = read_file(folder + "/cgroup.procs");
      if (!text) return tl::unexpected(text.error());
      std::istringstream lines(*text);
      all.insert(all.end(), std::istream_iterator<pid_t>(lines), {});
    }
    return all;
  }

  [[nodiscard]] Result<MemoryUse> memory() override {
    auto peak = run_->peak();
    auto kills = run_->kills();
    if (!peak || !kills) return fault("cgroup", "cannot read the run's memory counters");
    return MemoryUse{*peak, *kills > 0};
  }

 private:
  [[nodiscard]] std::string own_folder() const { return folder_ + "/pid1"; }

  [[nodiscard]] Status limit_processes(std::uint32_t processes) {
    if (processes == process_limit_) return {};
    process_limit_ = processes;
    return processes_.set(processes + 1);
  }

  [[nodiscard]] Status make_run(Bytes memory) {
    auto run = std::make_unique<RunGroup>();
    if (auto ok = run->make(folder_ + "/run-" + std::to_string(serial_++), owner_, memory); !ok) return ok;
    run_ = std::move(run);
    return {};
  }

  std::string folder_;
  uid_t owner_ = 0;
  Attribute processes_, tasks_;
  std::unique_ptr<RunGroup> run_;     ///< the coming run's, or the present one's
  std::vector<std::string> retired_;  ///< folders of past runs' groups that the kernel still held on to
  std::uint64_t serial_ = 0;
  Bytes memory_limit_ = 0;
  std::uint32_t process_limit_ = 0;
};

class V2Backend final : public CgroupBackend {
 public:
  explicit V2Backend(V2Parent parent) : parent_(std::move(parent)) {}

  [[nodiscard]] Layer layer() const override {
    const char* detail = parent_.is_user_scope ? "cgroup v2, in a scope of the user manager" : "cgroup v2";
    return {"cgroup", IsolationLevel::Strong, detail, {}};
  }
  [[nodiscard]] bool group_per_run() const override { return true; }

  [[nodiscard]] Result<std::unique_ptr<Cgroup>> create(const std::string& label) override {
    auto group = std::make_unique<V2Group>(parent_.folder + "/" + group_name(serial_++, label));
    if (auto ok = group->create(); !ok) return tl::unexpected(ok.error());
    return group;
  }

 private:
  V2Parent parent_;
  int serial_ = 0;
};

}  // namespace

bool v2_limits_memory(const Hierarchies& hierarchies) {
  if (hierarchies.v2_mount.empty()) return false;
  std::istringstream controllers(read_file(hierarchies.v2_mount + "/cgroup.controllers").value_or(""));
  for (std::string controller; controllers >> controller;) {
    if (controller == "memory") return true;
  }
  return false;
}

Result<std::unique_ptr<CgroupBackend>> probe_v2(const Hierarchies& hierarchies) {
  auto parent = find_v2_parent(hierarchies);
  if (!parent) return tl::unexpected(parent.error());
  sweep(parent->folder);
  return std::make_unique<V2Backend>(std::move(*parent));
}

}  // namespace sandbox
