// What a person reads of two submissions side by side, and what a tool does.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/model/comparison.h"
#include "judge/report/terminal.h"

namespace judge {

/// The sentence, a line for each of the two, a table of times, and their times in one plot where sizes were measured.
[[nodiscard]] std::string render_comparison(const Comparison& comparison, const TerminalOptions& options);

/// docs/formats/report.md
[[nodiscard]] nlohmann::ordered_json comparison_to_json(const Comparison& comparison);

}  // namespace judge
