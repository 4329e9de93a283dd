// The report that a program reads: docs/formats/report.md.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "judge/model/report.h"

namespace judge {

/// Raised when a field changes its meaning or goes away; new fields may come without.
inline constexpr int kReportSchemaVersion = 1;
/// What a report keeps of each of input, expected and got.
inline constexpr std::size_t kJsonTextBytes = std::size_t{64} * 1024;

[[nodiscard]] nlohmann::ordered_json report_to_json(const Report& report);
[[nodiscard]] nlohmann::ordered_json difference_to_json(const std::optional<Difference>& difference);
[[nodiscard]] nlohmann::ordered_json vectorised_to_json(const std::optional<VectorisedReport>& vectorised);
/// The document as text, with a newline at its end.
[[nodiscard]] std::string json_document(const nlohmann::ordered_json& document);

}  // namespace judge
