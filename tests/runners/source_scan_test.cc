#include "runners/source_scan.h"

#include <gtest/gtest.h>

namespace runners {
namespace {

/// "Solution Solution.twoSum helper": classes by name, members with their class.
std::string shown(const std::vector<DefinitionSite>& sites) {
  std::string out;
  for (const DefinitionSite& site : sites) {
    out += (out.empty() ? "" : " ") + (site.scope.empty() ? "" : site.scope + ".") + site.name +
           (site.is_class ? ":" : "");
  }
  return out;
}

TEST(SourceScan, BlanksCppCommentsAndLiterals) {
  EXPECT_EQ(blank_cpp("a; // b\nc"), "a;     \nc");
  EXPECT_EQ(blank_cpp("a /* b\n c */ d"), "a     \n      d");
  EXPECT_EQ(blank_cpp("f(\"x\\\"y\", 'z')"), "f(      ,    )");
  EXPECT_EQ(blank_cpp("1'000'000 + x"), "1'000'000 + x");
  EXPECT_EQ(blank_cpp("R\"a(\"x)\" )a\" y"), "R            y");
  EXPECT_EQ(blank_cpp("\"open\nint x;"), "     \nint x;");
  EXPECT_EQ(blank_cpp("/* open"), "       ");
}

TEST(SourceScan, FindsCppDefinitions) {
  EXPECT_EQ(shown(scan_cpp(
                "class Solution {\npublic:\n  vector<int> twoSum(vector<int>& a, int b) const { if (a) { g(); } }\n"
                "  int other();\n};\nint helper(int x) { return f(x); }")),
            "Solution: Solution.twoSum helper");
  EXPECT_EQ(shown(scan_cpp("int Solution::f(int x) { return x; }")), "Solution.f");
  EXPECT_EQ(shown(scan_cpp("struct A { A() : x(1), y{2} {} ~A() {} int x, y; };")), "A:");
  EXPECT_EQ(
      shown(scan_cpp("// int no() {}\nconst char* s = \"int no() {}\";\n#define NO() int no() { \\\n }\nint yes() {}")),
      "yes");
  EXPECT_EQ(shown(scan_cpp(
                "namespace { auto f(int a = g({1})) -> int { return a; } }\nstruct Node* next;\nenum class E { a };")),
            "f");
  EXPECT_EQ(shown(scan_cpp("template <class T> T f(T t) { auto g = [](int x) { return x; }; return g(t); } auto l = [] "
                           "{ return h(); };")),
            "f");
  EXPECT_EQ(shown(scan_cpp("class B final : public A { void m() override {} void n() = delete; };")), "B: B.m");
  EXPECT_EQ(shown(scan_cpp("}}} int f() {} (")), "f");
  EXPECT_EQ(shown(scan_cpp("")), "");
}

TEST(SourceScan, FindsPythonImports) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(scan_python_imports("import numpy as np, os.path as p,torch\nfrom pandas.core import x, y\n"),
            (Names{"numpy", "os", "torch", "pandas"}));
  EXPECT_EQ(scan_python_imports("def f():\n    import torch; import numpy\n    try: from a import (b,\n  c)\n"),
            (Names{"torch", "numpy", "a"}));
  EXPECT_EQ(scan_python_imports("import \\\r\n  a . b, \\\n c\nfrom\td.e import *\nimport a"), (Names{"a", "c", "d"}));
  EXPECT_EQ(scan_python_imports("# import a\n'''\nimport b\n'''\nx = 'import c'\nfrom . import d\nfrom .e import f\n"
                                "important = 1\nyield from g\nimport_h = {1: 2}\nimport"),
            Names{});
}

TEST(SourceScan, FindsNames) {
  const auto place = [](std::string_view source, const std::vector<std::string>& names) {
    const auto found = find_name(source, names);
    return found ? std::to_string(found->first) + " " + found->second : "none";
  };
  EXPECT_EQ(place("int a;\nsort(a);", {"map", "sort"}), "2 sort");
  EXPECT_EQ(place("#include <map>\n#define S sort", {"sort"}), "2 sort");
  EXPECT_EQ(place("x\n. sort()", {".sort"}), "2 .sort");
  EXPECT_EQ(place("p->sort(); std :: sort(p);", {".sort"}), "1 .sort");
  EXPECT_EQ(place("std::\nsort(a);", {"std.sort"}), "1 std.sort");
  EXPECT_EQ(place("java.util.Arrays.sort(a)", {"Arrays.sort"}), "1 Arrays.sort");
  EXPECT_EQ(place("resort(a); sorted; int sort_; \"sort\"; // sort", {"sort"}), "none");
  EXPECT_EQ(place("sort(a) : b > c", {".sort", "std.sort"}), "none");
  EXPECT_EQ(place("std:", {"std.sort"}), "none");
  EXPECT_EQ(place("", {"sort"}), "none");
}

TEST(SourceScan, FindsPythonDefinitions) {
  EXPECT_EQ(shown(scan_python("import x\nclass Solution(object):\n    '''def no(): pass'''\n    def two_sum(self):\n"
                              "        def local(): pass\n        return 1\n\n    async def later(self): pass\n"
                              "def helper ( a ):\n  def inner(): pass\n")),
            "Solution: Solution.two_sum Solution.later helper");
  EXPECT_EQ(shown(scan_python(
                "# def no(): pass\nx = \"\"\"\ndef no():\n\"\"\"\ny = 'def no():'\ndefine = 1\ndef yes(): pass")),
            "yes");
  EXPECT_EQ(shown(scan_python("def a(): pass\r\nclass B: pass\r\ndef c(): pass")), "a B: c");
  EXPECT_EQ(shown(scan_python("'''open")), "");
}

}  // namespace
}  // namespace runners
