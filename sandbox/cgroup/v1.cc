// cgroup v1: the memory, pids and cpuacct controllers, each a directory under the executor's own group.
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <vector>

#include "sandbox/base/fd.h"
#include "sandbox/cgroup/cgroup.h"

namespace sandbox {

namespace {

constexpr std::array<const char*, 3> kControllers = {"memory", "pids", "cpuacct"};
constexpr std::string_view kPrefix = "judged-";

/// An attribute file kept open, read and written at offset 0.
class Attribute {
 public:
  [[nodiscard]] Status open(const std::string& path, int flags) {
    path_ = path;
    fd_.reset(::open(path.c_str(), flags | O_CLOEXEC));
    return fd_ ? Status{} : sys_error("cgroup: open " + path);
  }
  [[nodiscard]] explicit operator bool() const { return static_cast<bool>(fd_); }

  [[nodiscard]] Result<std::string> text() const {
    char buffer[1024];
    const ssize_t n = pread(fd_.get(), buffer, sizeof buffer, 0);
    if (n < 0) return sys_error("cgroup: read " + path_);
    return std::string(buffer, static_cast<std::size_t>(n));
  }
  [[nodiscard]] Result<std::uint64_t> number() const {
    const auto content = text();
    if (!content) return tl::unexpected(content.error());
    const std::string_view digits = *content;
    std::uint64_t value = 0;
    const auto parsed = std::from_chars(digits.begin(), digits.end(), value);
    if (parsed.ec != std::errc{}) return fault("cgroup: read " + path_, "not a number: " + std::string(digits));
    return value;
  }
  [[nodiscard]] Status set(std::uint64_t value) const {
    const std::string content = std::to_string(value);
    if (pwrite(fd_.get(), content.data(), content.size(), 0) < 0)
      return sys_error("cgroup: write " + content + " to " + path_);
    return {};
  }

 private:
  Fd fd_;
  std::string path_;
};

class V1Group final : public Cgroup {
 public:
  explicit V1Group(std::vector<std::string> folders) : folders_(std::move(folders)) {}
  ~V1Group() override {
    for (const auto& folder : folders_) remove(folder);
  }
  V1Group(const V1Group&) = delete;
  V1Group& operator=(const V1Group&) = delete;

  [[nodiscard]] Status create_and_open() {
    for (const auto& folder : folders_) {
      if (mkdir(folder.c_str(), 0755) != 0) return sys_error("cgroup: mkdir " + folder);
    }
    const auto& [memory, pids, cpuacct] = std::tie(folders_[0], folders_[1], folders_[2]);
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

  [[nodiscard]] Status begin_run(Bytes memory, std::uint32_t processes) override {
    if (auto ok = peak_.set(0); !ok) return ok;  // any write resets it to the present usage
    auto baseline = usage_.number();
    auto kills = oom_kills();
    auto cpu = cpu_.number();
    if (!baseline || !kills || !cpu) return fault("cgroup", "cannot read the group's counters");
    baseline_ = *baseline;
    kills_ = *kills;
    cpu_start_ = *cpu;
    if (auto ok = set_memory_limit(baseline_ + memory); !ok) return ok;
    if (processes != process_limit_) {
      if (auto ok = processes_.set(processes + 1); !ok) return ok;
      process_limit_ = processes;
    }
    return {};
  }

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

  [[nodiscard]] Result<MemoryUse> memory() const override {
    auto peak = peak_.number();
    auto kills = oom_kills();
    if (!peak || !kills) return fault("cgroup", "cannot read the group's memory counters");
    return MemoryUse{*peak > baseline_ ? *peak - baseline_ : 0, *kills > kills_};
  }

 private:
  /// Memory plus swap is limited to the same number, in the order the kernel demands (memory <= memory + swap).
  [[nodiscard]] Status set_memory_limit(Bytes bytes) {
    // Rounded up to what the kernel's batches blur anyway: then most runs find the limit as it must be.
    constexpr Bytes kStep = 512 * kKiB;
    bytes = (bytes + kStep - 1) / kStep * kStep;
    if (bytes == memory_limit_) return {};
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

  [[nodiscard]] Result<std::uint64_t> oom_kills() const {
    auto text = oom_.text();
    if (!text) return tl::unexpected(text.error());
    std::istringstream lines(*text);
    std::string key;
    std::uint64_t value = 0;
    while (lines >> key >> value) {
      if (key == "oom_kill") return value;
    }
    return fault("cgroup", "memory.oom_control has no oom_kill counter (Linux 4.13 or later is needed)");
  }

  /// The kernel lets go of a group shortly after its last process was reaped.
  static void remove(const std::string& folder) {
    for (int attempt = 0; attempt < 100; ++attempt) {
      if (rmdir(folder.c_str()) == 0 || errno != EBUSY) return;
      const timespec pause{0, 1'000'000};
      nanosleep(&pause, nullptr);
    }
  }

  std::vector<std::string> folders_;
  Attribute usage_, peak_, limit_, swap_limit_, oom_, processes_, tasks_, cpu_;
  Bytes baseline_ = 0, memory_limit_ = 0;
  std::uint64_t kills_ = 0, cpu_start_ = 0;
  std::uint32_t process_limit_ = 0;
};

/// controller → folder of the calling process's group in its hierarchy.
Result<std::map<std::string, std::string>> own_groups() {
  std::map<std::string, std::string> mounts;
  std::ifstream mountinfo("/proc/self/mountinfo");
  for (std::string line; std::getline(mountinfo, line);) {
    std::istringstream words(line);
    std::string skip, root, point, type, options;
    words >> skip >> skip >> skip >> root >> point;
    while (words >> skip && skip != "-") {
    }
    words >> type >> skip >> options;
    if (type != "cgroup") continue;
    std::istringstream list(options);
    for (std::string option; std::getline(list, option, ',');) mounts[option] = point;
  }
  std::map<std::string, std::string> folders;
  std::ifstream own("/proc/self/cgroup");
  for (std::string line; std::getline(own, line);) {
    const auto first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    std::istringstream list(line.substr(first + 1, second - first - 1));
    for (std::string controller; std::getline(list, controller, ',');) {
      if (!mounts.contains(controller)) continue;
      std::string folder = mounts[controller] + line.substr(second + 1);
      // In a container the path may lie outside the mounted part of the hierarchy; its root is then the own group.
      folders[controller] = access(folder.c_str(), F_OK) == 0 ? folder : mounts[controller];
    }
  }
  for (const auto* controller : kControllers) {
    if (!folders.contains(controller)) {
      return fault("cgroup", std::string("the cgroup v1 controller '") + controller +
                                 "' is not mounted, so limits could not be enforced");
    }
  }
  return folders;
}

/// Removes groups of executors that no longer exist (killed before they could tidy up).
void sweep(const std::string& parent) {
  DIR* entries = opendir(parent.c_str());
  if (entries == nullptr) return;
  while (const dirent* entry = readdir(entries)) {
    const std::string_view name = entry->d_name;
    if (!name.starts_with(kPrefix)) continue;
    int pid = 0;
    const auto digits = name.substr(kPrefix.size());
    std::from_chars(digits.data(), digits.data() + digits.size(), pid);
    if (pid > 0 && kill(pid, 0) != 0 && errno == ESRCH) rmdir((parent + "/" + std::string(name)).c_str());
  }
  closedir(entries);
}

class V1Backend final : public CgroupBackend {
 public:
  explicit V1Backend(std::map<std::string, std::string> parents) : parents_(std::move(parents)) {}

  [[nodiscard]] std::string name() const override { return "cgroup v1"; }

  [[nodiscard]] Result<std::unique_ptr<Cgroup>> create(const std::string& label) override {
    std::vector<std::string> folders;
    for (const auto* controller : kControllers) {
      folders.push_back(parents_.at(controller) + "/" + std::string(kPrefix) + std::to_string(getpid()) + "-" +
                        std::to_string(serial_) + "-" + label);
    }
    ++serial_;
    auto group = std::make_unique<V1Group>(std::move(folders));
    if (auto ok = group->create_and_open(); !ok) return tl::unexpected(ok.error());
    return group;
  }

 private:
  std::map<std::string, std::string> parents_;
  int serial_ = 0;
};

}  // namespace

Result<std::unique_ptr<CgroupBackend>> probe_cgroups() {
  auto parents = own_groups();
  if (!parents) {
    parents.error().hint = "mount the v1 controllers memory, pids and cpuacct; this version has no other backend";
    return tl::unexpected(parents.error());
  }
  for (const auto* controller : kControllers) {
    const std::string& parent = parents->at(controller);
    if (access(parent.c_str(), W_OK) != 0) {
      auto error = sys_error("cgroup: write to " + parent);
      error.value().hint = "run judge as root: limits are enforced through control groups";
      return error;
    }
    sweep(parent);
  }
  return std::make_unique<V1Backend>(std::move(*parents));
}

}  // namespace sandbox
