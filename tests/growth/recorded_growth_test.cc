// The estimator on the series that the labelled corpus was measured to have.
#include <gtest/gtest.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "judge/complexity/growth_class.h"
#include "tests/growth/recorded.h"

namespace judge {
namespace {

/// Programs whose class is taken for another that differs by more than a factor of log n, and why.
const std::set<std::string> kTakenForAnother = {
    "choices/java/PowerSet.java",             // n 2^n: copies of 16 bytes an operation, n at most 14
    "lookups/java/JumpSearch.java",           // sqrt n: costs up and down by a third
    "lookups/java/InterpolationSearch.java",  // 1: the call at the largest size was the first of its process
    "matrices/python/gram_product.py",        // n^3: numpy, timed on a busy machine
};

struct Recorded {
  std::string program;  ///< "sequences/cpp/bubble_sort.cpp"
  GrowthClass label;
  RecordedSeries series;
};

GrowthClass label_of(const std::string& program) {
  const std::filesystem::path file = std::filesystem::path(JUDGED_GROWTH "/programs") / program;
  const auto labels = YAML::LoadFile(file.parent_path() / "labels.yaml");
  const auto text = labels[file.filename().string()]["time"].as<std::string>();
  const auto label = parse_growth(text);
  if (!label) throw std::invalid_argument(program + ": " + text);
  return *label;
}

std::vector<Recorded> recorded(const std::string& language) {
  std::ifstream file(JUDGED_GROWTH "/recorded/" + language + ".json");
  const auto series = nlohmann::json::parse(file);
  std::vector<Recorded> out;
  for (const auto& [program, samples] : series.items())
    out.push_back({program, label_of(program), recorded_series(samples)});
  return out;
}

class RecordedGrowth : public testing::TestWithParam<const char*> {};

TEST_P(RecordedGrowth, IsTheLabelsButForAFactorOfLogN) {
  const auto all = recorded(GetParam());
  EXPECT_FALSE(all.empty());
  for (const Recorded& each : all) {
    if (kTakenForAnother.contains(each.program)) continue;
    const TimeFinding found = find_time_growth(each.series.time, GetParam() == std::string("python"));
    ASSERT_TRUE(found.growth) << each.program << ": " << found.said.why;
    EXPECT_TRUE(*found.growth == each.label || differ_by_log(*found.growth, each.label))
        << each.program << ": " << to_string(*found.growth) << ", not " << to_string(each.label);
  }
}

TEST_P(RecordedGrowth, NeverExceedsItsOwnLabel) {
  for (const Recorded& each : recorded(GetParam())) {
    const TimeFinding found = find_time_growth(each.series.time, GetParam() == std::string("python"));
    EXPECT_FALSE(exceeds(found, expected_class(each.label))) << each.program;
  }
}

INSTANTIATE_TEST_SUITE_P(Corpus, RecordedGrowth, testing::Values("cpp", "python", "java"),
                         [](const auto& language) { return std::string(language.param); });

}  // namespace
}  // namespace judge
