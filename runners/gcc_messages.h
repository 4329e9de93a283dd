// gcc's messages as the submission's author should read them.
#pragma once

#include <string>
#include <string_view>

#include "runners/runner.h"

namespace runners {

/// What a submission's own node classes are renamed to, beside the harness's; the class's name follows.
inline constexpr std::string_view kOwnPrefix = "judged_own_";

/// Rewrites what the compiler and the linker wrote about `source_name` (solution.cpp) and the generated main: the
/// user's file name, none of the judge's paths or template traces, the harness's own assertions as plain sentences; at
/// most about 50 lines.
[[nodiscard]] std::string rewrite_messages(std::string_view output, std::string_view source_name,
                                           std::string_view file_name);

/// Whether g++ judged the source, so that another try must end the same: it compiled, or it has errors. Not so where
/// the compiler crashed, was killed, or lacked memory, processes or disk. `output` is untrusted: a source that imitates
/// such a message is taken at its word.
[[nodiscard]] bool repeats(int exit_code, std::string_view output);

/// What a compile step's end and output mean: both of the above.
[[nodiscard]] CompileResult read_gcc(std::string_view source_name, std::string_view file_name, int exit_code,
                                     std::string_view output);

}  // namespace runners
