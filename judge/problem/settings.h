// problem.yaml, interface.yaml and the test groups' YAML files. Internal to this room.
#pragma once

#include <filesystem>

#include "judge/problem/problem.h"
#include "judge/problem/yaml_file.h"

namespace judge {

/// How errors name a file of the package: "two-sum/problem.yaml".
[[nodiscard]] std::string shown_name(const std::filesystem::path& folder, const char* file);

/// What to use instead of output_validator_args where they do not apply.
inline constexpr const char* kFunctionArgsHint = "a function's comparison is interface.yaml's compare";

/// Fills name, difficulty, topics, limits, and for programs the comparison.
[[nodiscard]] sandbox::Status read_problem_yaml(const std::filesystem::path& folder, Problem& problem);
/// A test_group.yaml or a case's own YAML file, `shown` in errors. With `problem` its output_validator_args apply to
/// every case; without, they would apply to some and are an error.
[[nodiscard]] sandbox::Status read_group_yaml(const std::filesystem::path& file, const std::string& shown,
                                              Problem* problem);
/// Fills interface and compare; a package without the file is a stdin/stdout program and keeps what it has.
[[nodiscard]] sandbox::Status read_interface_yaml(const std::filesystem::path& folder, Problem& problem);

/// Reads interface.yaml's growth, if it is there; the generators' source is left empty. `map` keeps the error.
void read_growth(YamlMap& map, const std::string& shown, std::optional<Growth>& growth);

/// Fills metric; a package without the file is no take-home.
[[nodiscard]] sandbox::Status read_metric_yaml(const std::filesystem::path& folder, Problem& problem);

}  // namespace judge
