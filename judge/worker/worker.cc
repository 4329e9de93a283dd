#include "judge/worker/worker.h"

#include <chrono>
#include <utility>

#include "judge/report/json.h"
#include "judge/report/reveal.h"
#include "judge/worker/custom.h"
#include "sandbox/base/clock.h"

namespace judge {
namespace {

/// How often a slot with nothing to do looks for what others queued.
constexpr std::chrono::seconds kLookEvery{1};

Judged judged_of(Report report, Reveal reveal) {
  const Report shown = apply_reveal(std::move(report), reveal);
  Judged judged;
  judged.verdict = shown.verdict;
  const CaseReport* failure = shown.first_failure();
  judged.message = !shown.message.empty() || failure == nullptr ? shown.message : failure->message;
  judged.passed = shown.passed();
  judged.total = shown.cases.size();
  judged.max_cpu_time = shown.max_cpu_time();
  judged.max_peak_memory = shown.max_peak_memory();
  judged.report = report_to_json(shown).dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return judged;
}

Judged failed_internally(const sandbox::Error& error) {
  Judged judged;
  judged.message = error.message;
  return judged;
}

}  // namespace

UtcTime utc_now() {
  return std::chrono::time_point_cast<sandbox::Micros>(std::chrono::system_clock::now());
}

/// Passes on what the pipeline says of one submission.
class Worker::Listener final : public GradeEvents {
 public:
  Listener(WorkerEvents& events, Running& running) : events_(events), running_(running) {}
  void compiling() override { events_.compiling(running_.submission); }
  void measuring_growth() override { events_.measuring_growth(running_.submission); }
  void case_done(const CaseReport& report, std::size_t index, std::size_t total) override {
    // Of one that was cut short there is nothing to say.
    if (!running_.stop.stop_requested()) events_.case_done(running_.submission, report, index, total);
  }
  void retried(const std::string& what) override { events_.retried(running_.submission, what); }
  void cache_failed(const std::string& why) override { events_.warned("a compiled program was not cached: " + why); }
  std::stop_token stop() override { return running_.stop.get_token(); }

 private:
  WorkerEvents& events_;
  Running& running_;
};

Worker::Worker(WorkerTools tools, WorkerOptions options) : tools_(tools), options_(std::move(options)) {}

Worker::~Worker() {
  stop();
}

sandbox::Status Worker::start() {
  const auto only = options_.alone ? std::optional(options_.name) : std::nullopt;
  auto reclaimed = tools_.store.reclaim(utc_now(), options_.most_attempts, only);
  if (!reclaimed) return tl::unexpected(reclaimed.error());
  for (const std::string& id : reclaimed->given_up) tools_.events.given_up(id);
  for (int i = 0; i < options_.slots; ++i) threads_.emplace_back([this] { grade_all(); });
  threads_.emplace_back([this] { keep_leases(); });
  return {};
}

void Worker::wake() {
  const std::lock_guard lock(mutex_);
  ++queued_;
  changed_.notify_all();
}

void Worker::look_at_leases() {
  const std::lock_guard lock(mutex_);
  ++cancelled_;
  changed_.notify_all();
}

void Worker::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (auto& [judgement, running] : running_) running->stop.request_stop();
    changed_.notify_all();
  }
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Worker::grade_all() {
  for (;;) {
    std::uint64_t seen = 0;
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return;
      seen = queued_;
    }
    if (const auto running = take()) {
      grade(*running);
      continue;
    }
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, kLookEvery, [this, seen] { return stopping_ || queued_ != seen; });
  }
}

std::shared_ptr<Worker::Running> Worker::take() {
  std::uint64_t seen = 0;
  {
    const std::lock_guard lock(mutex_);
    seen = cancelled_;
  }
  const UtcTime now = utc_now();
  auto leased = tools_.store.lease(options_.name, now, now + options_.lease);
  if (!leased) {
    tools_.events.warned("no submission can be taken from the store: " + leased.error().text());
    return nullptr;
  }
  if (!*leased) return nullptr;
  auto running = std::make_shared<Running>();
  running->submission = std::move(**leased);
  const std::lock_guard lock(mutex_);
  if (stopping_) running->stop.request_stop();
  running_.emplace(running->submission.lease.judgement, running);
  if (cancelled_ != seen) {
    // Who looked meanwhile may have missed it.
    ++cancelled_;
    changed_.notify_all();
  }
  return running;
}

void Worker::grade(Running& running) {
  tools_.events.begun(running.submission);
  Listener listener(tools_.events, running);
  const sandbox::MonotonicClock clock;
  const sandbox::Micros begun = clock.now();
  auto graded = run(running, listener);
  enter(running, std::move(graded), clock.now() - begun);
  const std::lock_guard lock(mutex_);
  running_.erase(running.submission.lease.judgement);
  changed_.notify_all();
}

sandbox::Result<Report> Worker::run(Running& running, GradeEvents& events) {
  const NewSubmission& what = running.submission.what;
  const auto settings = settings_from_json(what.settings);
  if (!settings) return tl::unexpected(settings.error());
  if (settings->custom) return run_custom(tools_.pipeline, what.submission, *settings->custom, events);
  const auto problem = tools_.problems.problem(what.problem);
  if (!problem) return tl::unexpected(problem.error());
  GradeOptions options;
  options.growth = settings->growth;
  options.all_cases = settings->all_cases;
  options.shared_process = settings->shared_process;
  return tools_.pipeline.grade(**problem, what.submission, options, events);
}

/// A lease that is lost by now is somebody else's business.
void Worker::give_back(const LeasedSubmission& submission, Store::Attempt attempt) {
  if (auto back = tools_.store.give_back(submission.lease, attempt); !back)
    tools_.events.warned("a submission was not given back, and waits for its lease to end: " + back.error().text());
  tools_.events.let_go(submission);
}

void Worker::enter(Running& running, sandbox::Result<Report> graded, sandbox::Micros wall_time) {
  const LeasedSubmission& submission = running.submission;
  if (running.stop.stop_requested()) {
    // What was cut short has no verdict.
    give_back(submission, Store::Attempt::Undone);
    return;
  }
  // Its own executors may have died of something that passes. A broken package, say, does not.
  const bool may_pass =
      graded ? graded->verdict == Verdict::IE : graded.error().kind == sandbox::ErrorKind::Infrastructure;
  if (may_pass && submission.attempts < options_.most_attempts) {
    tools_.events.retried(submission, graded ? graded->message : graded.error().message);
    give_back(submission, Store::Attempt::Failed);
    return;
  }
  const auto settings = settings_from_json(submission.what.settings);
  const Reveal reveal = settings ? settings->reveal : Reveal::None;
  const Judged judged = graded ? judged_of(std::move(*graded), reveal) : failed_internally(graded.error());
  const auto entered = tools_.store.finish(submission.lease, judged, utc_now());
  if (entered && *entered) {
    tools_.events.finished(submission, judged, wall_time);
    return;
  }
  // Without a result it is graded again when the lease has ended.
  if (!entered) tools_.events.warned("a result was not kept, and is lost: " + entered.error().text());
  tools_.events.let_go(submission);
}

void Worker::keep_leases() {
  std::unique_lock lock(mutex_);
  // Renewed well before they end. What still runs while the worker stops is renewed, too.
  while (!(stopping_ && running_.empty())) {
    changed_.wait_for(lock,
                      stopping_ ? kLookEvery : std::chrono::duration_cast<std::chrono::seconds>(options_.lease / 4),
                      [this] { return (stopping_ && running_.empty()) || cancelled_ != looked_; });
    looked_ = cancelled_;
    lock.unlock();
    renew();
    reclaim();
    lock.lock();
  }
}

void Worker::renew() {
  std::vector<Lease> leases;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [judgement, running] : running_) leases.push_back(running->submission.lease);
  }
  if (leases.empty()) return;
  const auto lost = tools_.store.renew(leases, utc_now() + options_.lease);
  if (!lost) {
    tools_.events.warned("leases were not renewed: " + lost.error().text());
    return;
  }
  const std::lock_guard lock(mutex_);
  for (const Lease& lease : *lost) {
    const auto found = running_.find(lease.judgement);
    if (found != running_.end() && found->second->submission.lease == lease) found->second->stop.request_stop();
  }
}

void Worker::reclaim() {
  const auto reclaimed = tools_.store.reclaim(utc_now(), options_.most_attempts);
  if (!reclaimed) {
    tools_.events.warned("leases that ended were not taken back: " + reclaimed.error().text());
    return;
  }
  for (const std::string& id : reclaimed->given_up) tools_.events.given_up(id);
  if (reclaimed->queued > 0) wake();
}

}  // namespace judge
