// The one thread that writes. What came in while it committed is committed together next (group commit): under load the
// disk is waited for once for many callers.
#pragma once

#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "judge/store/connection.h"
#include "sandbox/base/error.h"

namespace judge::store {

class Writer {
 public:
  explicit Writer(std::unique_ptr<Connection> connection);
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer();

  /// Runs `work` (Connection& → Result) on the writing thread, all of it or nothing: an Error of it undoes what it did,
  /// and nothing of others'. Returns when it is on the disk.
  template <class Work>
  [[nodiscard]] auto write(Work work) -> std::invoke_result_t<Work&, Connection&> {
    std::optional<std::invoke_result_t<Work&, Connection&>> result;
    const sandbox::Status committed = run([&](Connection& connection) -> sandbox::Status {
      result = work(connection);
      if (!*result) return tl::unexpected(result->error());
      return {};
    });
    if (!committed) return tl::unexpected(committed.error());
    return std::move(*result);
  }

 private:
  using Work = std::function<sandbox::Status(Connection&)>;
  struct Job {
    Work work;
    sandbox::Status outcome;
    std::promise<void> done;
  };

  [[nodiscard]] sandbox::Status run(Work work);
  void loop();
  void commit(const std::vector<Job*>& jobs);
  void attempt(Job& job);

  std::unique_ptr<Connection> connection_;  // the thread's alone
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Job*> waiting_;
  bool stopped_ = false;
  std::thread thread_;
};

}  // namespace judge::store
