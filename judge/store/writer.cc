#include "judge/store/writer.h"

namespace judge::store {

Writer::Writer(std::unique_ptr<Connection> connection)
    : connection_(std::move(connection)), thread_([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

sandbox::Status Writer::run(Work work) {
  Job job{std::move(work), {}, {}};
  auto done = job.done.get_future();
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(&job);
  }
  changed_.notify_one();
  done.wait();
  return std::move(job.outcome);
}

void Writer::loop() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return stopped_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const auto jobs = std::exchange(waiting_, {});
    lock.unlock();
    commit(jobs);
    // A job belongs to its caller, who is gone with it as soon as he knows.
    for (Job* job : jobs) job->done.set_value();
    lock.lock();
  }
}

void Writer::commit(const std::vector<Job*>& jobs) {
  try {
    connection_->run("BEGIN IMMEDIATE");
    for (Job* job : jobs) attempt(*job);
    connection_->run("COMMIT");
  } catch (const std::exception& exception) {
    // All of them, also those that had an error of their own: it may rest on what is undone now.
    const sandbox::Error error = connection_->error(exception);
    connection_->roll_back();
    for (Job* job : jobs) job->outcome = tl::unexpected(error);
  }
}

void Writer::attempt(Job& job) {
  connection_->run("SAVEPOINT job");
  try {
    job.outcome = job.work(*connection_);
  } catch (const std::exception& exception) {
    job.outcome = tl::unexpected(connection_->error(exception));
    // After some errors SQLite has undone the whole transaction: then nobody's work is left.
    if (!connection_->in_transaction()) throw;
  }
  if (!job.outcome) connection_->run("ROLLBACK TO job");
  connection_->run("RELEASE job");
}

}  // namespace judge::store
