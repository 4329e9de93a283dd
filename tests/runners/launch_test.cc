// The registry, and what runners make of submissions.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "judge/value/frame.h"
#include "runners/base_runner.h"

namespace runners {
namespace {

const Registry& registry() {
  static const Registry loaded = [] {
    auto result = Registry::load(RUNNERS_FOLDER);
    EXPECT_TRUE(result) << result.error().text();
    return std::move(*result);
  }();
  return loaded;
}

const Runner& runner(const std::string& name) {
  return **registry().by_name(name);
}

judge::Signature two_sum() {
  return {{"twoSum", "two_sum"},
          {{"nums", *judge::parse_type("list[int]")}, {"target", *judge::parse_type("int")}},
          *judge::parse_type("list[int]")};
}

judge::Signature merge_lists() {
  return {{"merge"},
          {{"a", *judge::parse_type("ListNode")},
           {"root", *judge::parse_type("TreeNode")},
           {"s", *judge::parse_type("str")}},
          *judge::parse_type("tuple[int, list[float]]")};
}

std::string frame(judge::FrameKind kind, const std::vector<std::string>& strings) {
  std::string payload;
  for (const std::string& text : strings) {
    const auto size = static_cast<std::uint32_t>(text.size());
    payload.append(reinterpret_cast<const char*>(&size), sizeof size).append(text);
  }
  std::string out("JDG1\0\0\0\0", 8);
  out[4] = static_cast<char>(kind);
  const std::uint64_t length = payload.size();
  return out.append(reinterpret_cast<const char*>(&length), sizeof length).append(payload);
}

TEST(Registry, FindsLanguages) {
  EXPECT_EQ(registry().all().size(), 5u);
  for (const char* name : {"cpp", "c++", "g++"}) EXPECT_EQ(runner(name).name(), "cpp");
  for (const char* name : {"python", "py", "python3"}) EXPECT_EQ(runner(name).display_name(), "Python");
  for (const char* name : {"java", "jdk"}) EXPECT_EQ(runner(name).display_name(), "Java");
  for (const char* name : {"javascript", "js", "node"}) EXPECT_EQ(runner(name).name(), "javascript");
  EXPECT_EQ((*registry().by_extension("a/b.cc"))->name(), "cpp");
  EXPECT_EQ((*registry().by_extension("x.y.py"))->name(), "python");
}

TEST(Registry, SaysWhatItKnows) {
  const auto unknown = registry().by_name("cobol");
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_EQ(unknown.error().message, "unknown language 'cobol'");
  EXPECT_EQ(unknown.error().hint, "known languages: c, cpp, java, javascript, python");
  EXPECT_EQ(registry().by_extension("a.txt").error().message,
            "the language of 'a.txt' is not clear: it has an unknown extension");
  EXPECT_EQ(registry().by_extension("Makefile").error().message,
            "the language of 'Makefile' is not clear: it has no extension");
  EXPECT_FALSE(Registry::load("/nonexistent"));
}

TEST(Registry, RefusesALanguageWithoutCode) {
  const auto folder = std::filesystem::temp_directory_path() / ("runners_test_" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "toy");
  std::filesystem::copy_file(std::filesystem::path(RUNNERS_FOLDER) / "python/runner.yaml", folder / "toy/runner.yaml");
  std::ifstream in(folder / "toy/runner.yaml");
  std::string text(std::istreambuf_iterator<char>(in), {});
  text.replace(text.find("name: python"), 12, "name: toylang");
  std::ofstream(folder / "toy/runner.yaml") << text;
  const auto loaded = Registry::load(folder);
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().message, "there is no runner for the language 'toylang'");
  std::filesystem::remove_all(folder);
}

TEST(Runners, SayWhatIsNotInstalled) {
  auto definition = read_definition(std::filesystem::path(RUNNERS_FOLDER) / "javascript/runner.yaml");
  ASSERT_TRUE(definition) << definition.error().text();
  definition->requires_tool->file = "/nowhere/node";
  const auto installed = make_script_runner(std::move(*definition))->installed();
  ASSERT_FALSE(installed);
  EXPECT_EQ(installed.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_EQ(installed.error().message, "JavaScript is not installed: there is no /nowhere/node");
  EXPECT_EQ(installed.error().hint, "apt-get install nodejs");
  EXPECT_TRUE(runner("cpp").installed());
}

TEST(Runners, KnowTheirVersions) {
  EXPECT_EQ(runner("python").version().substr(0, 10), "Python 3.1");
  EXPECT_EQ(runner("cpp").version().substr(0, 4), "g++ ");
}

TEST(Runners, PythonLaunches) {
  const judge::Submission submission{"mine.py", "python", "def twoSum(a, b): pass"};
  const auto compile = runner("python").compile(submission, two_sum());
  EXPECT_EQ(compile.spec.profile, "python");
  EXPECT_EQ(compile.spec.argv, (std::vector<std::string>{"check", "mine.py"}));
  EXPECT_EQ(compile.program, submission.source);
  EXPECT_EQ(compile.spec.input_to, sandbox::InputTo::Harness);
  const Launch run = runner("python").run(submission, two_sum(), "");
  EXPECT_EQ(run.spec.argv, (std::vector<std::string>{"function", "mine.py", "twoSum,two_sum", "list[int]", "nums",
                                                     "list[int]", "target", "int"}));
  const Launch program = runner("python").run(submission, std::nullopt, "");
  EXPECT_EQ(program.spec.argv, (std::vector<std::string>{"program", "mine.py"}));
  EXPECT_EQ(program.spec.input_to, sandbox::InputTo::Stdin);
}

TEST(Runners, ScriptsLaunchWithTheirHarness) {
  const judge::Submission submission{"mine.js", "javascript", "var twoSum = (a, b) => [];"};
  const Launch run = runner("javascript").run(submission, two_sum(), "");
  EXPECT_EQ(run.spec.files, (std::vector<std::string>{"harness.js", "solution.js"}));
  ASSERT_EQ(run.files.size(), 2u);
  EXPECT_EQ(run.files[1].second, submission.source);
  const std::vector<std::string> end(run.spec.argv.end() - 8, run.spec.argv.end());
  EXPECT_EQ(end, (std::vector<std::string>{"function", "mine.js", "twoSum,two_sum", "list[int]", "nums", "list[int]",
                                           "target", "int"}));
  EXPECT_EQ(run.spec.input_to, sandbox::InputTo::Harness);
  const Launch program = runner("javascript").run(submission, std::nullopt, "");
  EXPECT_EQ(program.spec.argv.back(), "mine.js");
  EXPECT_EQ(program.spec.input_to, sandbox::InputTo::Stdin);
}

TEST(Runners, AnswersInAParameterGoOnlyWhereTheHarnessTakesThem) {
  const judge::Type integers{judge::Type::Kind::List, {{judge::Type::Kind::Int, {}}}};
  judge::Signature sorting{{"sortThem"}, {{"nums", integers}}, integers};
  sorting.result = 0;
  for (const char* name : {"cpp", "java", "javascript", "python"}) EXPECT_TRUE(runner(name).can_call(sorting)) << name;
  const auto refused = runner("c").can_call(sorting);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "C submissions cannot answer in a parameter yet, and sortThem does");
  EXPECT_EQ(call_words(sorting), (std::vector<std::string>{"sortThem", "&0", "nums", "list[int]"}));
  EXPECT_NE(runner("cpp").starter(sorting).find("void sortThem(vector<int>& nums) {\n    }"), std::string::npos);
  EXPECT_NE(runner("python").starter(sorting).find("def sortThem(self, nums: List[int]) -> None:\n        pass"),
            std::string::npos);
}

TEST(Runners, ClassesGoOnlyWhereTheHarnessTakesThem) {
  const judge::Type integer{judge::Type::Kind::Int, {}}, none{judge::Type::Kind::None, {}};
  const judge::Signature counter{
      {"Counter"}, {{"start", integer}}, none, {{{"add", "plus"}, {{"by", integer}}, integer}, {{"reset"}, {}, none}}};
  for (const char* name : {"cpp", "javascript", "python"}) EXPECT_TRUE(runner(name).can_call(counter)) << name;
  const auto refused = runner("c").can_call(counter);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_EQ(refused.error().message, "C submissions cannot be classes yet, and Counter is one");
  const judge::Submission submission{"mine.py", "python", "class Counter: pass"};
  EXPECT_EQ(runner("python").run(submission, counter, "").spec.argv,
            (std::vector<std::string>{"function", "mine.py", "class", "Counter", "Counter", "None", "1", "start", "int",
                                      "add,plus", "int", "1", "by", "int", "reset", "None", "0"}));
}

TEST(Runners, ScriptsFindDefinedNames) {
  const std::string source =
      "var a = function(x) {};\nconst b = (x) => x;\nlet c = async x => x;\nasync function d() {}\nfunction* e() {}\n"
      "class Solution {\n  f(x) { return x; }\n}\nconst notOne = 3;\n";
  auto names = runner("javascript").defined_names(source);
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"a", "b", "c", "d", "e", "f"}));
}

/// A Python runner that finds the packages `installed` in a folder of its own.
std::unique_ptr<Runner> python_with(const std::filesystem::path& folder, const std::vector<std::string>& installed) {
  std::filesystem::remove_all(folder);
  for (const std::string& package : installed) std::filesystem::create_directories(folder / package);
  auto definition = read_definition(std::filesystem::path(RUNNERS_FOLDER) / "python/runner.yaml");
  EXPECT_TRUE(definition) << definition.error().text();
  definition->libraries = {folder, {{"dear", {"dear.part", "cheap"}}, {"cheap", {"cheap"}}}};
  return make_python_runner(std::move(*definition));
}

TEST(Runners, PythonLibrariesAreLoadedForWhatImportsThem) {
  using Modules = std::vector<std::string>;
  const auto folder = std::filesystem::temp_directory_path() / ("preload_test_" + std::to_string(::getpid()));
  const auto preload = [](const Runner& runner, const std::string& source) {
    const judge::Submission submission{"mine.py", "python", source};
    auto modules = runner.run(submission, two_sum(), "").spec.preload;
    EXPECT_EQ(runner.compile(submission, two_sum()).spec.preload, modules) << "one warm process for both";
    return modules;
  };
  const auto both = python_with(folder, {"dear", "cheap"});
  EXPECT_EQ(preload(*both, "import cheap, dear\n"), (Modules{"dear.part", "cheap"}));
  EXPECT_EQ(preload(*both, "def f():\n    from cheap import x\n"), Modules{"cheap"});
  EXPECT_EQ(preload(*both, "import other\n# import cheap\n"), Modules{});
  EXPECT_EQ(both->libraries(), (std::vector<std::pair<std::string, bool>>{{"dear", true}, {"cheap", true}}));
  const auto one = python_with(folder, {"dear"});
  EXPECT_EQ(preload(*one, "import cheap, dear\n"), Modules{});
  EXPECT_EQ(one->libraries(), (std::vector<std::pair<std::string, bool>>{{"dear", false}, {"cheap", false}}));
  std::filesystem::remove_all(folder);
}

TEST(Runners, PythonCompileOutcomes) {
  const judge::Submission submission{"mine.py", "python", ""};
  const Runner& python = runner("python");
  EXPECT_TRUE(python.read_compile(submission, 0, "", frame(judge::FrameKind::Answer, {})).ok);
  const auto rejected =
      python.read_compile(submission, 0, "", frame(judge::FrameKind::Rejected, {"syntax", "mine.py:1: no"}));
  EXPECT_FALSE(rejected.ok);
  EXPECT_EQ(rejected.message, "mine.py:1: no");
  EXPECT_EQ(python.read_compile(submission, 139, "", "").message, "the syntax check ended with exit code 139");
}

TEST(Runners, CppLaunches) {
  const judge::Submission submission{"mine.cpp", "cpp",
                                     "class Solution { public: int two_sum(int a, int b) { return 0; } };"};
  const auto compile = runner("cpp").compile(submission, two_sum());
  EXPECT_EQ(compile.spec.profile, "compile");
  EXPECT_EQ(compile.spec.files, (std::vector<std::string>{"solution.cpp", "main.cpp"}));
  EXPECT_EQ(compile.files[0].second, submission.source);
  EXPECT_NE(compile.files[1].second.find("&S::two_sum;"), std::string::npos);
  EXPECT_EQ(compile.spec.fetch, std::vector<std::string>{"program"});
  EXPECT_FALSE(compile.spec.has_program);
  const auto program = runner("cpp").compile(submission, std::nullopt);
  EXPECT_EQ(program.spec.files, std::vector<std::string>{"solution.cpp"});
  const Launch run = runner("cpp").run(submission, two_sum(), "\177ELF");
  EXPECT_EQ(run.spec.profile, "exec");
  EXPECT_TRUE(run.spec.has_program);
  EXPECT_EQ(run.program, "\177ELF");
  EXPECT_EQ(run.spec.input_to, sandbox::InputTo::Harness);
}

TEST(Runners, JavaLaunches) {
  const judge::Submission submission{"mine.java", "java", "class Solution {}"};
  const auto compile = runner("java").compile(submission, two_sum());
  EXPECT_EQ(compile.spec.profile, "compile");
  EXPECT_EQ(compile.spec.files, std::vector<std::string>{"solution.java"});
  EXPECT_EQ(compile.files[0].second, submission.source);
  EXPECT_EQ(compile.spec.fetch, std::vector<std::string>{"program"});
  Launch run = runner("java").run(submission, two_sum(), "classes");
  EXPECT_EQ(run.spec.profile, sandbox::kJavaProfile);
  EXPECT_EQ(run.files, (std::vector<File>{{"program", "classes"}}));
  EXPECT_EQ(run.spec.input_to, sandbox::InputTo::Harness);
  const std::vector<std::string> end(run.spec.argv.end() - 9, run.spec.argv.end());
  EXPECT_EQ(end, (std::vector<std::string>{"judged.Main", "function", "mine.java", "twoSum,two_sum", "list[int]",
                                           "nums", "list[int]", "target", "int"}));
  EXPECT_EQ(runner("java").run(submission, std::nullopt, "").spec.argv.back(), "mine.java");
}

TEST(Runners, AHeapIsHeldToTheLimitAndTheRestHasRoomBesideIt) {
  Launch launch;
  launch.spec.argv = {"java", "-Xmx{heap_mib}m"};
  launch.heap = Heap{100 * sandbox::kMiB, 3};
  sandbox::Limits limits;
  limits.memory = 64 * sandbox::kMiB;
  set_limits(launch, limits);
  EXPECT_EQ(launch.spec.argv, (std::vector<std::string>{"java", "-Xmx64m"}));
  EXPECT_EQ(launch.spec.limits.memory, 164 * sandbox::kMiB);
  launch.heap.reset();
  set_limits(launch, limits);
  EXPECT_EQ(launch.spec.limits.memory, limits.memory);
}

TEST(Runners, JavaCompileOutcomes) {
  const judge::Submission submission{"mine.java", "java", ""};
  const auto errors = runner("java").read_compile(submission, 10, "mine.java:1: error: no\n", "");
  EXPECT_FALSE(errors.ok);
  EXPECT_TRUE(errors.repeats);
  EXPECT_EQ(errors.message, "mine.java:1: error: no\n");
  const auto crash = runner("java").read_compile(submission, 1, "", "");
  EXPECT_FALSE(crash.ok || crash.repeats);
  EXPECT_EQ(crash.message, "the compiler ended with exit code 1");
  EXPECT_FALSE(runner("java").read_compile(submission, 11, "too large", "").repeats);
  EXPECT_TRUE(runner("java").read_compile(submission, 0, "", "").ok);
}

TEST(Runners, CppWithoutAnEntry) {
  const auto compile =
      runner("cpp").compile({"mine.cpp", "cpp", "class Solution { public: int f() { return 0; } };"}, two_sum());
  EXPECT_NE(
      compile.files[1].second.find(
          "static_assert(false, \"judged: expected a method twoSum(nums, target) of class Solution, or a function "
          "with that name; found: method f of class Solution\")"),
      std::string::npos);
}

TEST(Runners, CppEntryBehindAMacroIsLeftToTheCompiler) {
  const auto compile =
      runner("cpp").compile({"m.cpp", "cpp", "#define DEF(n) int n(int, int) { return 0; }\nDEF(twoSum)"}, two_sum());
  EXPECT_NE(compile.files[1].second.find("&::twoSum;"), std::string::npos);
}

TEST(Runners, DefinedNames) {
  EXPECT_EQ(runner("python").defined_names("class Solution:\n  def twoSum(self): pass\ndef g(): pass"),
            (std::vector<std::string>{"Solution", "twoSum", "g"}));
  EXPECT_EQ(runner("cpp").defined_names("class Solution { int twoSum() { return 0; } };"),
            (std::vector<std::string>{"Solution", "twoSum"}));
  EXPECT_EQ(runner("java").defined_names("public class Solution {\n  public int[] twoSum(int[] a) { return a; }\n"
                                         "  <T> T help(T x) throws Exception { return x; }\n}\n"),
            (std::vector<std::string>{"Solution", "twoSum", "help"}));
}

TEST(Starters, Python) {
  EXPECT_EQ(runner("python").starter(two_sum()), R"(class Solution:
    def twoSum(self, nums: List[int], target: int) -> List[int]:
        return []
)");
  EXPECT_EQ(runner("python").starter(merge_lists()), R"(# Definition for singly-linked list.
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val = val
#         self.next = next
# Definition for a binary tree node.
# class TreeNode:
#     def __init__(self, val=0, left=None, right=None):
#         self.val = val
#         self.left = left
#         self.right = right
class Solution:
    def merge(self, a: Optional[ListNode], root: Optional[TreeNode], s: str) -> Tuple[int, List[float]]:
        return (0, [])
)");
}

TEST(Starters, Cpp) {
  EXPECT_EQ(runner("cpp").starter(two_sum()), R"(class Solution {
public:
    vector<int> twoSum(vector<int>& nums, int target) {
        return {};
    }
};
)");
  const std::string text = runner("cpp").starter(merge_lists());
  EXPECT_NE(text.find(" * struct ListNode {"), std::string::npos);
  EXPECT_NE(text.find("    tuple<int, vector<double>> merge(ListNode* a, TreeNode* root, string s) {"),
            std::string::npos);
}

judge::Signature of_node(judge::Type::Kind kind) {
  const judge::Type type{kind, {}};
  return {{"copy"}, {{"node", type}, {"more", *judge::parse_type("dict[str, bigint]")}}, type};
}

TEST(Starters, TheClassNodeOfTheKind) {
  using Kind = judge::Type::Kind;
  for (const auto& [kind, python, cpp, java] :
       {std::tuple(Kind::RandomListNode, "x: int, next: 'Node' = None", "    Node* random;", "    Node random;"),
        {Kind::NaryNode, "val=None, children=None", "    vector<Node*> children;", "    public List<Node> children;"},
        {Kind::GraphNode, "val=0, neighbors=None", "    vector<Node*> neighbors;",
         "    public List<Node> neighbors;"}}) {
    const judge::Signature signature = of_node(kind);
    const auto has = [&](const char* language, const std::string& text) {
      const std::string starter = runner(language).starter(signature);
      EXPECT_NE(starter.find(text), std::string::npos) << starter;
    };
    has("python", python);
    has("python", "def copy(self, node: Optional['Node'], more: Dict[str, int]) -> Optional['Node']:");
    has("cpp", cpp);
    has("cpp", "Node* copy(Node* node, unordered_map<string, string>& more) {");
    has("java", java);
    has("java", "public Node copy(Node node, Map<String, BigInteger> more) {");
    for (const char* language : {"javascript", "c"})
      EXPECT_NE(runner(language).can_call(signature).error().message.find("has no form for the type dict"),
                std::string::npos);
  }
}

TEST(Starters, Java) {
  EXPECT_EQ(runner("java").starter(two_sum()), R"(class Solution {
    public int[] twoSum(int[] nums, int target) {
        return null;
    }
}
)");
  const std::string text = runner("java").starter(merge_lists());
  EXPECT_NE(text.find(" * public class ListNode {"), std::string::npos);
  EXPECT_NE(text.find("    public List<Object> merge(ListNode a, TreeNode root, String s) {"), std::string::npos);
}

}  // namespace
}  // namespace runners
