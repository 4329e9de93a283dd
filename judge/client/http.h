// A synchronous client of HTTP/1.1 over plain TCP, for one server. Boost.Beast stays inside http.cc.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/client/event_parser.h"
#include "sandbox/base/error.h"

namespace judge::client {

using Milliseconds = std::chrono::milliseconds;

/// What a response may come to.
inline constexpr std::size_t kMaxResponseBytes = std::size_t{64} * 1024 * 1024;

struct Server {
  std::string host;  ///< without an IPv6 address's brackets
  std::string port = "80";

  /// "http://127.0.0.1:2358"
  [[nodiscard]] std::string url() const;
};
/// Reads "http://host:port"; a Usage error for anything else.
[[nodiscard]] sandbox::Result<Server> parse_server(std::string_view url);

struct Request {
  std::string method = "GET";
  std::string target;  ///< "/v1/submissions?limit=20"
  std::string body;    ///< JSON; empty for none
  std::vector<std::pair<std::string, std::string>> headers;
};

struct Response {
  int status = 0;
  std::string body;
  std::optional<Milliseconds> retry_after;
};

/// Why there is no response.
struct HttpFailure {
  enum class Kind {
    Unreachable,  ///< no connection
    Lost,         ///< a connection that ended before the response did
    Late,         ///< the deadline
    Stopped,      ///< the caller's `stop`
    Unusable,     ///< not HTTP, too large
  };
  Kind kind = Kind::Unusable;
  sandbox::Error error;
};
template <class T>
using HttpResult = tl::expected<T, HttpFailure>;

struct HttpOptions {
  Server server;
  std::string token;                ///< empty for none
  Milliseconds limit{30'000};       ///< per call, and for a stream to be silent
  std::function<bool()> stop = {};  ///< asked several times a second while waiting; true ends the call
};

/// A stream of server-sent events, on a connection of its own.
class EventStream {
 public:
  virtual ~EventStream() = default;
  /// Waits for the next event; nothing at the stream's end.
  [[nodiscard]] virtual HttpResult<std::optional<Event>> next() = 0;
};

class HttpClient {
 public:
  explicit HttpClient(HttpOptions options);
  ~HttpClient();
  HttpClient(HttpClient&&) noexcept;
  HttpClient& operator=(HttpClient&&) noexcept;

  /// Any status is a response. The connection is kept for the next call. One that the server has closed meanwhile is
  /// replaced and the request sent again, once: requests must be harmless to repeat.
  [[nodiscard]] HttpResult<Response> call(const Request& request);

  /// Opens a stream, or gives the response that came in its place: of any status but 200.
  struct Opened {
    std::unique_ptr<EventStream> stream;  ///< null: see `refusal`
    Response refusal;
  };
  [[nodiscard]] HttpResult<Opened> open_stream(const Request& request);

  [[nodiscard]] const HttpOptions& options() const;
  /// Waits so long, or until `stop` says so: then false.
  [[nodiscard]] bool pause(Milliseconds time) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace judge::client
