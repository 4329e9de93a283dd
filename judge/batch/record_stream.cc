#include "judge/batch/record_stream.h"

#include <utility>

namespace judge {
namespace {

constexpr int kEnd = std::char_traits<char>::eof();

bool blank(int byte) {
  return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

tl::unexpected<sandbox::Error> damaged(std::string what) {
  return sandbox::usage_error(std::move(what), "an array of records is [{...}, {...}]; was the file cut off?");
}

}  // namespace

RecordStream::RecordStream(std::istream& in, std::string name, std::size_t max_bytes)
    : in_(in), name_(std::move(name)), max_bytes_(max_bytes) {
  while (blank(in_.peek())) number_ += in_.get() == '\n' ? 1 : 0;
  if (in_.peek() != '[') return;
  in_.get();
  state_ = State::Array;
  number_ = 0;
}

void RecordStream::skip_blanks() {
  while (blank(in_.peek())) in_.get();
}

void RecordStream::keep(std::string& text, int byte) const {
  if (text.size() <= max_bytes_) text += static_cast<char>(byte);
}

RawRecord RecordStream::bounded(std::string place, std::string text) const {
  if (text.size() <= max_bytes_) return {std::move(place), std::move(text)};
  const std::string most = std::to_string(max_bytes_ >> 20) + " MiB";
  return {std::move(place), sandbox::usage_error("the record is longer than " + most, "is this a file of records?")};
}

std::optional<RawRecord> RecordStream::next() {
  if (state_ == State::Lines) return next_line();
  if (state_ == State::Array) return next_element();
  const bool array_ended = std::exchange(state_, State::Ended) == State::AfterArray;
  skip_blanks();
  if (!array_ended || in_.peek() == kEnd) return std::nullopt;
  return RawRecord{name_, damaged("there is more behind the end of the array")};
}

std::optional<RawRecord> RecordStream::next_line() {
  while (in_.peek() != kEnd) {
    std::string text;
    for (int byte = in_.get(); byte != '\n' && byte != kEnd; byte = in_.get()) keep(text, byte);
    ++number_;
    if (text.find_first_not_of(" \t\r") == std::string::npos) continue;
    return bounded(name_ + ":" + std::to_string(number_), std::move(text));
  }
  return std::nullopt;
}

int RecordStream::read_element(std::string& text) {
  std::size_t depth = 0;
  bool quoted = false, escaped = false;
  for (int byte = in_.get(); byte != kEnd; byte = in_.get()) {
    if (!quoted && depth == 0 && (byte == ',' || byte == ']')) return byte;
    if (!quoted && (byte == '{' || byte == '[')) ++depth;
    if (!quoted && depth > 0 && (byte == '}' || byte == ']')) --depth;
    if (byte == '"' && !escaped) quoted = !quoted;
    escaped = quoted && byte == '\\' && !escaped;
    keep(text, byte);
  }
  return kEnd;
}

std::optional<RawRecord> RecordStream::next_element() {
  skip_blanks();
  if (number_ == 0 && in_.peek() == ']') {
    in_.get();
    state_ = State::AfterArray;
    return next();
  }
  std::string text;
  const int end = read_element(text);
  const std::string place = name_ + ", element " + std::to_string(++number_);
  if (end == ']') state_ = State::AfterArray;
  if (end != kEnd) return bounded(place, std::move(text));
  state_ = State::Ended;
  return RawRecord{place, damaged("the file ends within the array")};
}

}  // namespace judge
