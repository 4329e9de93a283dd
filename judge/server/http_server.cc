// Listening, and ending.
#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/strand.hpp>
#include <stdexcept>
#include <thread>

#include "judge/server/connection.h"

namespace judge {
namespace {

namespace asio = boost::asio;
using net::Connection;
using net::error_code;
using net::Shared;
using net::tcp;

class BeastServer final : public HttpServer {
 public:
  BeastServer(HttpLimits limits, HttpWork work)
      : shared_(std::make_shared<Shared>(limits, std::move(work))), acceptor_(shared_->io) {}
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
                                                                HttpLimits limits, HttpWork work) {
  auto server = std::make_unique<BeastServer>(limits, std::move(work));
  if (auto opened = server->open(address, port); !opened) return tl::unexpected(opened.error());
  return server;
}

}  // namespace judge
