// What the submission's part of a call costs, in counted runs (docs/formats/values.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "runners/python/object.h"

namespace runners::python {

/// Where the interpreter's memory is asked for, before it starts: from the C library, and counted.
void count_memory();

/// One at most; it does nothing before start().
class Costs {
 public:
  enum class Lines { No, Yes };
  /// `lines`: how the time is spread over the lines of `file_name`, in place of the other figures.
  void start(Lines lines, PyObject* file_name);
  [[nodiscard]] bool started() const { return started_; }

  /// Round the submission's own code. They do not nest.
  void begin();
  void end();

  /// The frame that stands before the reply. `answer_bytes`: of a function's answer on the wire, which is no cost of
  /// the call; 0 where it keeps what it allocates.
  [[nodiscard]] std::string frame(std::size_t answer_bytes) const;

 private:
  bool started_ = false;
  std::uint64_t nanoseconds_ = 0, nanoseconds_before_ = 0;
  std::uint64_t instructions_ = 0, instructions_before_ = 0;
};

Costs& costs();

/// Begins and ends with the scope.
class Span {
 public:
  Span() { costs().begin(); }
  ~Span() { costs().end(); }
  Span(const Span&) = delete;
  Span& operator=(const Span&) = delete;
};

}  // namespace runners::python
