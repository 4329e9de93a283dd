// The files of a take-home, as CSV: the hidden labels, and what a submission predicts for them. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <unordered_map>
#include <vector>

#include "judge/metric/metric.h"

namespace judge {

/// What a submission writes, in its working directory: the header "id,prediction", and a line for each id.
inline constexpr const char* kPredictionsFile = "pred.csv";

/// The hidden part.
struct Labels {
  std::string column;  ///< the label's name, from the header "id,NAME"
  std::vector<std::string> ids;
  std::vector<double> values;                         ///< of the same rows
  std::unordered_map<std::string, std::size_t> rows;  ///< by id
};

/// Reads the author's file. The error is one sentence, with the line.
[[nodiscard]] tl::expected<Labels, std::string> read_labels(std::string_view text);

struct Predictions {
  std::vector<double> values;      ///< in the order of the labels
  std::vector<std::size_t> lines;  ///< where each stands in the file, from 1
};

/// Reads what a submission wrote, untrusted: each id once, in any order, each with a finite number. Strict but for
/// blanks around a field, an empty last line, and \r\n. The error is one sentence for the candidate, with the line; it
/// may quote bytes that are no UTF-8.
[[nodiscard]] tl::expected<Predictions, std::string> read_predictions(std::string_view text, const Labels& labels,
                                                                      MetricKind kind);

/// Where a second run predicted something else, beyond rounding (1e-9 of the larger number, or of 1): "line 17 has 0.31
/// and then 0.35, for the id c104". Nothing if they agree. Precondition: both are of these labels.
[[nodiscard]] std::optional<std::string> first_change(const Predictions& first, const Predictions& second,
                                                      const Labels& labels);

}  // namespace judge
