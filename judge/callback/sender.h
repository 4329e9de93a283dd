// Sends a callback: one PUT on a connection of its own. Boost.Beast and OpenSSL stay inside sender.cc.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "judge/callback/url.h"
#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge {

/// What came of a PUT that was not taken.
struct NotTaken {
  std::string why;
  std::optional<sandbox::Micros> retry_after;  ///< what the answer asked for
};

class Sender {
 public:
  /// `limit`: how long one PUT may take, but for the looking up of a name, which has the resolver's own limit.
  explicit Sender(sandbox::Micros limit);
  ~Sender();
  Sender(const Sender&) = delete;
  Sender& operator=(const Sender&) = delete;

  /// Sends JSON. Only an answer of 2xx says that it is delivered. A redirect is not followed, what the answer says
  /// beyond its status and Retry-After is not read, and by HTTPS the certificate must be one that this machine trusts
  /// for the host. Thread-safe.
  [[nodiscard]] tl::expected<void, NotTaken> put(const CallbackUrl& url,
                                                 const std::vector<std::pair<std::string, std::string>>& headers,
                                                 const std::string& body, const std::stop_token& stop);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace judge
