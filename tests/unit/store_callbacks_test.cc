// Who is told of a submission's end, and when.
#include "tests/unit/store_fixture.h"

namespace judge {
namespace {

using testing::at;
using testing::must;
using testing::program;

constexpr const char* kPlace = "example.org:443";

class StoreCallbacks : public testing::StoreTest {
 protected:
  std::string submit(const std::string& place = kPlace, const std::string& batch = "") {
    NewSubmission what = program("a");
    what.callback = Callback{"https://" + place + "/results", place};
    return user_->submit(1, {what}, batch).at(0);
  }
  std::optional<DueCallback> next(const std::string& place = kPlace) { return must(store_->next_callback(place)); }
  void enter(const std::string& id, const CallbackTry& tried) {
    const auto entered = store_->enter_callback(id, tried);
    ASSERT_TRUE(entered) << entered.error().text();
  }
  CallbackRecord callback(const std::string& id) { return user_->record(id).callback.value(); }
};

TEST_F(StoreCallbacks, AreDueWhenTheirSubmissionHasAResult) {
  const std::string id = submit();
  EXPECT_FALSE(user_->record(user_->submit_one(1)).callback);
  EXPECT_FALSE(next());
  EXPECT_EQ(callback(id).state, CallbackState::Pending);
  auto leased = user_->lease();
  ASSERT_TRUE(leased && must(store_->give_back(leased->lease)));
  leased = user_->lease();
  EXPECT_FALSE(next());
  ASSERT_TRUE(leased && user_->finish(*leased));
  const auto due = next();
  ASSERT_TRUE(due);
  EXPECT_EQ(due->id, id);
  EXPECT_EQ(due->url, "https://example.org:443/results");
  EXPECT_EQ(due->due, user_->record(id).finished);
  EXPECT_FALSE(next("example.org:80"));
  EXPECT_EQ(must(store_->pending_callbacks()), 1u);
}

TEST_F(StoreCallbacks, AreDueHoweverTheirSubmissionEnds) {
  const std::string waits = submit("a:1"), batch = user_->batch(1), part = submit("b:1", batch);
  ASSERT_TRUE(must(store_->cancel(waits, user_->tick())));
  EXPECT_EQ(next("a:1")->id, waits);
  ASSERT_TRUE(must(store_->cancel_batch(batch, user_->tick())));
  EXPECT_EQ(next("b:1")->id, part);
  const std::string fails = submit("c:1");
  ASSERT_TRUE(user_->lease());
  ASSERT_EQ(must(store_->reclaim(at(9999), 1)).given_up.size(), 1u);
  EXPECT_EQ(next("c:1")->id, fails);
}

TEST_F(StoreCallbacks, AreTriedUntilTheyAreDeliveredOrGivenUp) {
  const std::string first = submit(), second = submit();
  ASSERT_EQ(user_->finish_all(), 2u);
  enter(first, {"refused", at(900)});
  EXPECT_EQ(next()->id, second) << "the one that is due first";
  EXPECT_EQ(callback(first).state, CallbackState::Pending);
  EXPECT_EQ(callback(first).error, "refused");
  enter(second, {});
  EXPECT_EQ(callback(second).state, CallbackState::Delivered);
  EXPECT_EQ(next()->attempts, 1);
  EXPECT_EQ(next()->due, at(900));
  enter(first, {"refused again", std::nullopt});
  EXPECT_EQ(callback(first).state, CallbackState::Failed);
  EXPECT_EQ(callback(first).attempts, 2);
  EXPECT_FALSE(next());
  EXPECT_EQ(must(store_->pending_callbacks()), 0u);
}

TEST_F(StoreCallbacks, ARejudgingTellsNobody) {
  const std::string id = submit();
  ASSERT_EQ(user_->finish_all(), 1u);
  enter(id, {});
  const auto rejudging = must(store_->create_rejudging(1, {}, "", "", user_->tick()));
  ASSERT_TRUE(rejudging);
  ASSERT_EQ(user_->finish_all(Verdict::WA), 1u);
  ASSERT_EQ(must(store_->apply_rejudging(*rejudging, user_->tick())), RejudgingState::Applied);
  EXPECT_EQ(user_->record(id).verdict, Verdict::WA);
  EXPECT_FALSE(next());
  EXPECT_EQ(callback(id).state, CallbackState::Delivered);
}

TEST_F(StoreCallbacks, OfPlacesThatAreNotAllowedAnyMoreHaveFailed) {
  const std::string ended = submit("a:1"), other = submit("b:1"), waits = submit("a:1");
  for (int i = 0; i < 2; ++i) ASSERT_TRUE(user_->finish(*user_->lease()));
  EXPECT_EQ(must(store_->give_up_callbacks({"b:1", "c:1"}, "not allowed")), 2u);
  EXPECT_FALSE(next("a:1"));
  EXPECT_EQ(callback(ended).error, "not allowed");
  ASSERT_EQ(user_->finish_all(), 1u);
  EXPECT_FALSE(next("a:1"));
  EXPECT_EQ(callback(waits).state, CallbackState::Failed);
  EXPECT_EQ(next("b:1")->id, other);
}

TEST_F(StoreCallbacks, KeepTheirSubmissionUntilTheyAreDone) {
  const std::string id = submit();
  ASSERT_EQ(user_->finish_all(), 1u);
  EXPECT_EQ(must(store_->forget(at(9999))), 0u);
  open();
  EXPECT_EQ(next()->id, id);
  enter(id, {"gone", std::nullopt});
  EXPECT_EQ(must(store_->forget(at(9999))), 1u);
}

TEST_F(StoreCallbacks, ARequestWithAnotherAddressIsAnother) {
  NewSubmission what = program("a");
  const auto submit_it = [&] { return must(store_->submit({1, "", "key", 0, 0, user_->tick()}, {what})).outcome; };
  what.callback = Callback{"http://a:1/", "a:1"};
  EXPECT_EQ(submit_it(), Submitted::Outcome::Accepted);
  EXPECT_EQ(submit_it(), Submitted::Outcome::Repeated);
  what.callback->url += "x";
  EXPECT_EQ(submit_it(), Submitted::Outcome::Conflict);
  what.callback.reset();
  EXPECT_EQ(submit_it(), Submitted::Outcome::Conflict);
}

TEST_F(StoreCallbacks, AnEarlierFileIsBroughtUpToDate) {
  const std::string before = user_->submit_one(1);
  store_.reset();
  {
    SQLite::Database earlier(file().string(), SQLite::OPEN_READWRITE);
    earlier.exec("DROP TRIGGER callback_is_due; DROP TABLE callbacks; PRAGMA user_version = 1");
  }
  open();
  const std::string after = submit();
  ASSERT_EQ(user_->finish_all(), 2u);
  EXPECT_FALSE(user_->record(before).callback);
  EXPECT_EQ(next()->id, after);
}

}  // namespace
}  // namespace judge
