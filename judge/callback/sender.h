// Sends a callback: one PUT on a connection of its own. Boost.Beast and OpenSSL stay inside sender.cc.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "judge/callback/url.h"
#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge {

class Sender {
 public:
  /// `limit`: how long one PUT may take, but for the looking up of a name, which has the resolver's own limit.
  explicit Sender(sandbox::Micros limit);
  ~Sender();
  Sender(const Sender&) = delete;
  Sender& operator=(const Sender&) = delete;

  /// Sends JSON. An Error's message says why it is not delivered: only an answer of 2xx says that it is. A redirect is
  /// not followed, what the answer says beyond its status is not read, and by HTTPS the certificate must be one that
  /// this machine trusts for the host. Thread-safe.
  [[nodiscard]] sandbox::Status put(const CallbackUrl& url,
                                    const std::vector<std::pair<std::string, std::string>>& headers,
                                    const std::string& body, const std::stop_token& stop);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace judge
