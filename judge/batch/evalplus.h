// A batch's results in the shape of EvalPlus's eval_results.json, for the tools that read it. Pure.
#pragma once

#include <string>

#include "judge/model/batch.h"
#include "sandbox/base/error.h"

namespace judge {

/// A Usage error if the items are not of one model: EvalPlus's shape has one.
[[nodiscard]] sandbox::Status check_one_model(const std::vector<BatchResult>& items);

/// EvalPlus's base tests are the sample cases (all of them, where a problem has none), its plus tests are all cases.
/// Internal errors and Invalid items are left out: they are no samples. pass@1, @10 and @100 are there if every task
/// has that many.
[[nodiscard]] std::string evalplus_json(const Batch& batch);

}  // namespace judge
