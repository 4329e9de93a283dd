#include <gtest/gtest.h>

#include "judge/pipeline/base64.h"
#include "judge/server/judge0.h"

namespace judge {
namespace {

using Json = nlohmann::json;

Judge0Request read(const Json& object, bool base64 = false) {
  auto request = read_judge0_request(object, base64);
  EXPECT_TRUE(request) << request.error().text();
  return request ? *request : Judge0Request();
}

std::string refused_field(const Json& object) {
  const auto request = read_judge0_request(object, false);
  return request ? "accepted" : request.error().where;
}

TEST(Judge0, ReadsARequestWithTheUsualLimits) {
  const auto request = read({{"source_code", "print(1)"}, {"language_id", 71}, {"stdin", "7\n"}});
  EXPECT_EQ(request.language, "python");
  EXPECT_EQ(request.run.input, "7\n");
  EXPECT_FALSE(request.run.expected);
  EXPECT_EQ(request.run.limits.cpu_time, sandbox::Micros(5'000'000));
  EXPECT_EQ(request.run.limits.memory, sandbox::Bytes(128'000) * 1024);
}

TEST(Judge0, ReadsLimitsInItsUnits) {
  const auto request = read({{"source_code", "x"},
                             {"language_id", 54},
                             {"expected_output", ""},
                             {"cpu_time_limit", 1.5},
                             {"memory_limit", 65536},
                             {"enable_per_process_and_thread_time_limit", false}});
  EXPECT_EQ(request.language, "cpp");
  EXPECT_EQ(request.run.limits.cpu_time, sandbox::Micros(1'500'000));
  EXPECT_EQ(request.run.limits.memory, sandbox::Bytes(64) << 20);
  EXPECT_EQ(request.run.expected, "");  // nothing is expected, and that is compared
}

TEST(Judge0, ReadsBase64) {
  const auto request =
      read({{"source_code", encode_base64("print('\xc3\xa4')")}, {"language_id", 71}, {"stdin", encode_base64("a\0b")}},
           true);
  EXPECT_EQ(request.source, "print('\xc3\xa4')");
  EXPECT_FALSE(read_judge0_request({{"source_code", "%%"}, {"language_id", 71}}, true));
}

TEST(Judge0, NamesTheFieldThatIsWrong) {
  EXPECT_EQ(refused_field({{"language_id", 71}}), "source_code");
  EXPECT_EQ(refused_field({{"source_code", "x"}}), "language_id");
  EXPECT_EQ(refused_field({{"source_code", "x"}, {"language_id", 46}}), "language_id");
  EXPECT_EQ(refused_field({{"source_code", "x"}, {"language_id", 71}, {"cpu_time_limit", 16}}), "cpu_time_limit");
  EXPECT_EQ(refused_field({{"source_code", "x"}, {"language_id", 71}, {"sdtin", ""}}), "sdtin");
}

TEST(Judge0, RefusesWhatItWouldHaveToLeaveOut) {
  const Json plain = {{"source_code", "x"}, {"language_id", 54}};
  for (const auto& [field, value] : {std::pair<const char*, Json>("compiler_options", "-O3"),
                                     {"command_line_arguments", "a"},
                                     {"additional_files", "UEs="},
                                     {"enable_network", true},
                                     {"redirect_stderr_to_stdout", true},
                                     {"number_of_runs", 2}}) {
    Json asked = plain;
    asked[field] = value;
    EXPECT_EQ(refused_field(asked), field);
  }
  Json nothing_asked = plain;
  nothing_asked["compiler_options"] = nullptr;
  nothing_asked["number_of_runs"] = 1;
  EXPECT_EQ(refused_field(nothing_asked), "accepted");
}

SubmissionRecord judged(Verdict verdict, const std::string& message) {
  SubmissionRecord out;
  out.id = "0193";
  out.language = "cpp";
  out.state = State::Finished;
  out.verdict = verdict;
  out.message = message;
  return out;
}

int status_id(const SubmissionRecord& submission) {
  const auto json = judge0_json(submission, "", "", {"status_id"}, false);
  return json ? json->at("status_id").get<int>() : -1;
}

TEST(Judge0, TellsHowAProgramEnded) {
  EXPECT_EQ(status_id(judged(Verdict::AC, "")), 3);
  EXPECT_EQ(status_id(judged(Verdict::WA, "expected 2")), 4);
  EXPECT_EQ(status_id(judged(Verdict::TLE, "")), 5);
  EXPECT_EQ(status_id(judged(Verdict::CE, "")), 6);
  EXPECT_EQ(status_id(judged(Verdict::RTE, "was killed by SIGSEGV (invalid memory access)")), 7);
  EXPECT_EQ(status_id(judged(Verdict::RTE, "ended with exit code 1")), 11);
  EXPECT_EQ(status_id(judged(Verdict::MLE, "")), 12);
  EXPECT_EQ(status_id(judged(Verdict::IE, "the judge failed")), 13);
  SubmissionRecord waiting;
  EXPECT_EQ(status_id(waiting), 1);
  waiting.state = State::Running;
  EXPECT_EQ(status_id(waiting), 2);
}

TEST(Judge0, WritesItsFieldsFromAReport) {
  const std::string report =
      R"({"compile": {"output": null}, "cases": [{"verdict": "AC", "cpu_us": 2500, "wall_us": 3100, "peak_memory_bytes": 1048576,)"
      R"( "got": {"text": "7\n"}, "stderr": null}]})";
  const auto usual = judge0_json(judged(Verdict::AC, ""), "src", report, {}, false);
  ASSERT_TRUE(usual);
  EXPECT_EQ(usual->dump(),
            R"({"stdout":"7\n","time":"0.003","memory":1024,"stderr":null,"token":"0193","compile_output":null,)"
            R"("message":null,"status":{"id":3,"description":"Accepted"}})");
  const auto chosen = judge0_json(judged(Verdict::AC, ""), "src", report, {"stdout", "source_code"}, true);
  ASSERT_TRUE(chosen);
  EXPECT_EQ(chosen->dump(), R"({"stdout":"Nwo=","source_code":"c3Jj"})");
  EXPECT_FALSE(judge0_json(judged(Verdict::AC, ""), "src", report, {"stduot"}, false));
}

}  // namespace
}  // namespace judge
