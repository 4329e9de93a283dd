#include <gtest/gtest.h>

#include "judge/client/event_parser.h"

namespace judge::client {
namespace {

/// Each event as "type|id|data", of the stream in pieces of `size` bytes.
std::vector<std::string> parsed(std::string_view stream, std::size_t size) {
  EventParser parser;
  std::vector<Event> events;
  for (; !stream.empty(); stream.remove_prefix(std::min(size, stream.size())))
    EXPECT_TRUE(parser.feed(stream.substr(0, size), events));
  std::vector<std::string> out;
  for (const Event& event : events) out.push_back(event.type + "|" + event.id + "|" + event.data);
  return out;
}

void expect_events(std::string_view stream, const std::vector<std::string>& expected) {
  for (const std::size_t size : {1, 2, 3, 7, 1000}) EXPECT_EQ(parsed(stream, size), expected) << size;
}

TEST(EventParser, ReadsEvents) {
  expect_events("id: 1\nevent: state\ndata: {\"a\": 1}\n\nid: 2\nevent: case\ndata: {}\n\n",
                {"state|1|{\"a\": 1}", "case|2|{}"});
}

TEST(EventParser, TakesEveryLineEnd) {
  expect_events("data: a\r\n\r\ndata: b\r\rdata: c\n\ndata: d\r\n\ndata: e\r\r\n",
                {"message||a", "message||b", "message||c", "message||d", "message||e"});
}

TEST(EventParser, JoinsLinesOfData) {
  expect_events("data: one\ndata:two\ndata:  three\ndata\n\n", {"message||one\ntwo\n three\n"});
  expect_events("data\n\n", {"message||"});
}

TEST(EventParser, LeavesOutCommentsAndWhatItDoesNotKnow) {
  expect_events(": hello\n\n:\nretry: 7\nid: 5\n\nfoo: bar\ndatas: x\nevent: lost\n\n: again\ndata: x\n\n",
                {"message|5|x"});
}

TEST(EventParser, LeavesOutWhatHasNoEnd) {
  expect_events("data: a\n\nid: 9\ndata: b\n", {"message||a"});
  expect_events("data: a", {});
}

TEST(EventParser, KeepsTheLastId) {
  expect_events("id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n", {"message|1|a", "message|1|b", "message||c"});
  expect_events(std::string_view("id: 1\nid: 2\0\ndata: a\n\n", 22), {"message|1|a"});
}

TEST(EventParser, LeavesOutTheByteOrderMark) {
  expect_events(
      "\xEF\xBB\xBF"
      "data: a\n\n\xEF\xBB\xBF"
      "data: b\n\n",
      {"message||a"});
}

TEST(EventParser, RefusesWhatHasNoMeasure) {
  const std::string megabyte(std::size_t{1} << 20, 'x');
  for (const char* end : {"", "\n"}) {
    EventParser parser;
    std::vector<Event> events;
    sandbox::Status fed;
    for (int i = 0; i < 5 && fed; ++i) fed = parser.feed("data: " + megabyte + end, events);
    EXPECT_FALSE(fed);
  }
}

}  // namespace
}  // namespace judge::client
