// A worker: takes submissions from a store, grades several at a time, and enters what they came to. It may be killed at
// any moment: what it had taken runs out, and is graded again.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "judge/model/report.h"
#include "judge/pipeline/pipeline.h"
#include "judge/store/store.h"
#include "judge/worker/problem_shelf.h"
#include "judge/worker/settings.h"

namespace judge {

/// What a worker does, as it does it. Called on any of its threads; must not call back into it.
class WorkerEvents {
 public:
  virtual ~WorkerEvents() = default;
  virtual void begun(const LeasedSubmission&) {}
  virtual void compiling(const LeasedSubmission&) {}
  virtual void case_done(const LeasedSubmission&, const CaseReport&, std::size_t index, std::size_t total) {
    (void)index, (void)total;
  }
  virtual void measuring_growth(const LeasedSubmission&) {}
  virtual void retried(const LeasedSubmission&, const std::string& reason) { (void)reason; }
  /// Its result is in the store.
  virtual void finished(const LeasedSubmission&, const Judged&, sandbox::Micros wall_time) { (void)wall_time; }
  /// It is not: the lease was lost (cancelled, or taken over), or the submission was given back.
  virtual void let_go(const LeasedSubmission&) {}
  /// A submission was begun too often, and is IE now.
  virtual void given_up(const std::string& id) { (void)id; }
  virtual void warned(const std::string& message) { (void)message; }
};

struct WorkerOptions {
  std::string name;                   ///< unlike any other worker's, and unlike that of an earlier process
  int slots = 1;                      ///< submissions at a time
  sandbox::Micros lease{60'000'000};  ///< renewed all the time; this long after a worker's end others take over
  int most_attempts = 5;              ///< times that a submission is begun before it is IE
  bool alone = true;                  ///< whether no other worker uses the store: what others held waits again at once
};

/// What a worker grades with. All borrowed.
struct WorkerTools {
  Store& store;
  Pipeline& pipeline;
  ProblemShelf& problems;
  WorkerEvents& events;
};

class Worker {
 public:
  Worker(WorkerTools tools, WorkerOptions options);
  /// Stops it.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Takes back what an earlier process held, and begins.
  [[nodiscard]] sandbox::Status start();
  /// Something was queued. Without it a slot looks every second.
  void wake();
  /// Something was cancelled in the store: what of it runs here is ended at once.
  void look_at_leases();
  /// Begins nothing more; ends what runs, and gives it back; returns when nothing runs.
  void stop();

 private:
  struct Running {
    LeasedSubmission submission;
    std::stop_source stop;
  };
  class Listener;

  void grade_all();
  void keep_leases();
  [[nodiscard]] std::shared_ptr<Running> take();
  void grade(Running& running);
  [[nodiscard]] sandbox::Result<Report> run(Running& running, GradeEvents& events);
  void give_back(const LeasedSubmission& submission, Store::Attempt attempt);
  void enter(Running& running, sandbox::Result<Report> graded, sandbox::Micros wall_time);
  void renew();
  void reclaim();

  WorkerTools tools_;
  WorkerOptions options_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool stopping_ = false;
  std::uint64_t queued_ = 0;                                  ///< calls of wake()
  std::uint64_t cancelled_ = 0;                               ///< calls of look_at_leases()
  std::uint64_t looked_ = 0;                                  ///< as many of them were seen to
  std::map<std::int64_t, std::shared_ptr<Running>> running_;  ///< by judgement
  std::vector<std::thread> threads_;
};

/// Now, in UTC.
[[nodiscard]] UtcTime utc_now();

}  // namespace judge
