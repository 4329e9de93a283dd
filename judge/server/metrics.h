// What the server counts, in Prometheus' text format. Thread-safe.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "judge/model/verdict.h"
#include "judge/store/store.h"
#include "sandbox/base/units.h"

namespace judge {

class Metrics {
 public:
  Metrics(const std::string& version, int slots);
  ~Metrics();
  Metrics(const Metrics&) = delete;
  Metrics& operator=(const Metrics&) = delete;

  /// `route`: as the API's table has it, "/v1/submissions/{id}"; "none" for what is in no route, and bodies that were
  /// not read.
  void answered(std::string_view method, std::string_view route, unsigned status, sandbox::Micros time);
  void accepted(std::size_t submissions);
  void refused(std::string_view reason);
  void begun(sandbox::Micros waited);
  void graded(std::string_view language, Verdict verdict, sandbox::Micros time);
  void retried();
  void lease_lost();
  void delivered();
  void undelivered();

  struct Now {
    Store::QueueLength queue;
    std::size_t connections = 0;
    std::size_t listeners = 0;
    std::size_t callbacks = 0;  ///< that are due, now or later
  };
  /// All of it as text.
  [[nodiscard]] std::string text(const Now& now);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace judge
