// How far a batch is: on a terminal one line on stderr that rewrites itself, elsewhere a line now and then.
#pragma once

#include <cstddef>
#include <mutex>
#include <string>

#include "judge/app/console.h"
#include "judge/model/batch.h"
#include "sandbox/base/clock.h"

namespace judge::app {

class BatchProgress {
 public:
  /// Of `total` items; those that are added before start() were done by an earlier run.
  explicit BatchProgress(std::size_t total);

  void start();
  /// Counts an item.
  void add(const BatchResult& result);
  /// Shows how far it is, unless that was done just now.
  void show();
  void clear();
  /// A warning between the lines. From any thread; the others are for one thread alone.
  void warn(const std::string& message);

 private:
  [[nodiscard]] std::string line(bool bar) const;
  /// Items per second since start(); 0 before the first.
  [[nodiscard]] double rate() const;

  std::mutex mutex_;
  Progress progress_;
  bool tty_;
  std::size_t total_;
  std::size_t before_ = 0;
  BatchCounts counts_;
  sandbox::MonotonicClock clock_;
  sandbox::Micros started_{0};
  sandbox::Micros shown_{0};
  std::size_t shown_tenths_ = 0;
};

}  // namespace judge::app
