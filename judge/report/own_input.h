// What a submission and the reference answered to an input of the candidate's own.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "judge/model/report.h"
#include "judge/report/terminal.h"

namespace judge {

struct OwnInput {
  Report yours;
  std::optional<Report> reference;       ///< absent where the package has no accepted submission
  std::optional<Difference> difference;  ///< between two answers that were both given

  /// Whether both answered.
  [[nodiscard]] bool compared() const;
};

[[nodiscard]] std::string render_own_input(const OwnInput& run, const TerminalOptions& options);
[[nodiscard]] nlohmann::ordered_json own_input_to_json(const OwnInput& run);

}  // namespace judge
