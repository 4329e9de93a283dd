// What the files of a take-home tell of its hidden labels, though they must not. Pure.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judge/metric/predictions.h"

namespace judge {

/// Files that a submission finds: names and contents.
using DataFiles = std::vector<std::pair<std::string, std::string>>;

/// A sentence for each thing that is wrong: a file that has the label of a hidden row; a hidden row that is in no file,
/// so that nobody could predict it; an order of the hidden rows, that of a file or of the ids, that predicts the label
/// by itself well enough for the first band (ranking metrics only). Files other than .csv are not looked into.
[[nodiscard]] std::vector<std::string> label_leaks(const DataFiles& files, const Labels& labels, const Metric& metric);

/// Whether some .csv file has the column.
[[nodiscard]] bool has_column(const DataFiles& files, std::string_view column);

}  // namespace judge
