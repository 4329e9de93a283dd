#include "sandbox/executor/resident.h"

#include <poll.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <sstream>

namespace sandbox {

namespace {

/// The last of a process' ids: the one in the innermost namespace.
Result<pid_t> id_inside(pid_t pid) {
  auto status = read_file("/proc/" + std::to_string(pid) + "/status");
  if (!status) return tl::unexpected(status.error());
  std::istringstream lines(*status);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("NSpid:")) continue;
    return static_cast<pid_t>(std::stol(line.substr(line.find_last_of(" \t"))));
  }
  return fault("resident", "its process has no id");
}

/// Null if there is not exactly one process beside pid 1.
Result<std::unique_ptr<WarmProgram>> take_hold(Jail& jail, Fd stay, Fd calls) {
  auto processes = jail.cgroup().process_ids();
  auto tasks = jail.cgroup().task_count();
  if (!processes || !tasks) return tl::unexpected(processes ? tasks.error() : processes.error());
  std::erase(*processes, jail.pid1());
  if (processes->size() != 1) return nullptr;
  auto pid = id_inside(processes->front());
  if (!pid) return tl::unexpected(pid.error());
  Fd process(static_cast<int>(syscall(SYS_pidfd_open, processes->front(), 0)));
  if (!process) return sys_error("resident: pidfd_open");
  constexpr std::uint64_t kPid1 = 1;
  return std::make_unique<Resident>(std::move(stay), std::move(calls), std::move(process), *pid, *tasks - kPid1);
}

}  // namespace

bool Resident::make_ready() {
  pollfd ended{process_.get(), POLLIN, 0};
  return poll(&ended, 1, 0) == 0;
}

Result<pid_t> Resident::start_call(const std::vector<int>& fds) {
  if (auto ok = send_packet(calls_.get(), "c", fds); !ok) return tl::unexpected(ok.error());
  ++started_calls_;
  return pid_;
}

bool Resident::is_answered() {
  auto packet = receive_packet(stay_.get());
  if (packet && *packet && (*packet)->bytes == "D") return true;
  stay_.reset();
  return false;
}

Result<std::unique_ptr<WarmProgram>> start_resident(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs) {
  /// A JVM waits after 60 ms where it is alone.
  constexpr Micros kPatience{10'000'000};
  if (auto ok = jail.cgroup().begin_run(spec.limits.memory, spec.limits.processes); !ok)
    return tl::unexpected(ok.error());
  auto sockets = launch_to_stay(jail, spec, inputs);
  if (!sockets) return tl::unexpected(sockets.error());
  auto waits = await_first_word(jail, sockets->first, kPatience);
  if (!waits) return tl::unexpected(waits.error());
  if (*waits) {
    auto made = take_hold(jail, std::move(sockets->first), std::move(sockets->second));
    if (!made || *made) return made;
  }
  if (auto ok = clear_jail(jail); !ok) return tl::unexpected(ok.error());
  return nullptr;
}

}  // namespace sandbox
