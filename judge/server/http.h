// HTTP/1.1 over TCP: requests in, answers out, streams of events. Knows nothing of what is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge {

using HttpFields = std::vector<std::pair<std::string, std::string>>;

struct HttpRequest {
  std::string method;  ///< "GET"; a HEAD is given as a GET
  std::string path;    ///< decoded, without the query
  HttpFields query;    ///< decoded, in order
  HttpFields headers;  ///< names in lower case
  std::string body;

  /// The first value of that name; nothing without one.
  [[nodiscard]] std::optional<std::string> header(std::string_view lower_case_name) const;
  [[nodiscard]] std::optional<std::string> parameter(std::string_view name) const;
};

struct HttpResponse {
  unsigned status = 200;
  std::string content_type = "application/json";
  std::string body;
  HttpFields headers;
};

/// {"error": ..., "where": ..., "hint": ...}, without what is empty.
[[nodiscard]] HttpResponse error_response(unsigned status, const std::string& error, const std::string& hint = {},
                                          const std::string& where = {});

/// Splits "/a%20b?x=1&y" into path and query. Nothing if an escape is none, or what it gives is not UTF-8 without NULs.
[[nodiscard]] std::optional<std::pair<std::string, HttpFields>> parse_target(std::string_view target);

/// A stream of server-sent events that was begun. Thread-safe; what is written after its end is dropped.
class EventStream {
 public:
  virtual ~EventStream() = default;
  /// False once the client is gone, or so far behind that it was dropped.
  virtual bool write(std::string text) = 0;
  /// Ends it after what was written.
  virtual void end() = 0;
  /// Called once when the stream is over, whoever ended it; at once if it is over already.
  virtual void on_end(std::function<void()> callback) = 0;
};

/// Where a request's answer goes. Copies share it; from any thread; the first answer counts, and if the last copy goes
/// without one the client is told that the server failed.
class HttpReply {
 public:
  class Target {
   public:
    virtual ~Target() = default;
    virtual void send(HttpResponse response) = 0;
    virtual std::shared_ptr<EventStream> stream() = 0;
  };
  explicit HttpReply(std::shared_ptr<Target> target) : target_(std::move(target)) {}

  void send(HttpResponse response) const { target_->send(std::move(response)); }
  /// Answers with a stream of events.
  [[nodiscard]] std::shared_ptr<EventStream> stream() const { return target_->stream(); }

 private:
  std::shared_ptr<Target> target_;
};

struct HttpLimits {
  std::size_t connections = 1000;
  std::size_t header_bytes = 16u * 1024;
  std::size_t body_bytes = 16u << 20;
  std::uint64_t all_body_bytes = 256u << 20;  ///< of all requests that are being read or answered; at least body_bytes
  std::size_t stream_bytes = 4u << 20;        ///< that a client of a stream may be behind
  sandbox::Micros header_time{15'000'000};    ///< from a connection's idle state to the whole header
  sandbox::Micros body_time{60'000'000};
  sandbox::Micros write_time{60'000'000};
  sandbox::Micros heartbeat{15'000'000};  ///< of streams in which nothing happens
  int handler_threads = 8;
};

/// What is done with requests. Called on several threads; may wait there, though not for other requests.
struct HttpWork {
  std::function<void(HttpRequest, HttpReply)> handle;
  /// Of a request with a body, as its header alone has it, before any of the body is read: an answer where it is not
  /// to be read.
  std::function<std::optional<HttpResponse>(const HttpRequest&)> refuse_body;
};

class HttpServer {
 public:
  /// Has the port from now on (0 is any free one), and answers nobody before begin(). A Usage error if the address is
  /// none or cannot be had.
  [[nodiscard]] static sandbox::Result<std::unique_ptr<HttpServer>> listen(const std::string& address,
                                                                           std::uint16_t port, HttpLimits limits,
                                                                           HttpWork work);
  virtual ~HttpServer() = default;
  virtual void begin() = 0;
  [[nodiscard]] virtual std::uint16_t port() const = 0;
  /// Whether only programs of this machine reach it.
  [[nodiscard]] virtual bool loopback() const = 0;
  [[nodiscard]] virtual std::size_t connections() const = 0;
  /// Calls it later, on a thread that must not be held up.
  virtual void run_after(sandbox::Micros delay, std::function<void()> callback) = 0;
  /// Takes no more connections and requests, ends streams, and returns when every request is answered, or after
  /// `patience`.
  virtual void stop(sandbox::Micros patience) = 0;
};

}  // namespace judge
