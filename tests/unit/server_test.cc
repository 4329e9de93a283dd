#include <gtest/gtest.h>

#include "judge/server/events.h"
#include "judge/server/fields.h"
#include "judge/server/gatekeeper.h"
#include "judge/server/http.h"
#include "judge/server/metrics.h"
#include "judge/server/requests.h"

namespace judge {
namespace {

TEST(ParseTarget, DecodesPathAndQuery) {
  const auto target = parse_target("/a%20b/c?x=1+2&y&&z=%C3%A9");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->first, "/a b/c");
  EXPECT_EQ(target->second, (HttpFields{{"x", "1 2"}, {"y", ""}, {"z", "é"}}));
}

TEST(ParseTarget, RefusesWhatIsNoPath) {
  for (const char* target : {"", "a", "*", "http://localhost/v1", "/%", "/%4", "/%zz", "/%00", "/%ff", "/?a=%c3"})
    EXPECT_FALSE(parse_target(target)) << target;
}

TEST(ParseBody, SaysWhatIsWrong) {
  std::string many = "{\"a\":[0";
  for (std::size_t i = 0; i < kMaxJsonValues; ++i) many += ",0";
  many += "]}";
  const std::string deep = "{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}";
  for (const auto& [body, words] : std::vector<std::pair<std::string, std::string>>{{"", "there is no body"},
                                                                                    {"{", "not JSON"},
                                                                                    {"{\"a\":\"\xff\"}", "not JSON"},
                                                                                    {"[]", "not a JSON object"},
                                                                                    {"{\"a\":1e999}", "too large"},
                                                                                    {deep, "more than 32 deep"},
                                                                                    {many, "more than 50000 values"}}) {
    const auto parsed = parse_body(body);
    ASSERT_FALSE(parsed) << body;
    EXPECT_NE(parsed.error().message.find(words), std::string::npos) << parsed.error().message;
    EXPECT_EQ(parsed.error().kind, sandbox::ErrorKind::Usage);
  }
}

TEST(LoopbackHost, IsAnAddressAndNoName) {
  for (const char* host : {"localhost", "localhost:2358", "127.0.0.1", "127.1.2.3:80", "[::1]", "[::1]:2358"})
    EXPECT_TRUE(is_loopback_host(host)) << host;
  for (const char* host :
       {"", "127.example.org", "127.0.0.1.example.org:80", "localhost.example.org", "example.org", "10.0.0.1", "[::2]"})
    EXPECT_FALSE(is_loopback_host(host)) << host;
}

TEST(Metrics, CountsMadeUpMethodsTogether) {
  Metrics metrics("1", 1);
  for (const char* method : {"BREW", "KETTLE", "GET"}) metrics.answered(method, "none", 405, sandbox::Micros(1));
  const std::string text = metrics.text({});
  EXPECT_NE(text.find("{method=\"other\",route=\"none\",status=\"405\"} 2"), std::string::npos) << text;
  EXPECT_EQ(text.find("BREW"), std::string::npos);
}

TEST(EventHub, LeavingSaysWhetherTheEndIsStillToBeTold) {
  EventHub hub;
  int ends = 0;
  const auto listen = [&](const char* topic) { return hub.listen(topic, 0, {[](const Event&) {}, [&] { ++ends; }}); };
  const auto first = listen("submission/a"), second = listen("submission/b");
  listen("batch/a");
  EXPECT_EQ(hub.listened("submission/"), (std::vector<std::string>{"submission/a", "submission/b"}));
  EXPECT_TRUE(hub.leave("submission/a", first));
  EXPECT_FALSE(hub.leave("submission/a", first));
  hub.end("submission/b");
  EXPECT_FALSE(hub.leave("submission/b", second));
  EXPECT_EQ(ends, 1);
}

TEST(ReadTime, TakesTimesAndNothingElse) {
  for (const char* text :
       {"2026-11-30T12:00:00.000000Z", "1969-12-31T23:59:59.500000Z", "2024-02-29T00:00:00.000001Z"}) {
    const auto time = read_time(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time_text(*time), text);
  }
  EXPECT_EQ(read_time("2026-11-30T12:00:00Z"), read_time("2026-11-30T12:00:00.0Z"));
  const std::string nul("2026-11-30T12:00:00Z\0", 21);
  for (const std::string& text :
       {std::string(), std::string("2026-11-30"), std::string("2026-11-30T12:00:00"),
        std::string("2026-02-31T00:00:00Z"), std::string(" 2026-11-30T12:00:00Z"), std::string("2026-11-30T12:00:00.Z"),
        std::string("2026-11-30T12:00:00.1234567Z"), nul})
    EXPECT_FALSE(read_time(text)) << text;
}

TEST(Requests, AMisspeltNameIsSaidBeforeWhatIsMissing) {
  const auto refused = read_submission_request(*parse_body(R"({"problme": "a"})"), "");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().where, "/problme");
  EXPECT_EQ(refused.error().hint, "did you mean 'problem'?");
  EXPECT_EQ(read_submission_request(nlohmann::json(7), "/submissions/1").error().where, "/submissions/1");
}

TEST(Requests, NamesHaveNoControlCharacters) {
  const auto read = [](const char* body) { return read_submission_request(*parse_body(body), "/submissions/3"); };
  const auto refused = read(R"({"problem": "a", "file_name": "a\u0000.py", "source": "x"})");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().where, "/submissions/3/file_name");
  EXPECT_TRUE(read(R"({"problem": "a", "file_name": "a.py", "source": "x\u0000\n"})"));
}

}  // namespace
}  // namespace judge
