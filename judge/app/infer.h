// Which problem a file is a submission to, when the user names only the file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "judge/problem/problem.h"
#include "sandbox/base/error.h"

namespace judge::app {

/// "TwoSum.cpp", "two_sum.py" and "two-sum-v2.py" begin with the words "two-sum".
[[nodiscard]] std::string slug_of_file(std::string_view file_name);

/// The slugs that the file's name speaks of; where there are several, none says more of the name than another.
[[nodiscard]] std::vector<std::string> slugs_named_by(std::string_view file_name,
                                                      const std::vector<std::string>& slugs);

/// The problem that the file's name speaks of, else the one whose entry is among the names that the source defines.
/// None or several are a Usage error that lists the candidates.
[[nodiscard]] sandbox::Result<std::string> infer_problem(std::string_view file_name,
                                                         const std::vector<std::string>& defined_names,
                                                         const std::vector<ProblemSummary>& problems);

}  // namespace judge::app
