// Reads the report's document (docs/formats/report.md) back: what a server sends is shown as what is graded here.
#pragma once

#include <string_view>

#include "judge/model/report.h"
#include "judge/report/json_fields.h"

namespace judge {

/// Of bytes of unknown origin. Fields that are not known here are left alone; one that is missing or of another type is
/// an Infrastructure error with its JSON pointer, and so is a schema_version of another time. What the document's
/// writer cut stays cut, and then the report says so of prints only.
[[nodiscard]] sandbox::Result<Report> report_from_json(std::string_view text);

/// The fields `growth` and `growth_grid` of a report's document.
[[nodiscard]] GrowthMeasurement read_growth(const JsonPlace& report);

}  // namespace judge
