#include "judge/worker/problem_shelf.h"
#include "judge/worker/settings.h"
#include "tests/unit/package_files.h"

namespace judge {
namespace {

TEST(GradeSettings, ComeBackAsTheyWere) {
  GradeSettings settings;
  settings.reveal = Reveal::FirstFailure;
  settings.growth = true;
  const auto plain = settings_from_json(settings_to_json(settings));
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->reveal, Reveal::FirstFailure);
  EXPECT_TRUE(plain->growth);
  EXPECT_FALSE(plain->all_cases);
  EXPECT_FALSE(plain->custom);

  settings.custom = CustomRun{"1 2\n", std::nullopt, {}};
  settings.custom->limits.memory = 64 * sandbox::kMiB;
  auto custom = settings_from_json(settings_to_json(settings));
  ASSERT_TRUE(custom && custom->custom);
  EXPECT_EQ(custom->custom->input, "1 2\n");
  EXPECT_FALSE(custom->custom->expected);
  EXPECT_EQ(custom->custom->limits.memory, 64 * sandbox::kMiB);
  settings.custom->expected = "";
  custom = settings_from_json(settings_to_json(settings));
  ASSERT_TRUE(custom && custom->custom);
  EXPECT_EQ(custom->custom->expected, "") << "nothing is expected, and that is compared";
}

TEST(GradeSettings, DamagedOnesAreTheJudgesFault) {
  for (const char* text : {"", "{", "[]", "{}", R"({"reveal": "all", "growth": false, "all_cases": false})",
                           R"({"reveal": "none", "growth": 1, "all_cases": false})"}) {
    const auto read = settings_from_json(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().kind, sandbox::ErrorKind::Infrastructure);
  }
}

class ProblemShelfTest : public testing::PackageFiles {
 protected:
  ProblemShelfTest() {
    write_program("problems/echo");
    catalogue_ = std::make_unique<Catalogue>(std::vector{folder("problems")});
    shelf_ = std::make_unique<ProblemShelf>(*catalogue_);
  }
  std::unique_ptr<Catalogue> catalogue_;
  std::unique_ptr<ProblemShelf> shelf_;
};

TEST_F(ProblemShelfTest, ReadsOnceAndAgainWhenThePackageHasChanged) {
  const auto first = shelf_->problem("echo");
  ASSERT_TRUE(first) << first.error().text();
  EXPECT_EQ(shelf_->problem("echo").value(), *first) << "the same one";
  write("data/secret/new.in", "1\n", "problems/echo");
  write("data/secret/new.ans", "1\n", "problems/echo");
  const auto second = shelf_->problem("echo");
  ASSERT_TRUE(second) << second.error().text();
  EXPECT_EQ((*second)->cases.size(), (*first)->cases.size() + 1);
}

TEST_F(ProblemShelfTest, TellsWhatIsWrongAndForgetsItWhenItIsMended) {
  EXPECT_EQ(shelf_->problem("eco").error().kind, sandbox::ErrorKind::Usage);
  EXPECT_EQ(shelf_->problem(folder("problems/echo").string()).error().kind, sandbox::ErrorKind::Usage);
  ASSERT_TRUE(shelf_->problem("echo"));
  write("data/secret/lonely.in", "1\n", "problems/echo");
  EXPECT_EQ(shelf_->problem("echo").error().kind, sandbox::ErrorKind::Package);
  write("data/secret/lonely.ans", "1\n", "problems/echo");
  EXPECT_TRUE(shelf_->problem("echo"));
}

}  // namespace
}  // namespace judge
