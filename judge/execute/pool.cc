#include "judge/execute/pool.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <shared_mutex>

#include "judge/execute/executor_process.h"

namespace judge {

struct ExecutorPool::Impl {
  explicit Impl(PoolOptions o) : options(std::move(o)), slots(static_cast<std::size_t>(std::max(1, options.slots))) {}

  struct Slot {
    std::unique_ptr<ExecutorProcess> process;
    bool busy = false;
    bool passing = false;  ///< the last request was
  };

  /// How well a slot is prepared for a request.
  static int warmth(const Slot& slot, const Request& request) {
    if (slot.process && request.launch_id != 0 && slot.process->launch_id() == request.launch_id) return 3;
    if (!request.passing) return slot.process ? 2 : 1;
    return !slot.process ? 1 : slot.passing ? 2 : 0;
  }

  /// A free slot, the best prepared one. Waits for one.
  Slot& acquire(const Request& request) {
    std::unique_lock lock(mutex);
    for (;;) {
      Slot* found = nullptr;
      for (auto& slot : slots) {
        if (!slot.busy && (found == nullptr || warmth(slot, request) > warmth(*found, request))) found = &slot;
      }
      if (found != nullptr) {
        found->busy = true;
        found->passing = request.passing;
        return *found;
      }
      freed.wait(lock);
    }
  }

  void release(Slot& slot) {
    {
      const std::lock_guard lock(mutex);
      slot.busy = false;
    }
    freed.notify_one();
  }

  sandbox::Status ensure_started(Slot& slot) {
    if (slot.process) return {};
    auto process = ExecutorProcess::start(options);
    if (!process) return tl::unexpected(process.error());
    const std::lock_guard lock(mutex);
    slot.process = std::move(*process);
    isolation = slot.process->isolation();
    return {};
  }

  /// Under the lock, so that executor_pids() may look at any time; the executor is ended and waited for outside it.
  void retire(Slot& slot) {
    std::unique_ptr<ExecutorProcess> old;
    {
      const std::lock_guard lock(mutex);
      old = std::move(slot.process);
    }
  }

  PoolOptions options;
  std::shared_mutex alone;  ///< shared by runs that may go on together
  std::mutex mutex;
  std::condition_variable freed;
  std::vector<Slot> slots;
  std::optional<sandbox::Isolation> isolation;  ///< of the executor that was started last
};

ExecutorPool::ExecutorPool(PoolOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}
ExecutorPool::~ExecutorPool() = default;

sandbox::Result<Completed> ExecutorPool::run(const Request& request) {
  const std::shared_lock together(impl_->alone);
  return run_on_slot(request);
}

sandbox::Result<Completed> ExecutorPool::run_alone(const Request& request) {
  const std::unique_lock alone(impl_->alone);
  return run_on_slot(request);
}

sandbox::Result<Completed> ExecutorPool::run_on_slot(const Request& request) {
  Impl::Slot& slot = impl_->acquire(request);
  Completed completed;
  sandbox::Error last;
  for (int attempt = 0; attempt < impl_->options.attempts; ++attempt) {
    auto started = impl_->ensure_started(slot);
    const auto enough = started ? check_isolation(slot.process->isolation(), impl_->options.min_isolation) : started;
    if (started && !enough) {
      impl_->release(slot);
      return tl::unexpected(enough.error());
    }
    auto outcome =
        started ? slot.process->run(request) : sandbox::Result<sandbox::Outcome>(tl::unexpected(started.error()));
    if (outcome) {
      completed.outcome = std::move(*outcome);
      impl_->release(slot);
      return completed;
    }
    last = outcome.error();
    ++completed.retries;
    completed.faults.push_back(last.text());
    impl_->retire(slot);
  }
  impl_->release(slot);
  last.kind = sandbox::ErrorKind::Infrastructure;
  last.where = std::to_string(impl_->options.attempts) + " attempts, the last: " + last.where;
  return tl::unexpected(std::move(last));
}

sandbox::Result<sandbox::Isolation> ExecutorPool::isolation() {
  {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->isolation) return *impl_->isolation;
  }
  Impl::Slot& slot = impl_->acquire({});
  auto started = impl_->ensure_started(slot);
  auto isolation =
      started ? sandbox::Result<sandbox::Isolation>(slot.process->isolation()) : tl::unexpected(started.error());
  impl_->release(slot);
  return isolation;
}

sandbox::Status ExecutorPool::admit() {
  const auto here = isolation();
  return here ? check_isolation(*here, impl_->options.min_isolation) : sandbox::Status();
}

std::vector<int> ExecutorPool::executor_pids() const {
  const std::lock_guard lock(impl_->mutex);
  std::vector<int> pids;
  for (const auto& slot : impl_->slots) {
    if (slot.process) pids.push_back(slot.process->pid());
  }
  return pids;
}

}  // namespace judge
