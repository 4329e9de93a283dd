// The clock seam: everything that decides by time takes a Clock, so that tests can turn its hands.
#pragma once

#include "sandbox/base/units.h"

namespace sandbox {

class Clock {
 public:
  virtual ~Clock() = default;
  /// Monotonic time since an arbitrary origin.
  [[nodiscard]] virtual Micros now() const = 0;
};

/// CLOCK_MONOTONIC.
class MonotonicClock final : public Clock {
 public:
  [[nodiscard]] Micros now() const override;
};

/// A clock that moves only when told to.
class ManualClock final : public Clock {
 public:
  [[nodiscard]] Micros now() const override { return now_; }
  void advance(Micros by) { now_ += by; }

 private:
  Micros now_{0};
};

}  // namespace sandbox
