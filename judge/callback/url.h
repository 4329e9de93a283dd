// Where callbacks go, and where they may go. Pure; for bytes of unknown origin.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

#include "sandbox/base/error.h"

namespace judge {

/// The longest address, in bytes.
inline constexpr std::size_t kMaxCallbackUrlBytes = 2000;
/// The most hosts in the setting: each has a thread.
inline constexpr std::size_t kMaxCallbackHosts = 16;

struct CallbackUrl {
  bool tls = false;
  std::string host;  ///< in lower case; an IPv6 address in its brackets
  std::uint16_t port = 0;
  std::string target;  ///< "/results?course=1"

  /// "example.org:443": what is allowed or not, and has turns of its own.
  [[nodiscard]] std::string place() const { return host + ":" + std::to_string(port); }
};

/// Reads "http://host[:port]/path?query" or https; a Usage error for anything else: a user, a fragment, a blank.
[[nodiscard]] sandbox::Result<CallbackUrl> parse_callback_url(std::string_view url);

/// The places of "HOST[:PORT],...": a host without a port means the usual ones of HTTP and HTTPS. A Usage error says
/// which of them is no host.
[[nodiscard]] sandbox::Result<std::set<std::string>> read_callback_hosts(std::string_view list);

}  // namespace judge
