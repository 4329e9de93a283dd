// Packets with descriptors over a SOCK_SEQPACKET socketpair: judge ↔ executor, executor ↔ a jail's pid 1.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/fd.h"

namespace sandbox {

inline constexpr std::size_t kMaxPacketBytes = 128 * 1024;
inline constexpr std::size_t kMaxPacketFds = 64;

struct Packet {
  std::string bytes;
  std::vector<Fd> fds;  ///< close-on-exec
};

/// Both ends of a new socketpair, close-on-exec.
[[nodiscard]] Result<std::pair<Fd, Fd>> make_channel();
/// Sends one packet; the descriptors stay the caller's.
[[nodiscard]] Status send_packet(int socket, std::string_view bytes, const std::vector<int>& fds = {});
/// Waits for one packet; nothing at end of file. A truncated packet (too large, too many descriptors) is an error.
[[nodiscard]] Result<std::optional<Packet>> receive_packet(int socket);

}  // namespace sandbox
