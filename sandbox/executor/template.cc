#include "sandbox/executor/template.h"

#include <fcntl.h>
#include <poll.h>

#include <algorithm>

#include "sandbox/executor/attest.h"
#include "sandbox/zygote/messages.h"

namespace sandbox {

namespace {

/// A program that has run no initialiser is waiting after a few hundred microseconds and a few pages.
constexpr Micros kStartTimeout{1'000'000};
constexpr Micros kMostStartCpu{100'000};
constexpr Bytes kMostStartMemory = 16 * kMiB;
constexpr Micros kClearTimeout{5'000'000};

/// Whether the template said that it waits.
Result<bool> await_template(Jail& jail) {
  pollfd events[] = {{jail.control(), POLLIN, 0}, {jail.listener(), POLLIN, 0}};
  const timespec timeout{kStartTimeout.count() / 1'000'000, kStartTimeout.count() % 1'000'000 * 1000};
  if (ppoll(events, 2, &timeout, nullptr) < 0) return sys_error("template: poll");
  if (events[0].revents == 0) return false;  // late, or stopped at a forbidden call
  auto packet = receive_packet(jail.control());
  if (!packet) return tl::unexpected(packet.error());
  if (!*packet) return fault("template", "the jail's pid 1 died");
  return message_type(**packet) == MessageType::Ready;
}

Result<bool> is_cheap(Jail& jail, std::string& why) {
  auto cpu = jail.cgroup().cpu_time();
  auto memory = jail.cgroup().memory();
  if (!cpu || !memory) return tl::unexpected(cpu ? memory.error() : cpu.error());
  if (*cpu > kMostStartCpu) why = "it used CPU time before it waited";
  if (memory->peak > kMostStartMemory) why = "it used memory before it waited";
  return why.empty();
}

/// Everything that makes a template one to fork from.
Result<bool> is_fit(Jail& jail, std::string& why) {
  auto cheap = is_cheap(jail, why);
  if (!cheap || !*cheap) return cheap;
  auto processes = jail.cgroup().process_ids();
  if (!processes) return tl::unexpected(processes.error());
  std::erase(*processes, jail.pid1());
  if (processes->size() != 1) {
    why = "it is not one process";
    return false;
  }
  return template_is_honest(processes->front(), why);
}

}  // namespace

Result<bool> start_template(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs, std::string& why) {
  if (auto ok = jail.cgroup().begin_run(spec.limits.memory, spec.limits.processes); !ok)
    return tl::unexpected(ok.error());
  LaunchMessage message;
  message.mode = LaunchMode::Template;
  message.words = spec.argv;
  message.env = spec.env;
  message.has_program = spec.has_program;
  message.file_size = spec.limits.output;
  message.stack = spec.limits.memory;
  std::vector<int> fds(3, null_input());
  if (spec.has_program) fds.push_back(inputs.program.get());
  if (auto ok = send_packet(jail.control(), encode(message), fds); !ok) return tl::unexpected(ok.error());
  auto fit = await_template(jail);
  if (!fit) return fit;
  if (*fit) {
    fit = is_fit(jail, why);
    if (!fit) return fit;
  } else {
    why = "it does not come to wait";
  }
  if (!*fit) {
    if (auto ok = clear_jail(jail); !ok) return tl::unexpected(ok.error());
  }
  return fit;
}

Status clear_jail(Jail& jail) {
  if (auto ok = send_packet(jail.control(), encode_clear()); !ok) return ok;
  for (;;) {
    if (!wait_readable(jail.control(), kClearTimeout)) return fault("jail", "could not be cleared in time");
    auto packet = receive_packet(jail.control());
    if (!packet) return tl::unexpected(packet.error());
    if (!*packet) return fault("jail", "its pid 1 died");
    // What was on its way before: a Ready or an Ended that nobody waits for any more.
    if (message_type(**packet) == MessageType::Cleared) return {};
  }
}

}  // namespace sandbox
