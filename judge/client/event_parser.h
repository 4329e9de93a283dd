// text/event-stream, as it comes in pieces. Pure; for bytes of unknown origin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge::client {

struct Event {
  std::string type;  ///< "message" where the stream names none
  std::string data;
  std::string id;  ///< the last that the stream gave, of this event or an earlier one: for Last-Event-ID
};

class EventParser {
 public:
  /// The most that an event may come to.
  static constexpr std::size_t kMaxBytes = std::size_t{4} * 1024 * 1024;

  /// Takes what came next, and appends the events that it ends. An error if one is too long; the parser is of no use
  /// then.
  [[nodiscard]] sandbox::Status feed(std::string_view bytes, std::vector<Event>& events);

 private:
  void end_line(std::vector<Event>& events);
  void take_field(std::string_view name, std::string_view value);

  std::string line_;
  std::string type_, data_, id_;
  bool any_data_ = false;
  bool first_line_ = true;
  bool after_return_ = false;  ///< the last byte was a CR: an LF right after it ends no further line
};

}  // namespace judge::client
