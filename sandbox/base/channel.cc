#include "sandbox/base/channel.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>
#include <cstring>

namespace sandbox {

Result<std::pair<Fd, Fd>> make_channel() {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return sys_error("channel: socketpair");
  for (const int end : ends) {
    const int bytes = 2 * static_cast<int>(kMaxPacketBytes);
    if (setsockopt(end, SOL_SOCKET, SO_SNDBUF, &bytes, sizeof bytes) != 0) return sys_error("channel: SO_SNDBUF");
  }
  return std::pair{Fd(ends[0]), Fd(ends[1])};
}

Status send_packet(int socket, std::string_view bytes, const std::vector<int>& fds) {
  if (bytes.size() > kMaxPacketBytes || fds.size() > kMaxPacketFds) return fault("channel: send", "packet too large");
  iovec part{const_cast<char*>(bytes.data()), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * kMaxPacketFds)];
  if (!fds.empty()) {
    message.msg_control = control;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * fds.size());
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * fds.size());
    std::memcpy(CMSG_DATA(header), fds.data(), sizeof(int) * fds.size());
  }
  while (sendmsg(socket, &message, MSG_NOSIGNAL) < 0) {
    if (errno != EINTR) return sys_error("channel: sendmsg");
  }
  return {};
}

namespace {

void take_fds(msghdr& message, std::vector<Fd>& out) {
  for (cmsghdr* header = CMSG_FIRSTHDR(&message); header != nullptr; header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    const std::size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < count; ++i) {
      int fd = -1;
      std::memcpy(&fd, CMSG_DATA(header) + i * sizeof(int), sizeof fd);
      out.emplace_back(fd);
    }
  }
}

}  // namespace

Result<std::optional<Packet>> receive_packet(int socket) {
  static thread_local std::string buffer(kMaxPacketBytes, '\0');
  iovec part{buffer.data(), buffer.size()};
  alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int) * kMaxPacketFds)];
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control;
  message.msg_controllen = sizeof control;
  ssize_t n = 0;
  while ((n = recvmsg(socket, &message, MSG_CMSG_CLOEXEC)) < 0) {
    if (errno == ECONNRESET) return std::optional<Packet>{};
    if (errno != EINTR) return sys_error("channel: recvmsg");
  }
  Packet packet;
  take_fds(message, packet.fds);
  if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0) return fault("channel: receive", "truncated packet");
  if (n == 0) return std::optional<Packet>{};
  packet.bytes.assign(buffer.data(), static_cast<std::size_t>(n));
  return std::optional<Packet>(std::move(packet));
}

}  // namespace sandbox
