// A batch as the results.json that Gradescope's autograder reads.
#pragma once

#include <string>

#include "judge/model/batch.h"

namespace judge {

/// One test per item, of one point each: for AC, or as much of it as the problem's own scoring gives. An internal error
/// has no score and no status, so that it costs no one anything; the caller is to fail then, and be started again.
[[nodiscard]] std::string gradescope_json(const Batch& batch);

}  // namespace judge
