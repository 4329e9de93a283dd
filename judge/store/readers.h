// Connections that read, for any number of threads. Each reading sees the store as it was at one moment.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "judge/store/connection.h"
#include "sandbox/base/error.h"

namespace judge::store {

class Readers {
 public:
  explicit Readers(std::filesystem::path file) : file_(std::move(file)) {}

  /// Runs `work` (Connection& → Result) in the caller's thread.
  template <class Work>
  [[nodiscard]] auto read(Work work) -> std::invoke_result_t<Work&, Connection&> {
    auto connection = take();
    if (!connection) return tl::unexpected(connection.error());
    try {
      (*connection)->run("BEGIN");
      auto result = work(**connection);
      (*connection)->run("COMMIT");
      give_back(std::move(*connection));
      return result;
    } catch (const std::exception& exception) {
      auto error = tl::unexpected((*connection)->error(exception));
      give_back(nullptr);
      return error;
    }
  }

 private:
  [[nodiscard]] sandbox::Result<std::unique_ptr<Connection>> take();
  /// Nothing for one that failed: the next reading opens a new one.
  void give_back(std::unique_ptr<Connection> connection);

  std::filesystem::path file_;
  std::mutex mutex_;
  std::condition_variable given_back_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t taken_ = 0;
};

}  // namespace judge::store
