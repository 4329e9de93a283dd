#include "judge/batch/workers.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace judge {
namespace {

class Workers {
 public:
  explicit Workers(const BatchWork& work) : work_(work) {}

  sandbox::Status run() {
    std::vector<std::thread> threads;
    running_ =
        std::clamp<std::size_t>(static_cast<std::size_t>(work_.jobs), 1, std::max<std::size_t>(1, work_.units.size()));
    for (std::size_t i = running_; i > 0; --i) threads.emplace_back([this] { grade_units(); });
    collect();
    for (std::thread& thread : threads) thread.join();
    if (error_) return tl::unexpected(*error_);
    return {};
  }

 private:
  void grade_units() {
    while (const auto unit = take()) {
      auto result = work_.grade(*unit);
      const std::lock_guard lock(mutex_);
      if (result) {
        finished_.emplace_back(*unit, std::move(*result));
      } else {
        fail(result.error());
      }
      changed_.notify_one();
    }
    const std::lock_guard lock(mutex_);
    --running_;
    changed_.notify_one();
  }

  std::optional<std::size_t> take() {
    const std::lock_guard lock(mutex_);
    if (stopped_ || next_ == work_.units.size()) return std::nullopt;
    return work_.units[next_++];
  }

  /// Under the lock.
  void fail(const sandbox::Error& error) {
    if (!error_) error_ = error;
    stopped_ = true;
  }

  /// Whatever is finished while the last results are written is written next, together.
  void collect() {
    std::unique_lock lock(mutex_);
    bool writable = true;
    for (;;) {
      changed_.wait_for(lock, work_.tick_every, [this] { return !finished_.empty() || running_ == 0; });
      if (finished_.empty() && running_ == 0) return;
      auto finished = std::exchange(finished_, {});
      lock.unlock();
      auto taken = finished.empty() || !writable ? sandbox::Status() : work_.finished(std::move(finished));
      const bool stop = work_.stop();
      work_.tick();
      lock.lock();
      stopped_ = stopped_ || stop;
      if (!taken) {
        writable = false;
        fail(taken.error());
      }
    }
  }

  const BatchWork& work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  BatchWork::Finished finished_;
  std::size_t next_ = 0;
  std::size_t running_ = 0;
  bool stopped_ = false;
  std::optional<sandbox::Error> error_;
};

}  // namespace

sandbox::Status run_batch(const BatchWork& work) {
  return Workers(work).run();
}

}  // namespace judge
