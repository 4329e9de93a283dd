#include "sandbox/zygote/template.h"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "sandbox/base/channel.h"

namespace sandbox {

Result<Fd> Template::open() {
  close();
  auto channel = make_channel();
  if (!channel) return tl::unexpected(channel.error());
  socket_ = std::move(channel->first);
  return std::move(channel->second);
}

void Template::close() {
  *this = Template();
}

bool Template::fork(const std::vector<int>& fds) {
  if (pid_ <= 0 || !socket_) return false;
  // An earlier child may have stopped it: they have the same id.
  kill(pid_, SIGCONT);
  forking_ = send_packet(socket_.get(), "f", fds).has_value();
  return forking_;
}

Template::News Template::receive() {
  auto packet = receive_packet(socket_.get());
  if (packet && *packet && (*packet)->fds.empty()) {
    const std::string& bytes = (*packet)->bytes;
    if (!ready_ && bytes == "R") {
      ready_ = true;
      return {News::Kind::Ready, -1};
    }
    pid_t child = -1;
    if (forking_ && bytes.size() == sizeof child) {
      std::memcpy(&child, bytes.data(), sizeof child);
      forking_ = false;
      if (child > 0) return {News::Kind::Forked, child};
    }
  }
  // Gone, or not what it should be: no use either way.
  forking_ = false;
  socket_.reset();
  return {};
}

}  // namespace sandbox
