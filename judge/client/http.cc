#include "judge/client/http.h"

#include <algorithm>
#include <array>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <cctype>
#include <charconv>
#include <deque>
#include <limits>
#include <thread>

namespace judge::client {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using Time = std::chrono::steady_clock::time_point;
using Kind = HttpFailure::Kind;

constexpr Milliseconds kStopInterval{100};
constexpr std::size_t kChunkBytes = std::size_t{64} * 1024;
constexpr std::uint32_t kMaxHeaderBytes = 64 * 1024;
constexpr int kMaxRetryAfterSeconds = 24 * 60 * 60;

bool is_lost(const error_code& code) {
  const std::array<error_code, 7> lost = {http::error::end_of_stream,
                                          http::error::partial_message,
                                          asio::error::eof,
                                          asio::error::connection_reset,
                                          asio::error::broken_pipe,
                                          asio::error::connection_aborted,
                                          asio::error::make_error_code(asio::error::not_connected)};
  return std::find(lost.begin(), lost.end(), code) != lost.end();
}

std::optional<Milliseconds> retry_after_of(std::string_view text) {
  int seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0) return std::nullopt;
  return std::chrono::seconds(std::min(seconds, kMaxRetryAfterSeconds));
}

/// One connection, and the response that comes on it.
class Connection {
 public:
  explicit Connection(const HttpOptions& options) : options_(options), stream_(io_) {}

  /// For what follows.
  void set_deadline(Time deadline) { deadline_ = deadline; }

  HttpResult<void> connect();
  /// Sends the request, and reads the response up to its body.
  HttpResult<void> exchange(const Request& request);
  /// What comes of the body; nothing at its end.
  HttpResult<std::string_view> read_some();
  HttpResult<std::string> read_body();

  [[nodiscard]] int status() const { return static_cast<int>(parser_->get().result_int()); }
  [[nodiscard]] bool keeps_alive() const { return parser_->is_done() && parser_->get().keep_alive(); }
  [[nodiscard]] std::optional<Milliseconds> retry_after() const {
    return retry_after_of(std::string(parser_->get()[http::field::retry_after]));
  }

 private:
  /// Starts an asynchronous operation, and waits for its end.
  template <class Start>
  error_code run(Start start);
  [[nodiscard]] tl::unexpected<HttpFailure> failure(const error_code& code) const;
  [[nodiscard]] http::request<http::string_body> message(const Request& request) const;

  const HttpOptions& options_;
  asio::io_context io_{1};
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  std::optional<http::response_parser<http::buffer_body>> parser_;
  std::string chunk_ = std::string(kChunkBytes, '\0');
  Time deadline_;
  bool stopped_ = false;
};

template <class Start>
error_code Connection::run(Start start) {
  std::optional<error_code> done;
  stream_.expires_at(deadline_);
  start([&done](const error_code& code, const auto&...) { done = code; });
  while (!done) {
    io_.restart();
    io_.run_one_for(kStopInterval);
    if (done || stopped_ || !options_.stop || !options_.stop()) continue;
    stopped_ = true;
    stream_.cancel();
  }
  // What was not waiting just then did not notice the cancelling.
  return stopped_ ? asio::error::operation_aborted : *done;
}

tl::unexpected<HttpFailure> Connection::failure(const error_code& code) const {
  const std::string url = options_.server.url();
  const auto made = [](Kind kind, const std::string& message, const std::string& hint = {}) {
    return tl::unexpected(HttpFailure{kind, {sandbox::ErrorKind::Infrastructure, message, {}, hint, 0}});
  };
  if (stopped_) return made(Kind::Stopped, "interrupted");
  if (code == beast::error::timeout) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(options_.limit).count();
    return made(Kind::Late, url + " did not answer in time",
                "it had " + std::to_string(seconds) + " s; --timeout gives it more");
  }
  if (is_lost(code)) return made(Kind::Lost, url + " closed the connection before it had answered");
  if (code == http::error::body_limit)
    return made(Kind::Unusable, "the answer of " + url + " is larger than 64 MiB", "ask for less at a time");
  return made(Kind::Unusable, "the answer of " + url + " is not HTTP: " + code.message(),
              "is it judged that listens there? --server names another place");
}

HttpResult<void> Connection::connect() {
  const auto unreachable = [this](const error_code& code) {
    std::string why = code.message();
    if (!why.empty()) why[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(why[0])));
    return tl::unexpected(HttpFailure{Kind::Unreachable,
                                      {sandbox::ErrorKind::Infrastructure,
                                       "no judged answers at " + options_.server.url() + ": " + why,
                                       {},
                                       "`judged` starts one; or name another: --server URL",
                                       0}});
  };
  error_code code;
  // Looking up a name has no deadline but the resolver's own.
  asio::ip::tcp::resolver resolver(io_);
  const auto found = resolver.resolve(options_.server.host, options_.server.port, code);
  if (code) return unreachable(code);
  code = run([&](auto handler) { stream_.async_connect(found, std::move(handler)); });
  if (stopped_) return failure(code);
  if (code) return unreachable(code);
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), code);
  return {};
}

http::request<http::string_body> Connection::message(const Request& request) const {
  http::request<http::string_body> out(http::string_to_verb(request.method), request.target, 11);
  out.set(http::field::host, options_.server.url().substr(std::string_view("http://").size()));
  out.set(http::field::user_agent, "judge");
  if (!options_.token.empty()) out.set(http::field::authorization, "Bearer " + options_.token);
  for (const auto& [name, value] : request.headers) out.set(name, value);
  if (!request.body.empty()) {
    out.set(http::field::content_type, "application/json");
    out.body() = request.body;
  }
  out.prepare_payload();
  return out;
}

HttpResult<void> Connection::exchange(const Request& request) {
  auto out = message(request);
  const error_code sent = run([&](auto handler) { http::async_write(stream_, out, std::move(handler)); });
  // A server that refuses a body may answer, and close, before it has all of it.
  if (sent && !is_lost(sent)) return failure(sent);
  parser_.emplace();
  parser_->header_limit(kMaxHeaderBytes);
  // No limit here: read_body has its own, and a stream none. (Boost 1.74 takes boost::none for a limit of 0.)
  parser_->body_limit(std::numeric_limits<std::uint64_t>::max());
  const error_code came =
      run([&](auto handler) { http::async_read_header(stream_, buffer_, *parser_, std::move(handler)); });
  if (came) return failure(came);
  return {};
}

HttpResult<std::string_view> Connection::read_some() {
  while (!parser_->is_done()) {
    auto& body = parser_->get().body();
    body.data = chunk_.data();
    body.size = chunk_.size();
    body.more = true;
    const error_code code =
        run([&](auto handler) { http::async_read_some(stream_, buffer_, *parser_, std::move(handler)); });
    const std::size_t came = chunk_.size() - body.size;
    if (code && code != http::error::need_buffer) return failure(code);
    if (came > 0) return std::string_view(chunk_).substr(0, came);
  }
  return std::string_view();
}

HttpResult<std::string> Connection::read_body() {
  std::string out;
  for (;;) {
    const auto piece = read_some();
    if (!piece) return tl::unexpected(piece.error());
    if (piece->empty()) return out;
    if (out.size() + piece->size() > kMaxResponseBytes) return failure(http::error::body_limit);
    out += *piece;
  }
}

/// The header's values, and the body.
HttpResult<Response> finish(Connection& connection) {
  Response response;
  response.status = connection.status();
  response.retry_after = connection.retry_after();
  auto body = connection.read_body();
  if (!body) return tl::unexpected(body.error());
  response.body = std::move(*body);
  return response;
}

class Stream final : public EventStream {
 public:
  Stream(std::unique_ptr<Connection> connection, Milliseconds silence)
      : connection_(std::move(connection)), silence_(silence) {}

  HttpResult<std::optional<Event>> next() override {
    while (events_.empty()) {
      connection_->set_deadline(std::chrono::steady_clock::now() + silence_);
      const auto piece = connection_->read_some();
      if (!piece) return tl::unexpected(piece.error());
      if (piece->empty()) return std::nullopt;
      std::vector<Event> came;
      if (auto fed = parser_.feed(*piece, came); !fed) return tl::unexpected(HttpFailure{Kind::Unusable, fed.error()});
      events_.insert(events_.end(), std::make_move_iterator(came.begin()), std::make_move_iterator(came.end()));
    }
    Event event = std::move(events_.front());
    events_.pop_front();
    return event;
  }

 private:
  std::unique_ptr<Connection> connection_;
  Milliseconds silence_;
  EventParser parser_;
  std::deque<Event> events_;
};

}  // namespace

class HttpClient::Impl {
 public:
  explicit Impl(HttpOptions options) : options_(std::move(options)) {}

  [[nodiscard]] const HttpOptions& options() const { return options_; }

  HttpResult<Response> call(const Request& request) {
    const Time deadline = std::chrono::steady_clock::now() + options_.limit;
    const bool reused = kept_ != nullptr;
    auto asked = ask(request, deadline);
    // What was kept may have been closed while nobody looked.
    if (!asked && reused && asked.error().kind == Kind::Lost) asked = ask(request, deadline);
    if (!asked) return tl::unexpected(asked.error());
    auto response = finish(**asked);
    if (response && (*asked)->keeps_alive()) kept_ = std::move(*asked);
    return response;
  }

  HttpResult<Opened> open_stream(const Request& request) {
    auto asked = ask(request, std::chrono::steady_clock::now() + options_.limit);
    if (!asked) return tl::unexpected(asked.error());
    if ((*asked)->status() == 200) return Opened{std::make_unique<Stream>(std::move(*asked), options_.limit), {}};
    auto refusal = finish(**asked);
    if (!refusal) return tl::unexpected(refusal.error());
    return Opened{nullptr, std::move(*refusal)};
  }

 private:
  /// On the kept connection, if there is one.
  HttpResult<std::unique_ptr<Connection>> ask(const Request& request, Time deadline) {
    auto connection = std::move(kept_);
    const bool fresh = connection == nullptr;
    if (fresh) connection = std::make_unique<Connection>(options_);
    connection->set_deadline(deadline);
    if (fresh) {
      if (auto connected = connection->connect(); !connected) return tl::unexpected(connected.error());
    }
    if (auto exchanged = connection->exchange(request); !exchanged) return tl::unexpected(exchanged.error());
    return connection;
  }

  HttpOptions options_;
  std::unique_ptr<Connection> kept_;
};

HttpClient::HttpClient(HttpOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
HttpClient::~HttpClient() = default;
HttpClient::HttpClient(HttpClient&&) noexcept = default;
HttpClient& HttpClient::operator=(HttpClient&&) noexcept = default;

HttpResult<Response> HttpClient::call(const Request& request) {
  return impl_->call(request);
}

HttpResult<HttpClient::Opened> HttpClient::open_stream(const Request& request) {
  return impl_->open_stream(request);
}

const HttpOptions& HttpClient::options() const {
  return impl_->options();
}

bool HttpClient::pause(Milliseconds time) const {
  const auto& stop = options().stop;
  const auto end = std::chrono::steady_clock::now() + time;
  for (;;) {
    if (stop && stop()) return false;
    const auto left = std::chrono::duration_cast<Milliseconds>(end - std::chrono::steady_clock::now());
    if (left <= Milliseconds(0)) return true;
    std::this_thread::sleep_for(std::min(left, kStopInterval));
  }
}

}  // namespace judge::client
