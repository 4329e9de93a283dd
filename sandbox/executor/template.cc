#include "sandbox/executor/template.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <poll.h>
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
#include "sandbox/zygote/messages.h"

namespace sandbox {

namespace {

/// A program that has run no initialiser is waiting after a few hundred microseconds and a few pages.
constexpr Micros kStartTimeout{1'000'000};
constexpr Micros kMostStartCpu{100'000};
constexpr Bytes kMostStartMemory = 16 * kMiB;
/// A fork that is not reported by then never was: the template is gone, or out of memory.
constexpr timeval kForkTimeout{1, 0};
constexpr Micros kClearTimeout{5'000'000};

/// Whether the template said that it waits; false if it is late, ended, or was stopped at a forbidden call.
Result<bool> await_template(Jail& jail, const Fd& socket) {
  pollfd events[] = {{socket.get(), POLLIN, 0}, {jail.control(), POLLIN, 0}, {jail.listener(), POLLIN, 0}};
  const timespec timeout{kStartTimeout.count() / 1'000'000, kStartTimeout.count() % 1'000'000 * 1000};
  if (ppoll(events, std::size(events), &timeout, nullptr) < 0) return sys_error("template: poll");
  if (events[0].revents == 0) return false;
  auto packet = receive_packet(socket.get());
  return packet && *packet && (*packet)->bytes == "R";
}

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

bool Template::fork() {
  // An earlier child may have stopped it: they have the same id.
  syscall(SYS_pidfd_send_signal, process_.get(), SIGCONT, nullptr, 0);
  child_ = -1;
  if (!send_packet(orders_.get(), "f")) return false;
  auto packet = receive_packet(orders_.get());
  if (!packet || !*packet || (*packet)->bytes.size() != sizeof child_) return false;
  std::memcpy(&child_, (*packet)->bytes.data(), sizeof child_);
  return child_ > 0;
}

Result<pid_t> Template::start_child(const std::vector<int>& fds) {
  if (child_ <= 0) return fault("template", "no child waits");
  if (auto ok = send_packet(children_.get(), "s", fds); !ok) return tl::unexpected(ok.error());
  return std::exchange(child_, -1);
}

bool Template::child_had_started() const {
  int unread = 0;
  return ioctl(children_.get(), SIOCOUTQ, &unread) == 0 && unread == 0;
}

Result<std::optional<Template>> start_template(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs,
                                               std::string& why) {
  constexpr std::uint32_t kItself = 1;
  if (auto ok = jail.cgroup().begin_run(spec.limits.memory, spec.limits.processes + kItself); !ok)
    return tl::unexpected(ok.error());
  auto orders = make_channel(), children = make_channel();
  if (!orders || !children) return tl::unexpected(orders ? children.error() : orders.error());
  if (setsockopt(orders->first.get(), SOL_SOCKET, SO_RCVTIMEO, &kForkTimeout, sizeof kForkTimeout) != 0)
    return sys_error("template: SO_RCVTIMEO");
  LaunchMessage message;
  message.is_template = true;
  message.words = spec.argv;
  message.env = spec.env;
  message.has_program = spec.has_program;
  message.file_size = spec.limits.output;
  message.stack = spec.limits.memory;
  std::vector<int> fds(3, null_input());
  if (spec.has_program) fds.push_back(inputs.program.get());
  fds.insert(fds.end(), {orders->second.get(), children->second.get()});
  if (auto ok = send_packet(jail.control(), encode(message), fds); !ok) return tl::unexpected(ok.error());
  orders->second.reset();
  children->second.reset();
  auto waits = await_template(jail, orders->first);
  if (!waits) return tl::unexpected(waits.error());
  auto process = *waits ? look_at_template(jail, why) : Result<Fd>(Fd());
  if (!process) return tl::unexpected(process.error());
  if (*process) {
    Template made(std::move(orders->first), std::move(children->first), std::move(*process));
    if (made.fork()) return made;
    why = "it does not fork";
  }
  if (!*waits) why = "it does not come to wait";
  if (auto ok = clear_jail(jail); !ok) return tl::unexpected(ok.error());
  return std::optional<Template>();
}

Status clear_jail(Jail& jail) {
  if (auto ok = send_packet(jail.control(), encode_clear()); !ok) return ok;
  for (;;) {
    if (!wait_readable(jail.control(), kClearTimeout)) return fault("jail", "could not be cleared in time");
    auto packet = receive_packet(jail.control());
    if (!packet) return tl::unexpected(packet.error());
    if (!*packet) return fault("jail", "its pid 1 died");
    // What was on its way before: an Ended that nobody waits for any more.
    if (message_type(**packet) == MessageType::Cleared) return {};
  }
}

}  // namespace sandbox
