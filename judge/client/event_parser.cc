#include "judge/client/event_parser.h"

#include <utility>

namespace judge::client {

sandbox::Status EventParser::feed(std::string_view bytes, std::vector<Event>& events) {
  for (const char c : bytes) {
    const bool second_half = c == '\n' && std::exchange(after_return_, c == '\r');
    if (c != '\n') after_return_ = c == '\r';
    if (second_half) continue;
    if (c == '\n' || c == '\r') {
      end_line(events);
      continue;
    }
    if (line_.size() + data_.size() >= kMaxBytes)
      return sandbox::fault("events", "an event of the server is longer than 4 MiB");
    line_ += c;
  }
  return {};
}

void EventParser::end_line(std::vector<Event>& events) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  const std::string held = std::exchange(line_, {});
  std::string_view line = held;
  if (std::exchange(first_line_, false) && line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
  if (!line.empty()) {
    const std::size_t colon = line.find(':');
    std::string_view value = colon == line.npos ? std::string_view() : line.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    return take_field(line.substr(0, colon), value);
  }
  // An empty line ends an event; one without data is none.
  if (std::exchange(any_data_, false)) {
    data_.pop_back();
    events.push_back({type_.empty() ? "message" : type_, data_, id_});
  }
  type_.clear();
  data_.clear();
}

void EventParser::take_field(std::string_view name, std::string_view value) {
  if (name == "event") {
    type_ = value;
  } else if (name == "data") {
    data_.append(value).append("\n");
    any_data_ = true;
  } else if (name == "id" && value.find('\0') == value.npos) {
    id_ = value;
  }
}

}  // namespace judge::client
