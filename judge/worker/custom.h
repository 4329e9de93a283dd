// Runs a program on its submitter's own input.
#pragma once

#include "judge/pipeline/pipeline.h"
#include "judge/worker/settings.h"

namespace judge {

/// A report with one case, "input", which may be shown: its data are the submitter's. Errors as of Pipeline::grade().
[[nodiscard]] sandbox::Result<Report> run_custom(Pipeline& pipeline, const Submission& submission,
                                                 const CustomRun& custom, GradeEvents& events);

}  // namespace judge
