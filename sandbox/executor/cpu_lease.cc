#include "sandbox/executor/cpu_lease.h"

#include <sched.h>
#include <sys/socket.h>
#include <sys/un.h>

#include <cstddef>
#include <cstdio>

namespace sandbox {

namespace {

Fd hold(int cpu) {
  Fd socket_fd(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
  if (!socket_fd) return Fd();
  sockaddr_un name{};
  name.sun_family = AF_UNIX;
  // A first byte of 0 makes the name abstract: in no folder, and gone with the socket.
  const int length = std::snprintf(name.sun_path + 1, sizeof name.sun_path - 1, "judged-cpu-%d", cpu);
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + static_cast<std::size_t>(length));
  if (bind(socket_fd.get(), reinterpret_cast<const sockaddr*>(&name), size) != 0) return Fd();
  return socket_fd;
}

}  // namespace

std::optional<CpuLease> pin_to_own_cpu() {
  cpu_set_t usable;
  if (sched_getaffinity(0, sizeof usable, &usable) != 0) return std::nullopt;
  // From the last: the first one serves most interrupts.
  for (int cpu = CPU_SETSIZE - 1; cpu >= 0; --cpu) {
    if (!CPU_ISSET(cpu, &usable)) continue;
    CpuLease lease{cpu, hold(cpu)};
    if (!lease.held) continue;
    cpu_set_t own;
    CPU_ZERO(&own);
    CPU_SET(cpu, &own);
    if (sched_setaffinity(0, sizeof own, &own) != 0) return std::nullopt;
    return lease;
  }
  return std::nullopt;
}

}  // namespace sandbox
