// Metrics: how good predictions are, as one number, measured against labels that no submission meets. Pure.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace judge {

/// y are the labels, p the predictions, n the number of rows.
enum class MetricKind {
  Auc,  ///< how often a row of label 1 is above one of label 0; a tie is half: the area under the ROC curve
  AveragePrecision,  ///< sum of (recall_k - recall_{k-1}) * precision_k, from the highest p down; equal p are one step
  LogLoss,           ///< mean of -(y ln p + (1 - y) ln(1 - p)), with p held between 1e-15 and 1 - 1e-15
  Rmse,              ///< sqrt(mean of (y - p)^2)
  Wape,              ///< sum of |y - p| / sum of |y|
  Accuracy,          ///< how many p equal y, divided by n
};

struct MetricFacts {
  std::string_view name;   ///< in metric.yaml and JSON: "average_precision"
  std::string_view title;  ///< for readers: "average precision"
  MetricKind kind;
  bool larger_is_better;
  bool binary;       ///< labels are 0 or 1, and both are there
  bool probability;  ///< predictions lie between 0 and 1
};
[[nodiscard]] const MetricFacts& facts(MetricKind kind);
[[nodiscard]] std::optional<MetricKind> metric_of_name(std::string_view name);
/// "auc, average_precision, ..."
[[nodiscard]] std::string metric_names();

/// Why the metric has no value for these labels; empty if it has.
[[nodiscard]] std::string unfit_labels(MetricKind kind, std::span<const double> labels);

/// The metric. Precondition: as many predictions as labels, all finite; the labels are fit.
[[nodiscard]] double measure(MetricKind kind, std::span<const double> labels, std::span<const double> predictions);

/// How far the metric would vary over other hidden rows of the same kind: its standard deviation over 200 bootstrap
/// samples, which are the same in every run. Precondition as above.
[[nodiscard]] double standard_error(MetricKind kind, std::span<const double> labels,
                                    std::span<const double> predictions);

/// A range of the metric that is worth points: from `bound` on, or up to it where less is better.
struct Band {
  std::string name;
  double bound = 0;
  int points = 0;
};

/// What metric.yaml declares.
struct Metric {
  MetricKind kind = MetricKind::Auc;
  std::vector<Band> bands;  ///< from the easiest on; not empty. A submission that reaches none is wrong
  std::string leak;         ///< a column that tells the label in the training rows and misleads in the hidden ones
};

/// Whether a value lies in the band.
[[nodiscard]] bool reaches(MetricKind kind, double value, const Band& band);

/// Four digits, for readers: "0.8312".
[[nodiscard]] std::string metric_text(double value);

}  // namespace judge
