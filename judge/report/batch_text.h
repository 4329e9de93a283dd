// The report on a batch that a person reads on a terminal.
#pragma once

#include <string>

#include "judge/model/batch.h"
#include "judge/report/terminal.h"

namespace judge {

/// Tables, and the counts as its last lines.
[[nodiscard]] std::string render_batch(const Batch& batch, const TerminalOptions& options);

}  // namespace judge
