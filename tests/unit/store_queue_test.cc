// Whose turn it is.
#include <map>

#include "tests/unit/store_fixture.h"

namespace judge {
namespace {

using testing::at;
using testing::must;
using testing::program;

class StoreQueue : public testing::StoreTest {
 protected:
  void submit(std::int64_t owner, std::size_t count, const std::string& batch = "") {
    user_->submit(owner, std::vector<NewSubmission>(count, program("p")), batch);
  }
  /// The owners whose turn it is next, one after the other.
  std::vector<std::int64_t> owners(std::size_t count) {
    std::vector<std::int64_t> out;
    for (std::size_t i = 0; i < count; ++i) {
      const auto leased = user_->lease();
      out.push_back(leased ? leased->owner : -1);
    }
    return out;
  }
  /// How many of the next turns are whose.
  std::map<std::string, int> shares(std::size_t count, std::string LeasedSubmission::*whose) {
    std::map<std::string, int> out;
    for (std::size_t i = 0; i < count; ++i) {
      if (const auto leased = user_->lease()) ++out[*leased.*whose];
    }
    return out;
  }
  std::map<std::int64_t, int> owners_shares(std::size_t count) {
    std::map<std::int64_t, int> out;
    for (const std::int64_t owner : owners(count)) ++out[owner];
    return out;
  }
};

using Shares = std::map<std::int64_t, int>;

TEST_F(StoreQueue, TheOldestFirst) {
  std::vector<std::string> ids;
  for (int i = 0; i < 5; ++i) ids.push_back(user_->submit_one(1));
  for (const std::string& id : ids) EXPECT_EQ(user_->lease()->id, id);
}

TEST_F(StoreQueue, OwnersTakeTurns) {
  submit(1, 1000);
  EXPECT_EQ(owners(3), (std::vector<std::int64_t>{1, 1, 1}));
  submit(2, 3);
  submit(3, 1);
  EXPECT_EQ(owners_shares(4), (Shares{{1, 1}, {2, 2}, {3, 1}})) << "the turns of before are nobody's debt";
  EXPECT_EQ(owners_shares(4), (Shares{{1, 3}, {2, 1}}));
}

TEST_F(StoreQueue, NobodySavesTurnsUp) {
  submit(1, 100);
  submit(2, 1);
  EXPECT_EQ(owners_shares(2), (Shares{{1, 1}, {2, 1}}));
  EXPECT_EQ(owners_shares(50), (Shares{{1, 50}}));
  submit(2, 100);
  EXPECT_EQ(owners_shares(20), (Shares{{1, 10}, {2, 10}})) << "not 50 in a row";
}

TEST_F(StoreQueue, ComingBackAfterEachTurnIsNoAdvantage) {
  submit(2, 100);
  Shares shares;
  for (int i = 0; i < 20; ++i) {
    submit(1, 1);
    for (const std::int64_t owner : owners(2)) ++shares[owner];
  }
  EXPECT_EQ(shares, (Shares{{1, 20}, {2, 20}}));
}

TEST_F(StoreQueue, AnOwnersBatchesTakeTurns) {
  const std::string large = user_->batch(1), small = user_->batch(1), others = user_->batch(2);
  submit(1, 500, large);
  submit(1, 20, small);
  submit(2, 500, others);
  EXPECT_EQ(shares(40, &LeasedSubmission::batch), (std::map<std::string, int>{{large, 10}, {small, 10}, {others, 20}}))
      << "a second batch is no second share";
}

TEST_F(StoreQueue, NoBatchSavesTurnsUp) {
  const std::string busy = user_->batch(1), idle = user_->batch(1);
  submit(1, 100, busy);
  submit(1, 1, idle);
  EXPECT_EQ(shares(52, &LeasedSubmission::batch), (std::map<std::string, int>{{busy, 51}, {idle, 1}}));
  submit(1, 100, idle);
  EXPECT_EQ(shares(20, &LeasedSubmission::batch), (std::map<std::string, int>{{busy, 10}, {idle, 10}}));
}

TEST_F(StoreQueue, WhatIsGivenBackCostsNoTurn) {
  submit(1, 10);
  submit(2, 10);
  for (int i = 0; i < 5; ++i) {
    const auto leased = user_->lease();
    ASSERT_EQ(leased->owner, 1);
    ASSERT_TRUE(must(store_->give_back(leased->lease)));
  }
  EXPECT_EQ(owners_shares(10), (Shares{{1, 5}, {2, 5}}));
}

TEST_F(StoreQueue, WhatIsGivenBackLateSavesNothingUp) {
  submit(1, 10);
  std::vector<LeasedSubmission> held;
  for (int i = 0; i < 10; ++i) held.push_back(user_->lease().value());
  submit(2, 100);
  EXPECT_EQ(owners_shares(50), (Shares{{2, 50}}));
  for (const auto& leased : held) ASSERT_TRUE(must(store_->give_back(leased.lease)));
  EXPECT_LE(owners_shares(10)[1], 6);
}

TEST_F(StoreQueue, CancelledOnesTakeNoTurns) {
  const std::string batch = user_->batch(1);
  submit(1, 50, batch);
  submit(2, 10, user_->batch(2));
  ASSERT_EQ(must(store_->cancel_batch(batch, at(50))), 50u);
  EXPECT_EQ(owners_shares(10), (Shares{{2, 10}}));
  EXPECT_FALSE(user_->lease());
}

TEST_F(StoreQueue, ARejudgeOf10000StarvesNobody) {
  submit(1, 10'000);
  store_.reset();
  {
    // As if they had been graded: one by one would take a minute.
    SQLite::Database database(file().string(), SQLite::OPEN_READWRITE);
    database.exec("UPDATE judgements SET state = 2, verdict = 1, finished = 1, attempts = 1, fence = 1");
    for (const char* table : {"priorities", "owners", "lanes"})
      database.exec(std::string("UPDATE ") + table + " SET waiting = 0");
  }
  open();
  const auto all = must(store_->create_rejudging(9, {}, "all of them", "", at(100)));
  ASSERT_TRUE(all);
  EXPECT_EQ(must(store_->queue_length()).waiting[2], 10'000u);
  EXPECT_EQ(user_->lease()->rejudging, *all);
  const std::string batch = user_->batch(2);
  submit(2, 1, batch);
  const std::string single = user_->submit_one(1);
  EXPECT_EQ(user_->lease()->id, single);
  EXPECT_EQ(user_->lease()->batch, batch);
  EXPECT_EQ(user_->lease()->rejudging, *all);
  // A second author's rejudging of a few is not behind the 10,000 either.
  SubmissionFilter few;
  for (const auto& record : must(store_->list({}, {"", 5, false}))) few.ids.push_back(record.id);
  const auto second = must(store_->create_rejudging(8, few, "five", "", at(101)));
  ASSERT_TRUE(second);
  EXPECT_EQ(shares(10, &LeasedSubmission::rejudging), (std::map<std::string, int>{{*all, 5}, {*second, 5}}));
  EXPECT_EQ(must(store_->submit({9, "", "", 1, 1, at(102)}, {program("p")})).outcome, Submitted::Outcome::Accepted)
      << "a rejudging fills nobody's queue";
  EXPECT_EQ(must(store_->cancel_rejudging(*all, at(103))), RejudgingState::Cancelled);
}

}  // namespace
}  // namespace judge
