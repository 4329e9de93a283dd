#include <gtest/gtest.h>

#include <sstream>

#include "judge/batch/dataset.h"
#include "judge/batch/extract.h"
#include "judge/batch/gate.h"
#include "judge/batch/mapping.h"
#include "judge/batch/record.h"
#include "judge/batch/record_stream.h"

namespace judge {
namespace {

/// A scan of Python that is good enough for these texts.
std::vector<std::string> defined(std::string_view code) {
  std::vector<std::string> names;
  for (std::size_t at = 0; (at = code.find("def ", at)) != std::string_view::npos; ++at)
    names.emplace_back(code.substr(at + 4, code.find('(', at) - at - 4));
  return names;
}

Wanted python(const std::string& entry = "solve") {
  return {{"python", "py"}, [entry](std::string_view code) {
            const auto names = defined(code);
            return std::find(names.begin(), names.end(), entry) != names.end();
          }};
}

std::string extracted(std::string_view text, const Wanted& wanted = python(), bool fenced = false) {
  const auto code = extract_code(text, wanted, fenced);
  return code ? code->code : "failed: " + code.error().message;
}

sandbox::Result<Record> read_record(std::string_view text) {
  const auto records = read_records(text);
  if (!records) return tl::unexpected(records.error());
  EXPECT_EQ(records->size(), 1u);
  return records->front();
}

void expect_rejected(std::string_view line, const std::string& message, const std::string& hint) {
  const auto record = read_records(line);
  ASSERT_FALSE(record) << line;
  EXPECT_EQ(record.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_NE(record.error().message.find(message), std::string::npos) << record.error().message;
  EXPECT_NE(record.error().hint.find(hint), std::string::npos) << record.error().hint;
}

TEST(Record, NativeHasSourceOrPath) {
  const auto source = read_record(R"({"id":"a","problem":"lis","language":"py","source":"x","who":"ann","sample":3})");
  ASSERT_TRUE(source) << source.error().text();
  EXPECT_EQ(source->id, "a");
  EXPECT_EQ(source->problem, "lis");
  EXPECT_EQ(source->who, "ann");
  EXPECT_EQ(source->sample, 3u);
  EXPECT_EQ(source->code, Record::Code::Source);
  const auto path = read_record(R"({"id":"a","problem":"lis","path":"b/c.py","who":null})");
  ASSERT_TRUE(path) << path.error().text();
  EXPECT_EQ(path->code, Record::Code::Path);
  EXPECT_EQ(path->text, "b/c.py");
}

TEST(Record, TaskIdMakesItOfTheOtherKindWhereForeignFieldsStay) {
  const auto record = read_record(
      R"({"task_id":"HumanEval/0","prompt":"def f():\n","completion":" pass","entry_point":"f","test":[1]})");
  ASSERT_TRUE(record) << record.error().text();
  EXPECT_EQ(record->task_id, "HumanEval/0");
  EXPECT_EQ(record->code, Record::Code::Completion);
  EXPECT_EQ(record->prompt, "def f():\n");
  const auto solution = read_record(R"({"task_id":"HumanEval/0","prompt":"def f():\n","solution":"def f(): pass"})");
  ASSERT_TRUE(solution);
  EXPECT_EQ(solution->prompt, "") << "a solution is whole";
}

TEST(Record, SaysWhatIsWrongAndHowToMendIt) {
  expect_rejected(R"({"id":"a")", "not JSON, from its byte 10 on", "whole on its line");
  expect_rejected(R"([1,2])", "not a JSON object", "\"id\"");
  expect_rejected(R"({"id":"a","problem":"p","langage":"py","source":""})", "'langage'", "'language'");
  expect_rejected(R"({"problem":"p","source":""})", "no 'id'", "\"problem\"");
  expect_rejected(R"({"id":"a","source":""})", "no 'problem'", "\"problem\"");
  expect_rejected(R"({"id":"a","problem":"p"})", "neither 'source' nor 'path'", "\"source\"");
  expect_rejected(R"({"id":"a","problem":"p","source":"","path":""})", "both 'source' and 'path'", "\"source\"");
  expect_rejected(R"({"task_id":"t"})", "neither 'solution' nor 'completion'", "docs/batch.md");
  expect_rejected(R"({"id":1,"problem":"p","source":""})", "'id' is not a string", "");
  expect_rejected(R"({"id":"a","problem":"p","source":"","sample":-1})", "'sample'", "0, 1, 2");
  expect_rejected(R"({"id":")" + std::string(600, 'x') + R"(","problem":"p","source":""})", "longer than", "");
  expect_rejected("{\"id\":\"\xff\"}", "not JSON", "");
}

TEST(Record, AQuestionIdNamesATaskWithAListOfSamples) {
  const auto records = read_records(
      R"({"question_id":"1873_A","question_title":"Cards","output_list":["text"],"code_list":["x = 1","","x = 2"],"who":"m"})");
  ASSERT_TRUE(records) << records.error().text();
  ASSERT_EQ(records->size(), 3u) << "the code that was found in the outputs, not the outputs";
  for (const Record& record : *records) {
    EXPECT_EQ(record.task_id, "1873_A");
    EXPECT_EQ(record.who, "m");
    EXPECT_EQ(record.code, Record::Code::Solution);
    EXPECT_FALSE(record.sample);
  }
  EXPECT_EQ((*records)[2].text, "x = 2");
  const auto outputs = read_records(R"({"question_id":"3133","code_list":null,"output_list":["a","b"]})");
  ASSERT_TRUE(outputs) << outputs.error().text();
  EXPECT_EQ((*outputs)[1].text, "b");
  EXPECT_EQ(read_record(R"({"task_id":"t","question_id":"3133","solution":"s"})")->task_id, "t");
}

TEST(Record, AListOfSamplesIsReadStrictly) {
  expect_rejected(R"({"question_id":"q"})", "neither 'code_list' nor 'output_list'", "docs/batch.md");
  expect_rejected(R"({"question_id":"q","code_list":[]})", "'code_list' is not a list of one string or more", "");
  expect_rejected(R"({"question_id":"q","code_list":["x",1]})", "'code_list' is not a list of one string or more", "");
  expect_rejected(R"({"question_id":"q","output_list":"x"})", "'output_list' is not a list of one string or more", "");
  expect_rejected(R"({"question_id":-7,"code_list":["x"]})", "'question_id' is not a string", "");
  expect_rejected(R"({"question_id":"","code_list":["x"]})", "'question_id' is empty", "");
}

/// "place text" of each record, or "place! message" of what is none.
std::vector<std::string> cut(const std::string& text) {
  std::istringstream in(text);
  RecordStream stream(in, "f");
  std::vector<std::string> out;
  while (const auto raw = stream.next())
    out.push_back(raw->text ? raw->place + " " + *raw->text : raw->place + "! " + raw->text.error().message);
  EXPECT_FALSE(stream.next());
  return out;
}
using Strings = std::vector<std::string>;

TEST(RecordStream, CutsLines) {
  EXPECT_EQ(cut(" \n\n{\"a\": [1]}\r\n\t\n[2]\nlast"), (Strings{"f:3 {\"a\": [1]}\r", "f:5 [2]", "f:6 last"}));
  EXPECT_EQ(cut(""), Strings{});
  EXPECT_EQ(cut("\n \n"), Strings{});
}

TEST(RecordStream, CutsTheElementsOfAnArray) {
  EXPECT_EQ(cut("\n[\n  {\"a\": \"],\\\"[\"},\n {\"b\": [1, {}]}]\n"),
            (Strings{"f, element 1 {\"a\": \"],\\\"[\"}", "f, element 2 {\"b\": [1, {}]}"}));
  EXPECT_EQ(cut(R"(["\\", "\\\"", 3 ])"),
            (Strings{R"(f, element 1 "\\")", R"(f, element 2 "\\\"")", "f, element 3 3 "}));
  EXPECT_EQ(cut("[ ]\n"), Strings{});
  EXPECT_EQ(cut("[1,]"), (Strings{"f, element 1 1", "f, element 2 "})) << "which is no JSON";
}

TEST(RecordStream, SaysWhereAnArrayIsDamaged) {
  EXPECT_EQ(cut("[1, {\"a\": 2"), (Strings{"f, element 1 1", "f, element 2! the file ends within the array"}));
  EXPECT_EQ(cut("[1"), (Strings{"f, element 1! the file ends within the array"}));
  EXPECT_EQ(cut("["), (Strings{"f, element 1! the file ends within the array"}));
  EXPECT_EQ(cut("[1]\n[2]"), (Strings{"f, element 1 1", "f! there is more behind the end of the array"}));
  EXPECT_EQ(cut("[] x"), (Strings{"f! there is more behind the end of the array"}));
}

TEST(RecordStream, BoundsARecord) {
  const std::string most(kMaxRecordBytes, 'x'), more(kMaxRecordBytes + 1, 'x');
  EXPECT_EQ(cut(most + "\n" + more + "\ny"),
            (Strings{"f:1 " + most, "f:2! the record is longer than 16 MiB", "f:3 y"}));
  EXPECT_EQ(cut("[" + more + ",y]"), (Strings{"f, element 1! the record is longer than 16 MiB", "f, element 2 y"}));
  std::istringstream larger(more);
  EXPECT_EQ(*RecordStream(larger, "f", 2 * kMaxRecordBytes).next()->text, more) << "as it is told to";
}

TEST(Extract, ATaggedBlockWinsOverProseAndOtherLanguages) {
  EXPECT_EQ(extracted("Sure:\n```bash\npip install x\n```\nand\n```Python\ndef solve(a):\n    return a\n```\nDone."),
            "def solve(a):\n    return a\n");
}

TEST(Extract, TheLastAnswerWinsOverDraftsAndExamples) {
  EXPECT_EQ(extracted("```python\ndef solve(a): return 1\n```\nWait:\n```python\ndef solve(a): return 2\n```\n"
                      "Use it so:\n```python\nprint(solve(3))  # and much more than the code above has\n```\n"),
            "def solve(a): return 2\n");
}

TEST(Extract, WithoutAnAnswerTheLongestBlock) {
  EXPECT_EQ(extracted("```python\na = 1\nb = 2\n```\n```python\nc\n```\n"), "a = 1\nb = 2\n");
  EXPECT_EQ(extracted("```\nx = 1\n```\n~~~py\ny\n~~~\n"), "y\n") << "a tag counts for more than length";
}

TEST(Extract, KnowsFences) {
  EXPECT_EQ(extracted("1. So:\n   ```python\n   def solve():\n       pass\n   ```\n"), "def solve():\n    pass\n");
  EXPECT_EQ(extracted("````python\ns = '''\n```\n'''\n````\n"), "s = '''\n```\n'''\n");
  EXPECT_EQ(extracted("~~~ {.python}\nx\n~~~\n"), "x\n");
  EXPECT_EQ(extracted("```python\r\nx\r\n```\r\n"), "x\n");
  EXPECT_EQ(extracted("```python\ndef solve():\n    return"), "def solve():\n    return\n")
      << "a text that was cut off";
  EXPECT_EQ(extracted("use ```x``` inline"), "use ```x``` inline");
}

TEST(Extract, FailsWhereThereIsNoCode) {
  EXPECT_EQ(extracted(" \n\t"), "failed: the text is empty");
  EXPECT_EQ(extracted("no\n```text\nno\n```\n"), "failed: no fenced block has code in this language");
  EXPECT_EQ(extracted("```python\n\n```\n"), "failed: no fenced block has code in this language");
  EXPECT_EQ(extracted("def solve(): pass", python(), true), "failed: the text has no fenced block");
}

TEST(Extract, CodeWithAFenceInItsDocstringStaysWhole) {
  const std::string code = "def solve():\n    '''\n    ```\n    x\n    ```\n    '''\n";
  EXPECT_EQ(extracted(code), code);
}

TEST(JoinPrompt, ACompletionGoesOnAndAFunctionStandsBehind) {
  const std::string prompt = "def helper(): return 1\n\ndef solve(a):\n    '''doc'''\n";
  EXPECT_EQ(join_prompt(prompt, {"    return a\n", false}, true, defined), prompt + "    return a\n");
  EXPECT_EQ(join_prompt(prompt, {"    return a\n", true}, true, defined), prompt + "    return a\n");
  EXPECT_EQ(join_prompt(prompt, {"def solve(a): return helper()\n", true}, true, defined),
            prompt + "def solve(a): return helper()\n");
  EXPECT_EQ(join_prompt(prompt, {"def solve(a) {}\n", true}, false, defined), "def solve(a) {}\n");
  EXPECT_EQ(join_prompt("Write a function.", {"def solve(a): pass\n", true}, true, defined), "def solve(a): pass\n");
}

TEST(Mapping, HasThreeForms) {
  const Mapping expected = {{"HumanEval/0", "a"}, {"x", "b"}};
  EXPECT_EQ(*read_mapping(R"({"HumanEval/0": "a", "x": "b"})", "m"), expected);
  EXPECT_EQ(
      *read_mapping("{\"task_id\":\"HumanEval/0\",\"problem\":\"a\"}\n{\"task_id\":\"x\",\"problem\":\"b\"}", "m"),
      expected);
  EXPECT_EQ(*read_mapping("task_id,problem\r\nHumanEval/0,a\r\n\r\nx, b\n", "m"), expected);
}

TEST(Mapping, NamesTheLineThatIsWrong) {
  for (const char* text : {"a,b\nc\n", "a,b\na,c\n", "a,b\n{\"task_id\":1}\n", "a,b\n,c\n"}) {
    const auto mapping = read_mapping(text, "m.csv");
    ASSERT_FALSE(mapping) << text;
    EXPECT_EQ(mapping.error().where, "m.csv:2");
  }
  EXPECT_FALSE(read_mapping(R"({"a": 1})", "m"));
}

TEST(Shard, PartsAreStableDisjointAndAll) {
  for (const std::uint64_t of : {1u, 2u, 3u, 7u}) {
    std::size_t held = 0;
    for (int item = 0; item < 1000; ++item) {
      std::size_t parts = 0;
      for (std::uint64_t number = 1; number <= of; ++number)
        parts += Shard{number, of}.holds("item-" + std::to_string(item)) ? 1 : 0;
      EXPECT_EQ(parts, 1u);
      held += Shard{1, of}.holds("item-" + std::to_string(item)) ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(held), 1000.0 / static_cast<double>(of), 60);
  }
  // Another judge, another machine: the same part.
  EXPECT_TRUE((Shard{3, 4}.holds("two-sum/ann/hash.py")));
}

TEST(Shard, IsReadStrictly) {
  EXPECT_EQ(*Shard::read("2/4"), (Shard{2, 4}));
  for (const char* text : {"", "1", "0/4", "5/4", "1/0", "-1/4", "1/4x", "a/b", "1/99999999"})
    EXPECT_FALSE(Shard::read(text)) << text;
}

BatchResult with(Verdict verdict) {
  BatchResult result;
  result.verdict = verdict;
  return result;
}

TEST(Gate, StopsWhatItNames) {
  BatchResult no_code;
  no_code.outcome = BatchOutcome::ExtractionFailed;
  const auto any = Gate::read("any"), none = Gate::read("none"), some = Gate::read("wa,TLE"),
             code = Gate::read("extraction");
  ASSERT_TRUE(any && none && some && code);
  EXPECT_TRUE(any->stops(with(Verdict::CE)) && any->stops(no_code));
  EXPECT_FALSE(any->stops(with(Verdict::AC)) || any->stops(with(Verdict::IE)));
  EXPECT_FALSE(none->stops(with(Verdict::WA)) || none->stops(no_code));
  EXPECT_TRUE(some->stops(with(Verdict::WA)) && some->stops(with(Verdict::TLE)));
  EXPECT_FALSE(some->stops(with(Verdict::RTE)) || some->stops(no_code));
  EXPECT_TRUE(code->stops(no_code));
  for (const char* words : {"", "AC", "IE", "WA,", "wrong"}) EXPECT_FALSE(Gate::read(words)) << words;
}

}  // namespace
}  // namespace judge
