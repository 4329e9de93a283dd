// What a person reads of how a submission grows, and what a tool does.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "judge/model/report.h"
#include "judge/report/terminal.h"

namespace judge {

/// Of all parameters together, where there are several, and of each: the sentence, what shows it best, a table, and of
/// each a plot; nothing where growth was not measured.
[[nodiscard]] std::string render_growth(const Report& report, const TerminalOptions& options);

/// Everything in the model; an empty list where growth was not measured.
[[nodiscard]] nlohmann::ordered_json growth_to_json(const Report& report);
/// Of all parameters together; null where there is one.
[[nodiscard]] nlohmann::ordered_json grid_to_json(const Report& report);

}  // namespace judge
