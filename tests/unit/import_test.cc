// From what the importer's programs say of a record to its package: pure.
#include <gtest/gtest.h>

#include "judge/import/dataset_record.h"
#include "judge/import/infer_type.h"
#include "judge/import/plan.h"
#include "judge/import/reading.h"

namespace judge {
namespace {

using Json = nlohmann::json;

std::string slug_or_error(std::string_view line) {
  const auto record = read_dataset_record(line);
  if (record) return record->slug;
  EXPECT_EQ(record.error().kind, sandbox::ErrorKind::Package);
  return record.error().message;
}

TEST(DatasetRecord, IsFoundByBatchUnderItsSlug) {
  EXPECT_EQ(slug_or_error(R"({"task_id": "HumanEval/0", "more": [1]})"), "humaneval-0");
  EXPECT_EQ(slug_or_error(R"({"task_id": "Mbpp/2"})"), "mbpp-2");
  EXPECT_EQ(slug_or_error(R"({"task_id": 11})"), "11");
  EXPECT_EQ(slug_or_error(R"({"task_id": "a b_c.d"})"), "a-b-c.d");
  EXPECT_EQ(slug_or_error(R"({"question_id": "1873_A"})"), "1873-a");
}

TEST(DatasetRecord, IsLiveCodeBenchsWhereItHasAQuestionIdAlone) {
  EXPECT_EQ(read_dataset_record(R"({"question_id": "1873_A"})")->kind, DatasetRecord::Kind::LiveCodeBench);
  EXPECT_EQ(read_dataset_record(R"({"question_id": "1873_A"})")->task_id, "1873_A");
  EXPECT_EQ(read_dataset_record(R"({"task_id": 1, "question_id": "2"})")->kind, DatasetRecord::Kind::Solved);
}

TEST(DatasetRecord, IsNeverAPathOrHidden) {
  for (const char* id : {"../x", ".", "..", "/etc", ".hidden", "a\\u0000b", "", "-x", "ä", "a:b", "a\\nb"}) {
    const std::string line = R"({"task_id": ")" + std::string(id) + "\"}";
    EXPECT_EQ(slug_or_error(line), "'task_id' cannot be the name of a problem") << id;
  }
}

TEST(DatasetRecord, ErrorsSayWhatIsWrong) {
  EXPECT_EQ(slug_or_error("{"), "not JSON, or not UTF-8");
  EXPECT_EQ(slug_or_error("{\"task_id\": \"\xff\"}"), "not JSON, or not UTF-8");
  EXPECT_EQ(slug_or_error("[]"), "not a JSON object");
  EXPECT_EQ(slug_or_error("{}"), "no 'task_id'");
  EXPECT_EQ(slug_or_error(R"({"task_id": 1.5})"), "'task_id' is neither a string nor a whole number");
  EXPECT_EQ(slug_or_error(R"({"question_id": ".."})"), "'question_id' cannot be the name of a problem");
}

/// The type of the elements of a JSON list, or the error.
std::string type_of(const char* values, Side side = Side::Argument) {
  const Json list = Json::parse(values);
  std::vector<const Json*> each;
  for (const Json& value : list) each.push_back(&value);
  const auto type = infer_type(each, side);
  if (!type) return type.error().message;
  for (const Json* value : each) EXPECT_TRUE(typed_value(*value, *type, side).has_value()) << value->dump();
  return to_string(*type);
}

TEST(InferType, IsTheLeastOneThatHoldsAllValues) {
  EXPECT_EQ(type_of("[true, false]"), "bool");
  EXPECT_EQ(type_of("[1, -9223372036854775808]"), "int");
  EXPECT_EQ(type_of(R"([1, {"int": "9223372036854775808"}])"), "bigint");
  EXPECT_EQ(type_of(R"([1, 2.5, {"float": "nan"}])"), "float");
  EXPECT_EQ(type_of(R"(["a", null])"), "str | None");
  EXPECT_EQ(type_of("[[], [[]], [[1], [null]]]"), "list[list[int | None]]");
  EXPECT_EQ(type_of("[[], []]"), "list[int]");
  EXPECT_EQ(type_of(R"([{"tuple": [1, "a"]}, {"tuple": [2.5, "b"]}])"), "tuple[float, str]");
  EXPECT_EQ(type_of(R"([{"dict": []}, {"dict": [["k", [1.5]]]}])"), "dict[str, list[float]]");
  EXPECT_EQ(type_of(R"([{"dict": [[1, true]]}])"), "dict[int, bool]");
}

TEST(InferType, SaysWhatHasNoType) {
  EXPECT_EQ(type_of("[1, true]"), "bool and int in one place, for which judged has no type");
  EXPECT_EQ(type_of(R"([["a", 1]])"), "int and str in one place, for which judged has no type");
  EXPECT_EQ(type_of(R"([[1], {"tuple": [1]}])"), "list and tuple in one place, for which judged has no type");
  EXPECT_EQ(type_of(R"([{"other": "a value of type set"}])"), "a value of type set, which has no type in judged");
  EXPECT_EQ(type_of(R"([{"tuple": []}])"), "an empty tuple, which has no type in judged");
  EXPECT_EQ(type_of("[null]"), "None where no other value tells a type");
  EXPECT_EQ(type_of("[[null]]"), "None where no other value tells a type");
  EXPECT_EQ(type_of(R"([{"dict": [[1.5, 2]]}])"), "a dict with keys of type float");
  EXPECT_EQ(type_of("[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]"), "values that are nested too deeply");
}

TEST(InferType, AnAnswerMayBeATupleWhereAListIsMeant) {
  EXPECT_EQ(type_of(R"([{"tuple": [1]}, {"tuple": [1, 2]}])", Side::Answer), "list[int]");
  EXPECT_EQ(type_of(R"([{"tuple": []}])", Side::Answer), "list[int]");
  EXPECT_EQ(type_of(R"([[1], {"tuple": [1]}])", Side::Answer), "list[int]");
}

TEST(InferType, MalformedValuesAreErrors) {
  for (const char* values : {R"([{}])", R"([{"tuple": 1}])", R"([{"dict": [1]}])", R"([{"int": "x"}])",
                             R"([{"int": "1", "float": "2"}])", R"([{"float": "1"}])", "[18446744073709551615]"})
    EXPECT_EQ(type_of(values), "a value that is not in the importer's form") << values;
}

TEST(TypedValue, KeepsWhatAFloatCannotHold) {
  const Type type{Type::Kind::Float, {}};
  EXPECT_TRUE(typed_value(Json(1 << 20), type, Side::Argument).has_value());
  EXPECT_FALSE(typed_value(Json((std::int64_t{1} << 53) + 1), type, Side::Argument).has_value());
  EXPECT_FALSE(typed_value(Json(true), type, Side::Argument).has_value());
}

class Plan : public ::testing::Test {
 protected:
  Plan() {
    reading_.program = "def f(x):\n    return x\n";
    reading_.title = reading_.entry = "f";
    reading_.statement = "Words.\n";
    reading_.parameters = {{"x", std::nullopt}};
    reading_.test = "assert f(1) == 1\n";
  }

  void see(const char* arguments, const char* answer, ReadCall::From from = ReadCall::From::Test, bool holds = true) {
    ReadCall call;
    call.from = from;
    call.where = "test, line 1";
    call.source = "assert f(...) == ...";
    reading_.calls.push_back(call);
    observation_.calls.push_back({Json::parse(arguments), Json::parse(answer), holds, answer});
  }
  void plan() {
    auto planned = plan_package({DatasetRecord::Kind::Solved, "Set/1", "set-1", "{}"}, reading_, observation_);
    error_ = planned ? "" : planned.error().message;
    if (planned) plan_ = std::move(*planned);
  }
  const std::string& file(const char* name) { return plan_.files.at(name); }

  Reading reading_;
  Observation observation_;
  PackagePlan plan_;
  std::string error_;
};

TEST_F(Plan, HasTheFilesOfAPackage) {
  see("[1]", "1");
  see("[2]", "2");
  see("[1]", "1");
  plan();
  EXPECT_EQ(file("problem.yaml"), "problem_format_version: 2025-09\nname: \"Set/1: f\"\n");
  EXPECT_EQ(file("interface.yaml"),
            "kind: function\nentry: \"f\"\nparameters:\n  - {name: \"x\", type: \"int\"}\nreturns: \"int\"\n");
  EXPECT_EQ(file("statement/problem.en.md"), "Words.\n");
  EXPECT_EQ(file("submissions/accepted/canonical.py"), reading_.program);
  EXPECT_EQ(file("data/sample/01.in"), "1\n");
  EXPECT_EQ(file("data/secret/01.ans"), "2\n");
  EXPECT_EQ(plan_.files.size(), 8u) << "an input is there once";
  EXPECT_EQ(plan_.cases, 2u);
  EXPECT_FALSE(plan_.relation);
}

TEST_F(Plan, TakesTheAnnotatedTypeWhereTheValuesHaveIt) {
  reading_.parameters = {{"x", Type{Type::Kind::Float, {}}}};
  reading_.returns = Type{Type::Kind::Str, {}};
  see("[1]", "1");
  plan();
  EXPECT_NE(file("interface.yaml").find("type: \"float\"}\nreturns: \"int\"\n"), std::string::npos)
      << file("interface.yaml");
  EXPECT_EQ(file("data/sample/01.in"), "1.0\n");
}

TEST_F(Plan, ExamplesAreSamplesAndWrongOnesAreLeftOut) {
  see("[3]", "3", ReadCall::From::Example);
  see("[4]", "4", ReadCall::From::Example, false);
  see("[1]", "1");
  plan();
  EXPECT_EQ(file("data/sample/01.in"), "3\n");
  EXPECT_EQ(file("data/secret/01.in"), "1\n");
  EXPECT_EQ(plan_.cases, 2u);
  ASSERT_EQ(plan_.notes.size(), 1u);
  EXPECT_NE(plan_.notes[0].find("the canonical solution answers 4"), std::string::npos) << plan_.notes[0];
}

TEST_F(Plan, ATestThatContradictsTheCanonicalSolutionIsAnError) {
  see("[1]", "2", ReadCall::From::Test, false);
  plan();
  EXPECT_EQ(error_, "test, line 1 says `assert f(...) == ...`, and the canonical solution answers 2");
}

TEST_F(Plan, OnlyWhetherAnAnswerCountsAsTrueIsARelation) {
  see("[1]", "true");
  reading_.calls[0].truth = true;
  plan();
  EXPECT_FALSE(plan_.relation);
  see("[2]", "2");
  see("[3]", "\"x\"");
  observation_.calls.pop_back(), reading_.calls.pop_back();
  observation_.calls[0].answer = 7;
  plan();
  EXPECT_TRUE(plan_.relation);
  EXPECT_EQ(plan_.cases, 0u);
}

TEST_F(Plan, ATextOfARelationIsPythonWhateverItHolds) {
  reading_.arbitrary = reading_.checks = true;
  reading_.test = "a = \"\"\"\\\"'\n\tb\r\x01\nno end";
  observation_.asked.push_back({Json::parse("[1]"), Json::parse("1"), true, ""});
  plan();
  const std::string& text = file("relations/test.py");
  EXPECT_NE(text.find("TEST = (\n    \"a = \\\"\\\"\\\"\\\\\\\"'\\n\"\n    \"\\tb\\r\\u0001\\n\"\n    \"no end\"\n)\n"),
            std::string::npos)
      << text;
  EXPECT_NE(text.find("CHECKS = True\n"), std::string::npos);
}

TEST_F(Plan, ToleranceIsTheRecordsElseTheWidestOfItsAssertions) {
  see("[1]", "1.5");
  plan();
  EXPECT_NE(file("interface.yaml").find("tolerance: 1e-09\n"), std::string::npos) << file("interface.yaml");
  reading_.calls[0].tolerance = 1e-4;
  plan();
  EXPECT_NE(file("interface.yaml").find("tolerance: 1e-04\n"), std::string::npos) << file("interface.yaml");
  reading_.tolerance = 1e-6;
  plan();
  EXPECT_NE(file("interface.yaml").find("tolerance: 1e-06\n"), std::string::npos) << file("interface.yaml");
}

TEST_F(Plan, ATupleWhoseOrderIsFreeIsAList) {
  reading_.any_order = true;
  see("[1]", R"({"tuple": [1, 2]})");
  plan();
  EXPECT_NE(file("interface.yaml").find("returns: \"list[int]\"\ncompare: any_order\n"), std::string::npos)
      << file("interface.yaml");
}

TEST_F(Plan, ACallWithAnotherNumberOfArgumentsIsAnError) {
  see("[1]", "1");
  observation_.asked.push_back({Json::parse("[1, 2]"), Json::parse("1"), true, ""});
  plan();
  EXPECT_EQ(error_, "its test calls f with 2 arguments, and it takes 1");
}

TEST(Replies, AreReadStrictly) {
  const auto why = [](std::string_view reply) {
    const auto reading = decode_reading(reply);
    return reading ? "" : reading.error().message;
  };
  EXPECT_EQ(why(R"({"unusable": "there is no test"})"), "there is no test");
  EXPECT_EQ(why(""), "its answer is not one JSON object: it may not be Unicode text");
  EXPECT_EQ(why("{}"), "its answer is not in the importer's form");
  const std::string good =
      R"({"program":"p","entry":"f","statement":"s","parameters":[{"name":"x","type":"set[int]"}],"returns":null,)"
      R"("tolerance":null,"any_order":false,"calls":[{"arguments":[1],"where":"w","from":"input"}],"test":"","arbitrary":false,"checks":false})";
  const auto reading = decode_reading(good);
  ASSERT_TRUE(reading.has_value()) << reading.error().message;
  EXPECT_FALSE(reading->parameters[0].type.has_value());
  EXPECT_FALSE(decode_observation(R"({"observed":[],"asked":[]})", *reading).has_value()) << "a call without an answer";
  EXPECT_FALSE(
      decode_observation(R"({"observed":[{"arguments":1,"answer":1,"holds":true,"shown":""}],"asked":[]})", *reading)
          .has_value());
  EXPECT_TRUE(
      decode_observation(R"({"observed":[{"arguments":[1],"answer":1,"holds":true,"shown":""}],"asked":[]})", *reading)
          .has_value());
}

}  // namespace
}  // namespace judge
