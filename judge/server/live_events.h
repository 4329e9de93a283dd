// What the worker and the courier do, told to whoever listens, counts or reads the log.
#pragma once

#include <string>

#include "judge/server/api.h"

namespace judge {

class LiveEvents final : public WorkerEvents, public CourierEvents {
 public:
  /// Borrows all; `api` is set before the worker starts.
  LiveEvents(EventHub& hub, Metrics& metrics, Log& log) : hub_(hub), metrics_(metrics), log_(log) {}
  void set_api(Api& api) { api_ = &api; }

  void begun(const LeasedSubmission& submission) override;
  void compiling(const LeasedSubmission& submission) override;
  void case_done(const LeasedSubmission& submission, const CaseReport& report, std::size_t index,
                 std::size_t total) override;
  void measuring_growth(const LeasedSubmission& submission) override;
  void retried(const LeasedSubmission& submission, const std::string& reason) override;
  void finished(const LeasedSubmission& submission, const Judged& judged, sandbox::Micros wall_time) override;
  void let_go(const LeasedSubmission& submission) override;
  void given_up(const std::string& id) override;
  void warned(const std::string& message) override;
  void delivered(const DueCallback& callback) override;
  void undelivered(const DueCallback& callback, const std::string& why, bool failed) override;
  void courier_warned(const std::string& message) override;

 private:
  /// What is judged anew concerns nobody who listens to the submission.
  void publish(const LeasedSubmission& submission, const char* name, const std::string& data);
  void tell_state(const std::string& id);

  EventHub& hub_;
  Metrics& metrics_;
  Log& log_;
  Api* api_ = nullptr;
};

}  // namespace judge
