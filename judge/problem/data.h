// The test cases of a package: data/sample and data/secret. Internal to this room.
#pragma once

#include <string>

#include "judge/problem/problem.h"

namespace judge {

/// "2-small" before "10-large": runs of digits compare as numbers. A strict total order.
[[nodiscard]] bool natural_less(const std::string& a, const std::string& b);

/// The entries of a folder that are not hidden, in natural order; none if it does not exist.
[[nodiscard]] std::vector<std::filesystem::path> entries(const std::filesystem::path& folder);

/// Reads every case into problem.cases: samples first. Whatever else lies under data/ and would mean something to
/// another judge (a group's scoring, a case's own flags) is an error rather than ignored. Precondition: the settings
/// are read.
[[nodiscard]] sandbox::Status read_cases(Problem& problem);

}  // namespace judge
