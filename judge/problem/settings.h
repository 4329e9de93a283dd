// problem.yaml and interface.yaml. Internal to this room.
#pragma once

#include <filesystem>

#include "judge/problem/problem.h"

namespace judge {

/// Fills name, difficulty, topics, limits, and for programs the comparison.
[[nodiscard]] sandbox::Status read_problem_yaml(const std::filesystem::path& folder, Problem& problem);
/// Fills interface and compare; a package without the file is a stdin/stdout program and keeps what it has.
[[nodiscard]] sandbox::Status read_interface_yaml(const std::filesystem::path& folder, Problem& problem);

}  // namespace judge
