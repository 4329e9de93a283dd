// Errors and results. An Error says what went wrong, where, and how to mend it; a verdict is never an Error.
#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace sandbox {

/// Who has to act on the error. The CLI maps each kind to its exit code (docs/formats/exit-codes.md).
enum class ErrorKind {
  Usage,           ///< a wrong argument, an unknown problem or language, an unreadable source: exit 2
  Package,         ///< a broken problem package: exit 4
  Infrastructure,  ///< the judge's own fault: retried on a fresh executor, then IE: exit 3
  Refused,         ///< this machine isolates less than was demanded; nothing was run, and a retry is no use: exit 5
};

struct Error {
  ErrorKind kind = ErrorKind::Infrastructure;
  std::string message;  ///< one sentence, no trailing newline
  std::string where;    ///< "file:line", a JSON pointer, or the step that failed ("jail: pivot_root"); may be empty
  std::string hint;     ///< how to mend it; may be empty
  int sys_errno = 0;    ///< errno of the failed system call, 0 if none

  /// "where: message (errno text)", and the hint on a line of its own.
  [[nodiscard]] std::string text() const;
};

/// A value or an Error, with std::expected's interface.
template <class T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

/// A failed system call at `step` ("jail: mount /proc"); captures errno unless one is given.
[[nodiscard]] tl::unexpected<Error> sys_error(std::string step, int err = -1);
/// An infrastructure fault that no system call reported.
[[nodiscard]] tl::unexpected<Error> fault(std::string step, std::string message);
[[nodiscard]] tl::unexpected<Error> usage_error(std::string message, std::string hint = {});
[[nodiscard]] tl::unexpected<Error> package_error(std::string where, std::string message, std::string hint = {});

}  // namespace sandbox
