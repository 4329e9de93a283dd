// problem.yaml, interface.yaml and test_group.yaml.
#include "tests/unit/package_files.h"

namespace judge {
namespace {

class Settings : public testing::PackageFiles {
 protected:
  /// The error when problem.yaml holds these lines too; they start at line 3.
  [[nodiscard]] std::string with(const std::string& lines) const {
    write("problem.yaml", "problem_format_version: 2025-09\nname: Add\n" + lines);
    return error();
  }
  /// The error when interface.yaml is this.
  [[nodiscard]] std::string interface_error(const std::string& text) const {
    write("interface.yaml", text);
    return error();
  }
};

const std::string kHead = "kind: function\nentry: add\nparameters: [{name: a, type: int}]\n";

TEST_F(Settings, EverythingOfAProgram) {
  write_program();
  write("problem.yaml",
        "problem_format_version: 2025-09\nname: {de: Summe, en: Sum}\nuuid: x\nlicense: cc by-sa\ncredits: {authors: "
        "me}\ntype: "
        "pass-fail\nlanguages: all\nkeywords: [easy, array, prefix-sum]\nlimits:\n  time_limit: 1.5\n  memory: 128\n  "
        "output: 4\n");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_EQ(problem->slug, "add");
  EXPECT_EQ(problem->name, "Sum");
  EXPECT_EQ(problem->difficulty, "easy");
  EXPECT_EQ(problem->topics, (std::vector<std::string>{"array", "prefix-sum"}));
  EXPECT_EQ(problem->limits.cpu_time, sandbox::Micros(1'500'000));
  EXPECT_EQ(problem->limits.wall_time, sandbox::Micros(8'000'000));
  EXPECT_EQ(problem->limits.memory, 128 * sandbox::kMiB);
  EXPECT_EQ(problem->limits.output, 4 * sandbox::kMiB);
  EXPECT_FALSE(problem->interface);
  EXPECT_EQ(problem->compare.mode, Compare::Mode::Tokens);
  EXPECT_FALSE(problem->compare.case_sensitive);
}

TEST_F(Settings, EverythingOfAFunction) {
  write_function();
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  ASSERT_TRUE(problem->interface);
  EXPECT_EQ(to_string(problem->interface->signature), "add(a: int, b: list[int]) -> list[int]");
  EXPECT_EQ(problem->interface->signature.entry, (std::vector<std::string>{"add", "addTwo"}));
  EXPECT_EQ(problem->compare.mode, Compare::Mode::Exact);
}

TEST_F(Settings, AnswerThatIsACopy) {
  write_function();
  const std::string head = "kind: function\nentry: copy\nparameters: [{name: a, type: GraphNode}]\n";
  write("interface.yaml", head + "returns: GraphNode\ncopy: true\n");
  for (const char* file : {"data/sample/1.in", "data/sample/1.ans"}) write(file, "[[]]\n");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_TRUE(problem->interface->signature.copy);
  EXPECT_EQ(to_string(problem->interface->signature), "copy(a: GraphNode) -> GraphNode, made of new nodes");
  EXPECT_EQ(interface_error(head + "returns: GraphNode\ncopy: yes please\n"),
            "add/interface.yaml:5: 'copy' is true or false");
  EXPECT_EQ(interface_error(head + "returns: int\ncopy: true\n"),
            "add/interface.yaml:5: copy is for a function that returns nodes, not int");
  EXPECT_EQ(interface_error(head + "returns: NaryNode\n"),
            "add/interface.yaml:3: NaryNode and GraphNode are both the class Node");
}

TEST_F(Settings, AnswerInAParameter) {
  write_function();
  const std::string head =
      "kind: function\nentry: add\nparameters: [{name: a, type: int}, {name: b, type: 'list[int]'}]\n";
  EXPECT_EQ(interface_error(head + "returns: None\nresult: c\n"), "add/interface.yaml:5: 'c' is no parameter");
  EXPECT_EQ(interface_error(head + "returns: None\nresult: a\n"),
            "add/interface.yaml:5: 'a' is of type int, which a function cannot change for its caller");
  EXPECT_EQ(interface_error(head + "returns: int\nresult: b\n"),
            "add/interface.yaml:5: 'result' goes with returns: None");
  write("interface.yaml", head + "returns: None\nresult: b\ncompare: any_order\n");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  const Signature& signature = problem->interface->signature;
  EXPECT_EQ(signature.result, 1u);
  EXPECT_EQ(to_string(signature.returns), "list[int]");
  EXPECT_EQ(to_string(signature), "add(a: int, b: list[int]) -> None, leaving the answer in b");
}

TEST_F(Settings, UnknownAndRepeatedKeys) {
  write_program();
  EXPECT_EQ(with("keyword: [easy]\n"), "add/problem.yaml:3: unknown key 'keyword'");
  EXPECT_EQ(hint(), "did you mean 'keywords'?");
  EXPECT_EQ(with("limits:\n  time_limits: 1\n"), "add/problem.yaml:4: unknown key 'time_limits'");
  EXPECT_EQ(with("uuid: a\nname: Twice\n"), "add/problem.yaml:4: the key 'name' is there twice");
  EXPECT_EQ(with("? [a]\n: b\n"), "add/problem.yaml:3: a key must be a word");
}

TEST_F(Settings, NotYaml) {
  write_program();
  EXPECT_EQ(with("uuid: [a\n").substr(0, 20), "add/problem.yaml:3: ");
  EXPECT_EQ(with("---\nname: second\n"), "add/problem.yaml: goes on after its first YAML document");
  EXPECT_EQ(with("]\n"), "add/problem.yaml:3: is not YAML: illegal flow end");
  for (const char* text : {",", "{},", "[a] b"}) {
    write("problem.yaml", text);
    EXPECT_EQ(error(), "add/problem.yaml: goes on after its first YAML document") << text;
  }
  write("problem.yaml", "");
  EXPECT_EQ(error().substr(0, 16), "add/problem.yaml");
  remove("problem.yaml");
  EXPECT_EQ(error(), "add/problem.yaml: cannot be read");
}

TEST_F(Settings, UnsupportedIsSaid) {
  write_program();
  write("problem.yaml", "problem_format_version: legacy\nname: Add\n");
  EXPECT_EQ(error(), "add/problem.yaml:1: format version 'legacy' is not supported");
  EXPECT_EQ(with("type: scoring\n"), "add/problem.yaml:3: type 'scoring' is not supported");
  EXPECT_EQ(with("type: [pass-fail]\n"), "");
  EXPECT_EQ(with("languages: [cpp]\n"), "add/problem.yaml:3: a choice of languages is not supported");
  EXPECT_EQ(with("constants: {N: 5}\n"), "add/problem.yaml:3: constants are not supported");
  EXPECT_EQ(with("constants: {}\n"), "");
  EXPECT_EQ(with("limits:\n  code: 5\n"), "add/problem.yaml:4: a limit on the code's size is not supported");
  EXPECT_EQ(with("limits: {time_multipliers: {ac_to_time_limit: 2}, compilation_time: 60}\n"), "");
}

TEST_F(Settings, NamesAndKeywords) {
  write_program();
  EXPECT_EQ(with("keywords: [easy, hard]\n"), "add/problem.yaml:3: names two difficulties, easy and hard");
  EXPECT_EQ(with("keywords: {a: b}\n"), "add/problem.yaml:3: 'keywords' must be a list of strings");
  write("problem.yaml", "problem_format_version: 2025-09\n");
  EXPECT_EQ(error(), "add/problem.yaml:1: the key 'name' is missing");
  for (const char* name : {"''", "{en: [x]}"}) {
    write("problem.yaml", std::string("problem_format_version: 2025-09\nname: ") + name + "\n");
    EXPECT_EQ(error(), "add/problem.yaml:2: 'name' is empty");
  }
}

TEST_F(Settings, LimitsHaveRanges) {
  write_program();
  for (const char* bad : {"0", "-1", "61", "fast", ".nan", "1e999", "[1]"}) {
    EXPECT_EQ(with(std::string("limits:\n  time_limit: ") + bad + "\n").substr(0, 35),
              "add/problem.yaml:4: 'time_limit' is")
        << bad;
  }
  EXPECT_EQ(with("limits:\n  output: 65\n"), "add/problem.yaml:4: 'output' is '65'");
  EXPECT_EQ(hint(), "it must be a number from 0.001 to 64");
  EXPECT_EQ(with("limits: 3\n"), "add/problem.yaml:3: must be a mapping of keys to values");
}

TEST_F(Settings, ValidatorArguments) {
  write_program();
  EXPECT_EQ(with("output_validator_args: [float_tolerance, 1e-6, case_sensitive]\n"), "");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem);
  EXPECT_EQ(problem->compare.tolerance, 1e-6);
  EXPECT_TRUE(problem->compare.case_sensitive);
  EXPECT_EQ(with("output_validator_args: float_tolerance 0.01\n"), "");
  for (const char* bad : {"space_change_sensitive", "float_absolute_tolerance 1e-6", "float_tolerance"}) {
    EXPECT_NE(with(std::string("output_validator_args: ") + bad + "\n").find("is not supported"), std::string::npos)
        << bad;
  }
  EXPECT_EQ(with("output_validator_args: float_tolerance 1e-6x\n"), "add/problem.yaml:3: float_tolerance is '1e-6x'");
}

TEST_F(Settings, TestGroupArguments) {
  write_program();
  write("data/test_group.yaml", "output_validator_args: [case_sensitive]\nfull_feedback: true\n");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_TRUE(problem->compare.case_sensitive);
  write("data/test_group.yaml", "scoring: {score: 10}\n");
  EXPECT_EQ(error(), "add/data/test_group.yaml:1: unknown key 'scoring'");
  remove("data/test_group.yaml");
  write("data/sample/test_group.yaml", "output_validator_args: [case_sensitive]\n");
  EXPECT_EQ(error(), "add/data/sample/test_group.yaml:1: output_validator_args for some cases only are not supported");
}

TEST_F(Settings, FunctionsHaveNoValidatorArguments) {
  write_function();
  write("data/test_group.yaml", "output_validator_args: [case_sensitive]\n");
  EXPECT_EQ(error(), "add/data/test_group.yaml:1: output_validator_args are for programs");
  remove("data/test_group.yaml");
  EXPECT_EQ(with("output_validator_args: [case_sensitive]\n"),
            "add/interface.yaml: the package has output_validator_args, which are for programs");
}

TEST_F(Settings, InterfaceMistakes) {
  write_function();
  EXPECT_EQ(interface_error("kind: method\n"), "add/interface.yaml:1: unknown kind 'method'");
  EXPECT_EQ(interface_error(kHead), "add/interface.yaml:1: the key 'returns' is missing");
  EXPECT_EQ(interface_error(kHead + "returns: strng\n"), "add/interface.yaml:4: type 'strng': unknown type 'strng'");
  EXPECT_EQ(interface_error(kHead + "returns: None\n"),
            "add/interface.yaml:4: a function that returns None leaves nothing to compare");
  EXPECT_EQ(interface_error("kind: function\nentry: add\nreturns: int\n"),
            "add/interface.yaml: 'parameters' must be a list of {name, type}");
  EXPECT_EQ(interface_error("kind: function\nentry: 2add\nparameters: [{name: a, type: int}]\nreturns: int\n"),
            "add/interface.yaml:2: '2add' is not a name");
  EXPECT_EQ(interface_error("kind: function\nentry: add\nparameters:\n- {name: lambda, type: float}\nreturns: int\n"),
            "add/interface.yaml:4: 'lambda' is a reserved word in a language");
  EXPECT_EQ(
      interface_error(
          "kind: function\nentry: add\nparameters:\n- {name: a, type: int}\n- {name: a, type: int}\nreturns: int\n"),
      "add/interface.yaml:5: two parameters are called 'a'");
  EXPECT_EQ(interface_error("kind: function\nentry: add\nparameters:\n- {name: a, typ: int}\nreturns: int\n"),
            "add/interface.yaml:4: unknown key 'typ'");
  EXPECT_EQ(interface_error("kind: function\nentry: add\nparameters:\n- {name: a, type: None}\nreturns: int\n"),
            "add/interface.yaml:4: None is a return type only");
}

TEST_F(Settings, Comparisons) {
  write_function();
  EXPECT_EQ(interface_error(kHead + "returns: int\ncompare: any_order\n"),
            "add/interface.yaml:5: any_order needs a list as return type, not int");
  EXPECT_EQ(interface_error(kHead + "returns: int\ncompare: fuzzy\n"),
            "add/interface.yaml:5: unknown comparison 'fuzzy'");
  EXPECT_EQ(interface_error(kHead + "returns: int\ncompare: tolerance\ntolerance: 1e-9\n"),
            "add/interface.yaml:5: tolerance needs a float in the return type of add(a: int) -> int");
  EXPECT_EQ(interface_error(kHead + "returns: float\ncompare: tolerance\n"),
            "add/interface.yaml:5: 'tolerance' goes with compare: tolerance, and only with it");
  EXPECT_EQ(interface_error(kHead + "returns: float\ntolerance: 1e-9\n"),
            "add/interface.yaml:5: 'tolerance' goes with compare: tolerance, and only with it");
  EXPECT_EQ(interface_error(kHead + "returns: float\ncompare: tolerance\ntolerance: -1\n"),
            "add/interface.yaml:6: 'tolerance' is '-1'");
}

TEST_F(Settings, ComparisonsOfArrays) {
  write_function();
  EXPECT_EQ(interface_error(kHead + "returns: ndarray[i64, n]\ncompare: tolerance\n"),
            "add/interface.yaml:5: tolerance needs a float in the return type of add(a: int) -> ndarray[i64, n]");
  EXPECT_EQ(interface_error(kHead + "returns: list[int]\ncasting: same_kind\n"),
            "add/interface.yaml:5: casting is for arrays, and list[int] has none");
  EXPECT_EQ(interface_error(kHead + "returns: ndarray[i64, n]\ncasting: unsafe\n"),
            "add/interface.yaml:5: unknown casting 'unsafe'");
  write("interface.yaml", kHead + "returns: ndarray[f32, n]\ncompare: tolerance\ncasting: same_kind\n");
  write("data/sample/1.in", "1\n");
  write("data/sample/1.ans", "[0.5]\n");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_EQ(problem->compare.tolerance, std::nullopt) << "the dtype's own";
  EXPECT_EQ(problem->compare.casting, Casting::SameKind);
}

TEST_F(Settings, ForbiddenNames) {
  write_function();
  const std::string head = kHead + "returns: int\nforbidden:\n";
  EXPECT_EQ(interface_error(kHead + "returns: int\nforbidden: sort\n"),
            "add/interface.yaml:5: 'forbidden' must be a mapping");
  EXPECT_EQ(interface_error(head + "  cpp: sort\n"), "add/interface.yaml:6: 'cpp' must be a list");
  for (const char* name : {"'a b'", "a..b", "1a", "'@a'", "a.", "''", "'.'", "std::sort"})
    EXPECT_NE(interface_error(head + "  cpp: [" + name + "]\n").find("is no name that a submission could use"),
              std::string::npos)
        << name;
  write("data/sample/1.in", "1\n");
  write("data/sample/1.ans", "1\n");
  write("interface.yaml", head + "  python: [a.b_1, .sort, '@']\n  cpp: [sort]\n");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  EXPECT_EQ(problem->interface->forbidden.at("python"), (std::vector<std::string>{"a.b_1", ".sort", "@"}));
  EXPECT_EQ(problem->interface->forbidden.at("cpp"), (std::vector<std::string>{"sort"}));
}

TEST_F(Settings, AStrayCommaIsNoEndlessFile) {
  write_program();
  for (const char* text : {",", ",name: Add\n", "--- , a\n"}) {
    write("problem.yaml", text);
    EXPECT_EQ(error(), "add/problem.yaml: goes on after its first YAML document") << text;
  }
}

TEST_F(Settings, NothingIsLostBehindAMissingQuote) {
  write_program();
  for (const char* quote : {"'", "\""}) {
    write("problem.yaml", std::string("problem_format_version: 2025-09\nname: ") + quote + "Add\nkeywords: [easy]\n");
    EXPECT_NE(error().find(": is not YAML: illegal EOF in scalar"), std::string::npos) << error();
  }
}

TEST_F(Settings, AnIncompleteParameterHasItsLine) {
  write_function();
  const std::string head = "kind: function\nentry: add\nparameters:\n  - name: a\n    type: int\n";
  EXPECT_EQ(interface_error(head + "  - name: b\nreturns: int\n"), "add/interface.yaml:6: the key 'type' is missing");
  EXPECT_EQ(interface_error(head + "  - type: int\nreturns: int\n"), "add/interface.yaml:6: the key 'name' is missing");
  EXPECT_EQ(interface_error(head + "  - {name: b, type: [int]}\nreturns: int\n"),
            "add/interface.yaml:6: 'type' must be a string");
  EXPECT_EQ(interface_error(head + "  - b\nreturns: int\n"),
            "add/interface.yaml:6: must be a mapping of keys to values");
}

const std::string kClass =
    "kind: class\nentry: Stack\nconstructor: [{name: size, type: int}]\nmethods:\n"
    "  - {entry: [pop, take], returns: int}\n  - {entry: push, parameters: [{name: x, type: int}], returns: None}\n";

TEST_F(Settings, ClassInterface) {
  write_function();
  write("interface.yaml", kClass);
  write("data/sample/1.in", "[\"Stack\", \"push\", \"take\"]\n[[2], [7], []]\n");
  write("data/sample/1.ans", "[null, null, 7]\n");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  const Signature& signature = problem->interface->signature;
  EXPECT_EQ(to_string(signature), "Stack(size: int): pop() -> int; push(x: int)");
  ASSERT_EQ(problem->cases[0].calls.size(), 3U);
  EXPECT_EQ(problem->cases[0].calls[1].method, 2U);
  EXPECT_EQ(to_string(signature, problem->cases[0].calls[1]), "push(7)");
  EXPECT_EQ(problem->cases[0].calls[2].method, 1U);
  EXPECT_EQ(value_to_json(problem->cases[0].expected), "[null,null,7]");
}

TEST_F(Settings, ClassInterfaceMistakes) {
  write_function();
  EXPECT_EQ(interface_error("kind: class\nentry: S\n"),
            "add/interface.yaml: 'methods' must be a list of {entry, parameters, returns}");
  EXPECT_EQ(interface_error("kind: class\nentry: S\nmethods:\n- {entry: f, returns: None}\n"),
            "add/interface.yaml:4: no method returns anything: there is nothing to compare");
  EXPECT_EQ(
      interface_error("kind: class\nentry: S\nmethods:\n- {entry: f, returns: int}\n- {entry: f, returns: int}\n"),
      "add/interface.yaml:5: 'f' is there twice");
  EXPECT_EQ(interface_error("kind: class\nentry: S\nreturns: int\nmethods:\n- {entry: f, returns: int}\n"),
            "add/interface.yaml:3: 'returns' is for a function");
  EXPECT_EQ(interface_error(kHead + "returns: int\nconstructor: []\n"),
            "add/interface.yaml:5: 'constructor' is for a class");
  EXPECT_EQ(interface_error(kClass + "compare: any_order\n"),
            "add/interface.yaml:7: any_order is for functions: a class's answers come in the order of its calls");
}

TEST_F(Settings, ClassCaseMistakes) {
  write_function();
  write("interface.yaml", kClass);
  const auto input_error = [this](const std::string& text) {
    write("data/sample/1.in", text);
    return error();
  };
  const std::string at = "add/data/sample/1.in";
  EXPECT_EQ(input_error("[\"Stack\"]\n"), at + ": has 1 lines instead of two");
  EXPECT_EQ(input_error("[]\n[]\n"), at + ":1: no call");
  EXPECT_EQ(input_error("[\"pop\"]\n[[]]\n"), at + ":1: the first call must be the class, Stack");
  EXPECT_EQ(input_error("[\"Stack\",\"Stack\"]\n[[1],[1]]\n"), at + ":1: call 1 constructs a second object");
  EXPECT_EQ(input_error("[\"Stack\",\"peek\"]\n[[1],[]]\n"),
            at + ":1: call 1: 'peek' is no method of Stack(size: int): pop() -> int; push(x: int)");
  EXPECT_EQ(input_error("[\"Stack\",\"push\"]\n[[1],[\"x\"]]\n"),
            at + ":2: arguments: [1][0]: expected int, got string");
  EXPECT_EQ(input_error("[\"Stack\",\"pop\"]\n[[1],[2]]\n"),
            at + ":2: arguments: [1]: expected tuple[], got more than 0 fields");
  write("data/sample/1.in", "[\"Stack\",\"pop\"]\n[[1],[]]\n");
  write("data/sample/1.ans", "[null]\n");
  EXPECT_EQ(error(), "add/data/sample/1.ans:1: expected tuple[None, int], got 1 of 2 fields");
}

class VectorisedSettings : public testing::PackageFiles {
 protected:
  VectorisedSettings() {
    write_function();
    for (const char* file : {"time_limit_exceeded/loop.py", "time_limit_exceeded/half.py",
                             "time_limit_exceeded/half.cpp", "accepted/full.py"})
      write(std::string("submissions/") + file, std::string("# ") + file + "\n");
  }
  [[nodiscard]] std::string declared(const std::string& test, const std::string& half) const {
    write("interface.yaml",
          "kind: function\nentry: add\nparameters:\n  - {name: a, type: int}\n  - {name: b, type: \"list[int]\"}\n"
          "returns: list[int]\nvectorised:\n  case: " +
              test + "\n  naive: time_limit_exceeded/loop.py\n  half: " + half + "\n  full: accepted/full.py\n");
    return error();
  }
};

TEST_F(VectorisedSettings, Everything) {
  ASSERT_EQ(declared("sample/1", "time_limit_exceeded/half.py"), "");
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem && problem->vectorised);
  EXPECT_EQ(problem->vectorised->case_name, "sample/1");
  EXPECT_EQ(problem->vectorised->naive.file_name, "time_limit_exceeded/loop.py");
  EXPECT_EQ(problem->vectorised->half.source, "# time_limit_exceeded/half.py\n");
  EXPECT_EQ(problem->vectorised->full.source, "# accepted/full.py\n");
}

TEST_F(VectorisedSettings, Mistakes) {
  const std::string at = "add/interface.yaml";
  EXPECT_EQ(declared("secret/9", "time_limit_exceeded/half.py"),
            at + ": 'vectorised' names the case 'secret/9', which is not there");
  const std::string wanted = at + ": 'half' under 'vectorised' must be one of submissions/time_limit_exceeded, and ";
  EXPECT_EQ(declared("sample/1", "accepted/full.py"), wanted + "accepted/full.py is not");
  EXPECT_EQ(declared("sample/1", "time_limit_exceeded/none.py"), wanted + "time_limit_exceeded/none.py is not");
  EXPECT_EQ(declared("sample/1", "../../etc/passwd"), wanted + "../../etc/passwd is not");
  EXPECT_EQ(declared("sample/1", "time_limit_exceeded/half.cpp"),
            at + ": the versions under 'vectorised' are of several languages");
  EXPECT_EQ(declared("sample/1", "time_limit_exceeded/half.py\n  third: x"), at + ":11: unknown key 'third'");
  EXPECT_EQ(declared("sample/1", "[]"), at + ":10: 'half' must be a string");
}

}  // namespace
}  // namespace judge
