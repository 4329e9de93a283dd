// Cuts a file of records into them: lines, or the elements of one JSON array. For bytes of unknown origin; of a file of
// any size no more than one record is in memory.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>

#include "sandbox/base/error.h"

namespace judge {

/// The longest record of a submission, in bytes: a source of 1 MiB and a prompt, in JSON's longest spelling; or all
/// that a model wrote to one problem.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{16} * 1024 * 1024;

/// A record that was cut out, and was not read yet.
struct RawRecord {
  std::string place;                  ///< "answers.jsonl:12"; "answers.json, element 3": from 1 on
  sandbox::Result<std::string> text;  ///< an Error (Usage) if it is too long, or the array is damaged
};

class RecordStream {
 public:
  /// Borrows the stream; `name` is how places call it. What begins with '[' is one array, anything else is lines. A
  /// record may have `max_bytes`, whole MiB.
  RecordStream(std::istream& in, std::string name, std::size_t max_bytes = kMaxRecordBytes);

  /// The next record; blank lines are none. After an array that is damaged outside of its elements there is no more.
  [[nodiscard]] std::optional<RawRecord> next();

 private:
  enum class State { Lines, Array, AfterArray, Ended };

  [[nodiscard]] std::optional<RawRecord> next_line();
  [[nodiscard]] std::optional<RawRecord> next_element();
  /// Reads an element up to what ends it and is not of it: a comma, the array's bracket, or the end of the file.
  [[nodiscard]] int read_element(std::string& text);
  void skip_blanks();
  /// One byte more than a record may have shows that it has too many.
  void keep(std::string& text, int byte) const;
  [[nodiscard]] RawRecord bounded(std::string place, std::string text) const;

  std::istream& in_;
  std::string name_;
  std::size_t max_bytes_;
  State state_ = State::Lines;
  std::size_t number_ = 0;  ///< of the line or element that was read last
};

}  // namespace judge
