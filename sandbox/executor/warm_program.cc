#include "sandbox/executor/warm_program.h"

#include <poll.h>

#include <iterator>

#include "sandbox/zygote/messages.h"

namespace sandbox {

Result<std::pair<Fd, Fd>> launch_to_stay(Jail& jail, const LaunchSpec& spec, const RunInputs& inputs) {
  auto stay = make_channel(), calls = make_channel();
  if (!stay || !calls) return tl::unexpected(stay ? calls.error() : stay.error());
  LaunchMessage message;
  message.stays = true;
  message.words = jail.as_named_inside(spec.argv);
  message.env = jail.as_named_inside(spec.env);
  message.has_program = spec.has_program;
  message.files = spec.files;
  // A resident opens files of its own, which must not get the numbers that a call's descriptors will have.
  message.has_answer = message.has_input = spec.repeat == Repeat::Resident;
  const int group = jail.cgroup().run_group_fd();
  message.has_group = group >= 0;
  message.file_size = spec.limits.output;
  message.stack = spec.limits.memory;
  message.processes = jail.cgroup().process_rlimit();
  std::vector<int> fds(message.has_answer ? 5 : 3, null_input());
  if (spec.has_program) fds.push_back(inputs.program.get());
  for (const Fd& file : inputs.files) fds.push_back(file.get());
  fds.insert(fds.end(), {stay->second.get(), calls->second.get()});
  if (message.has_group) fds.push_back(group);
  if (auto ok = send_packet(jail.control(), encode(message), fds); !ok) return tl::unexpected(ok.error());
  return std::pair(std::move(stay->first), std::move(calls->first));
}

Result<bool> await_first_word(Jail& jail, const Fd& socket, Micros patience) {
  pollfd events[] = {{socket.get(), POLLIN, 0}, {jail.control(), POLLIN, 0}, {jail.listener(), POLLIN, 0}};
  const timespec timeout{patience.count() / 1'000'000, patience.count() % 1'000'000 * 1000};
  if (ppoll(events, std::size(events), &timeout, nullptr) < 0) return sys_error("warm program: poll");
  if (events[0].revents == 0) return false;
  auto packet = receive_packet(socket.get());
  return packet && *packet && (*packet)->bytes == "R";
}

Status clear_jail(Jail& jail) {
  constexpr Micros kPatience{5'000'000};
  if (auto ok = send_packet(jail.control(), encode_clear()); !ok) return ok;
  for (;;) {
    if (!wait_readable(jail.control(), kPatience)) return fault("jail", "could not be cleared in time");
    auto packet = receive_packet(jail.control());
    if (!packet) return tl::unexpected(packet.error());
    if (!*packet) return fault("jail", "its pid 1 died");
    // What was on its way before: an Ended that nobody waits for any more.
    if (message_type(**packet) == MessageType::Cleared) return {};
  }
}

}  // namespace sandbox
