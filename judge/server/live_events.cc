#include "judge/server/live_events.h"

namespace judge {

void LiveEvents::publish(const LeasedSubmission& submission, const char* name, const std::string& data) {
  if (submission.rejudging.empty()) hub_.publish(submission_topic(submission.id), name, data);
}

void LiveEvents::tell_state(const std::string& id) {
  hub_.tell(submission_topic(id), "state", [&] { return api_->state_text(id); });
}

void LiveEvents::begun(const LeasedSubmission& submission) {
  metrics_.begun(utc_now() - submission.queued);
  log_.write(LogLevel::Debug, "begun", {{"submission", submission.id}, {"attempt", submission.lease.attempt}});
  if (!submission.rejudging.empty()) return;
  if (!submission.batch.empty()) api_->batch_begun(submission.batch);
  hub_.begin(submission_topic(submission.id));
  tell_state(submission.id);
}

void LiveEvents::compiling(const LeasedSubmission& submission) {
  log_.write(LogLevel::Debug, "compiling", {{"submission", submission.id}});
  publish(submission, "compiling", "{}");
}

void LiveEvents::case_done(const LeasedSubmission& submission, const CaseReport& report, std::size_t index,
                           std::size_t total) {
  log_.write(LogLevel::Debug, "case", {{"submission", submission.id}, {"index", index}, {"total", total}});
  const nlohmann::ordered_json data = {{"index", index},
                                       {"total", total},
                                       {"name", report.name},
                                       {"verdict", to_string(report.verdict)},
                                       {"cpu_us", report.cpu_time.count()},
                                       {"peak_memory_bytes", report.peak_memory}};
  publish(submission, "case", data.dump());
}

void LiveEvents::measuring_growth(const LeasedSubmission& submission) {
  publish(submission, "measuring_growth", "{}");
}

void LiveEvents::retried(const LeasedSubmission& submission, const std::string& reason) {
  metrics_.retried();
  log_.write(LogLevel::Warning, "internal retry", {{"submission", submission.id}, {"reason", reason}});
  publish(submission, "retried", nlohmann::ordered_json{{"reason", reason}}.dump());
}

void LiveEvents::finished(const LeasedSubmission& submission, const Judged& judged, sandbox::Micros wall_time) {
  metrics_.graded(submission.what.submission.language, judged.verdict, wall_time);
  const bool failed = judged.verdict == Verdict::IE;
  nlohmann::ordered_json fields = {{"submission", submission.id},
                                   {"problem", submission.what.problem},
                                   {"language", submission.what.submission.language},
                                   {"verdict", to_string(judged.verdict)},
                                   {"us", wall_time.count()}};
  if (failed) fields["message"] = judged.message;
  log_.write(failed ? LogLevel::Error : LogLevel::Info, "graded", fields);
  if (!submission.rejudging.empty()) return;
  api_->callback_due();
  tell_state(submission.id);
  hub_.end(submission_topic(submission.id));
  if (submission.batch.empty()) return;
  hub_.tell(batch_topic(submission.batch), "submission", [&] { return api_->state_text(submission.id); });
  api_->batch_left(submission.batch);
}

void LiveEvents::let_go(const LeasedSubmission& submission) {
  metrics_.lease_lost();
  log_.write(LogLevel::Debug, "let go", {{"submission", submission.id}});
  if (!submission.rejudging.empty()) return;
  // Who listens goes on listening: it is queued again, or its end was told by who ended it.
  hub_.pause(submission_topic(submission.id));
  if (!submission.batch.empty()) api_->batch_left(submission.batch);
}

void LiveEvents::given_up(const std::string& id) {
  log_.write(LogLevel::Error, "given up", {{"submission", id}});
  api_->given_up(id);
}

void LiveEvents::warned(const std::string& message) {
  log_.write(LogLevel::Warning, message);
}

void LiveEvents::delivered(const DueCallback& callback) {
  metrics_.delivered();
  log_.write(LogLevel::Debug, "callback delivered", {{"submission", callback.id}});
}

void LiveEvents::undelivered(const DueCallback& callback, const std::string& why, bool failed) {
  if (failed) metrics_.undelivered();
  log_.write(failed ? LogLevel::Warning : LogLevel::Info, failed ? "callback failed" : "callback will be sent again",
             {{"submission", callback.id}, {"attempt", callback.attempts + 1}, {"reason", why}});
}

void LiveEvents::courier_warned(const std::string& message) {
  log_.write(LogLevel::Warning, message);
}

}  // namespace judge
