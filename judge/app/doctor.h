// Whether everything that grading needs is there and works, and how to mend what does not.
#pragma once

#include <string>
#include <vector>

namespace judge::app {

struct Finding {
  std::string name;
  bool ok = false;
  bool needed = true;  ///< false: grading works without it, only less well
  std::string detail;  ///< what was found, or what is wrong
  std::string fix;     ///< how to mend it; empty if ok
};

/// Looks at the folders, what confines judge itself, the executor and its isolation, every language (with a program
/// that runs in the jail), the compile cache and every problem package. What depends on something that failed is left
/// out: its failure would say nothing new.
[[nodiscard]] std::vector<Finding> examine(const std::vector<std::string>& problem_folders);

}  // namespace judge::app
