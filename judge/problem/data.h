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

/// Of a take-home: the folder's files, which a submission meets in its working directory. `shown` names the folder.
[[nodiscard]] sandbox::Status read_take_home_files(const std::filesystem::path& folder, const std::string& shown,
                                                   TestCase& test);
/// Of a take-home: the labels in the text of its .ans file, `shown` in errors.
[[nodiscard]] sandbox::Status read_take_home_labels(const Metric& metric, std::string_view text,
                                                    const std::string& shown, TestCase& test);

}  // namespace judge
