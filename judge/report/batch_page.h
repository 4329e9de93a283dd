// A batch as a page of HTML: one file without scripts that loads nothing.
#pragma once

#include <string>

#include "judge/model/batch.h"

namespace judge {

[[nodiscard]] std::string batch_page(const Batch& batch);

}  // namespace judge
