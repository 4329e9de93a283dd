#include "judge/server/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "sandbox/base/fd.h"

namespace judge {
namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;
using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

double seconds(sandbox::Micros time) {
  return static_cast<double>(time.count()) / 1e6;
}

/// Bounds of answers' times, and of how long submissions wait and are graded, in seconds.
const Histogram::BucketBoundaries kAnswerBounds = {0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60};
const Histogram::BucketBoundaries kGradeBounds = {0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000};

/// Clients make up methods, and each label is kept for good.
std::string label_of(std::string_view method) {
  constexpr std::array<std::string_view, 3> kKnown = {"GET", "POST", "DELETE"};
  return std::find(kKnown.begin(), kKnown.end(), method) == kKnown.end() ? "other" : std::string(method);
}

/// The memory that this process has in RAM, in bytes; 0 if the kernel does not say.
double resident_bytes() {
  const auto statm = sandbox::read_file("/proc/self/statm");
  if (!statm) return 0;
  const std::size_t space = statm->find(' ');
  std::uint64_t pages = 0;
  if (space == std::string::npos) return 0;
  std::from_chars(statm->data() + space + 1, statm->data() + statm->size(), pages);
  return static_cast<double>(pages) * static_cast<double>(sysconf(_SC_PAGESIZE));
}

}  // namespace

struct Metrics::Impl {
  prometheus::Registry registry;
  Family<Counter>& requests =
      BuildCounter().Name("judged_http_requests_total").Help("Requests that were answered.").Register(registry);
  Family<Histogram>& request_seconds = BuildHistogram()
                                           .Name("judged_http_request_seconds")
                                           .Help("From a request's last byte to its answer.")
                                           .Register(registry);
  Family<Counter>& submitted =
      BuildCounter().Name("judged_submissions_accepted_total").Help("Submissions that were queued.").Register(registry);
  Family<Counter>& refusals = BuildCounter()
                                  .Name("judged_requests_refused_total")
                                  .Help("Requests that were refused for a limit.")
                                  .Register(registry);
  Family<Counter>& verdicts =
      BuildCounter().Name("judged_submissions_graded_total").Help("Submissions with a result.").Register(registry);
  Family<Histogram>& wait_seconds =
      BuildHistogram().Name("judged_wait_seconds").Help("From queued to begun.").Register(registry);
  Family<Histogram>& grade_seconds =
      BuildHistogram().Name("judged_grade_seconds").Help("From begun to its result.").Register(registry);
  Counter& retries = BuildCounter()
                         .Name("judged_retries_total")
                         .Help("Faults of the judge that were survived.")
                         .Register(registry)
                         .Add({});
  Counter& leases_lost = BuildCounter()
                             .Name("judged_leases_lost_total")
                             .Help("Submissions that ended without a result here.")
                             .Register(registry)
                             .Add({});
  Counter& delivered = BuildCounter()
                           .Name("judged_callbacks_delivered_total")
                           .Help("Callbacks that their receivers took.")
                           .Register(registry)
                           .Add({});
  Counter& undelivered = BuildCounter()
                             .Name("judged_callbacks_failed_total")
                             .Help("Callbacks that are not tried again.")
                             .Register(registry)
                             .Add({});
  Gauge& callbacks = BuildGauge()
                         .Name("judged_callbacks_pending")
                         .Help("Callbacks of submissions that have ended.")
                         .Register(registry)
                         .Add({});
  Family<Gauge>& waiting = BuildGauge().Name("judged_waiting").Help("Submissions that wait.").Register(registry);
  Gauge& running =
      BuildGauge().Name("judged_running").Help("Submissions that are being graded.").Register(registry).Add({});
  Gauge& connections =
      BuildGauge().Name("judged_http_connections").Help("Open connections.").Register(registry).Add({});
  Gauge& listeners =
      BuildGauge().Name("judged_event_listeners").Help("Who listens to events.").Register(registry).Add({});
  Gauge& resident = BuildGauge()
                        .Name("process_resident_memory_bytes")
                        .Help("Resident memory of judged itself.")
                        .Register(registry)
                        .Add({});
};

Metrics::Metrics(const std::string& version, int slots) : impl_(std::make_unique<Impl>()) {
  BuildGauge()
      .Name("judged_build_info")
      .Help("The version, as a label.")
      .Register(impl_->registry)
      .Add({{"version", version}})
      .Set(1);
  BuildGauge().Name("judged_slots").Help("Submissions at a time.").Register(impl_->registry).Add({}).Set(slots);
}

Metrics::~Metrics() = default;

void Metrics::answered(std::string_view method, std::string_view route, unsigned status, sandbox::Micros time) {
  const std::string path(route);
  impl_->requests.Add({{"method", label_of(method)}, {"route", path}, {"status", std::to_string(status)}}).Increment();
  impl_->request_seconds.Add({{"route", path}}, kAnswerBounds).Observe(seconds(time));
}

void Metrics::accepted(std::size_t submissions) {
  impl_->submitted.Add({}).Increment(static_cast<double>(submissions));
}

void Metrics::refused(std::string_view reason) {
  impl_->refusals.Add({{"reason", std::string(reason)}}).Increment();
}

void Metrics::begun(sandbox::Micros waited) {
  impl_->wait_seconds.Add({}, kGradeBounds).Observe(seconds(waited));
}

void Metrics::graded(std::string_view language, Verdict verdict, sandbox::Micros time) {
  impl_->verdicts.Add({{"language", std::string(language)}, {"verdict", std::string(to_string(verdict))}}).Increment();
  impl_->grade_seconds.Add({{"language", std::string(language)}}, kGradeBounds).Observe(seconds(time));
}

void Metrics::retried() {
  impl_->retries.Increment();
}

void Metrics::delivered() {
  impl_->delivered.Increment();
}

void Metrics::undelivered() {
  impl_->undelivered.Increment();
}

void Metrics::lease_lost() {
  impl_->leases_lost.Increment();
}

std::string Metrics::text(const Now& now) {
  constexpr std::array<const char*, 3> kPriorities = {"single", "batch", "rejudge"};
  for (std::size_t i = 0; i < kPriorities.size(); ++i)
    impl_->waiting.Add({{"priority", kPriorities.at(i)}}).Set(static_cast<double>(now.queue.waiting.at(i)));
  impl_->running.Set(static_cast<double>(now.queue.running));
  impl_->connections.Set(static_cast<double>(now.connections));
  impl_->listeners.Set(static_cast<double>(now.listeners));
  impl_->callbacks.Set(static_cast<double>(now.callbacks));
  impl_->resident.Set(resident_bytes());
  return prometheus::TextSerializer().Serialize(impl_->registry.Collect());
}

}  // namespace judge
