// What a judged sends: a stream of events reads the same in whatever pieces it comes, and what it says of submissions
// is read, or is an error that names its place; a server's address is one that reads the same again.
#include <cstdlib>

#include "judge/client/http.h"
#include "judge/client/messages.h"

namespace {

using namespace judge::client;

void expect(bool holds) {
  if (!holds) std::abort();
}

std::vector<Event> events_of(std::string_view stream, std::size_t piece) {
  EventParser parser;
  std::vector<Event> events;
  for (std::size_t at = 0; at < stream.size(); at += piece)
    expect(parser.feed(stream.substr(at, piece), events).has_value());
  return events;
}

void read_as_message(std::string_view text) {
  if (const auto read = submission_from_json(text)) {
    const auto again = submission_from_json(to_json(*read).dump());
    expect(again.has_value() && to_json(*again) == to_json(*read));
  }
  if (const auto read = batch_from_json(text)) {
    const auto again = batch_from_json(to_json(*read).dump());
    expect(again.has_value() && to_json(*again) == to_json(*read));
  }
  (void)page_from_json(text);
  (void)ids_from_json(text);
  (void)problems_from_json(text);
  expect(!error_of(422, text, "http://x").message.empty() || text.find("\"\"") != text.npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto whole = events_of(text, text.size() + 1), pieces = events_of(text, 3);
  expect(whole.size() == pieces.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    expect(whole[i].type == pieces[i].type && whole[i].data == pieces[i].data && whole[i].id == pieces[i].id);
    if (const auto read = happening_of(whole[i]); !read) expect(!read.error().message.empty());
  }
  read_as_message(text);
  if (const auto server = parse_server(text)) expect(parse_server(server->url())->url() == server->url());
  return 0;
}
