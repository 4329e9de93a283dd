// Tells those who asked for it that a submission has ended: takes callbacks that are due from the store, sends them
// signed, and enters what came of it. One at a time for each place: a receiver that is slow is slow for itself.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "judge/callback/sender.h"
#include "judge/store/store.h"
#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace judge {

struct CourierSettings {
  std::set<std::string> places;  ///< where callbacks may go, as CallbackUrl::place(); empty: nowhere
  std::string secret;            ///< what they are signed with
  int attempts = 8;              ///< tries before one has failed
  /// From the first try to the second; twice as long each time, or as long as the receiver asks, an hour at most.
  sandbox::Micros wait{0};
  sandbox::Micros limit{0};  ///< of one try
};

/// Called on the courier's threads; must not call back into it.
class CourierEvents {
 public:
  virtual ~CourierEvents() = default;
  virtual void delivered(const DueCallback&) {}
  /// `failed`: for good.
  virtual void undelivered(const DueCallback&, const std::string& why, bool failed) { (void)why, (void)failed; }
  virtual void courier_warned(const std::string& message) { (void)message; }
};

/// All borrowed.
struct CourierTools {
  Store& store;
  CourierEvents& events;
  std::function<sandbox::Result<std::string>(const std::string& id)> body;  ///< of a submission's callback: JSON
};

class Courier {
 public:
  Courier(CourierTools tools, CourierSettings settings);
  /// Stops it.
  ~Courier();
  Courier(const Courier&) = delete;
  Courier& operator=(const Courier&) = delete;

  /// Where a callback to this address would go. A Usage error if it is none, or none of the settings' places.
  [[nodiscard]] sandbox::Result<Callback> admit(const std::string& url) const;

  /// Gives up what earlier settings allowed and these do not, and begins.
  [[nodiscard]] sandbox::Status start();
  /// Something may have become due.
  void wake();
  /// Ends what is being sent; it is sent again by the next one. Returns when nothing runs.
  void stop();

 private:
  void serve(const std::string& place);
  /// An Error: what came of it is not in the store.
  [[nodiscard]] sandbox::Status deliver(const DueCallback& callback);
  [[nodiscard]] tl::expected<void, NotTaken> send(const DueCallback& callback);
  /// Waits for that moment, an event after `seen` of them, or the end.
  void wait_until(UtcTime moment, std::uint64_t seen);

  CourierTools tools_;
  CourierSettings settings_;
  Sender sender_;
  std::stop_source stop_;
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::uint64_t events_ = 0;  ///< calls of wake()
  std::vector<std::thread> threads_;
};

}  // namespace judge
