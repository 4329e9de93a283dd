#include "judge/callback/courier.h"

#include <algorithm>
#include <chrono>

#include "judge/callback/signature.h"
#include "judge/callback/url.h"

namespace judge {
namespace {

constexpr sandbox::Micros kLongestWait{3'600'000'000};
/// How long nothing is sent after the store failed: what came of it could not be kept either.
constexpr std::chrono::seconds kPause{5};

UtcTime now() {
  return std::chrono::time_point_cast<sandbox::Micros>(std::chrono::system_clock::now());
}

/// After that many tries; no sooner than the receiver asked for.
sandbox::Micros wait_after(int attempts, sandbox::Micros first, std::optional<sandbox::Micros> asked_for) {
  sandbox::Micros wait = first;
  for (int i = 1; i < attempts && wait < kLongestWait; ++i) wait *= 2;
  return std::min(std::max(wait, asked_for.value_or(wait)), kLongestWait);
}

}  // namespace

Courier::Courier(CourierTools tools, CourierSettings settings)
    : tools_(std::move(tools)), settings_(std::move(settings)), sender_(settings_.limit) {}

Courier::~Courier() {
  stop();
}

sandbox::Result<Callback> Courier::admit(const std::string& url) const {
  const auto parsed = parse_callback_url(url);
  if (!parsed) return tl::unexpected(parsed.error());
  Callback out{url, parsed->place()};
  if (settings_.places.count(out.place) > 0) return out;
  if (settings_.places.empty())
    return sandbox::usage_error("this judged sends no callbacks",
                                "its setting callback_hosts says where they may go; or ask with ?wait=60");
  return sandbox::usage_error("callbacks may not go to " + out.place,
                              "the setting callback_hosts of judged says where they may");
}

sandbox::Status Courier::start() {
  const auto given_up = tools_.store.give_up_callbacks(settings_.places, "callback_hosts does not allow it any more");
  if (!given_up) return tl::unexpected(given_up.error());
  for (const std::string& place : settings_.places) threads_.emplace_back([this, place] { serve(place); });
  return {};
}

void Courier::wake() {
  const std::lock_guard lock(mutex_);
  ++events_;
  changed_.notify_all();
}

void Courier::stop() {
  stop_.request_stop();
  for (std::thread& thread : threads_) thread.join();
  threads_.clear();
}

void Courier::wait_until(UtcTime moment, std::uint64_t seen) {
  std::unique_lock lock(mutex_);
  changed_.wait_until(lock, stop_.get_token(), moment, [this, seen] { return events_ != seen; });
}

void Courier::serve(const std::string& place) {
  while (!stop_.stop_requested()) {
    std::uint64_t seen = 0;
    {
      const std::lock_guard lock(mutex_);
      seen = events_;
    }
    const auto next = tools_.store.next_callback(place);
    if (next && !*next) {
      wait_until(now() + kLongestWait, seen);
    } else if (next && (*next)->due > now()) {
      wait_until((*next)->due, seen);
    } else if (const auto entered = next ? deliver(**next) : tl::unexpected(next.error()); !entered) {
      tools_.events.courier_warned("callbacks to " + place + " pause: " + entered.error().text());
      wait_until(now() + kPause, seen);
    }
  }
}

tl::expected<void, NotTaken> Courier::send(const DueCallback& callback) {
  const auto url = parse_callback_url(callback.url);
  if (!url) return tl::unexpected(NotTaken{url.error().message, {}});
  const auto body = tools_.body(callback.id);
  if (!body) return tl::unexpected(NotTaken{body.error().message, {}});
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now().time_since_epoch()).count();
  return sender_.put(
      *url,
      {{"Judged-Delivery", callback.id}, {"Judged-Signature", callback_signature(settings_.secret, seconds, *body)}},
      *body, stop_.get_token());
}

sandbox::Status Courier::deliver(const DueCallback& callback) {
  const auto sent = send(callback);
  // What was cut short counts for nothing.
  if (!sent && stop_.stop_requested()) return {};
  CallbackTry tried;
  if (!sent) {
    tried.error = sent.error().why;
    if (callback.attempts + 1 < settings_.attempts)
      tried.again = now() + wait_after(callback.attempts + 1, settings_.wait, sent.error().retry_after);
  }
  if (auto entered = tools_.store.enter_callback(callback.id, tried); !entered) return entered;
  if (sent)
    tools_.events.delivered(callback);
  else
    tools_.events.undelivered(callback, tried.error, !tried.again);
  return {};
}

}  // namespace judge
