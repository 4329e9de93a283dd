// runner.yaml: what is read, and what is refused with which words.
#include "runners/definition.h"

#include <gtest/gtest.h>

namespace runners {
namespace {

constexpr const char* kGood = R"(name: toy
display_name: Toy
extensions: [.toy]
version: {command: [/bin/toy, -v], prefix: "toy "}
compile:
  profile: compile
  function: [toyc, "{file}"]
  program: [toyc]
  env: [A=1]
  limits: {cpu_seconds: 1, wall_seconds: 2, memory_mib: 3, output_mib: 4, processes: 5}
  toolchain: [/bin/toyc]
run:
  profile: exec
  function: [toy]
  program: [toy]
)";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

std::string error_of(const std::string& text) {
  const auto definition = parse_definition(text, "toy/runner.yaml");
  return definition ? "no error" : definition.error().where + ": " + definition.error().message;
}

TEST(Definition, ReadsEveryKey) {
  const auto toy = parse_definition(kGood, "toy/runner.yaml");
  ASSERT_TRUE(toy) << toy.error().text();
  EXPECT_EQ(toy->name, "toy");
  EXPECT_TRUE(toy->aliases.empty());
  EXPECT_EQ(toy->version_prefix, "toy ");
  EXPECT_EQ(toy->compile.function_argv, (std::vector<std::string>{"toyc", "{file}"}));
  EXPECT_EQ(toy->compile.env, std::vector<std::string>{"A=1"});
  EXPECT_EQ(toy->compile.limits.cpu_time, std::chrono::seconds(1));
  EXPECT_EQ(toy->compile.limits.wall_time, std::chrono::seconds(2));
  EXPECT_EQ(toy->compile.limits.memory, 3 * sandbox::kMiB);
  EXPECT_EQ(toy->compile.limits.output, 4 * sandbox::kMiB);
  EXPECT_EQ(toy->compile.limits.processes, 5u);
  EXPECT_EQ(toy->compile.toolchain, std::vector<std::string>{"/bin/toyc"});
  EXPECT_EQ(toy->run.profile, "exec");
}

TEST(Definition, ReadsAHeap) {
  const std::string heap = std::string(kGood) + "  heap: {beside_mib: 7, full_exit_code: 3}\n";
  const auto toy = parse_definition(heap, "toy/runner.yaml");
  ASSERT_TRUE(toy) << toy.error().text();
  EXPECT_EQ(toy->run.heap->beside, 7 * sandbox::kMiB);
  EXPECT_EQ(toy->run.heap->full_exit_code, 3);
  EXPECT_FALSE(parse_definition(kGood, "toy/runner.yaml")->run.heap);
  EXPECT_EQ(error_of(replaced(heap, "beside_mib: 7, ", "")), "toy/runner.yaml:16: missing key 'beside_mib' in heap");
}

constexpr const char* kScript = R"yaml(requires: {file: /bin/toy, package: toys}
script:
  source: solution.toy
  definitions: ['def (\w+)']
  starter:
    function: "def {entry}({parameters})\n  {parameter}: {type}\nend {returns}\n"
    program: "print 1\n"
    types: {int: whole, float: f, bool: b, str: s, None: n, ListNode: L, TreeNode: T, list: "{0}*", tuple: "({0})",
            optional: "{0}?"}
)yaml";

/// A file beside which the harness is.
const std::string kBeside = std::string(RUNNERS_FOLDER) + "/runner.yaml";

TEST(Definition, ReadsAScript) {
  const auto toy = parse_definition(std::string(kGood) + kScript, kBeside);
  ASSERT_TRUE(toy) << toy.error().text();
  ASSERT_TRUE(toy->script && toy->requires_tool);
  EXPECT_EQ(toy->requires_tool->package, "toys");
  EXPECT_EQ(toy->script->source, "solution.toy");
  EXPECT_EQ(toy->script->type_names.at("list"), "{0}*");
}

TEST(Definition, RefusesABrokenScript) {
  const auto why = [](const std::string& from, const std::string& to) {
    const auto toy = parse_definition(std::string(kGood) + replaced(kScript, from, to), kBeside);
    return toy ? "no error" : toy.error().message;
  };
  EXPECT_NE(why("def (\\w+)", "def (\\w+").find("is not a regular expression"), std::string::npos);
  EXPECT_EQ(why("def (\\w+)", "def"), "no group in 'def'");
  EXPECT_EQ(why("int: whole, ", ""), "missing key 'int' in types");
}

constexpr const char* kLibraries = R"(libraries:
  folder: /usr/lib/toys
  preload:
    - {name: big, modules: [big, big.part]}
    - {name: small, modules: [small]}
)";

TEST(Definition, ReadsLibraries) {
  EXPECT_TRUE(parse_definition(kGood, "toy/runner.yaml")->libraries.preloads.empty());
  const auto toy = parse_definition(std::string(kGood) + kLibraries, "toy/runner.yaml");
  ASSERT_TRUE(toy) << toy.error().text();
  EXPECT_EQ(toy->libraries.folder, "/usr/lib/toys");
  ASSERT_EQ(toy->libraries.preloads.size(), 2u);
  EXPECT_EQ(toy->libraries.preloads[0].name, "big");
  EXPECT_EQ(toy->libraries.preloads[0].modules, (std::vector<std::string>{"big", "big.part"}));
}

TEST(Definition, RefusesLibrariesWithFileAndLine) {
  const auto error_with = [](const std::string& from, const std::string& to) {
    return error_of(kGood + replaced(kLibraries, from, to));
  };
  EXPECT_EQ(error_with("folder:", "path:"), "toy/runner.yaml:17: unknown key 'path' in libraries");
  EXPECT_EQ(error_with("name: big", "nam: big"), "toy/runner.yaml:19: unknown key 'nam' in a preload");
  EXPECT_EQ(error_with("name: big, ", ""), "toy/runner.yaml:19: missing key 'name' in a preload");
  EXPECT_EQ(error_with("[small]", "[]"), "toy/runner.yaml:20: modules must be a list of texts, with at least one");
}

TEST(Definition, RefusesWithFileAndLine) {
  EXPECT_EQ(error_of(replaced(kGood, "extensions:", "extnsions:")),
            "toy/runner.yaml:3: unknown key 'extnsions' in the runner");
  EXPECT_EQ(error_of(replaced(kGood, "name: toy\n", "")), "toy/runner.yaml:1: missing key 'name' in the runner");
  EXPECT_EQ(error_of(replaced(kGood, "[.toy]", "[toy]")), "toy/runner.yaml:3: an extension starts with a dot: '.toy'");
  EXPECT_EQ(error_of(replaced(kGood, "[.toy]", ".toy")),
            "toy/runner.yaml:3: extensions must be a list of texts, with at least one");
  EXPECT_EQ(error_of(replaced(kGood, "cpu_seconds: 1", "cpu_seconds: 0")),
            "toy/runner.yaml:10: cpu_seconds must be a whole number above 0");
  EXPECT_EQ(error_of(replaced(kGood, "cpu_seconds: 1", "cpu_seconds: fast")),
            "toy/runner.yaml:10: cpu_seconds must be a whole number above 0");
  EXPECT_EQ(error_of(replaced(kGood, "profile: exec", "profile: [exec]")),
            "toy/runner.yaml:13: profile must be a text");
  EXPECT_EQ(error_of("[1]"), "toy/runner.yaml:1: the runner must be a map");
  EXPECT_EQ(error_of("name: [\n").substr(0, 16), "toy/runner.yaml:");
}

TEST(Definition, HintListsTheKnownKeys) {
  const auto broken = parse_definition(replaced(kGood, "prefix", "prefx"), "toy/runner.yaml");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().hint, "known keys: command prefix");
}

TEST(Definition, FillsInTheFileName) {
  EXPECT_EQ(fill_in({"check", "{file}", "x{file}"}, "a.py"), (std::vector<std::string>{"check", "a.py", "x{file}"}));
}

}  // namespace
}  // namespace runners
