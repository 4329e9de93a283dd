#include "judge/store/readers.h"

namespace judge::store {
namespace {

/// More would take turns at the machine's cores anyway; each has a cache of 2 MB.
constexpr std::size_t kMost = 8;

}  // namespace

sandbox::Result<std::unique_ptr<Connection>> Readers::take() {
  {
    std::unique_lock lock(mutex_);
    given_back_.wait(lock, [this] { return taken_ < kMost; });
    ++taken_;
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  try {
    return std::make_unique<Connection>(file_, Connection::Use::Read);
  } catch (const std::exception& exception) {
    give_back(nullptr);
    return tl::unexpected(error_of(exception, file_));
  }
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
  {
    const std::lock_guard lock(mutex_);
    --taken_;
    if (connection) idle_.push_back(std::move(connection));
  }
  given_back_.notify_one();
}

}  // namespace judge::store
