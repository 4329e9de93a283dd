#include "judge/callback/sender.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <charconv>
#include <chrono>
#include <mutex>
#include <optional>

namespace judge {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using HttpMessage = http::request<http::string_body>;
using SecureStream = beast::ssl_stream<beast::tcp_stream>;

constexpr std::uint32_t kMaxHeaderBytes = 16 * 1024;

/// Where a PUT failed, and by what.
struct Failure {
  const char* step;
  error_code code;
};

struct Answer {
  unsigned status = 0;
  std::optional<sandbox::Micros> retry_after;
};

/// Of "Retry-After: 120"; nothing of a date, and of what is so far away that it cannot be counted.
std::optional<sandbox::Micros> seconds_of(std::string_view text) {
  std::uint32_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return std::chrono::seconds(seconds);
}

/// One PUT, from the looking up of the name to the answer's status.
class Exchange {
 public:
  Exchange(const CallbackUrl& url, std::chrono::steady_clock::time_point deadline, const std::stop_token& stop)
      : url_(url), deadline_(deadline), stop_(stop) {}

  tl::expected<Answer, Failure> plain(const HttpMessage& message) {
    beast::tcp_stream stream(io_);
    if (auto connected = connect(stream); !connected) return tl::unexpected(connected.error());
    return send(stream, stream, message);
  }

  tl::expected<Answer, Failure> secure(const HttpMessage& message, asio::ssl::context& context) {
    SecureStream stream(io_, context);
    const std::string host = bare_host();
    stream.set_verify_callback(asio::ssl::host_name_verification(host));
    // Which of its certificates a server shows: by name, where it has one.
    if (host == url_.host) SSL_set_tlsext_host_name(stream.native_handle(), host.c_str());
    beast::tcp_stream& lowest = beast::get_lowest_layer(stream);
    if (auto connected = connect(lowest); !connected) return tl::unexpected(connected.error());
    const auto shaken =
        run(lowest, [&](auto handler) { stream.async_handshake(asio::ssl::stream_base::client, std::move(handler)); });
    if (shaken) return tl::unexpected(Failure{"TLS", shaken});
    return send(stream, lowest, message);
  }

 private:
  /// Of an IPv6 address what stands in its brackets.
  [[nodiscard]] std::string bare_host() const {
    return url_.host.front() == '[' ? url_.host.substr(1, url_.host.size() - 2) : url_.host;
  }

  /// Starts an asynchronous operation, and waits for its end.
  template <class Start>
  error_code run(beast::tcp_stream& lowest, Start start) {
    std::optional<error_code> done;
    lowest.expires_at(deadline_);
    io_.restart();
    start([&done](const error_code& code, const auto&...) { done = code; });
    const std::stop_callback ended(stop_, [this] { io_.stop(); });
    while (!done && !io_.stopped()) io_.run_one();
    return done.value_or(asio::error::operation_aborted);
  }

  tl::expected<void, Failure> connect(beast::tcp_stream& stream) {
    error_code code;
    asio::ip::tcp::resolver resolver(io_);
    const auto found = resolver.resolve(bare_host(), std::to_string(url_.port), code);
    if (!code) code = run(stream, [&](auto handler) { stream.async_connect(found, std::move(handler)); });
    if (code) return tl::unexpected(Failure{"connect", code});
    return {};
  }

  template <class Stream>
  tl::expected<Answer, Failure> send(Stream& stream, beast::tcp_stream& lowest, const HttpMessage& message) {
    const auto sent = run(lowest, [&](auto handler) { http::async_write(stream, message, std::move(handler)); });
    if (sent) return tl::unexpected(Failure{"send", sent});
    beast::flat_buffer buffer(kMaxHeaderBytes);
    http::response_parser<http::empty_body> parser;
    parser.header_limit(kMaxHeaderBytes);
    const auto came =
        run(lowest, [&](auto handler) { http::async_read_header(stream, buffer, parser, std::move(handler)); });
    if (came) return tl::unexpected(Failure{"answer", came});
    const auto after = parser.get()[http::field::retry_after];
    return Answer{parser.get().result_int(), seconds_of({after.data(), after.size()})};
  }

  const CallbackUrl& url_;
  const std::chrono::steady_clock::time_point deadline_;
  const std::stop_token& stop_;
  asio::io_context io_{1};
};

HttpMessage message_of(const CallbackUrl& url, const std::vector<std::pair<std::string, std::string>>& headers,
                       const std::string& body) {
  HttpMessage message(http::verb::put, url.target, 11, body);
  const bool usual = url.port == (url.tls ? 443 : 80);
  message.set(http::field::host, usual ? url.host : url.place());
  message.set(http::field::user_agent, "judged");
  message.set(http::field::content_type, "application/json");
  message.set(http::field::connection, "close");
  for (const auto& [name, value] : headers) message.set(name, value);
  message.prepare_payload();
  return message;
}

std::string sentence(const Failure& failure, sandbox::Micros limit) {
  if (failure.code == beast::error::timeout) {
    const double seconds = static_cast<double>(limit.count()) / 1e6;
    std::string text = std::to_string(seconds);
    text.erase(text.find_last_not_of("0.") + 1);
    return "it did not answer within " + text + " s";
  }
  if (failure.code == http::error::end_of_stream) return "it closed the connection without an answer";
  return std::string(failure.step) + ": " + failure.code.message();
}

}  // namespace

struct Sender::Impl {
  explicit Impl(sandbox::Micros l) : limit(l) {}

  /// Made when it is first needed: the certificates of all authorities are read for it.
  asio::ssl::context& context() {
    std::call_once(made, [this] {
      tls.emplace(asio::ssl::context::tls_client);
      tls->set_default_verify_paths();
      tls->set_verify_mode(asio::ssl::verify_peer);
    });
    return *tls;
  }

  const sandbox::Micros limit;
  std::once_flag made;
  std::optional<asio::ssl::context> tls;
};

Sender::Sender(sandbox::Micros limit) : impl_(std::make_unique<Impl>(limit)) {}
Sender::~Sender() = default;

tl::expected<void, NotTaken> Sender::put(const CallbackUrl& url,
                                         const std::vector<std::pair<std::string, std::string>>& headers,
                                         const std::string& body, const std::stop_token& stop) {
  Exchange exchange(url, std::chrono::steady_clock::now() + impl_->limit, stop);
  const HttpMessage message = message_of(url, headers, body);
  const auto answer = url.tls ? exchange.secure(message, impl_->context()) : exchange.plain(message);
  if (!answer) return tl::unexpected(NotTaken{sentence(answer.error(), impl_->limit), {}});
  const unsigned status = answer->status;
  if (status >= 200 && status < 300) return {};
  const bool redirects = status >= 300 && status < 400;
  return tl::unexpected(
      NotTaken{"it answered " + std::to_string(status) + (redirects ? ", and redirects are not followed" : ""),
               answer->retry_after});
}

}  // namespace judge
