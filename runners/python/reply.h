// The harness's end of the wire: the call frame it is given, and the one reply frame it gives.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace runners::python {

enum class ReplyKind : char {
  Answer = 2,
  Raised = 3,
  BadType = 4,
  Rejected = 5,
  Modified = 6,
  Fails = 7,
  Calls = 8,
  Unlikely = 9,
  Shared = 10,
  Counted = 11,
  Took = 12
};

/// All bytes of `fd` from offset 0; ends the process if they cannot be read.
[[nodiscard]] std::string read_descriptor(int fd);
/// The payload of the call frame on kInputFd, mapped for the life of the process; ends the process if there is none.
[[nodiscard]] std::string_view map_call();
/// The same where it is one frame after the other, at least one.
[[nodiscard]] std::vector<std::string_view> map_calls();

/// Appends `text` as the wire's `str`.
void append_text(std::string& payload, std::string_view text);
/// A frame to append the payload to, which may be large: end_frame() makes it whole.
[[nodiscard]] std::string begin_frame(ReplyKind kind);
[[nodiscard]] std::string end_frame(std::string frame);
/// A whole frame, ready to be written.
[[nodiscard]] std::string make_frame(ReplyKind kind, std::string_view payload);
[[nodiscard]] std::string make_frame(ReplyKind kind, std::initializer_list<std::string_view> strings);

/// Whether a whole frame is an Answer.
[[nodiscard]] bool is_answer(std::string_view frame);
/// Writes frames; ends the process if nobody reads them.
void write_answer(std::string_view frames);
/// Writes the frame and ends the process: nothing of the submission runs after its answer.
[[noreturn]] void send(std::string_view frame);
/// Ends the process on a fault of the judge's own.
[[noreturn]] void give_up(const char* what);

}  // namespace runners::python
