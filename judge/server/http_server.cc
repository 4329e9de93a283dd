// The one file that knows Boost.Beast on the server's side.
#include <algorithm>
#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unordered_set>

#include "judge/server/http.h"

namespace judge {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = asio::ip::tcp;
using beast::error_code;

/// How much, and how long, of a request that was refused is read so that its sender sees the answer.
constexpr std::size_t kLingerBytes = 1u << 20;
constexpr std::chrono::seconds kLingerTime{2};

class Connection;

/// What the connections of a server share.
struct Shared {
  HttpLimits limits;
  HttpServer::Handler handler;
  asio::io_context io;
  asio::thread_pool handlers;
  std::atomic<bool> stopping{false};

  std::mutex mutex;
  std::condition_variable changed;
  std::unordered_set<Connection*> connections;
  std::atomic<std::size_t> count{0};

  Shared(HttpLimits l, HttpServer::Handler h)
      : limits(l), handler(std::move(h)), handlers(static_cast<std::size_t>(l.handler_threads)) {}
};

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

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
  void read_body();
  void dispatch_request();
  void refuse(HttpResponse response);
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
  std::optional<http::request_parser<http::string_body>> parser_;
  http::response<http::string_body> response_;
  bool keep_alive_ = false, head_ = false, idle_ = false;

  bool streaming_ = false, ending_ = false, writing_ = false;
  std::optional<http::response<http::empty_body>> stream_header_;
  std::optional<http::response_serializer<http::empty_body>> stream_serializer_;
  std::deque<std::string> chunks_;
  asio::steady_timer heartbeat_;
  char ignored_[512] = {};
};

/// Answers for one request. The last one to go answers for those that did not. Who keeps a copy after the answer (a
/// timer, say) keeps no connection with it.
class ReplyTarget final : public HttpReply::Target {
 public:
  explicit ReplyTarget(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}
  ~ReplyTarget() override {
    if (const auto connection = take()) connection->answer(error_response(500, "the request was not answered"));
  }
  ReplyTarget(const ReplyTarget&) = delete;
  ReplyTarget& operator=(const ReplyTarget&) = delete;

  void send(HttpResponse response) override {
    if (const auto connection = take()) connection->answer(std::move(response));
  }
  std::shared_ptr<EventStream> stream() override;

 private:
  /// For the first who answers; nothing for others.
  [[nodiscard]] std::shared_ptr<Connection> take() {
    return answered_.exchange(true) ? nullptr : std::move(connection_);
  }

  std::shared_ptr<Connection> connection_;
  std::atomic<bool> answered_{false};
};

class ConnectionStream final : public EventStream {
 public:
  explicit ConnectionStream(std::shared_ptr<Connection> connection) : connection_(std::move(connection)) {}
  ~ConnectionStream() override { connection_->finish_stream(); }
  ConnectionStream(const ConnectionStream&) = delete;
  ConnectionStream& operator=(const ConnectionStream&) = delete;

  bool write(std::string text) override {
    auto& state = *connection_->stream_state;
    {
      const std::lock_guard lock(state.mutex);
      if (state.over) return false;
      state.waiting += text.size();
      if (state.waiting > connection_->limits().stream_bytes) state.over = true;
    }
    connection_->stream_text(std::move(text));
    return true;
  }
  void end() override { connection_->finish_stream(); }
  void on_end(std::function<void()> callback) override {
    auto& state = *connection_->stream_state;
    {
      const std::lock_guard lock(state.mutex);
      if (!state.over) {
        state.callbacks.push_back(std::move(callback));
        return;
      }
    }
    callback();
  }

 private:
  std::shared_ptr<Connection> connection_;
};

std::shared_ptr<EventStream> ReplyTarget::stream() {
  auto connection = take();
  if (!connection) throw std::logic_error("a stream of events after the answer");
  connection->begin_stream();
  return std::make_shared<ConnectionStream>(std::move(connection));
}

void Connection::read_header() {
  if (shared_->stopping) return close();
  parser_.emplace();
  parser_->header_limit(static_cast<std::uint32_t>(shared_->limits.header_bytes));
  parser_->body_limit(shared_->limits.body_bytes);
  idle_ = true;
  stream_.expires_after(shared_->limits.header_time);
  http::async_read_header(stream_, buffer_, *parser_,
                          [self = shared_from_this()](error_code error, std::size_t) { self->on_header(error); });
}

void Connection::on_header(error_code error) {
  idle_ = false;
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    return refuse(error_response(431, "the request's headers are too large"));
  if (error == http::error::body_limit)
    return refuse(error_response(413,
                                 "the body is larger than " + std::to_string(shared_->limits.body_bytes) + " bytes",
                                 "hand it in in parts"));
  if (error == http::error::end_of_stream || error == http::error::partial_message) return close();
  if (error.category() == http::make_error_code(http::error::bad_method).category())
    return refuse(error_response(400, "not a request in HTTP/1.1: " + error.message()));
  if (error) return close();
  const auto& request = parser_->get();
  if (const auto length = parser_->content_length(); length && *length > shared_->limits.body_bytes)
    return refuse(error_response(413,
                                 "the body is larger than " + std::to_string(shared_->limits.body_bytes) + " bytes",
                                 "hand it in in parts"));
  if (!beast::iequals(request[http::field::expect], "100-continue")) return read_body();
  static const std::string kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  stream_.expires_after(shared_->limits.write_time);
  asio::async_write(stream_, asio::buffer(kContinue), [self = shared_from_this()](error_code failed, std::size_t) {
    if (failed) return self->close();
    self->read_body();
  });
}

void Connection::read_body() {
  stream_.expires_after(shared_->limits.body_time);
  http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
    if (error == http::error::body_limit)
      return self->refuse(
          error_response(413, "the body is larger than " + std::to_string(self->shared_->limits.body_bytes) + " bytes",
                         "hand it in in parts"));
    if (error && error.category() == http::make_error_code(http::error::bad_method).category() &&
        error != http::error::partial_message && error != http::error::end_of_stream)
      return self->refuse(error_response(400, "not a request in HTTP/1.1: " + error.message()));
    if (error) return self->close();
    self->dispatch_request();
  });
}

void Connection::dispatch_request() {
  auto message = parser_->release();
  keep_alive_ = message.keep_alive();
  head_ = message.method() == http::verb::head;
  HttpRequest request;
  request.method = head_ ? "GET" : std::string(message.method_string());
  for (const auto& field : message)
    request.headers.emplace_back(lower_case({field.name_string().data(), field.name_string().size()}),
                                 std::string(field.value()));
  auto target = parse_target({message.target().data(), message.target().size()});
  if (!target) return write(error_response(400, "the request's target is not a path", "escape it in UTF-8"));
  request.path = std::move(target->first);
  request.query = std::move(target->second);
  request.body = std::move(message.body());
  // No deadline while it is being answered: how long that may take is for the handler to say.
  stream_.expires_never();
  asio::post(shared_->handlers, [shared = shared_, request = std::move(request),
                                 reply = HttpReply(std::make_shared<ReplyTarget>(shared_from_this()))]() mutable {
    shared->handler(std::move(request), reply);
  });
}

/// Answers what was not read to its end, and closes.
void Connection::refuse(HttpResponse response) {
  keep_alive_ = false;
  write(std::move(response));
}

void Connection::write(HttpResponse response) {
  response_ = {};
  response_.version(11);
  response_.result(response.status);
  response_.set(http::field::server, "judged");
  response_.set(http::field::content_type, response.content_type);
  response_.set(http::field::cache_control, "no-store");
  response_.set("X-Content-Type-Options", "nosniff");
  for (const auto& [name, value] : response.headers) response_.set(name, value);
  const bool keep = keep_alive_ && !shared_->stopping;
  response_.keep_alive(keep);
  response_.content_length(response.body.size());
  if (!head_) response_.body() = std::move(response.body);
  stream_.expires_after(shared_->limits.write_time);
  http::async_write(stream_, response_, [self = shared_from_this(), keep](error_code error, std::size_t) {
    self->on_written(error, keep);
  });
}

void Connection::on_written(error_code error, bool keep) {
  if (error) return close();
  response_ = {};
  if (keep) return read_header();
  linger();
}

/// Closing with unread bytes would reset the connection, and take the answer from a client that still sends.
void Connection::linger() {
  error_code ignored;
  stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
  stream_.expires_after(kLingerTime);
  linger_on(kLingerBytes);
}

void Connection::linger_on(std::size_t left) {
  if (left < sizeof ignored_) return close();
  stream_.async_read_some(asio::buffer(ignored_), [self = shared_from_this(), left](error_code error, std::size_t n) {
    if (error) return self->close();
    self->linger_on(left - n);
  });
}

void Connection::close() {
  error_code ignored;
  stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
  stream_.close();
}

void Connection::write_stream_header() {
  streaming_ = true;
  stream_header_.emplace(http::status::ok, 11);
  stream_header_->set(http::field::server, "judged");
  stream_header_->set(http::field::content_type, "text/event-stream");
  stream_header_->set(http::field::cache_control, "no-store");
  stream_header_->set("X-Content-Type-Options", "nosniff");
  stream_header_->keep_alive(false);
  stream_header_->chunked(true);
  stream_serializer_.emplace(*stream_header_);
  writing_ = true;
  stream_.expires_after(shared_->limits.write_time);
  http::async_write_header(stream_, *stream_serializer_, [self = shared_from_this()](error_code error, std::size_t) {
    self->writing_ = false;
    if (error) return self->stream_over();
    self->watch_client();
    self->beat();
    if (self->shared_->stopping) self->ending_ = true;
    self->write_chunks();
  });
}

/// A client has nothing to say in a stream; what it sends, or its end, is seen here.
void Connection::watch_client() {
  // The deadlines of this stream are those of its writes; the socket itself has none for this read.
  stream_.socket().async_read_some(asio::buffer(ignored_), [self = shared_from_this()](error_code error, std::size_t) {
    if (error) return self->stream_over();
    self->watch_client();
  });
}

void Connection::push(std::string text) {
  if (!streaming_ || ending_) return;
  bool behind = false;
  {
    const std::lock_guard lock(stream_state->mutex);
    behind = stream_state->waiting > shared_->limits.stream_bytes;
  }
  if (behind) return stream_over();
  chunks_.push_back(std::move(text));
  write_chunks();
}

void Connection::write_chunks() {
  if (writing_ || !streaming_) return;
  if (chunks_.empty()) {
    if (!ending_) return;
    writing_ = true;
    stream_.expires_after(shared_->limits.write_time);
    asio::async_write(stream_, http::make_chunk_last(),
                      [self = shared_from_this()](error_code, std::size_t) { self->stream_over(); });
    return;
  }
  writing_ = true;
  stream_.expires_after(shared_->limits.write_time);
  asio::async_write(stream_, http::make_chunk(asio::buffer(chunks_.front())),
                    [self = shared_from_this()](error_code error, std::size_t) {
                      self->writing_ = false;
                      {
                        const std::lock_guard lock(self->stream_state->mutex);
                        self->stream_state->waiting -=
                            std::min(self->stream_state->waiting, self->chunks_.front().size());
                      }
                      self->chunks_.pop_front();
                      if (error) return self->stream_over();
                      self->stream_.expires_never();
                      self->write_chunks();
                    });
}

void Connection::end_stream() {
  if (!streaming_ || ending_) return;
  ending_ = true;
  write_chunks();
}

void Connection::stream_over() {
  if (!streaming_) return;
  streaming_ = false;
  heartbeat_.cancel();
  std::vector<std::function<void()>> callbacks;
  {
    const std::lock_guard lock(stream_state->mutex);
    stream_state->over = true;
    callbacks.swap(stream_state->callbacks);
  }
  for (const auto& callback : callbacks) callback();
  close();
}

void Connection::beat() {
  heartbeat_.expires_after(shared_->limits.heartbeat);
  heartbeat_.async_wait([self = shared_from_this()](error_code error) {
    if (error || !self->streaming_) return;
    if (self->chunks_.empty() && !self->ending_) {
      {
        const std::lock_guard lock(self->stream_state->mutex);
        self->stream_state->waiting += 3;
      }
      self->push(":\n\n");
    }
    self->beat();
  });
}

class BeastServer final : public HttpServer {
 public:
  BeastServer(HttpLimits limits, Handler handler)
      : shared_(std::make_shared<Shared>(limits, std::move(handler))), acceptor_(shared_->io) {}
  ~BeastServer() override { stop(sandbox::Micros(0)); }
  BeastServer(const BeastServer&) = delete;
  BeastServer& operator=(const BeastServer&) = delete;

  sandbox::Status open(const std::string& address, std::uint16_t port);
  void begin() override;
  [[nodiscard]] std::uint16_t port() const override { return port_; }
  [[nodiscard]] bool loopback() const override { return loopback_; }
  [[nodiscard]] std::size_t connections() const override { return shared_->count; }
  void run_after(sandbox::Micros delay, std::function<void()> callback) override;
  void stop(sandbox::Micros patience) override;

 private:
  void accept();

  std::shared_ptr<Shared> shared_;
  tcp::acceptor acceptor_;
  std::uint16_t port_ = 0;
  bool loopback_ = false;
  std::optional<asio::executor_work_guard<asio::io_context::executor_type>> work_;
  std::thread thread_;
};

sandbox::Status BeastServer::open(const std::string& address, std::uint16_t port) {
  error_code error;
  const auto ip = asio::ip::make_address(address == "localhost" ? "127.0.0.1" : address, error);
  if (error) return sandbox::usage_error("'" + address + "' is no IP address", "such as 127.0.0.1:2358 or [::]:2358");
  const tcp::endpoint endpoint(ip, port);
  loopback_ = ip.is_loopback();
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error)
    return sandbox::usage_error("cannot listen on " + address + ":" + std::to_string(port) + ": " + error.message(),
                                "another program may have the port: --listen names another one");
  port_ = acceptor_.local_endpoint(error).port();
  return {};
}

void BeastServer::begin() {
  work_.emplace(shared_->io.get_executor());
  accept();
  thread_ = std::thread([shared = shared_] { shared->io.run(); });
}

void BeastServer::accept() {
  acceptor_.async_accept(asio::make_strand(shared_->io), [this](error_code error, tcp::socket socket) {
    if (error == asio::error::operation_aborted || !acceptor_.is_open()) return;
    if (error) {
      // Out of descriptors, most likely: others will be closed.
      run_after(sandbox::Micros(100'000), [this] { accept(); });
      return;
    }
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const bool full = shared_->count >= shared_->limits.connections;
    auto connection = std::make_shared<Connection>(std::move(socket), shared_);
    full ? connection->turn_away() : connection->start();
    accept();
  });
}

void BeastServer::run_after(sandbox::Micros delay, std::function<void()> callback) {
  auto timer = std::make_shared<asio::steady_timer>(shared_->io, delay);
  timer->async_wait([timer, callback = std::move(callback)](error_code error) {
    if (!error) callback();
  });
}

void BeastServer::stop(sandbox::Micros patience) {
  if (!thread_.joinable()) return;
  shared_->stopping = true;
  asio::post(shared_->io, [this] {
    error_code ignored;
    acceptor_.close(ignored);
  });
  {
    std::unique_lock lock(shared_->mutex);
    std::vector<std::shared_ptr<Connection>> all;
    for (Connection* connection : shared_->connections) {
      if (auto alive = connection->weak_from_this().lock()) all.push_back(std::move(alive));
    }
    lock.unlock();
    for (const auto& connection : all) connection->wind_up();
    all.clear();
    lock.lock();
    shared_->changed.wait_for(lock, patience, [this] { return shared_->connections.empty(); });
  }
  shared_->handlers.join();
  work_.reset();
  shared_->io.stop();
  thread_.join();
}

}  // namespace

sandbox::Result<std::unique_ptr<HttpServer>> HttpServer::listen(const std::string& address, std::uint16_t port,
                                                                HttpLimits limits, Handler handler) {
  auto server = std::make_unique<BeastServer>(limits, std::move(handler));
  if (auto opened = server->open(address, port); !opened) return tl::unexpected(opened.error());
  return server;
}

}  // namespace judge
