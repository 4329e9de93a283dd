// What g++ 12 really wrote, and what is made of it.
#include "runners/gcc_messages.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace runners {
namespace {

std::string rewritten(std::string_view output, std::string_view file_name) {
  return rewrite_messages(output, "solution.cpp", file_name);
}

TEST(Diagnostics, NamesTheUsersFile) {
  EXPECT_EQ(rewritten("In file included from main.cpp:2:\n"
                      "solution.cpp: In member function 'int Solution::f()':\n"
                      "solution.cpp:3:22: error: 'x' was not declared in this scope\n"
                      "    3 |     int f() { return x; }\n"
                      "      |                      ^\n",
                      "two sum.cpp"),
            "two sum.cpp: In member function 'int Solution::f()':\n"
            "two sum.cpp:3:22: error: 'x' was not declared in this scope\n"
            "    3 |     int f() { return x; }\n"
            "      |                      ^\n");
}

TEST(Diagnostics, OwnAssertionsAreSentences) {
  EXPECT_EQ(rewritten("main.cpp:14:22: error: static assertion failed: judged: f must return int, e.g. int\n"
                      "   14 | static_assert(Entry::returns<::judged::Int>, \"judged: f must return int, e.g. int\");\n"
                      "      |               ~~~~~~~^~~~~~~~~~~~~~~~~~~~~~~\n",
                      "a.cpp"),
            "a.cpp: error: f must return int, e.g. int\n");
}

TEST(Diagnostics, HarnessTracesAreDropped) {
  EXPECT_EQ(rewritten("In file included from /judge/cpp/judged/harness.h:5,\n"
                      "                 from /judge/cpp/judged/prelude.h:7:\n"
                      "/judge/cpp/judged/codec.h:20:3:   required from 'void judged::call(int)'\n"
                      "main.cpp:30:5:   required from here\n"
                      "/usr/include/c++/12/bits/stl_algo.h:10:2: error: no match\n"
                      "   10 | text\n"
                      "solution.cpp:1:1: note: candidate\n",
                      "a.cpp"),
            "bits/stl_algo.h:10:2: error: no match\n   10 | text\na.cpp:1:1: note: candidate\n");
}

TEST(Diagnostics, LinkerErrors) {
  EXPECT_EQ(rewritten("/usr/bin/ld.mold: error: undefined symbol: g()\n>>> referenced by solution.cpp\n"
                      ">>>               /tmp/ccTbcLkE.o:(f())\ncollect2: error: ld returned 1 exit status\n",
                      "a.cpp"),
            "linker: error: undefined symbol: g()\n");
}

TEST(Diagnostics, RenamedNodesKeepTheirName) {
  EXPECT_EQ(rewritten("solution.cpp:1:1: error: 'struct judged_own_ListNode' has no member\n", "a.cpp"),
            "a.cpp:1:1: error: 'struct ListNode' has no member\n");
}

TEST(Diagnostics, LongOutputIsCut) {
  std::string output;
  for (int i = 0; i < 60; ++i) output += "solution.cpp:1:1: error: e\n";
  const std::string text = rewritten(output, "a.cpp");
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 51);
  EXPECT_TRUE(text.ends_with("[lines left out: 10]\n"));
  const std::string wide = rewritten("solution.cpp:1:1: error: " + std::string(100'000, 'x') + "\n", "a.cpp");
  EXPECT_EQ(wide.size(), 1024u + 4);
  EXPECT_TRUE(wide.ends_with("x...\n"));
}

TEST(Diagnostics, CompilerCrash) {
  EXPECT_EQ(rewritten("g++: fatal error: Killed signal terminated program cc1plus\ncompilation terminated.\n", "a.cpp"),
            "g++: fatal error: Killed signal terminated program cc1plus\ncompilation terminated.\n");
}

TEST(Repeats, OnlyWhatTheSourceDecides) {
  EXPECT_TRUE(repeats(0, ""));
  EXPECT_TRUE(repeats(0, "solution.cpp:1:1: warning: unused\n"));
  EXPECT_TRUE(repeats(1, "solution.cpp:3:22: error: 'x' was not declared in this scope\n"));
  EXPECT_TRUE(
      repeats(1, "solution.cpp:1:10: fatal error: none.h: No such file or directory\ncompilation terminated.\n"));
  EXPECT_TRUE(repeats(1, "mold: error: undefined symbol: f()\ncollect2: error: ld returned 1 exit status\n"));
  EXPECT_FALSE(repeats(1, "")) << "it failed and does not say why";
  EXPECT_FALSE(repeats(4, "solution.cpp:3:22: error: 'x' was not declared in this scope\n"));
}

TEST(Repeats, NothingThatTheMachineDecides) {
  const std::string error = "solution.cpp:3:22: error: 'x' was not declared in this scope\n";
  for (const char* trouble :
       {"g++: fatal error: Killed signal terminated program cc1plus\n",
        "cc1plus: out of memory allocating 65536 bytes\n",
        "solution.cpp:3:22: internal compiler error: Segmentation fault\n",
        "g++: fatal error: cannot execute 'as': vfork: Resource temporarily unavailable\n",
        "/tmp/cc1.s: Assembler messages:\nFatal error: can't write: No space left on device\n",
        "collect2: fatal error: ld terminated with signal 9 [Killed]\n", "mold: fatal: cannot open program\n"}) {
    EXPECT_FALSE(repeats(1, error + trouble)) << trouble;
  }
}

}  // namespace
}  // namespace runners
