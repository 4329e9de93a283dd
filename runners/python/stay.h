// An interpreter that stays, and forks for each call: in counted runs, where starting it under emulation takes long.
#pragma once

#include <string>
#include <vector>

#include "runners/python/object.h"

namespace runners::python {

/// Answers calls as a resident does (sandbox/zygote/runtime.h), each in a child of its own, until the executor ends it;
/// without the executor's socket one call, in this process. The first word is the file that the source is in, the rest
/// are those of run_words.
[[noreturn]] void stay(const Ref& harness, const std::vector<std::string>& words);

}  // namespace runners::python
