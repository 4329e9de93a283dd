// The key of a compile: everything that decides its result.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "judge/blobs/key.h"
#include "judge/model/submission.h"
#include "judge/value/type.h"
#include "runners/runner.h"

namespace judge {

/// What stands round every compile of this judge.
struct CompileSurroundings {
  /// The judge's own programs: another build of them may confine, generate or read messages in another way.
  std::vector<std::filesystem::path> programs;
  /// What the compile jail shows beside the system's folders: headers, flags, the harness.
  std::vector<std::filesystem::path> support;
};

/// Two compiles with the same key give the same result. Made of: the launch (source, generated files, command line,
/// environment, limits), the name that messages call the source by, the signature, the toolchain's and the judge's
/// programs (path, size, time of change), the processor, and the support files (by content; the large precompiled
/// headers, which the build makes of the others, by size and time of change).
[[nodiscard]] Key compile_key(const Submission& submission, const std::optional<Signature>& signature,
                              const runners::Launch& launch, const std::vector<std::string>& toolchain,
                              const CompileSurroundings& surroundings);

}  // namespace judge
