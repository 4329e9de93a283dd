// Layout, statement, cases and bundled submissions of a package.
#include <sys/stat.h>

#include "tests/unit/npz_files.h"
#include "tests/unit/package_files.h"

namespace judge {
namespace {

using Data = testing::PackageFiles;

std::vector<std::string> names(const Problem& problem) {
  std::vector<std::string> out;
  for (const auto& test : problem.cases) out.push_back(test.name);
  return out;
}

TEST_F(Data, CasesInNaturalOrderSamplesFirst) {
  write_program();
  for (const char* name : {"sample/2", "sample/10", "secret/01-b", "secret/1-a", "secret/9.max", "secret/a"}) {
    write(std::string("data/") + name + ".in", "x");
    write(std::string("data/") + name + ".ans", "y");
  }
  write("data/secret/.hidden", "");
  write("data/secret/a.hint", "");
  write("data/sample/1.in.statement", "");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_EQ(names(*problem), (std::vector<std::string>{"sample/1", "sample/2", "sample/10", "secret/1-a", "secret/01-b",
                                                       "secret/9.max", "secret/a"}));
  EXPECT_TRUE(problem->cases[2].sample);
  EXPECT_FALSE(problem->cases[3].sample);
  EXPECT_EQ(problem->cases[0].input_text, "1 2\n");
}

TEST_F(Data, DimensionsOfOneNameAreOfOneLength) {
  write_program();
  write("interface.yaml",
        "kind: function\nentry: f\nparameters:\n  - {name: X, type: 'ndarray[f64, n, d]'}\n  - {name: C, type: "
        "'list[ndarray[f64, d]]'}\nreturns: ndarray[i64, n]\n");
  const auto error_with = [this](const char* in, const char* ans) {
    write("data/sample/1.in", in);
    write("data/sample/1.ans", ans);
    return error();
  };
  EXPECT_EQ(error_with("[[1,2]]\n[[3,4],[5,6]]\n", "[7]"), "");
  EXPECT_EQ(error_with("[[1,2]]\n[[3,4],[5]]\n", "[7]"), "add/data/sample/1.in: C: dimension d is 1, and 2 in X");
  EXPECT_EQ(error_with("[[1,2]]\n[]\n", "[7,8]"), "add/data/sample/1.ans: the answer: dimension n is 2, and 1 in X");
  EXPECT_EQ(error_with("[[1,2],[3]]\n[]\n", "[7,8]"), "add/data/sample/1.in:1: X: [1]: a list of 1 beside one of 2");
}

class NpzCases : public Data {
 protected:
  NpzCases() {
    write_program();
    write("interface.yaml",
          "kind: function\nentry: f\nparameters:\n  - {name: X, type: 'ndarray[f64, n]'}\n  - {name: k, type: int}\n"
          "returns: ndarray[f64, n]\ncompare: tolerance\n");
    remove("data/sample");
  }
  /// The error of a package with this case; the arrays are X, k and `answer`, with what else is named.
  std::string error_with(const std::vector<testing::Member>& in, const std::vector<testing::Member>& ans) {
    write("data/secret/1.in.npz", testing::npz(in));
    write("data/secret/1.ans.npz", testing::npz(ans));
    return error();
  }

  const std::string row_ = testing::npy("<f8", "(2,)", testing::bytes_of({1.5, 2.0}));
  const testing::Member x_{"X.npy", row_}, answer_{"answer.npy", row_},
      k_{"k.npy", testing::npy("<i8", "()", testing::bytes_of({std::int64_t{3}}))},
      scale_{"scale.npy", testing::npy("<f8", "()", testing::bytes_of({100.0}))};
};

TEST_F(NpzCases, AnArrayPerParameterAndTheAnswerWithItsScale) {
  EXPECT_EQ(error_with({k_, x_}, {answer_, scale_}), "");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem);
  const TestCase& test = problem->cases.front();
  EXPECT_EQ(value_to_json(test.calls.front().arguments[0]), "[1.5,2.0]");
  EXPECT_EQ(value_to_json(test.calls.front().arguments[1]), "3");
  EXPECT_EQ(value_to_json(test.expected), "[1.5,2.0]");
  EXPECT_EQ(test.scale, 100.0);
  EXPECT_EQ(test.input_text, "[1.5,2.0]\n3\n");
}

TEST_F(NpzCases, BesideText) {
  write("data/secret/1.in", "[1,2]\n3\n");
  write("data/secret/1.ans.npz", testing::npz({answer_}));
  EXPECT_EQ(error(), "");
  write("data/secret/1.ans", "[1,2]\n");
  EXPECT_EQ(error(), "add/data/secret/1.ans.npz: is there twice, as text and as .npz");
}

TEST_F(NpzCases, Mistakes) {
  const std::string in = "add/data/secret/1.in.npz: ", ans = "add/data/secret/1.ans.npz: ";
  EXPECT_EQ(error_with({x_}, {answer_}), in + "the array 'k' is missing");
  EXPECT_EQ(error_with({x_, k_, answer_}, {answer_}), in + "the array 'answer' has no place here");
  EXPECT_EQ(error_with({{"X.npy", k_.content}, k_}, {answer_}),
            in + "X: expected ndarray[f64, n], got int64 of shape ()");
  EXPECT_EQ(error_with({x_, {"k.npy", row_}}, {answer_}), in + "k: expected int, got float64 of shape (2,)");
  EXPECT_EQ(error_with({x_, k_}, {scale_}), ans + "the array 'answer' is missing");
  const testing::Member zero{"scale.npy", testing::npy("<f8", "()", testing::bytes_of({0.0}))};
  EXPECT_EQ(error_with({x_, k_}, {answer_, zero}), ans + "scale: must be above 0, and finite");
  const testing::Member three{"answer.npy", testing::npy("<f8", "(3,)", testing::bytes_of({1.0, 2.0, 3.0}))};
  EXPECT_EQ(error_with({x_, k_}, {three}), ans + "the answer: dimension n is 3, and 2 in X");
  write("data/secret/1.in.npz", "PK");
  EXPECT_EQ(error(), in + "not a zip archive that can be read");
  write("data/secret/2.npz", "PK");
  EXPECT_EQ(error(), "add/data/secret/2.npz: is not a test case's file");
}

TEST_F(Data, ProgramsHaveNoArrays) {
  write_program();
  write("data/sample/2.in.npz", "PK");
  EXPECT_EQ(error(), "add/data/sample/2.in.npz: is for a function's arrays");
}

TEST_F(Data, FunctionCasesAreTyped) {
  write_function();
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  ASSERT_EQ(problem->cases[0].calls.front().arguments.size(), 2U);
  EXPECT_EQ(value_to_json(problem->cases[0].calls.front().arguments[1]), "[2]");
  EXPECT_EQ(value_to_json(problem->cases[0].expected), "[3]");
}

TEST_F(Data, TypedMistakesNameTheLine) {
  write_function();
  write("data/sample/1.in", "1\n[2, \"3\"]\n");
  EXPECT_EQ(error(), "add/data/sample/1.in:2: b: [1]: expected int, got string");
  write("data/sample/1.in", "1\n");
  EXPECT_EQ(error(), "add/data/sample/1.in: the line for 'b' is missing");
  write("data/sample/1.in", "1\n\n[2]\n");
  EXPECT_EQ(error(), "add/data/sample/1.in:2: b: expected list[int], got nothing");
  write("data/sample/1.in", "1\r\n[2]\r\n\n\n");
  EXPECT_EQ(error(), "");
  write("data/sample/1.in", "1\n[2]\n3\n");
  EXPECT_EQ(error(),
            "add/data/sample/1.in:3: one line too many: add(a: int, b: list[int]) -> list[int] takes 2 arguments");
  write("data/sample/1.in", "1\n[2]\n");
  write("data/sample/1.ans", "3\n");
  EXPECT_EQ(error(), "add/data/sample/1.ans:1: expected list[int], got int");
}

TEST_F(Data, PairsAreComplete) {
  write_program();
  write("data/secret/2.in", "");
  EXPECT_EQ(error(), "add/data/secret/2.in: has no 2.ans beside it");
  remove("data/secret/2.in");
  write("data/secret/2.ans", "");
  EXPECT_EQ(error(), "add/data/secret/2.ans: has no 2.in beside it");
  remove("data");
  EXPECT_EQ(error(), "add/data: the package has no test case");
}

TEST_F(Data, ARelationCanStandForCases) {
  write_function();
  remove("data");
  EXPECT_EQ(error(), "add/data: the package has no test case");
  write("relations/test.py", "def relation(submission): pass\n");
  EXPECT_EQ(error(), "");
}

TEST_F(Data, NothingIsIgnoredInSilence) {
  write_program();
  const auto refused = [&](const char* file) {
    write(file, "x");
    std::string message = error();
    remove(file);
    return message;
  };
  EXPECT_EQ(refused("data/secret/1.out"), "add/data/secret/1.out: .out files are not supported");
  EXPECT_EQ(refused("data/secret/1.args"), "add/data/secret/1.args: .args files are not supported");
  EXPECT_EQ(refused("data/secret/1.txt"), "add/data/secret/1.txt: is not a test case's file");
  EXPECT_EQ(refused("data/sceret/1.in"), "add/data/sceret: has no place in data/");
  remove("data/sceret");
  EXPECT_EQ(refused("data/secret/group/1.in"), "add/data/secret/group: is a folder");
  remove("data/secret/group");
  EXPECT_EQ(refused("interface.yml"), "add/interface.yml: is not a file of a package");
  EXPECT_EQ(refused("output_validators/check.py"),
            "add/output_validators: checkers of a package's own are not supported");
  remove("output_validators");
  EXPECT_EQ(refused("submision/accepted/a.py"), "add/submision: is not a folder of a package");
  remove("submision");
  EXPECT_EQ(refused("README.md"), "");
}

TEST_F(Data, WhatIsNoPlainFileIsRefusedAndNotWaitedFor) {
  write_program();
  write("data/secret/2.ans", "y");
  ASSERT_EQ(mkfifo((folder() / "data/secret/2.in").c_str(), 0600), 0);
  EXPECT_EQ(error(), "add/data/secret/2.in: is not a plain file");
  remove("data/secret");
  std::filesystem::create_symlink("secret", folder() / "data/secret");
  EXPECT_EQ(error(), "add/data/secret: is not a folder, or a link to none");
  remove("data/secret");
  remove("statement");
  write("statement/other.txt", "");
  ASSERT_EQ(mkfifo((folder() / "statement/problem.en.md").c_str(), 0600), 0);
  EXPECT_EQ(error(), "add/statement/problem.en.md: is empty");
}

TEST_F(Data, NamesAreText) {
  write_program();
  for (const char* name : {"1\x1b[2J", "1\x7f", "1\xc2\x9b", "1\xff"}) {
    write(std::string("data/secret/") + name + ".in", "x");
    EXPECT_NE(error().find("has a name that is not UTF-8, or has control characters"), std::string::npos) << name;
    remove(std::string("data/secret/") + name + ".in");
  }
}

TEST_F(Data, Statement) {
  write_program();
  remove("statement");
  EXPECT_EQ(error(), "add/statement: the statement is missing");
  write("statement/problem.tex", "\\problemname{Add}");
  EXPECT_EQ(error(), "");
  write("statement/problem.en.md", " \n");
  EXPECT_EQ(error(), "add/statement/problem.en.md: is empty");
}

TEST_F(Data, Submissions) {
  write_program();
  write("submissions/accepted/b.py", "");
  write("submissions/accepted/a.cpp", "");
  write("submissions/time_limit_exceeded/slow.py", "");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  ASSERT_EQ(problem->submissions.size(), 3U);
  EXPECT_EQ(problem->submissions[0].path.filename(), "a.cpp");
  EXPECT_EQ(problem->submissions[2].expected, Verdict::TLE);
  EXPECT_EQ(problem->submissions[2].folder, "time_limit_exceeded");
  write("submissions/accepted/sub/a.py", "");
  EXPECT_EQ(error(), "add/submissions/accepted/sub: a submission must be a single file");
  remove("submissions/accepted/sub");
  write("submissions/wrong/a.py", "");
  EXPECT_EQ(error(), "add/submissions/wrong: is not the folder of a verdict");
}

TEST(ParseArguments, OwnInput) {
  const Signature signature{{"f"}, {{"a", Type{Type::Kind::Int, {}}}}, Type{Type::Kind::Int, {}}};
  EXPECT_TRUE(parse_calls("5", signature, "input"));
  const auto bad = parse_calls("x", signature, "input");
  ASSERT_FALSE(bad);
  EXPECT_EQ(bad.error().text(),
            "input:1: a: expected int, got 'x'\n  hint: one JSON value per line, one line per parameter");
}

}  // namespace
}  // namespace judge
