// The first stage: what is not worth a jail is refused here, with a clear error and nothing run.
#pragma once

#include "judge/model/submission.h"
#include "sandbox/base/error.h"

namespace judge {

/// A Usage error if the source is empty, larger than kMaxSourceBytes, or not UTF-8.
[[nodiscard]] sandbox::Status admit(const Submission& submission);

}  // namespace judge
