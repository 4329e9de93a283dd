#include <gtest/gtest.h>
#include <zlib.h>

#include <nlohmann/json.hpp>

#include "judge/import/livecodebench.h"
#include "judge/import/livecodebench_plan.h"
#include "judge/import/packed_text.h"
#include "judge/pipeline/base64.h"

namespace judge {
namespace {

using Json = nlohmann::json;

std::string bytes_of(std::uint64_t number, std::size_t size) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) out += static_cast<char>(number >> 8 * i & 0xff);
  return out;
}

std::string deflated(const std::string& bytes) {
  uLongf size = compressBound(bytes.size());
  std::string out(size, '\0');
  EXPECT_EQ(
      compress(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()),
      Z_OK);
  out.resize(size);
  return out;
}

/// As Python's pickle.dumps(text) has it: in one frame, or without any where the text is long.
std::string pickled(const std::string& text) {
  constexpr std::size_t kShort = 256, kFrame = 65536;
  const std::string push = text.size() < kShort ? "\x8c" + bytes_of(text.size(), 1) : "X" + bytes_of(text.size(), 4);
  const std::string rest = push + text + "\x94.";
  return "\x80\x04" + (text.size() < kFrame ? "\x95" + bytes_of(rest.size(), 8) : "") + rest;
}

std::string packed(const std::string& text) {
  return encode_base64(deflated(pickled(text)));
}

TEST(PickledText, IsWhatPythonWrites) {
  const auto read = [](std::string_view pickle) { return read_pickled_text(pickle).value_or("refused"); };
  using namespace std::string_view_literals;
  EXPECT_EQ(read("\x80\x02X\x02\0\0\0abq\0."sv), "ab");
  EXPECT_EQ(read("\x80\x03X\x02\0\0\0abq\0."sv), "ab");
  EXPECT_EQ(read("\x80\x04\x95\x06\0\0\0\0\0\0\0\x8c\x02"
                 "ab\x94."sv),
            "ab");
  EXPECT_EQ(read("\x80\x05\x95\x06\0\0\0\0\0\0\0\x8c\x02"
                 "ab\x94."sv),
            "ab");
  for (const std::size_t size : {0u, 255u, 256u, 65'535u, 65'536u, 200'000u})
    EXPECT_EQ(read(pickled(std::string(size, 'x'))), std::string(size, 'x')) << size;
}

TEST(PickledText, IsRefusedWhereItIsAnythingElse) {
  using namespace std::string_view_literals;
  const std::string good = pickled("ab");
  for (std::size_t end = 0; end < good.size(); ++end) EXPECT_FALSE(read_pickled_text(good.substr(0, end))) << end;
  for (const std::string_view pickle :
       {"Vab\np0\n."sv, "X\x02\0\0\0abq\0."sv,  // protocols 0 and 1
        "\x80\x06\x8c\x02"
        "ab\x94."sv,  // one that is not known
        "\x80\x04\x8c\x02"
        "ab."sv,  // not remembered
        "\x80\x04\x95\x07\0\0\0\0\0\0\0\x8c\x02"
        "ab\x94."sv,  // a frame of another size
        "\x80\x04\x8c\x02"
        "ab\x94.."sv,  // more behind the end
        "\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\xff"
        "ab\x94."sv,  // a length beyond everything
        "\x80\x02\x8c\x02"
        "abq\0."sv,                         // an opcode that the protocol does not have
        "\x80\x04\x8c\x02\xff\xfe\x94."sv,  // no UTF-8
        "\x80\x04}\x94."sv, "\x80\x04\x8c\x02os\x94\x8c\x06system\x94\x93\x94\x8c\x02id\x94\x85\x94R\x94."sv})
    EXPECT_FALSE(read_pickled_text(pickle));
}

TEST(PackedText, IsReadThroughItsThreeWrappings) {
  // base64.b64encode(zlib.compress(pickle.dumps(...))) of Python 3.11.
  constexpr const char* kOfPython =
      "eJxrYJlqwwABPRbR1UqZeQWlJUpWCkrGMXlKOgpK+aUlUAFLiEBJanFJSWVBKkiouCQlM0+pNnaKHgCWMBRP";
  EXPECT_EQ(read_packed_text(kOfPython, 1000).value_or(""),
            R"([{"input": "3\n", "output": "9\n", "testtype": "stdin"}])");
  const std::string text(300'000, 'x');
  EXPECT_EQ(read_packed_text(packed(text), text.size()).value_or(""), text);
}

TEST(PackedText, SaysWhichWrappingIsDamaged) {
  const auto why = [](const std::string& bytes) {
    const auto text = read_packed_text(bytes, 1000);
    return text ? "read" : text.error().message;
  };
  EXPECT_EQ(why("!"), "the packed text is not base64");
  EXPECT_EQ(why(encode_base64("no zlib")), "the packed text is no whole zlib stream");
  const std::string stream = deflated(pickled("ab"));
  EXPECT_EQ(why(encode_base64(stream.substr(0, stream.size() - 1))), "the packed text is no whole zlib stream");
  EXPECT_EQ(why(encode_base64(stream + "x")), "the packed text is no whole zlib stream");
  EXPECT_EQ(why(encode_base64(deflated("ab"))), "the packed text is no pickle of one str");
  EXPECT_EQ(why(encode_base64(deflated(std::string(50'000'000, '\0')))), "the packed text has more than 1000 bytes");
  EXPECT_EQ(why(packed(std::string(1001, 'x'))), "the packed text has more than 1000 bytes");
}

Json program() {
  return {{"question_id", "abc301_a"},
          {"question_title", "Squares"},
          {"question_content", "Square it."},
          {"platform", "atcoder"},
          {"contest_id", "abc301"},
          {"contest_date", "2023-05-13T00:00:00"},
          {"difficulty", "easy"},
          {"starter_code", ""},
          {"public_test_cases", R"([{"input":"3\n","output":"9\n","testtype":"stdin"}])"},
          {"private_test_cases", packed(R"([{"input":"4\n","output":"16\n","testtype":"stdin"}])")},
          {"metadata", "{}"}};
}

TEST(LiveCodeBench, ReadsPrograms) {
  const auto problem = read_livecodebench(program().dump());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_EQ(problem->question_id, "abc301_a");
  EXPECT_EQ(problem->title, "Squares");
  EXPECT_EQ(problem->statement, "Square it.");
  EXPECT_EQ(problem->platform, "atcoder");
  EXPECT_EQ(problem->contest_date, "2023-05-13T00:00:00");
  EXPECT_EQ(problem->function, "");
  ASSERT_EQ(problem->cases.size(), 2u);
  EXPECT_TRUE(problem->cases[0].is_public);
  EXPECT_FALSE(problem->cases[1].is_public);
  EXPECT_EQ(problem->cases[1].input, "4\n");
  EXPECT_EQ(problem->cases[1].output, "16\n");
}

TEST(LiveCodeBench, ReadsFunctions) {
  Json record = program();
  record["starter_code"] = "class Solution:\n    def total(self, nums: List[int]) -> int:\n        ";
  record["public_test_cases"] = R"([{"input":"[1, 2]\n3","output":"6","testtype":"functional"}])";
  record["private_test_cases"] = " []";
  record["metadata"] = R"({"func_name": "total"})";
  const auto problem = read_livecodebench(record.dump());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_EQ(problem->function, "total");
  EXPECT_EQ(problem->starter, record["starter_code"]);
  EXPECT_EQ(problem->cases.at(0).input, "[1, 2]\n3");
  record["metadata"] = "{}";
  EXPECT_EQ(read_livecodebench(record.dump()).error().where, "metadata");
}

TEST(LiveCodeBench, SaysWhatIsWrong) {
  const auto expect = [](const char* field, const Json& value, const std::string& where, const std::string& message) {
    Json record = program();
    record[field] = value;
    const auto problem = read_livecodebench(record.dump());
    ASSERT_FALSE(problem) << field << value;
    EXPECT_EQ(problem.error().kind, sandbox::ErrorKind::Package);
    EXPECT_EQ(problem.error().where, where);
    EXPECT_NE(problem.error().message.find(message), std::string::npos) << problem.error().message;
  };
  expect("question_id", nullptr, "", "no 'question_id'");
  expect("question_id", "../a", "question_id", "cannot be the name of a problem");
  expect("question_title", 7, "question_title", "not a string");
  expect("public_test_cases", "[{", "public_test_cases", "not JSON");
  expect("private_test_cases", "{}", "private_test_cases", "not base64");
  expect("public_test_cases", "[1]", "public_test_cases, case 1", "not an object");
  expect("public_test_cases", R"([{"input":"","output":"","testtype":"x"}])", "public_test_cases, case 1",
         "'testtype'");
  expect("public_test_cases", R"([{"input":"","testtype":"stdin"}])", "public_test_cases, case 1", "not both strings");
  expect("private_test_cases", packed(R"([{"input":"","output":"","testtype":"functional"}])"),
         "private_test_cases, case 1", "other than the cases before it");
  EXPECT_FALSE(read_livecodebench("[]"));
  EXPECT_FALSE(read_livecodebench("{"));
  Json none = program();
  none["public_test_cases"] = none["private_test_cases"] = "[]";
  EXPECT_EQ(read_livecodebench(none.dump()).error().message, "no test cases");
  const auto bounded = read_livecodebench(program().dump(), {20});
  ASSERT_FALSE(bounded);
  EXPECT_EQ(bounded.error().where, "private_test_cases");
}

LiveCodeBenchProblem problem_of(const std::string& input, const std::string& output) {
  LiveCodeBenchProblem out;
  out.question_id = "1873_A";
  out.title = "Squares";
  out.statement = "Square it.";
  out.difficulty = "hard";
  out.cases = {{input, output, true}, {"2", "4", false}};
  return out;
}

TEST(LiveCodeBenchPlan, OfAProgramHasItsCases) {
  const auto plan = plan_program(problem_of("3\n", "9\n"));
  EXPECT_EQ(plan.cases, 2u);
  EXPECT_EQ(plan.solution, "");
  EXPECT_EQ(plan.files.at("problem.yaml"),
            "problem_format_version: 2025-09\nname: \"1873_A: Squares\"\nkeywords: [hard]\n");
  EXPECT_EQ(plan.files.at("data/sample/01.in"), "3\n");
  EXPECT_EQ(plan.files.at("data/secret/01.ans"), "4");
  EXPECT_FALSE(plan.files.contains("interface.yaml"));
}

TEST(LiveCodeBenchPlan, ToleratesDecimalsAlone) {
  const auto tolerates = [](const char* output) {
    return plan_program(problem_of("", output)).files.at("problem.yaml").find("float_tolerance") != std::string::npos;
  };
  for (const char* output : {"0.50", "a\n-1.5e3 b"}) EXPECT_TRUE(tolerates(output)) << output;
  for (const char* output : {"", "7", "1e3", "1.2.3", "a.b", "No."}) EXPECT_FALSE(tolerates(output)) << output;
}

TEST(LiveCodeBenchPlan, OfAFunctionIsMadeOfWhatWasRead) {
  LiveCodeBenchProblem problem = problem_of("3", "9");
  problem.function = "square";
  problem.starter = "class Solution:\n    def square(self, n):";
  const Json given = Json::parse(function_to_read(problem));
  EXPECT_EQ(given.at("entry"), "square");
  EXPECT_EQ(given.at("cases").at(1),
            Json::parse(R"({"where":"private_test_cases, case 1","from":"test","input":"2","output":"4"})"));
  const DatasetRecord record{DatasetRecord::Kind::LiveCodeBench, "1873_A", "1873-a", {}};
  const auto plan = plan_function(
      record, problem, R"({"program":"","entry":"square","statement":"","parameters":[{"name":"n","type":null}],
      "returns":null,"tolerance":null,"any_order":false,"test":"","arbitrary":false,"checks":false,
      "calls":[{"from":"example","where":"a"},{"from":"test","where":"b"}],"asked":[],
      "observed":[{"arguments":[3],"answer":9,"holds":true,"shown":""},{"arguments":[2],"answer":4,"holds":true,"shown":""}]})");
  ASSERT_TRUE(plan) << plan.error().text();
  EXPECT_EQ(plan->files.at("data/sample/01.ans"), "9\n");
  EXPECT_EQ(plan->files.at("problem.yaml").find("problem_format_version: 2025-09\nname: \"1873_A: Squares\"\n"), 0u);
  EXPECT_EQ(plan->files.at("statement/problem.en.md"),
            "Square it.\n\n```python\nclass Solution:\n    def square(self, n):\n```\n");
  EXPECT_FALSE(plan->files.contains("submissions/accepted/canonical.py"));
  EXPECT_FALSE(plan_function(record, problem, R"({"unusable":"why"})"));
  EXPECT_FALSE(plan_function(record, problem, "{}"));
}

}  // namespace
}  // namespace judge
