// Problem packages in a folder of their own that vanishes with the test.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "judge/problem/problem.h"

namespace judge::testing {

class PackageFiles : public ::testing::Test {
 protected:
  PackageFiles() {
    std::string pattern = (std::filesystem::temp_directory_path() / "judged-package-XXXXXX").string();
    root_ = mkdtemp(pattern.data());
  }
  ~PackageFiles() override {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }

  [[nodiscard]] std::filesystem::path folder(const std::string& slug = "add") const { return root_ / slug; }

  void write(const std::string& file, const std::string& text, const std::string& slug = "add") const {
    const auto path = folder(slug) / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
  }
  void remove(const std::string& file) const { std::filesystem::remove_all(folder() / file); }

  void write_program(const std::string& slug = "add") const {
    write("problem.yaml", "problem_format_version: 2025-09\nname: Add\n", slug);
    write("statement/problem.en.md", "# Add\n", slug);
    write("data/sample/1.in", "1 2\n", slug);
    write("data/sample/1.ans", "3\n", slug);
  }
  void write_function() const {
    write_program();
    write("interface.yaml",
          "kind: function\nentry: [add, addTwo]\nparameters:\n  - name: a\n    type: int\n  - name: b\n    type: "
          "list[int]\n"
          "returns: list[int]\ncompare: exact\n");
    write("data/sample/1.in", "1\n[2]\n");
    write("data/sample/1.ans", "[3]\n");
  }

  /// "where: message" of the error that reading the package gives, "" if it is read.
  [[nodiscard]] std::string error(const std::string& slug = "add") const {
    const auto problem = read_problem(folder(slug));
    if (problem) return "";
    EXPECT_EQ(problem.error().kind, sandbox::ErrorKind::Package);
    return problem.error().where + ": " + problem.error().message;
  }
  [[nodiscard]] std::string hint() const {
    const auto problem = read_problem(folder());
    return problem ? "" : problem.error().hint;
  }

 private:
  std::filesystem::path root_;
};

}  // namespace judge::testing
