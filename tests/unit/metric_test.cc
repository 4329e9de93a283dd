#include "judge/metric/metric.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "judge/metric/leaks.h"

namespace judge {
namespace {

using Numbers = std::vector<double>;

/// Of published examples, or worked by hand.
TEST(Metric, KnownValues) {
  const Numbers labels{0, 0, 1, 1}, scores{0.1, 0.4, 0.35, 0.8};
  EXPECT_DOUBLE_EQ(measure(MetricKind::Auc, labels, scores), 0.75);
  EXPECT_DOUBLE_EQ(measure(MetricKind::AveragePrecision, labels, scores), 0.5 + 0.5 * 2 / 3);
  EXPECT_NEAR(measure(MetricKind::LogLoss, Numbers{1, 0, 0, 1}, Numbers{0.9, 0.1, 0.2, 0.65}), 0.21616, 5e-6);
  EXPECT_DOUBLE_EQ(measure(MetricKind::Rmse, Numbers{3, -0.5, 2, 7}, Numbers{2.5, 0, 2, 8}), std::sqrt(0.375));
  EXPECT_DOUBLE_EQ(measure(MetricKind::Wape, Numbers{10, 0, -20}, Numbers{8, 1, -26}), 0.3);
  EXPECT_DOUBLE_EQ(measure(MetricKind::Accuracy, Numbers{0, 2, 1, 1}, Numbers{0, 2, 1, 0.5}), 0.75);
}

TEST(Metric, EqualPredictionsAreOneStep) {
  EXPECT_DOUBLE_EQ(measure(MetricKind::Auc, Numbers{0, 1, 1, 0, 0}, Numbers{3, 3, 3, 3, 3}), 0.5);
  EXPECT_DOUBLE_EQ(measure(MetricKind::AveragePrecision, Numbers{0, 1, 1, 0, 0}, Numbers{3, 3, 3, 3, 3}), 0.4);
  EXPECT_DOUBLE_EQ(measure(MetricKind::Auc, Numbers{0, 1, 1}, Numbers{1, 1, 2}), 0.75);
}

TEST(Metric, AucCountsThePairs) {
  std::mt19937_64 random(7);
  for (int round = 0; round < 200; ++round) {
    Numbers labels{0, 1}, scores{0, 0};
    for (std::size_t i = random() % 30; i > 0; --i) {
      labels.push_back(static_cast<double>(random() % 2));
      scores.push_back(static_cast<double>(random() % 5));
    }
    double won = 0, pairs = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      for (std::size_t j = 0; j < labels.size(); ++j) {
        if (labels[i] != 1 || labels[j] != 0) continue;
        ++pairs;
        won += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
      }
    }
    EXPECT_NEAR(measure(MetricKind::Auc, labels, scores), won / pairs, 1e-12);
  }
}

TEST(Metric, LogLossOfCertaintyIsFinite) {
  EXPECT_NEAR(measure(MetricKind::LogLoss, Numbers{1, 0}, Numbers{0, 0}), -std::log(1e-15) / 2, 1e-9);
  EXPECT_NEAR(measure(MetricKind::LogLoss, Numbers{0, 0}, Numbers{1, 0}), -std::log(1e-15) / 2, 1e-1);
}

/// sqrt(p (1 - p) / n) for a share; s / sqrt(n) for a mean.
TEST(Metric, StandardErrorIsWhatTheoryHasWhereItHas) {
  std::mt19937_64 random(3);
  Numbers labels(5000, 1.0), predictions;
  for (std::size_t i = 0; i < labels.size(); ++i) predictions.push_back(random() % 10 < 8 ? 1.0 : 0.0);
  const double share = measure(MetricKind::Accuracy, labels, predictions);
  const double want = std::sqrt(share * (1 - share) / 5000);
  const double got = standard_error(MetricKind::Accuracy, labels, predictions);
  EXPECT_NEAR(got / want, 1.0, 0.2);
  EXPECT_EQ(got, standard_error(MetricKind::Accuracy, labels, predictions));
}

TEST(Metric, LabelsThatHaveNone) {
  EXPECT_EQ(unfit_labels(MetricKind::Auc, Numbers{0, 1}), "");
  EXPECT_EQ(unfit_labels(MetricKind::Auc, Numbers{1, 1}), "AUC needs rows of both labels, 0 and 1");
  EXPECT_EQ(unfit_labels(MetricKind::LogLoss, Numbers{0, 1, 2}), "log loss needs labels that are 0 or 1");
  EXPECT_EQ(unfit_labels(MetricKind::Wape, Numbers{0, 0}), "WAPE needs a label that is not 0");
  EXPECT_EQ(unfit_labels(MetricKind::Rmse, Numbers{}), "RMSE needs at least one row");
}

TEST(Metric, BandsGoUpOrDown) {
  const Band band{"good", 0.8, 10};
  EXPECT_TRUE(reaches(MetricKind::Auc, 0.8, band));
  EXPECT_FALSE(reaches(MetricKind::Auc, 0.79, band));
  EXPECT_TRUE(reaches(MetricKind::Rmse, 0.79, band));
  EXPECT_FALSE(reaches(MetricKind::Rmse, 0.81, band));
  EXPECT_FALSE(reaches(MetricKind::Rmse, std::numeric_limits<double>::infinity(), band));
}

class Leaks : public ::testing::Test {
 protected:
  Leaks() {
    std::string text = "id,churned\n";
    // No order of the names or of the lines tells the label.
    for (const char* row : {"d,0", "a,1", "c,1", "b,0"}) text.append(row).append("\n");
    labels = *read_labels(text);
  }
  [[nodiscard]] std::vector<std::string> of(const std::string& known, const std::string& hidden) const {
    return label_leaks({{"train.csv", known}, {"test.csv", hidden}, {"notes.txt", "id,churned\na,1\n"}}, labels,
                       metric);
  }

  Labels labels;
  Metric metric{MetricKind::Auc, {{"pass", 0.9, 1}}, {}};
  const std::string train = "id,x,churned\nz,1,0\n";
};

TEST_F(Leaks, NoneInAGoodPackage) {
  EXPECT_TRUE(of(train, "id,x\na,1\nb,2\nd,4\nc,3\n").empty());
}

TEST_F(Leaks, AFileWithAHiddenRowAndItsLabel) {
  const auto found = of("id, Churned\nz,0\n\"b\",0\n", "id,x\na,1\nb,2\nd,4\nc,3\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0], "train.csv has the column churned and the hidden row b: the hidden labels must not be shown");
}

TEST_F(Leaks, ARowThatNobodyIsGiven) {
  const auto found = of(train, "id,x\na,1\nb,2\nd,4\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0], "no file has a row for the hidden id c: nobody could predict it");
}

TEST_F(Leaks, AnOrderThatTells) {
  const auto found = of(train, "id,x\na,1\nc,3\nb,2\nd,4\n");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0], "the order of the hidden rows in test.csv tells their labels: shuffle them");
  labels = *read_labels("id,churned\n1,0\n2,0\n3,1\n4,1\n");
  const auto ids = of(train, "id,x\n2,1\n3,3\n4,2\n1,4\n");
  ASSERT_EQ(ids.size(), 1U);
  EXPECT_EQ(ids[0], "the order of the ids tells the labels: give the rows ids without meaning");
}

TEST_F(Leaks, Columns) {
  const DataFiles files{{"a.csv", "id, Offer \nz,1\n"}, {"b.txt", "secret\n"}};
  EXPECT_TRUE(has_column(files, "offer"));
  EXPECT_FALSE(has_column(files, "secret"));
  EXPECT_FALSE(has_column(files, "off"));
}

}  // namespace
}  // namespace judge
