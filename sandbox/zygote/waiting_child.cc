#include "sandbox/zygote/waiting_child.h"

#include <unistd.h>

#include <vector>

#include "sandbox/zygote/child.h"

namespace sandbox {

namespace {

struct Wait {
  Runtime& runtime;
  const SetupMessage& setup;
  int socket;
};

/// The child's whole life; it may allocate, as it is a fork.
void wait_for_launch(void* arg) {
  const Wait& wait = *static_cast<Wait*>(arg);
  wait.runtime.rehearse();
  renounce_as_child(wait.runtime, wait.setup);
  if (!send_packet(wait.socket, "W")) _exit(kLeastSetupExit);
  const auto packet = receive_packet(wait.socket);
  if (!packet || !*packet) _exit(kLeastSetupExit);
  const auto message = decode_launch(**packet);
  if (!message) _exit(kLeastSetupExit);
  const ChildPlan plan = plan_child(wait.runtime, wait.setup, *message, **packet);
  begin_run(plan);
}

}  // namespace

void WaitingChild::prepare(Runtime& runtime, const SetupMessage& setup) {
  auto channel = make_channel();
  if (!channel) return;
  Wait wait{runtime, setup, channel->second.get()};
  pid_ = runtime.start(&wait_for_launch, &wait, -1);
  channel->second.reset();
  if (pid_ < 0) return;
  socket_ = std::move(channel->first);
  const auto waits = receive_packet(socket_.get());
  if (!waits || !*waits) forget();
}

bool WaitingChild::launch(const Packet& packet) {
  if (!waits()) return false;
  std::vector<int> fds;
  for (const Fd& fd : packet.fds) fds.push_back(fd.get());
  const bool sent = send_packet(socket_.get(), packet.bytes, fds).has_value();
  forget();
  return sent;
}

}  // namespace sandbox
