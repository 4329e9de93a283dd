// A take-home's files: the hidden labels, and behind a byte 0xff what a submission predicts. Both are read, or there is
// a sentence; what is read is finite, whole, and has a metric.
#include <cmath>
#include <cstdint>
#include <cstdlib>

#include "judge/metric/predictions.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t end = std::min(bytes.find('\xff'), bytes.size());
  const auto labels = judge::read_labels(bytes.substr(0, end));
  if (!labels) {
    if (labels.error().empty() || labels.error().size() > 500) std::abort();
    return 0;
  }
  const auto kind = judge::unfit_labels(judge::MetricKind::LogLoss, labels->values).empty() ? judge::MetricKind::LogLoss
                                                                                            : judge::MetricKind::Rmse;
  const auto read = judge::read_predictions(bytes.substr(std::min(end + 1, bytes.size())), *labels, kind);
  if (!read) {
    if (read.error().empty()) std::abort();
    return 0;
  }
  if (read->values.size() != labels->ids.size() || judge::first_change(*read, *read, *labels)) std::abort();
  for (const double value : read->values) {
    if (!std::isfinite(value)) std::abort();
  }
  if (!judge::unfit_labels(kind, labels->values).empty()) return 0;
  if (std::isnan(judge::measure(kind, labels->values, read->values))) std::abort();
  return 0;
}
