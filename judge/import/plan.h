// From what was read and seen of a record to the files of its package. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "judge/import/dataset_record.h"
#include "judge/import/reading.h"
#include "sandbox/base/error.h"

namespace judge {

struct PackagePlan {
  std::map<std::string, std::string> files;  ///< path in the package → content
  std::string solution;                      ///< the canonical one; empty where there is none
  std::size_t cases = 0;
  bool relation = false;           ///< its test is arbitrary code, and became a relation
  std::vector<std::string> notes;  ///< what was left out and does not matter to the verdicts, a sentence each
};

struct PackageCase {
  std::string input, answer;  ///< what the files have
};

/// Adds problem.yaml: its format and `name`.
void add_name(const std::string& name, PackagePlan& plan);
/// Adds the files of cases: data/sample/01.in and so on.
void add_cases(const std::string& group, const std::vector<PackageCase>& cases, PackagePlan& plan);

/// An Error (Package) says why there is none: values without a type, or a test that contradicts the canonical solution.
[[nodiscard]] sandbox::Result<PackagePlan> plan_package(const DatasetRecord& record, const Reading& reading,
                                                        const Observation& observation);

}  // namespace judge
