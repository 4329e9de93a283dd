// Trees and files of records as items, with the golden tests' packages and the languages of this source.
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "judge/batch/dataset.h"
#include "judge/batch/inputs.h"

namespace judge {
namespace {
namespace fs = std::filesystem;

constexpr const char* kAdd = R"("source":"def add_two(a, b):\n    return a + b\n")";

class Reader : public ::testing::Test {
 protected:
  Reader() {
    std::string name = (fs::temp_directory_path() / "batch-XXXXXX").string();
    root_ = mkdtemp(name.data());
  }
  ~Reader() override { fs::remove_all(root_); }

  void write(const std::string& file, const std::string& text = "def add_two(a, b):\n    return a + b\n") const {
    fs::create_directories((root_ / file).parent_path());
    std::ofstream(root_ / file, std::ios::binary) << text;
  }

  /// A file as the command line would read it.
  static sandbox::Result<Submission> read_file(const runners::Registry& languages, const std::string& path) {
    const auto runner = languages.by_extension(path);
    if (!runner) return tl::unexpected(runner.error());
    std::ifstream file(path, std::ios::binary);
    if (!file) return sandbox::usage_error("cannot read " + path);
    return Submission{fs::path(path).filename().string(),
                      (*runner)->name(),
                      {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}};
  }

  std::vector<InputItem> read(const std::function<void(InputReader&)>& feed, InputOptions options = {},
                              Mapping mapping = {}) {
    resolver_ = std::make_unique<Resolver>(catalogue_, languages_, std::move(mapping));
    options.read_file = [this](const std::string& path, const std::string&) { return read_file(languages_, path); };
    InputReader reader(*resolver_, std::move(options));
    feed(reader);
    return reader.take();
  }
  std::vector<InputItem> lines(const std::string& text, InputOptions options = {}, Mapping mapping = {}) {
    return read(
        [&](InputReader& reader) {
          std::istringstream in(text);
          reader.read_file(in, "in.jsonl", root_.string());
        },
        std::move(options), std::move(mapping));
  }
  std::vector<InputItem> tree() {
    return read([this](InputReader& reader) { ASSERT_TRUE(reader.read(root_.string())); });
  }
  static std::string line(const std::string& id, const std::string& rest = kAdd) {
    return R"({"id":")" + id + R"(","problem":"add-two","language":"python",)" + rest + "}\n";
  }

  fs::path root_;
  Catalogue catalogue_{{fs::path(JUDGED_GOLDEN) / "problems"}};
  runners::Registry languages_ = std::move(*runners::Registry::load(fs::path(JUDGED_GOLDEN) / "../../runners"));
  std::unique_ptr<Resolver> resolver_;
};

TEST_F(Reader, TreeTellsProblemAndWho) {
  write("add-two/ann/a.py");
  write("add-two/b.py");
  write("add-two/.git/config");
  write("add-two/ann/.hidden.py");
  write("add-two/ann/__pycache__/a.pyc");
  const auto items = tree();
  ASSERT_EQ(items.size(), 2u);
  EXPECT_EQ(items[0].result.id, "add-two/ann/a.py");
  EXPECT_EQ(items[0].result.who, "ann");
  EXPECT_EQ(items[0].result.problem, "add-two");
  EXPECT_TRUE(items[0].submission);
  EXPECT_EQ(items[1].result.id, "add-two/b.py");
  EXPECT_EQ(items[1].result.who, "");
}

TEST_F(Reader, TreeRefusesWhatItCannotPlace) {
  write("readme.py");
  write("add-two/ann/deep/a.py");
  write("add-two/ann/notes.txt");
  write("no-such/ann/a.py");
  fs::create_symlink("/etc/passwd", root_ / "add-two/ann/link.py");
  fs::create_directory_symlink("/etc", root_ / "add-two/link");
  std::map<std::string, std::string> why;
  for (const InputItem& item : tree()) {
    ASSERT_TRUE(item.rejected) << item.place;
    EXPECT_EQ(item.rejected->where, item.place);
    EXPECT_EQ(item.result.outcome, BatchOutcome::Invalid);
    EXPECT_FALSE(item.submission);
    why[item.result.id] = item.rejected->message;
  }
  ASSERT_EQ(why.size(), 6u);
  EXPECT_NE(why["readme.py"].find("no problem's folder"), std::string::npos);
  EXPECT_NE(why["add-two/ann/deep/a.py"].find("too deep"), std::string::npos);
  EXPECT_NE(why["add-two/ann/link.py"].find("symbolic link"), std::string::npos);
  EXPECT_NE(why["add-two/link"].find("symbolic link"), std::string::npos);
  EXPECT_NE(why["no-such/ann/a.py"].find("unknown problem"), std::string::npos);
}

TEST_F(Reader, SamplesOfATaskAreNumbered) {
  const std::string task = R"({"task_id":"add_two","completion":"def add_two(a, b): pass"})";
  const auto items =
      lines(task + "\n\n" + task + "\n" + R"({"task_id":"add_two","sample":7,"who":"m","solution":"x = 1"})");
  ASSERT_EQ(items.size(), 3u);
  EXPECT_EQ(items[0].result.id, "add_two#0");
  EXPECT_EQ(items[1].result.id, "add_two#1");
  EXPECT_EQ(items[2].result.id, "m/add_two#7");
  EXPECT_EQ(items[1].place, "in.jsonl:3");
  for (const InputItem& item : items) {
    EXPECT_FALSE(item.rejected);
    EXPECT_EQ(item.result.problem, "add-two") << "the plain form of the task's name";
    EXPECT_EQ(item.result.language, "python");
  }
}

TEST_F(Reader, AListOfSamplesIsAnItemEach) {
  const std::string adds = R"("def add_two(a, b): return a + b")";
  const auto items = lines(R"([{"question_id":"add_two","code_list":[)" + adds + R"(,""]},
      {"question_id":"none","code_list":["x"]}, {"question_id":"add_two","output_list":["```python\nx = 1\n```"]}])");
  ASSERT_EQ(items.size(), 4u);
  EXPECT_EQ(items[0].result.id, "add_two#0");
  EXPECT_TRUE(items[0].submission);
  EXPECT_EQ(items[1].result.id, "add_two#1");
  EXPECT_EQ(items[1].result.outcome, BatchOutcome::ExtractionFailed) << "no code was found in that output";
  ASSERT_TRUE(items[2].rejected);
  EXPECT_EQ(items[2].rejected->where, "in.jsonl, element 2");
  EXPECT_EQ(items[3].result.id, "add_two#2");
  EXPECT_EQ(items[3].submission->source, "x = 1\n");
}

TEST_F(Reader, ATaskMayBeANumber) {
  const std::string task = R"({"task_id":11,"solution":"def add_two(a, b): pass"})";
  const auto items = lines(task, {}, {{"11", "add-two"}});
  EXPECT_FALSE(items.front().rejected);
  EXPECT_EQ(items.front().result.id, "11#0");
  EXPECT_TRUE(lines(R"({"task_id":-1,"solution":"x"})").front().rejected);
}

TEST_F(Reader, MappingNamesTheProblem) {
  const std::string task = R"({"task_id":"X/1","solution":"def add_two(a, b): pass"})";
  EXPECT_TRUE(lines(task).front().rejected);
  EXPECT_FALSE(lines(task, {}, {{"X/1", "add-two"}}).front().rejected);
  const auto path = lines(task, {}, {{"X/1", "../problems/add-two"}});
  ASSERT_TRUE(path.front().rejected);
  EXPECT_NE(path.front().rejected->message.find("no slug"), std::string::npos);
}

TEST_F(Reader, ProblemsAreNamedBySlugNeverByPath) {
  const std::string path = (fs::path(JUDGED_GOLDEN) / "problems" / "add-two").string();
  const auto items = lines(R"({"id":"a","problem":")" + path + R"(","language":"python",)" + kAdd + "}");
  ASSERT_TRUE(items.front().rejected);
  EXPECT_NE(items.front().rejected->message.find("unknown problem"), std::string::npos);
}

TEST_F(Reader, ExtractionThatFailsIsNotInvalid) {
  const auto items = lines(R"({"task_id":"add_two","completion":"```\n```"})");
  EXPECT_FALSE(items.front().rejected);
  EXPECT_FALSE(items.front().submission);
  EXPECT_EQ(items.front().result.outcome, BatchOutcome::ExtractionFailed);
  InputOptions off;
  off.extraction = Extraction::Off;
  EXPECT_TRUE(lines(R"({"task_id":"add_two","completion":"```\n```"})", off).front().submission);
  InputOptions fenced;
  fenced.extraction = Extraction::Fenced;
  EXPECT_EQ(lines(line("a"), fenced).front().result.outcome, BatchOutcome::ExtractionFailed);
}

TEST_F(Reader, IdsAreUnique) {
  const auto items = lines(line("a") + line("a") + line("in.jsonl:2"));
  ASSERT_EQ(items.size(), 3u);
  EXPECT_FALSE(items[0].rejected);
  ASSERT_TRUE(items[1].rejected);
  EXPECT_NE(items[1].rejected->message.find("in.jsonl:1"), std::string::npos);
  std::set<std::string> ids;
  for (const InputItem& item : items) ids.insert(item.result.id);
  EXPECT_EQ(ids.size(), 3u) << "every item has a line of its own";
}

TEST_F(Reader, IdenticalSubmissionsAreOneUnit) {
  write("add-two/ann/mine.py");
  write("add-two/bob/his.py");
  write("add-two/cyd/other.py", "x = 1\n");
  const auto dataset = make_dataset(tree(), {});
  ASSERT_TRUE(dataset);
  ASSERT_EQ(dataset->units.size(), 2u);
  EXPECT_EQ(dataset->units[0].items, (std::vector<std::size_t>{0, 1}));
  EXPECT_EQ(dataset->units[0].submission.file_name, "submission.py") << "neither is told the other's name";
  EXPECT_EQ(dataset->units[1].submission.file_name, "other.py");
  EXPECT_EQ(dataset->items[0].key, dataset->items[1].key);
}

TEST_F(Reader, TheHashIsThatOfTheItems) {
  const auto hash = [this](const std::string& text, const Shard& shard = {}) {
    return make_dataset(lines(text), shard)->hash;
  };
  const std::string two = line("a") + line("b");
  EXPECT_EQ(hash(two), hash(two));
  EXPECT_EQ(hash(two), hash(line("a") + "\n" + line("b"))) << "blank lines are nothing";
  EXPECT_EQ(hash(two), hash(two, {2, 3})) << "shards are of one dataset";
  EXPECT_NE(hash(two), hash(line("a") + line("c")));
  EXPECT_NE(hash(two), hash(line("a") + line("b", R"("source":"x")")));
  EXPECT_NE(hash(two), hash(line("a")));
}

TEST_F(Reader, ShardsShareOutTheItems) {
  std::string all;
  for (int i = 0; i < 30; ++i) all += line("item-" + std::to_string(i));
  std::set<std::string> seen;
  for (std::uint64_t number = 1; number <= 3; ++number) {
    const auto part = make_dataset(lines(all), {number, 3});
    ASSERT_TRUE(part);
    for (const BatchResult& item : part->items) EXPECT_TRUE(seen.insert(item.id).second);
  }
  EXPECT_EQ(seen.size(), 30u);
}

}  // namespace
}  // namespace judge
