// Golden files: what a renderer writes, kept under tests/golden and compared byte for byte. UPDATE_GOLDEN=1 rewrites
// them; the difference then stands in the commit for a reader to judge.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace judge::testing {

inline void expect_golden(const std::string& name, const std::string& text) {
  const auto path = std::filesystem::path(JUDGED_GOLDEN) / name;
  if (std::getenv("UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path << " is missing: UPDATE_GOLDEN=1 writes it";
  const std::string golden{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  EXPECT_EQ(text, golden) << "differs from " << path << ": UPDATE_GOLDEN=1 rewrites it";
}

}  // namespace judge::testing
