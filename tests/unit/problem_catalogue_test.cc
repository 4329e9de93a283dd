#include "tests/unit/package_files.h"

namespace judge {
namespace {

class CatalogueTest : public testing::PackageFiles {
 protected:
  CatalogueTest() {
    for (const char* slug : {"first/two-sum", "first/three-sum", "second/two-sum", "second/lis"}) write_program(slug);
    write("notes.txt", "", "first/no-package");
    catalogue_ = std::make_unique<Catalogue>(std::vector{folder("first"), folder("second"), folder("absent")});
  }
  std::unique_ptr<Catalogue> catalogue_;
};

TEST_F(CatalogueTest, FindsBySlugEarlierFolderFirst) {
  EXPECT_EQ(catalogue_->find("two-sum").value(), folder("first/two-sum"));
  EXPECT_EQ(catalogue_->find("lis").value(), folder("second/lis"));
}

TEST_F(CatalogueTest, FindsByPath) {
  EXPECT_EQ(catalogue_->find(folder("second/two-sum").string() + "/").value(), folder("second/two-sum"));
  const auto bare = catalogue_->find(folder("first/no-package").string());
  ASSERT_FALSE(bare);
  EXPECT_EQ(bare.error().message, "is not a problem package");
}

TEST_F(CatalogueTest, ASlugIsNoPath) {
  write_program("elsewhere/own");
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder("elsewhere"));
  EXPECT_TRUE(catalogue_->find("own"));
  EXPECT_FALSE(catalogue_->find_slug("own")) << "whoever names it would bring a package of his own";
  std::filesystem::current_path(before);
  EXPECT_FALSE(catalogue_->find_slug(folder("second/two-sum").string()));
  EXPECT_EQ(catalogue_->find_slug("two-sum").value(), folder("first/two-sum"));
}

TEST_F(CatalogueTest, NoNameIsNoProblem) {
  write_program("first");  // a folder of packages that is one itself
  EXPECT_EQ(catalogue_->find("").error().message, "unknown problem ''");
  EXPECT_EQ(catalogue_->find("..").error().message, "unknown problem '..'");
}

TEST_F(CatalogueTest, OffersTheNearest) {
  const auto missing = catalogue_->find("twosum");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_EQ(missing.error().message, "unknown problem 'twosum'");
  EXPECT_EQ(missing.error().hint.substr(0, 21), "did you mean two-sum,");
  EXPECT_EQ(catalogue_->find("qqqqqqqq").error().hint, "`judge problems` lists them all");
}

TEST_F(CatalogueTest, ListsEveryPackageOnce) {
  write("problem.yaml", "name: [", "second/broken");
  const auto listing = catalogue_->list();
  std::vector<std::string> slugs;
  for (const auto& summary : listing.problems) slugs.push_back(summary.slug);
  EXPECT_EQ(slugs, (std::vector<std::string>{"lis", "three-sum", "two-sum"}));
  ASSERT_EQ(listing.broken.size(), 1U);
  EXPECT_EQ(listing.broken[0].where.substr(0, 20), "broken/problem.yaml:");
}

TEST(Nearest, OnlyPlausibleOnes) {
  const std::vector<std::string> slugs = {"two-sum", "three-sum", "valid-parentheses", "lis"};
  EXPECT_EQ(nearest("tow-sum", slugs, 1), std::vector<std::string>{"two-sum"});
  EXPECT_EQ(nearest("parentheses", slugs), std::vector<std::string>{"valid-parentheses"});
  EXPECT_EQ(nearest("TWO_SUM", slugs, 1), std::vector<std::string>{"two-sum"});
  EXPECT_TRUE(nearest("dijkstra", slugs).empty());
  EXPECT_TRUE(nearest("", {}).empty());
  EXPECT_TRUE(nearest(std::string(1'000'000, 'x'), slugs).empty());
}

TEST(ShippedProblems, AreReadable) {
  const auto listing = Catalogue({JUDGED_PROBLEMS}).list();
  EXPECT_TRUE(listing.broken.empty());
  EXPECT_FALSE(listing.problems.empty());
  for (const auto& summary : listing.problems) {
    const auto problem = read_problem(summary.folder);
    EXPECT_TRUE(problem) << summary.slug << ": " << problem.error().text();
  }
}

}  // namespace
}  // namespace judge
