#include "judge/metric/metric.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <random>

namespace judge {
namespace {

constexpr MetricFacts kMetrics[] = {
    {"auc", "AUC", MetricKind::Auc, true, true, false},
    {"average_precision", "average precision", MetricKind::AveragePrecision, true, true, false},
    {"log_loss", "log loss", MetricKind::LogLoss, false, true, true},
    {"rmse", "RMSE", MetricKind::Rmse, false, false, false},
    {"wape", "WAPE", MetricKind::Wape, false, false, false},
    {"accuracy", "accuracy", MetricKind::Accuracy, true, false, false},
};

/// How many rows of each label have the same prediction.
struct Step {
  double zeros = 0, ones = 0;
};

/// From the highest prediction down.
std::vector<Step> steps(std::span<const double> labels, std::span<const double> predictions) {
  std::vector<std::size_t> order(labels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return predictions[a] > predictions[b]; });
  std::vector<Step> out;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i == 0 || predictions[order[i]] != predictions[order[i - 1]]) out.emplace_back();
    ++(labels[order[i]] == 1 ? out.back().ones : out.back().zeros);
  }
  return out;
}

double auc(std::span<const double> labels, std::span<const double> predictions) {
  double zeros = 0, ones = 0, won = 0;
  for (const Step& step : steps(labels, predictions)) {
    won += step.zeros * (ones + step.ones / 2);
    zeros += step.zeros;
    ones += step.ones;
  }
  return won / (zeros * ones);
}

double average_precision(std::span<const double> labels, std::span<const double> predictions) {
  double zeros = 0, ones = 0, sum = 0;
  for (const Step& step : steps(labels, predictions)) {
    zeros += step.zeros;
    ones += step.ones;
    sum += step.ones * ones / (ones + zeros);
  }
  return sum / ones;
}

/// The sum of f(label, prediction) over all rows.
template <class F>
double sum_of(std::span<const double> labels, std::span<const double> predictions, F f) {
  double sum = 0;
  for (std::size_t i = 0; i < labels.size(); ++i) sum += f(labels[i], predictions[i]);
  return sum;
}

double row_log_loss(double label, double prediction) {
  constexpr double kLeast = 1e-15;
  const double held = std::clamp(prediction, kLeast, 1 - kLeast);
  return label == 1 ? -std::log(held) : -std::log1p(-held);
}

}  // namespace

const MetricFacts& facts(MetricKind kind) {
  return *std::find_if(std::begin(kMetrics), std::end(kMetrics),
                       [kind](const MetricFacts& metric) { return metric.kind == kind; });
}

std::optional<MetricKind> metric_of_name(std::string_view name) {
  for (const MetricFacts& metric : kMetrics) {
    if (metric.name == name) return metric.kind;
  }
  return std::nullopt;
}

std::string metric_names() {
  std::string out;
  for (const MetricFacts& metric : kMetrics) out.append(out.empty() ? "" : ", ").append(metric.name);
  return out;
}

std::string unfit_labels(MetricKind kind, std::span<const double> labels) {
  const std::string title(facts(kind).title);
  const auto count = [&](double value) { return std::count(labels.begin(), labels.end(), value); };
  if (facts(kind).binary) {
    const auto ones = count(1), zeros = count(0);
    if (static_cast<std::size_t>(ones + zeros) != labels.size()) return title + " needs labels that are 0 or 1";
    if (ones == 0 || zeros == 0) return title + " needs rows of both labels, 0 and 1";
  }
  if (labels.empty()) return title + " needs at least one row";
  if (kind == MetricKind::Wape && static_cast<std::size_t>(count(0)) == labels.size())
    return title + " needs a label that is not 0";
  return {};
}

double measure(MetricKind kind, std::span<const double> labels, std::span<const double> predictions) {
  const auto rows = static_cast<double>(labels.size());
  switch (kind) {
    case MetricKind::Auc:
      return auc(labels, predictions);
    case MetricKind::AveragePrecision:
      return average_precision(labels, predictions);
    case MetricKind::LogLoss:
      return sum_of(labels, predictions, row_log_loss) / rows;
    case MetricKind::Rmse:
      return std::sqrt(sum_of(labels, predictions, [](double y, double p) { return (y - p) * (y - p); }) / rows);
    case MetricKind::Wape:
      return sum_of(labels, predictions, [](double y, double p) { return std::abs(y - p); }) /
             sum_of(labels, predictions, [](double y, double) { return std::abs(y); });
    case MetricKind::Accuracy:
      return sum_of(labels, predictions, [](double y, double p) { return y == p ? 1.0 : 0.0; }) / rows;
  }
  return 0;
}

double standard_error(MetricKind kind, std::span<const double> labels, std::span<const double> predictions) {
  constexpr int kSamples = 200;
  std::mt19937_64 random(1);
  std::vector<double> drawn_labels(labels.size()), drawn_predictions(labels.size());
  double sum = 0, squares = 0;
  int used = 0;
  for (int sample = 0; sample < kSamples; ++sample) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const std::size_t row = random() % labels.size();
      drawn_labels[i] = labels[row];
      drawn_predictions[i] = predictions[row];
    }
    if (!unfit_labels(kind, drawn_labels).empty()) continue;
    const double value = measure(kind, drawn_labels, drawn_predictions);
    sum += value;
    squares += value * value;
    ++used;
  }
  if (used == 0) return 0;
  const double mean = sum / used;
  return std::sqrt(std::max(0.0, squares / used - mean * mean));
}

bool reaches(MetricKind kind, double value, const Band& band) {
  return facts(kind).larger_is_better ? value >= band.bound : value <= band.bound;
}

std::string metric_text(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4g", value);
  return text;
}

}  // namespace judge
