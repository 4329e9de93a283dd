// From a problem of LiveCodeBench to the files of its package. It has no solution: answers are those of its cases.
// Pure.
#pragma once

#include <string>
#include <string_view>

#include "judge/import/dataset_record.h"
#include "judge/import/livecodebench.h"
#include "judge/import/plan.h"

namespace judge {

/// The package of a program: stdin and stdout as they stand.
[[nodiscard]] PackagePlan plan_program(const LiveCodeBenchProblem& problem);

/// What read.py is given of a function, as JSON.
[[nodiscard]] std::string function_to_read(const LiveCodeBenchProblem& problem);
/// The package of a function, by what read.py replied. An Error (Package) says why there is none.
[[nodiscard]] sandbox::Result<PackagePlan> plan_function(const DatasetRecord& record,
                                                         const LiveCodeBenchProblem& problem, std::string_view reply);

}  // namespace judge
