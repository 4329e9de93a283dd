// g++'s messages as the submission's author should read them.
#pragma once

#include <string>
#include <string_view>

namespace runners::cpp {

/// Rewrites what g++ and the linker wrote about solution.cpp and main.cpp: the user's file name, none of the judge's
/// paths or template traces, the harness's own assertions as plain sentences; at most about 50 lines.
[[nodiscard]] std::string rewrite_messages(std::string_view output, std::string_view file_name);

/// Whether g++ judged the source, so that another try must end the same: it compiled, or it has errors. Not so where
/// the compiler crashed, was killed, or lacked memory, processes or disk. `output` is untrusted: a source that imitates
/// such a message is taken at its word.
[[nodiscard]] bool repeats(int exit_code, std::string_view output);

}  // namespace runners::cpp
