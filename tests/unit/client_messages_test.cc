#include <gtest/gtest.h>

#include "judge/client/http.h"
#include "judge/client/messages.h"

namespace judge::client {
namespace {

using Json = nlohmann::ordered_json;

Json finished() {
  return Json::parse(
      R"({"id": "7", "state": "finished", "problem": "two-sum", "language": "python", "file_name": "hash.py",
    "batch": null, "item": null, "reveal": "sample", "growth": false, "all_cases": false,
    "created": "2026-11-30T12:00:00.000000Z", "started": "2026-11-30T12:00:01.000000Z",
    "finished": "2026-11-30T12:00:02.000000Z", "attempts": 1, "verdict": "AC", "message": null, "passed": 12, "total": 12,
    "max_cpu_us": 18000, "max_peak_memory_bytes": 9400320})");
}

Json queued() {
  Json out = finished();
  out["state"] = "queued";
  for (const char* name :
       {"started", "finished", "verdict", "passed", "total", "max_cpu_us", "max_peak_memory_bytes", "file_name"})
    out[name] = nullptr;
  return out;
}

TEST(Messages, LeaveOutWhatIsNotGiven) {
  EXPECT_EQ(to_body(NewSubmission{"two-sum", "", "x = 1\n", "", "", false, false, false, "", "", ""}),
            R"({"problem":"two-sum","source":"x = 1\n"})");
  const NewSubmission whole{"two-sum", "python", "x", "x.py", "none", true, true, true, "b", "i", "http://h/"};
  EXPECT_EQ(to_body(whole),
            R"({"problem":"two-sum","source":"x","language":"python","file_name":"x.py","reveal":"none","batch":"b",)"
            R"("item":"i","callback_url":"http://h/","growth":true,"all_cases":true,"shared_process":true})");
  EXPECT_EQ(to_body(std::vector{whole}), "{\"submissions\":[" + to_body(whole) + "]}");
}

TEST(Messages, ReadASubmission) {
  const auto read = submission_from_json(finished().dump());
  ASSERT_TRUE(read) << read.error().text();
  EXPECT_TRUE(read->ended());
  EXPECT_EQ(read->verdict, Verdict::AC);
  EXPECT_EQ(read->passed, 12);
  EXPECT_EQ(read->max_cpu, sandbox::Micros(18000));
  Json known = finished();
  for (const char* name : {"reveal", "growth", "all_cases", "attempts"}) known.erase(name);
  EXPECT_EQ(to_json(*read), known);

  const auto waiting = submission_from_json(queued().dump());
  ASSERT_TRUE(waiting) << waiting.error().text();
  EXPECT_FALSE(waiting->ended());
  EXPECT_FALSE(waiting->verdict || waiting->passed || waiting->max_peak_memory);
}

TEST(Messages, NameWhatIsWrong) {
  const std::pair<const char*, Json> wrong[] = {{"id", nullptr},   {"state", "lost"}, {"verdict", nullptr},
                                                {"verdict", "OK"}, {"passed", -1},    {"file_name", 3}};
  for (const auto& [name, value] : wrong) {
    Json document = finished();
    document[name] = value;
    const auto read = submission_from_json(document.dump());
    ASSERT_FALSE(read) << name;
    EXPECT_EQ(read.error().where, std::string("/") + name);
    EXPECT_EQ(read.error().kind, sandbox::ErrorKind::Infrastructure);
  }
  EXPECT_EQ(submission_from_json("<html>").error().message, "not JSON in what the server sent");
}

TEST(Messages, ReadPagesAndBatches) {
  const auto page = page_from_json(Json{{"submissions", {finished(), queued()}}, {"next", "6"}}.dump());
  ASSERT_TRUE(page) << page.error().text();
  EXPECT_EQ(page->submissions.size(), 2U);
  EXPECT_EQ(page->next, "6");
  EXPECT_EQ(page_from_json(R"({"submissions": [], "next": null})")->next, "");
  EXPECT_EQ(page_from_json(R"({"submissions": [{}]})").error().where, "/submissions/0/id");

  const auto batch = batch_from_json(R"({"id": "b", "name": null, "created": "2026", "total": 7,
    "states": {"queued": 3, "finished": 4}, "verdicts": {"AC": 4}, "done": false})");
  ASSERT_TRUE(batch) << batch.error().text();
  EXPECT_EQ(batch->count("queued"), 3);
  EXPECT_EQ(batch->count("running"), 0);
  EXPECT_EQ(to_json(*batch)["verdicts"], Json({{"AC", 4}}));
  EXPECT_EQ(ids_from_json(R"({"ids": ["1", "2"]})")->back(), "2");
  EXPECT_EQ(problems_from_json(R"({"problems": [{"slug": "a", "name": "A"}]})")->front().slug, "a");
}

TEST(Messages, ReadEvents) {
  const auto state = happening_of({"state", finished().dump(), "1"});
  EXPECT_EQ(std::get<SubmissionInfo>(*state).id, "7");
  const auto test =
      happening_of({"case", R"({"index": 2, "total": 12, "name": "sample/1", "verdict": "WA", "later": 1})", "1"});
  EXPECT_EQ(std::get<CaseDone>(*test).index, 2);
  EXPECT_EQ(std::get<CaseDone>(*test).verdict, Verdict::WA);
  EXPECT_EQ(std::get<Retried>(*happening_of({"retried", R"({"reason": "why"})", ""})).reason, "why");
  EXPECT_TRUE(std::holds_alternative<Compiling>(*happening_of({"compiling", "{}", ""})));
  EXPECT_TRUE(std::holds_alternative<Unknown>(*happening_of({"later", "whatever", ""})));
  EXPECT_FALSE(happening_of({"case", "{}", ""}));
}

TEST(Messages, TellWhoseFaultAnErrorIs) {
  const auto usage =
      error_of(422, R"({"error": "unknown problem", "where": "/problem", "hint": "two-sum?"})", "http://x");
  EXPECT_EQ(usage.kind, sandbox::ErrorKind::Usage);
  EXPECT_EQ(usage.text(), "/problem: unknown problem\n  hint: two-sum?");
  for (const int status : {429, 500, 503})
    EXPECT_EQ(error_of(status, R"({"error": "no"})", "http://x").kind, sandbox::ErrorKind::Infrastructure) << status;
  EXPECT_EQ(error_of(502, "<html>", "http://x").message, "http://x answered 502, and not as judged does");
}

TEST(Server, IsReadFromAnAddress) {
  const std::pair<const char*, std::pair<const char*, const char*>> good[] = {
      {"http://127.0.0.1:2358", {"127.0.0.1", "2358"}},
      {"http://judge.example/", {"judge.example", "80"}},
      {"http://[::1]:99", {"::1", "99"}},
      {"http://[fe80::1%eth0]", {"fe80::1%eth0", "80"}}};
  for (const auto& [url, parts] : good) {
    const auto server = parse_server(url);
    ASSERT_TRUE(server) << url;
    EXPECT_EQ(server->host, parts.first);
    EXPECT_EQ(server->port, parts.second);
  }
  EXPECT_EQ(parse_server("http://[::1]:99/")->url(), "http://[::1]:99");
  EXPECT_EQ(parse_server("http://a:80")->url(), "http://a");
  for (const char* bad : {"", "127.0.0.1:2358", "http://", "http://:2358", "http://a:", "http://a:0", "http://a:65536",
                          "http://a:1x", "http://a/v1", "http://u@a", "http://[::1", "http://[::1]x", "http://a b",
                          "https://a", "ftp://a", "http://a\r\nX: y"})
    EXPECT_EQ(parse_server(bad).error().kind, sandbox::ErrorKind::Usage) << bad;
}

}  // namespace
}  // namespace judge::client
