// The kill matrix of a package: which cases tell each submission that must fail from an accepted one.
#pragma once

#include <string>

#include "judge/app/package_check.h"

namespace judge::app {

/// A Markdown section. Precondition: the check ran every case (CheckOptions::every_case).
[[nodiscard]] std::string kill_matrix(const PackageCheck& package);

/// What stands above the sections of several packages.
[[nodiscard]] std::string kill_matrix_head();

}  // namespace judge::app
