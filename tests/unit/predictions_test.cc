#include "judge/metric/predictions.h"

#include <gtest/gtest.h>

namespace judge {
namespace {

Labels labels() {
  return *read_labels("id,y\nc1,0\nc2,1\nc3,1\n");
}

std::string failure(std::string_view text, MetricKind kind = MetricKind::Auc) {
  const auto read = read_predictions(text, labels(), kind);
  return read ? "read" : read.error();
}

TEST(Predictions, AreInTheOrderOfTheLabels) {
  const auto read =
      read_predictions("id,prediction\r\nc3, 0.5 \r\n c1,-1e-3\r\nc2,7\r\n\r\n", labels(), MetricKind::Auc);
  ASSERT_TRUE(read) << read.error();
  EXPECT_EQ(read->values, (std::vector<double>{-0.001, 7, 0.5}));
  EXPECT_EQ(read->lines, (std::vector<std::size_t>{3, 4, 2}));
}

TEST(Predictions, WhatIsWrongIsSaidWithItsLine) {
  EXPECT_EQ(failure(""), "it is empty: its first line is id,prediction");
  EXPECT_EQ(failure("c1,0\n"), "line 1 must be id,prediction and is 'c1,0'");
  EXPECT_EQ(failure("\xEF\xBB\xBFid,prediction\n"), "line 1 must be id,prediction and is '\xEF\xBB\xBFid,prediction'");
  EXPECT_EQ(failure("id,prediction\nc1,0\nc1,0\n"), "line 3: the id 'c1' was there already, in line 2");
  EXPECT_EQ(failure("id,prediction\nc9,0\n"), "line 2: the id 'c9' is not to be predicted");
  EXPECT_EQ(failure("id,prediction\n,0\n"), "line 2: the id '' is not to be predicted");
  EXPECT_EQ(failure("id,prediction\nc2,1\n"), "2 of 3 ids are missing, the first of them c1");
  EXPECT_EQ(failure("id,prediction\nc1,1\nc2,1\n"), "1 of 3 ids is missing: c3");
  EXPECT_EQ(failure("id,prediction\nc1,yes\n"), "line 2: 'yes' is not a number");
  EXPECT_EQ(failure("id,prediction\nc1,0.5x\n"), "line 2: '0.5x' is not a number");
  EXPECT_EQ(failure("id,prediction\nc1,\n"), "line 2: the id 'c1' has no number");
  EXPECT_EQ(failure("id,prediction\nc1,nan\n"), "line 2: 'nan' is not a finite number");
  EXPECT_EQ(failure("id,prediction\nc1,-inf\n"), "line 2: '-inf' is not a finite number");
  EXPECT_EQ(failure("id,prediction\nc1,1e999\n"), "line 2: '1e999' is too large or too small");
  EXPECT_EQ(failure("id,prediction\nc1\n"), "line 2 has 1 field instead of 2: 'c1'");
  EXPECT_EQ(failure("id,prediction\n\nc1,1\n"), "line 2 has 1 field instead of 2: ''");
  EXPECT_EQ(failure("0,id,prediction\n"), "line 1 has 3 fields instead of 2: '0,id,prediction'");
  EXPECT_EQ(failure("id,prediction\n\"c1\",1\n"), "line 2 has quotes: write the fields without");
}

TEST(Predictions, ProbabilitiesLieBetween0And1) {
  const std::string text = "id,prediction\nc1,0\nc2,1\nc3,1.01\n";
  EXPECT_EQ(failure(text, MetricKind::LogLoss), "line 4: '1.01' is no probability: it must lie between 0 and 1");
  EXPECT_EQ(failure(text), "read");
}

TEST(Predictions, LongAndHostileWordsAreShortAndHarmless) {
  const std::string said = failure("id,prediction\n\x1b[2J" + std::string(100'000, 'x') + ",1\n");
  EXPECT_LT(said.size(), 200U);
  EXPECT_EQ(said.find('\x1b'), std::string::npos);
}

TEST(Predictions, FirstChangeIsThatOfTheFirstLine) {
  const auto read = [](const std::string& rows) {
    return *read_predictions("id,prediction\n" + rows, labels(), MetricKind::Auc);
  };
  const Predictions first = read("c3,0.31\nc1,2\nc2,3\n");
  EXPECT_FALSE(first_change(first, read("c1,2\nc2,3\nc3,0.31\n"), labels())) << "the order of the lines is free";
  EXPECT_FALSE(first_change(first, read("c1,2.000000001\nc2,3\nc3,0.31\n"), labels()));
  EXPECT_EQ(first_change(first, read("c1,5\nc2,3\nc3,0.35\n"), labels()),
            "line 2 has 0.31 and then 0.35, for the id c3");
}

TEST(Labels, WhatIsWrongWithThem) {
  const auto error = [](std::string_view text) {
    const auto read = read_labels(text);
    return read ? "read" : read.error();
  };
  EXPECT_EQ(error(""), "line 1: the labels begin with a header, id and the label's name");
  EXPECT_EQ(error("name,y\n"), "line 1: the labels begin with a header, id and the label's name");
  EXPECT_EQ(error("id,y\na,1\na,0\n"), "line 3: the id 'a' is there twice");
  EXPECT_EQ(error("id,y\na,\n"), "line 2: the id 'a' has no number");
  EXPECT_EQ(error("id,y\n,1\n"), "line 2: there is no id");
}

}  // namespace
}  // namespace judge
