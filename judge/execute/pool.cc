#include "judge/execute/pool.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>

#include "judge/execute/executor_process.h"

namespace judge {
namespace {

tl::unexpected<sandbox::Error> stopped() {
  return sandbox::fault("execute", "the run was stopped");
}

/// Its outcome, or an Error once it is to stop.
sandbox::Result<sandbox::Outcome> run_until(const std::stop_token& stop, ExecutorProcess& process,
                                            const Request& request) {
  const std::stop_callback ended(stop, [&process] { process.end(); });
  return process.run(request);
}

}  // namespace

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

  /// The best prepared free slot; null: there is none.
  Slot* best_free(const Request& request) {
    Slot* found = nullptr;
    for (auto& slot : slots) {
      if (!slot.busy && (found == nullptr || warmth(slot, request) > warmth(*found, request))) found = &slot;
    }
    return found;
  }

  [[nodiscard]] bool is_idle() const {
    return std::none_of(slots.begin(), slots.end(), [](const Slot& slot) { return slot.busy; });
  }

  /// Waits for a slot, and for the company; null once it is to stop.
  Slot* acquire(const Request& request, Company company, const std::stop_token& stop) {
    std::unique_lock lock(mutex);
    Slot* found = nullptr;
    const bool wants_company = company == Company::Any;
    // Newcomers wait for those who want to be alone, else these would wait for as long as others come.
    if (!wants_company) ++waiting_to_be_alone;
    freed.wait(lock, stop, [&] {
      found = alone || (wants_company ? waiting_to_be_alone > 0 : !is_idle()) ? nullptr : best_free(request);
      return found != nullptr;
    });
    if (!wants_company) --waiting_to_be_alone;
    if (found == nullptr) {
      freed.notify_all();
      return nullptr;
    }
    found->busy = true;
    found->passing = request.passing;
    alone = !wants_company;
    return found;
  }

  void release(Slot& slot) {
    {
      const std::lock_guard lock(mutex);
      slot.busy = false;
      alone = false;
    }
    freed.notify_all();
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

  /// Tries as often as the options say, and at most until it is to stop.
  sandbox::Result<Completed> try_on(Slot& slot, const Request& request, const std::stop_token& stop);

  PoolOptions options;
  std::mutex mutex;
  std::condition_variable_any freed;
  std::vector<Slot> slots;
  bool alone = false;  ///< what runs wants no company
  int waiting_to_be_alone = 0;
  std::optional<sandbox::Isolation> isolation;  ///< of the executor that was started last
};

ExecutorPool::ExecutorPool(PoolOptions options) : impl_(std::make_shared<Impl>(std::move(options))) {}
ExecutorPool::ExecutorPool(std::shared_ptr<Impl> impl, std::stop_token stop)
    : impl_(std::move(impl)), stop_(std::move(stop)) {}
ExecutorPool::~ExecutorPool() = default;

ExecutorPool ExecutorPool::stopped_by(std::stop_token stop) const {
  return {impl_, std::move(stop)};
}

sandbox::Result<Completed> ExecutorPool::run(const Request& request) {
  return run_in(Company::Any, request);
}

sandbox::Result<Completed> ExecutorPool::run_alone(const Request& request) {
  return run_in(Company::None, request);
}

sandbox::Result<Completed> ExecutorPool::run_in(Company company, const Request& request) {
  Impl::Slot* const slot = impl_->acquire(request, company, stop_);
  if (slot == nullptr) return stopped();
  auto completed = impl_->try_on(*slot, request, stop_);
  impl_->release(*slot);
  return completed;
}

sandbox::Result<Completed> ExecutorPool::Impl::try_on(Slot& slot, const Request& request, const std::stop_token& stop) {
  Completed completed;
  sandbox::Error last;
  for (int attempt = 0; attempt < options.attempts; ++attempt) {
    auto started = ensure_started(slot);
    const auto enough = started ? check_isolation(slot.process->isolation(), options.min_isolation) : started;
    if (started && !enough) return tl::unexpected(enough.error());
    auto outcome = started ? run_until(stop, *slot.process, request)
                           : sandbox::Result<sandbox::Outcome>(tl::unexpected(started.error()));
    if (stop.stop_requested()) {
      // The executor knows no way to end a run and stay.
      retire(slot);
      return stopped();
    }
    if (outcome) {
      completed.outcome = std::move(*outcome);
      return completed;
    }
    last = outcome.error();
    ++completed.retries;
    completed.faults.push_back(last.text());
    retire(slot);
  }
  last.kind = sandbox::ErrorKind::Infrastructure;
  last.where = std::to_string(options.attempts) + " attempts, the last: " + last.where;
  return tl::unexpected(std::move(last));
}

sandbox::Result<sandbox::Isolation> ExecutorPool::isolation() {
  {
    const std::lock_guard lock(impl_->mutex);
    if (impl_->isolation) return *impl_->isolation;
  }
  Impl::Slot* const slot = impl_->acquire({}, Company::Any, stop_);
  if (slot == nullptr) return stopped();
  auto started = impl_->ensure_started(*slot);
  auto isolation =
      started ? sandbox::Result<sandbox::Isolation>(slot->process->isolation()) : tl::unexpected(started.error());
  impl_->release(*slot);
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
