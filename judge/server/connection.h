// One client of an HTTP server, and what a server's clients share. Internal to this room: only its .cc files and
// http_server.cc know Boost.Beast.
#pragma once

#include <atomic>
#include <boost/asio/dispatch.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "judge/server/http.h"
#include "judge/server/message.h"

namespace judge::net {

namespace asio = boost::asio;
using tcp = asio::ip::tcp;
using beast::error_code;

class Connection;

/// What the connections of a server share.
struct Shared {
  HttpLimits limits;
  HttpWork work;
  asio::io_context io;
  asio::thread_pool handlers;
  std::atomic<bool> stopping{false};
  std::atomic<std::uint64_t> body_bytes{0};  ///< of requests that are being read or answered

  std::mutex mutex;
  std::condition_variable changed;
  std::unordered_set<Connection*> connections;
  std::atomic<std::size_t> count{0};

  Shared(HttpLimits l, HttpWork w)
      : limits(l), work(std::move(w)), handlers(static_cast<std::size_t>(l.handler_threads)) {}
};

/// One client: reads a request, waits for its answer, writes it, and so on. Everything but what says otherwise runs on
/// the strand.
class Connection final : public std::enable_shared_from_this<Connection> {
 public:
  Connection(tcp::socket socket, std::shared_ptr<Shared> shared)
      : stream_(std::move(socket)), shared_(std::move(shared)), heartbeat_(stream_.get_executor()) {
    const std::lock_guard lock(shared_->mutex);
    shared_->connections.insert(this);
    shared_->count = shared_->connections.size();
  }
  ~Connection() {
    release_body();
    const std::lock_guard lock(shared_->mutex);
    shared_->connections.erase(this);
    shared_->count = shared_->connections.size();
    shared_->changed.notify_all();
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  void start() {
    asio::dispatch(stream_.get_executor(), [self = shared_from_this()] { self->read_header(); });
  }
  /// From any thread. There is no room for it.
  void turn_away() {
    asio::dispatch(stream_.get_executor(), [self = shared_from_this()] {
      HttpResponse response = error_response(503, "too many connections", "try again later");
      response.headers.emplace_back("Retry-After", "1");
      self->refuse(std::move(response));
    });
  }
  /// From any thread: ends what is idle, and streams.
  void wind_up() {
    asio::post(stream_.get_executor(), [self = shared_from_this()] {
      if (self->streaming_) self->end_stream();
      if (self->idle_) self->close();
    });
  }
  /// From any thread.
  void answer(HttpResponse response) {
    asio::post(stream_.get_executor(), [self = shared_from_this(), response = std::move(response)]() mutable {
      self->write(std::move(response));
    });
  }
  void begin_stream() {
    asio::post(stream_.get_executor(), [self = shared_from_this()] { self->write_stream_header(); });
  }
  void stream_text(std::string text) {
    asio::post(stream_.get_executor(),
               [self = shared_from_this(), text = std::move(text)]() mutable { self->push(std::move(text)); });
  }
  void finish_stream() {
    asio::post(stream_.get_executor(), [self = shared_from_this()] { self->end_stream(); });
  }
  [[nodiscard]] const HttpLimits& limits() const { return shared_->limits; }

  /// Of the stream, from any thread: bytes that wait to be written, and what is to be told when it is over.
  struct StreamState {
    std::mutex mutex;
    std::size_t waiting = 0;
    bool over = false;
    std::vector<std::function<void()>> callbacks;
  };
  std::shared_ptr<StreamState> stream_state = std::make_shared<StreamState>();

 private:
  void read_header();
  void on_header(error_code error);
  void take_header();
  void await_body();
  /// False if the bodies of all requests would take more than they may together.
  [[nodiscard]] bool reserve_body();
  void release_body();
  void read_body();
  void dispatch_request();
  void refuse(HttpResponse response);
  void refuse_too_large();
  void write(HttpResponse response);
  void on_written(error_code error, bool keep);
  void linger();
  void linger_on(std::size_t left);
  void close();

  void write_stream_header();
  void watch_client();
  void push(std::string text);
  void write_chunks();
  void end_stream();
  void stream_over();
  void beat();

  beast::tcp_stream stream_;
  std::shared_ptr<Shared> shared_;
  beast::flat_buffer buffer_;
  std::optional<RequestParser> parser_;
  HttpRequest request_;  ///< that is being read
  http::response<http::string_body> response_;
  std::uint64_t reserved_ = 0;  ///< of Shared::body_bytes
  bool keep_alive_ = false, head_ = false, idle_ = false;
  bool knows_chunks_ = true;  ///< since HTTP/1.1

  bool streaming_ = false, ending_ = false, writing_ = false;
  std::optional<http::response<http::empty_body>> stream_header_;
  std::optional<http::response_serializer<http::empty_body>> stream_serializer_;
  std::deque<std::string> chunks_;
  asio::steady_timer heartbeat_;
  char ignored_[512] = {};
};

}  // namespace judge::net
