// Which problem a name in the inputs stands for. Pure.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "sandbox/base/error.h"

namespace judge {

/// Name in the inputs (a task_id, a folder) → the problem's slug.
using Mapping = std::map<std::string, std::string>;

/// Reads one JSON object {"HumanEval/0": "has-close-elements", ...}, or lines {"task_id": ..., "problem": ...}, or
/// lines "task_id,problem" of which the first may be just these words. An Error (Usage) names the line of `file_name`.
[[nodiscard]] sandbox::Result<Mapping> read_mapping(std::string_view text, const std::string& file_name);

/// The slug that a name in the inputs stands for where no mapping says otherwise, and no problem has it as it stands:
/// "humaneval-0" of "HumanEval/0".
[[nodiscard]] std::string plain_form(const std::string& name);

}  // namespace judge
