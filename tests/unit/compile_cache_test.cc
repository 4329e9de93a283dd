// The compile cache: each thing that decides a compile's result changes its key, and a result comes back whole or not.
#include "judge/pipeline/compile_cache.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>

namespace judge {
namespace {
namespace fs = std::filesystem;

constexpr sandbox::Bytes kMost = sandbox::kMiB;

void write(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

class CompileCacheTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "compile-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    base_ = name;
    fs::create_directories(base_ / "support" / "judged");
    for (const char* file : {"gxx", "judge", "support/flags", "support/harness.a", "support/judged/prelude.h"})
      write(base_ / file, file);
    large_ = base_ / "support/judged/prelude.h.gch";
    write(large_, std::string(2 * sandbox::kMiB, 'x'));
    submission_ = {"sum.cpp", "cpp", "int sum();"};
    launch_.spec.argv = {"g++", "-O2"};
    launch_.spec.env = {"PATH=/usr/bin"};
    launch_.spec.fetch = {"program"};
    launch_.files = {{"solution.cpp", submission_.source}, {"main.cpp", "int main() {}"}};
    signature_->entry = {"sum", "add"};
    toolchain_ = {(base_ / "gxx").string(), "/nowhere/at/all"};
    surroundings_ = {{base_ / "judge"}, {base_ / "support"}};
  }
  void TearDown() override { fs::remove_all(base_); }

  [[nodiscard]] Key key() const { return compile_key(submission_, signature_, launch_, toolchain_, surroundings_); }

  [[nodiscard]] CompileCache cache() const {
    auto store = BlobStore::open(base_ / "cache");
    EXPECT_TRUE(store) << store.error().text();
    return {std::move(*store), surroundings_};
  }
  void damage_blobs() const {
    for (const auto& entry : fs::directory_iterator(base_ / "cache" / "blobs")) write(entry.path(), "planted");
  }

  fs::path base_, large_;
  Submission submission_;
  std::optional<Signature> signature_ = Signature();
  runners::Launch launch_;
  std::vector<std::string> toolchain_;
  CompileSurroundings surroundings_;
};

TEST_F(CompileCacheTest, TheSameThingsHaveTheSameKey) {
  const Key first = key();
  EXPECT_EQ(first, key());
  launch_.spec.files = {"solution.cpp", "main.cpp"};
  EXPECT_EQ(first, key()) << "the names stand in launch.files already";
}

TEST_F(CompileCacheTest, EachIngredientChangesTheKey) {
  const std::pair<const char*, std::function<void()>> changes[] = {
      {"source", [&] { submission_.source += " "; }},
      {"file name", [&] { submission_.file_name = "b.cpp"; }},
      {"language", [&] { submission_.language = "c"; }},
      {"accepted name", [&] { signature_->entry[1] = "plus"; }},
      {"parameter",
       [&] {
         signature_->parameters.push_back({"x", {}});
       }},
      {"returned type", [&] { signature_->returns.kind = Type::Kind::List, signature_->returns.args = {Type()}; }},
      {"no signature", [&] { signature_.reset(); }},
      {"profile", [&] { launch_.spec.profile = "other"; }},
      {"command line", [&] { launch_.spec.argv[1] = "-O3"; }},
      {"environment", [&] { launch_.spec.env.clear(); }},
      {"fetched file", [&] { launch_.spec.fetch = {"a.out"}; }},
      {"CPU limit", [&] { launch_.spec.limits.cpu_time *= 2; }},
      {"wall limit", [&] { launch_.spec.limits.wall_time *= 2; }},
      {"memory limit", [&] { launch_.spec.limits.memory *= 2; }},
      {"output limit", [&] { launch_.spec.limits.output *= 2; }},
      {"process limit", [&] { launch_.spec.limits.processes *= 2; }},
      {"generated file", [&] { launch_.files[1].second += " "; }},
      {"file's name", [&] { launch_.files[1].first = "other.cpp"; }},
      {"program", [&] { launch_.program = "x"; }},
      {"compiler's size", [&] { write(base_ / "gxx", "larger"); }},
      {"compiler's time",
       [&] { fs::last_write_time(base_ / "gxx", fs::file_time_type::clock::now() + std::chrono::hours(1)); }},
      {"where the compiler's link leads",
       [&] { fs::rename(base_ / "gxx", base_ / "gxx-13"), fs::create_symlink("gxx-13", base_ / "gxx"); }},
      {"compiler's absence", [&] { fs::remove(base_ / "gxx"); }},
      {"another tool", [&] { toolchain_.push_back((base_ / "judge").string()); }},
      {"the judge", [&] { write(base_ / "judge", "another build"); }},
      {"flags, of the same size", [&] { write(base_ / "support/flags", "support/flagz"); }},
      {"harness", [&] { write(base_ / "support/harness.a", "changed"); }},
      {"header", [&] { write(base_ / "support/judged/prelude.h", "changed"); }},
      {"one more header", [&] { write(base_ / "support/judged/more.h", ""); }},
      {"precompiled header", [&] { fs::resize_file(large_, 3 * sandbox::kMiB); }},
      {"no support", [&] { surroundings_.support.clear(); }},
  };
  for (const auto& [what, change] : changes) {
    const Key before = key();
    change();
    EXPECT_NE(key(), before) << what;
  }
}

TEST_F(CompileCacheTest, SupportFilesCountByContent) {
  const Key before = key();
  const auto time = fs::last_write_time(base_ / "support/flags");
  write(base_ / "support/flags", "SUPPORT/FLAGS");
  fs::last_write_time(base_ / "support/flags", time);
  EXPECT_NE(key(), before) << "though size and time are the same";
}

TEST_F(CompileCacheTest, GivesBackProgramsAndErrors) {
  auto kept = cache();
  const Key good = key_of("good"), bad = key_of("bad");
  ASSERT_TRUE(kept.keep(good, {true, "a warning", std::string("ELF\0", 4)}));
  ASSERT_TRUE(kept.keep(bad, {false, "sum.cpp:1:1: error", ""}));
  const auto later = cache();
  const auto program = later.find(good, kMost);
  ASSERT_TRUE(program);
  EXPECT_TRUE(program->ok);
  EXPECT_EQ(program->output, "a warning");
  EXPECT_EQ(program->artifact, std::string("ELF\0", 4));
  const auto errors = later.find(bad, kMost);
  ASSERT_TRUE(errors);
  EXPECT_FALSE(errors->ok);
  EXPECT_EQ(errors->output, "sum.cpp:1:1: error");
  EXPECT_EQ(errors->artifact, "");
  EXPECT_FALSE(later.find(key_of("other"), kMost));
}

TEST_F(CompileCacheTest, AProgramThatIsNotWholeIsNotThere) {
  auto kept = cache();
  ASSERT_TRUE(kept.keep(key_of("good"), {true, "", "ELF"}));
  EXPECT_FALSE(kept.find(key_of("good"), 2)) << "larger than asked";
  damage_blobs();
  EXPECT_FALSE(kept.find(key_of("good"), kMost));
  ASSERT_TRUE(kept.keep(key_of("good"), {true, "", "ELF"}));
  EXPECT_TRUE(kept.find(key_of("good"), kMost));
}

TEST_F(CompileCacheTest, FailureIsSaidOnce) {
  auto kept = cache();
  fs::remove_all(base_ / "cache");
  EXPECT_FALSE(kept.keep(key_of("good"), {true, "", "ELF"}));
  EXPECT_TRUE(kept.first_failure());
  EXPECT_FALSE(kept.first_failure());
}

}  // namespace
}  // namespace judge
