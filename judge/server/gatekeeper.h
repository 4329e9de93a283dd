// Who asks, what he may, and how often. Thread-safe.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "judge/server/http.h"
#include "judge/store/store.h"
#include "sandbox/base/clock.h"

namespace judge {

/// Requests that hand something in, of one token: so many a second in the long run, and so many at once.
struct RateLimit {
  double per_second = 0;  ///< 0: any number
  double at_once = 50;
};

class Gatekeeper {
 public:
  /// Borrows both. `loopback`: whether only programs of this machine can ask.
  Gatekeeper(Store& store, const sandbox::Clock& clock, RateLimit limit, bool loopback)
      : store_(store), clock_(clock), limit_(limit), loopback_(loopback) {}

  /// The token that the request came with (`Authorization: Bearer`, or Judge0's `X-Auth-Token`); while there are no
  /// tokens, on loopback, an admin without one. An HttpResponse says who may not: 401; 403 where a web page of another
  /// origin speaks through its reader's browser, which can reach loopback but not send a token.
  struct Admitted {
    std::optional<TokenRecord> who;
    HttpResponse refusal;  ///< without `who`
  };
  [[nodiscard]] Admitted admit(const HttpRequest& request);

  /// 0, or how long until the owner may hand in again.
  [[nodiscard]] sandbox::Micros too_soon(std::int64_t owner);

 private:
  struct Bucket {
    double tokens = 0;
    sandbox::Micros at{0};
  };
  [[nodiscard]] Admitted without_token(const HttpRequest& request);

  Store& store_;
  const sandbox::Clock& clock_;
  RateLimit limit_;
  bool loopback_;
  std::mutex mutex_;
  std::map<std::int64_t, Bucket> buckets_;
};

/// Whether a Host header names this machine's loopback: what a name of somebody else's that was made to point there
/// does not.
[[nodiscard]] bool is_loopback_host(std::string_view host);

}  // namespace judge
