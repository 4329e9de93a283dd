#include "judge/server/connection.h"

#include <algorithm>
#include <utility>

namespace judge::net {
namespace {

/// How much, and how long, of a request that was refused is read so that its sender sees the answer.
constexpr std::size_t kLingerBytes = 1u << 20;
constexpr std::chrono::seconds kLingerTime{2};

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

}  // namespace

void Connection::read_header() {
  if (shared_->stopping) return close();
  parser_.emplace();
  set_limits(*parser_, shared_->limits);
  idle_ = true;
  stream_.expires_after(shared_->limits.header_time);
  http::async_read_header(stream_, buffer_, *parser_,
                          [self = shared_from_this()](error_code error, std::size_t) { self->on_header(error); });
}

void Connection::on_header(error_code error) {
  idle_ = false;
  if (error == http::error::header_limit || error == http::error::buffer_overflow)
    return refuse(error_response(431, "the request's headers are too large"));
  if (error == http::error::body_limit) return refuse_too_large();
  if (error == http::error::end_of_stream || error == http::error::partial_message) return close();
  if (error.category() == http::make_error_code(http::error::bad_method).category())
    return refuse(error_response(400, "not a request in HTTP/1.1: " + error.message()));
  if (error) return close();
  take_header();
}

/// Has a request without a body answered; one with a body first has to be somebody's.
void Connection::take_header() {
  const auto& header = parser_->get();
  keep_alive_ = header.keep_alive();
  head_ = header.method() == http::verb::head;
  knows_chunks_ = header.version() >= 11;
  auto request = request_of(header);
  const bool has_body = !parser_->is_done();
  if (!request) {
    keep_alive_ = keep_alive_ && !has_body;
    return write(error_response(400, "the request's target is not a path", "escape it in UTF-8"));
  }
  request_ = std::move(*request);
  if (!has_body) return dispatch_request();
  if (const auto length = parser_->content_length(); length && *length > shared_->limits.body_bytes)
    return refuse_too_large();
  // Nothing else runs for this connection meanwhile.
  stream_.expires_never();
  asio::post(shared_->handlers, [self = shared_from_this()] {
    auto refusal = self->shared_->work.refuse_body(self->request_);
    asio::post(self->stream_.get_executor(), [self, refusal = std::move(refusal)]() mutable {
      refusal ? self->refuse(std::move(*refusal)) : self->await_body();
    });
  });
}

/// Makes room for the body, and tells a client so that waits for word of it.
void Connection::await_body() {
  if (!reserve_body()) {
    HttpResponse response = error_response(503, "too much is being handed in at once", "try again later");
    response.headers.emplace_back("Retry-After", "1");
    return refuse(std::move(response));
  }
  if (!beast::iequals(parser_->get()[http::field::expect], "100-continue")) return read_body();
  static const std::string kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
  stream_.expires_after(shared_->limits.write_time);
  asio::async_write(stream_, asio::buffer(kContinue), [self = shared_from_this()](error_code failed, std::size_t) {
    if (failed) return self->close();
    self->read_body();
  });
}

/// A body whose length is not told in advance may come to the most that one may.
bool Connection::reserve_body() {
  const auto length = parser_->content_length();
  reserved_ = length ? *length : parser_->chunked() ? shared_->limits.body_bytes : 0;
  if (shared_->body_bytes.fetch_add(reserved_) + reserved_ <= shared_->limits.all_body_bytes) return true;
  release_body();
  return false;
}

void Connection::release_body() {
  shared_->body_bytes -= std::exchange(reserved_, 0);
}

void Connection::read_body() {
  stream_.expires_after(shared_->limits.body_time);
  http::async_read(stream_, buffer_, *parser_, [self = shared_from_this()](error_code error, std::size_t) {
    if (error == http::error::body_limit) return self->refuse_too_large();
    if (error && error.category() == http::make_error_code(http::error::bad_method).category() &&
        error != http::error::partial_message && error != http::error::end_of_stream)
      return self->refuse(error_response(400, "not a request in HTTP/1.1: " + error.message()));
    if (error) return self->close();
    self->request_.body = std::move(self->parser_->get().body());
    self->dispatch_request();
  });
}

void Connection::dispatch_request() {
  // No deadline while it is being answered: how long that may take is for the handler to say.
  stream_.expires_never();
  asio::post(shared_->handlers, [shared = shared_, request = std::exchange(request_, {}),
                                 reply = HttpReply(std::make_shared<ReplyTarget>(shared_from_this()))]() mutable {
    shared->work.handle(std::move(request), reply);
  });
}

/// Answers what was not read to its end, and closes.
void Connection::refuse(HttpResponse response) {
  keep_alive_ = false;
  write(std::move(response));
}

void Connection::refuse_too_large() {
  refuse(error_response(413, "the body is larger than " + std::to_string(shared_->limits.body_bytes) + " bytes",
                        "hand it in in parts"));
}

void Connection::write(HttpResponse response) {
  release_body();
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
  if (knows_chunks_) stream_header_->chunked(true);
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
    // Without chunks the connection's end is the stream's.
    if (!knows_chunks_) return stream_over();
    writing_ = true;
    stream_.expires_after(shared_->limits.write_time);
    asio::async_write(stream_, http::make_chunk_last(),
                      [self = shared_from_this()](error_code, std::size_t) { self->stream_over(); });
    return;
  }
  writing_ = true;
  stream_.expires_after(shared_->limits.write_time);
  const auto written = [self = shared_from_this()](error_code error, std::size_t) {
    self->writing_ = false;
    {
      const std::lock_guard lock(self->stream_state->mutex);
      self->stream_state->waiting -= std::min(self->stream_state->waiting, self->chunks_.front().size());
    }
    self->chunks_.pop_front();
    if (error) return self->stream_over();
    self->stream_.expires_never();
    self->write_chunks();
  };
  const auto text = asio::buffer(chunks_.front());
  if (knows_chunks_) {
    asio::async_write(stream_, http::make_chunk(text), written);
  } else {
    asio::async_write(stream_, text, written);
  }
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

}  // namespace judge::net
