// metric.yaml, and the case of a take-home.
#include "tests/unit/package_files.h"

namespace judge {
namespace {

class TakeHome : public testing::PackageFiles {
 protected:
  TakeHome() {
    write_program();
    remove("data/sample");
    write("metric.yaml", kMetric);
    write("data/secret/1.ans", "id,y\na,0\nb,1\n");
    write("data/secret/1.files/train.csv", "id,x,y\nz,1,0\n");
    write("data/secret/1.files/test.csv", "id,x\na,1\nb,2\n");
  }
  [[nodiscard]] std::string metric_error(const std::string& text) const {
    write("metric.yaml", text);
    std::string message = error();
    write("metric.yaml", kMetric);
    return message;
  }

  const std::string kMetric =
      "metric: auc\nleak: x\nbands:\n  - {name: pass, from: 0.7, points: 40}\n"
      "  - {name: good, from: 0.8, points: 100}\n";
};

TEST_F(TakeHome, Everything) {
  const auto problem = read_problem(folder());
  ASSERT_TRUE(problem) << problem.error().text();
  ASSERT_TRUE(problem->metric);
  EXPECT_EQ(problem->metric->kind, MetricKind::Auc);
  EXPECT_EQ(problem->metric->leak, "x");
  ASSERT_EQ(problem->metric->bands.size(), 2U);
  EXPECT_EQ(problem->metric->bands[1].name, "good");
  EXPECT_EQ(problem->metric->bands[1].bound, 0.8);
  EXPECT_EQ(problem->metric->bands[1].points, 100);
  ASSERT_EQ(problem->cases.size(), 1U);
  const TestCase& test = problem->cases.front();
  EXPECT_EQ(test.name, "secret/1");
  ASSERT_EQ(test.files.size(), 2U);
  EXPECT_EQ(test.files[0], (std::pair<std::string, std::string>("test.csv", "id,x\na,1\nb,2\n")));
  EXPECT_EQ(test.labels.column, "y");
  EXPECT_EQ(test.labels.values, (std::vector<double>{0, 1}));
  EXPECT_EQ(test.answer_text, "") << "a report could show it";
}

TEST_F(TakeHome, Metrics) {
  EXPECT_EQ(metric_error("metric: gini\n"), "add/metric.yaml:1: unknown metric 'gini'");
  EXPECT_EQ(metric_error("metric: auc\n"), "add/metric.yaml: 'bands' must be a list, from the easiest to the hardest");
  EXPECT_EQ(metric_error("metric: auc\nbands: []\n"),
            "add/metric.yaml:2: 'bands' must be a list, from the easiest to the hardest");
  EXPECT_EQ(metric_error("metric: auc\nid: x\n"), "add/metric.yaml:2: unknown key 'id'");
}

TEST_F(TakeHome, Bands) {
  const auto bands = [&](const std::string& list) { return metric_error("metric: wape\nbands: " + list + "\n"); };
  EXPECT_EQ(bands("[{name: a, to: 0.3, points: 1}, {name: b, to: 0.2, points: 2}]"), "");
  EXPECT_EQ(bands("[{name: a, to: 0.2, points: 1}, {name: b, to: 0.3, points: 2}]"),
            "add/metric.yaml:2: the band 'b' is not harder than the one before it, or is worth less");
  EXPECT_EQ(bands("[{name: a, to: 0.2, points: 1}, {name: b, to: 0.2, points: 2}]"),
            "add/metric.yaml:2: the band 'b' is not harder than the one before it, or is worth less");
  EXPECT_EQ(bands("[{name: a, to: 0.3, points: 2}, {name: b, to: 0.2, points: 1}]"),
            "add/metric.yaml:2: the band 'b' is not harder than the one before it, or is worth less");
  EXPECT_EQ(bands("[{name: a, from: 0.2, points: 1}]"), "add/metric.yaml:2: unknown key 'from'");
  EXPECT_EQ(bands("[{name: a, points: 1}]"), "add/metric.yaml:2: the key 'to' is missing");
  EXPECT_EQ(bands("[{name: a, to: 0.3}]"), "add/metric.yaml:2: the key 'points' is missing");
  EXPECT_EQ(bands("[{name: a, to: 0.3, points: 1.5}]"), "add/metric.yaml:2: 'points' must be a whole number");
}

TEST_F(TakeHome, IsAProgramWithoutAComparison) {
  write("interface.yaml", "kind: function\nentry: f\nparameters: [{name: a, type: int}]\nreturns: int\n");
  EXPECT_EQ(error(), "add/metric.yaml: a metric is for programs, and this problem is a function or a class");
  remove("interface.yaml");
  write("problem.yaml", "problem_format_version: 2025-09\nname: Add\noutput_validator_args: case_sensitive\n");
  EXPECT_EQ(error(),
            "add/metric.yaml: the package has output_validator_args, and a take-home's output is not compared");
}

TEST_F(TakeHome, Labels) {
  write("data/secret/1.ans", "id,y\na,0\na,1\n");
  EXPECT_EQ(error(), "add/data/secret/1.ans: line 3: the id 'a' is there twice");
  write("data/secret/1.ans", "id,y\na,1\nb,1\n");
  EXPECT_EQ(error(), "add/data/secret/1.ans: AUC needs rows of both labels, 0 and 1");
}

TEST_F(TakeHome, OneCaseWithFiles) {
  write("data/secret/1.in", "");
  EXPECT_EQ(error(), "add/data/secret/1.in: a take-home has no input");
  remove("data/secret/1.in");
  write("data/secret/2.ans", "id,y\na,0\nb,1\n");
  EXPECT_EQ(error(), "add/data/secret/2.ans: a take-home has one case, in data/secret");
  remove("data/secret/2.ans");
  write("data/sample/1.ans", "id,y\na,0\nb,1\n");
  EXPECT_EQ(error(), "add/data/sample/1.ans: a take-home has one case, in data/secret");
  remove("data/sample");
  remove("data/secret/1.files/train.csv");
  remove("data/secret/1.files/test.csv");
  EXPECT_EQ(error(), "add/data/secret/1.files: holds no file");
  remove("data/secret/1.files");
  EXPECT_EQ(error(), "add/data/secret/1.ans: has no 1.files beside it");
  remove("data/secret/1.ans");
  write("data/secret/1.files/test.csv", "id,x\na,1\n");
  EXPECT_EQ(error(), "add/data/secret/1.files: has no 1.ans beside it");
}

TEST_F(TakeHome, FilesByNamesThatEveryLanguageCanHave) {
  for (const char* name : {"pred.csv", "solution.py", "a b.csv", "program"}) {
    write(std::string("data/secret/1.files/") + name, "x");
    EXPECT_EQ(error(),
              std::string("add/data/secret/1.files/") + name + ": cannot be shown to a submission by this name");
    remove(std::string("data/secret/1.files/") + name);
  }
  write("data/secret/1.files/more/a.csv", "x");
  EXPECT_EQ(error(), "add/data/secret/1.files/more: is not a plain file");
}

TEST_F(TakeHome, FilesAreForTakeHomesOnly) {
  remove("metric.yaml");
  EXPECT_EQ(error(), "add/data/secret/1.files: only a take-home's submission finds files");
}

}  // namespace
}  // namespace judge
