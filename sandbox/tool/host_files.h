// The host's side of a run's files: what is read is copied into sealed memory before the run, what is written is opened
// before the run and never through a symbolic link. Errors of a path that was given are usage errors.
#pragma once

#include <string>

#include "sandbox/base/fd.h"

namespace sandbox {

/// What a jail can be given at most in one file.
inline constexpr Bytes kMaxHostFile = kGiB;

/// A sealed copy of a regular host file. `option` names it in errors.
[[nodiscard]] Result<Fd> copy_of_file(const std::string& option, const std::string& path);

/// What a run finds as its standard input when no file was named: a sealed copy of the rest of a file, a pipe as it is,
/// or nothing (end of file) for anything else.
[[nodiscard]] Result<Fd> own_input();

/// A program of the host, as a sealed copy: an executable ELF file. Errors say what to do with anything else.
[[nodiscard]] Result<Fd> copy_of_program(const std::string& path);

/// Opens a regular file or a device for writing; makes it if it is not there; leaves its content alone until
/// `start_over`.
[[nodiscard]] Result<Fd> open_output(const std::string& option, const std::string& path);
/// Empties an opened output; a device is left as it is.
[[nodiscard]] Status start_over(const Fd& output);
/// Whether both are one regular file.
[[nodiscard]] bool same_file(const Fd& a, const Fd& b);

/// A copy of the descriptor that `text` numbers, which must be open for writing.
[[nodiscard]] Result<Fd> open_descriptor(const std::string& option, const std::string& text);

/// Writes a whole file (from offset 0) to `to`; tells how many bytes.
[[nodiscard]] Result<Bytes> copy_out(const Fd& from, int to);

}  // namespace sandbox
