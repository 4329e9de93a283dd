#include "sandbox/executor/template.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstring>
#include <utility>

#include "sandbox/executor/attest.h"

namespace sandbox {

namespace {

/// A program that has run no initialiser is waiting after a few hundred microseconds and a few pages.
constexpr Micros kStartTimeout{1'000'000};
constexpr Micros kMostStartCpu{100'000};
constexpr Bytes kMostStartMemory = 16 * kMiB;
/// A fork that is not reported by then never was: the template is gone, or out of memory.
constexpr timeval kForkTimeout{1, 0};

Result<bool> is_cheap(Jail& jail, std::string& why) {
  auto cpu = jail.cgroup().cpu_time();
  auto memory = jail.cgroup().memory();
  if (!cpu || !memory) return tl::unexpected(cpu ? memory.error() : cpu.error());
  if (*cpu > kMostStartCpu) why = "it used CPU time before it waited";
  if (memory->peak > kMostStartMemory) why = "it used memory before it waited";
  return why.empty();
}

/// The template's process, with everything that makes it one to fork from; closed if something does not.
Result<Fd> look_at_template(Jail& jail, std::string& why) {
  auto cheap = is_cheap(jail, why);
  if (!cheap) return tl::unexpected(cheap.error());
  if (!*cheap) return Fd();
  auto processes = jail.cgroup().process_ids();
  if (!processes) return tl::unexpected(processes.error());
  std::erase(*processes, jail.pid1());
  if (processes->size() != 1) {
    why = "it is not one process";
    return Fd();
  }
  const pid_t pid = processes->front();
  Fd process(static_cast<int>(syscall(SYS_pidfd_open, pid, 0)));
  if (!process) return sys_error("template: pidfd_open");
  auto honest = template_is_honest(pid, why);
  if (!honest) return tl::unexpected(honest.error());
  return *honest ? std::move(process) : Fd();
}

}  // namespace

bool Template::make_ready() {
  // An earlier child may have stopped it: they have the same id.
  syscall(SYS_pidfd_send_signal, process_.get(), SIGCONT, nullptr, 0);
  child_ = -1;
  if (!send_packet(orders_.get(), "f")) return false;
  auto packet = receive_packet(orders_.get());
  if (!packet || !*packet || (*packet)->bytes.size() != sizeof child_) return false;
  std::memcpy(&child_, (*packet)->bytes.data(), sizeof child_);
  return child_ > 0;
}

Result<pid_t> Template::start_call(const std::vector<int>& fds) {
  if (child_ <= 0) return fault("template", "no child waits");
  if (auto ok = send_packet(children_.get(), "s", fds); !ok) return tl::unexpected(ok.error());
  return std::exchange(child_, -1);
}

bool Template::call_had_started() const {
  int unread = 0;
  return ioctl(children_.get(), SIOCOUTQ, &unread) == 0 && unread == 0;
}

Result<std::unique_ptr<WarmProgram>> start_template(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs,
                                                    std::string& why) {
  constexpr std::uint32_t kItself = 1;
  if (auto ok = jail.cgroup().begin_run(spec.limits.memory, spec.limits.processes + kItself); !ok)
    return tl::unexpected(ok.error());
  auto sockets = launch_to_stay(jail, spec, inputs);
  if (!sockets) return tl::unexpected(sockets.error());
  auto& [orders, children] = *sockets;
  if (setsockopt(orders.get(), SOL_SOCKET, SO_RCVTIMEO, &kForkTimeout, sizeof kForkTimeout) != 0)
    return sys_error("template: SO_RCVTIMEO");
  auto waits = await_first_word(jail, orders, kStartTimeout);
  if (!waits) return tl::unexpected(waits.error());
  auto process = *waits ? look_at_template(jail, why) : Result<Fd>(Fd());
  if (!process) return tl::unexpected(process.error());
  if (*process) {
    auto made = std::make_unique<Template>(std::move(orders), std::move(children), std::move(*process));
    if (made->make_ready()) return made;
    why = "it does not fork";
  }
  if (!*waits) why = "it does not come to wait";
  if (auto ok = clear_jail(jail); !ok) return tl::unexpected(ok.error());
  return nullptr;
}

}  // namespace sandbox
