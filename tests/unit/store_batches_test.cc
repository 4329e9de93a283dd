// Batches, rejudgings, tokens, and what is forgotten.
#include <SQLiteCpp/SQLiteCpp.h>

#include <map>

#include "tests/unit/store_fixture.h"

namespace judge {
namespace {

using testing::at;
using testing::must;
using testing::program;

class StoreBatches : public testing::StoreTest {};
class StoreTokens : public testing::StoreTest {};

class StoreRejudging : public testing::StoreTest {
 protected:
  /// Finished submissions with these verdicts, in order.
  std::vector<std::string> finished(const std::vector<Verdict>& verdicts, const std::string& batch = "") {
    std::vector<std::string> ids;
    for (const Verdict verdict : verdicts) {
      ids.push_back(user_->submit_one(1, "p", batch));
      const auto leased = user_->lease();
      EXPECT_TRUE(leased && leased->id == ids.back() && user_->finish(*leased, verdict, "first"));
    }
    return ids;
  }
  std::string rejudge(const SubmissionFilter& filter = {}, std::int64_t owner = 9) {
    return must(store_->create_rejudging(owner, filter, "cases were wrong", "", user_->tick())).value_or("");
  }
  RejudgingRecord state(const std::string& id) { return must(store_->rejudging(id)).value(); }
};

class StoreRetention : public StoreRejudging {
 protected:
  std::int64_t rows(const std::string& table) const {
    return SQLite::Database(file().string()).execAndGet("SELECT count(*) FROM " + table).getInt64();
  }
  std::size_t forget_all(UtcTime before) {
    std::size_t all = 0;
    while (const std::size_t some = must(store_->forget(before))) all += some;
    return all;
  }
};

TEST_F(StoreBatches, CountsWhatBecameOfIt) {
  const std::string id = user_->batch(3, "week 2");
  for (int i = 0; i < 5; ++i) user_->submit_one(3, "p", id);
  user_->submit_one(3);
  ASSERT_TRUE(user_->finish(*user_->lease(), Verdict::AC)) << "what is in no batch comes first";
  ASSERT_TRUE(user_->finish(*user_->lease(), Verdict::WA));
  ASSERT_TRUE(user_->finish(*user_->lease(), Verdict::AC));
  ASSERT_TRUE(user_->lease());
  const auto record = must(store_->batch(id));
  ASSERT_TRUE(record);
  EXPECT_EQ(record->id, id);
  EXPECT_EQ(record->name, "week 2");
  EXPECT_EQ(record->owner, 3);
  EXPECT_EQ(record->created, at(1));
  EXPECT_EQ(record->counts.total(), 5u);
  EXPECT_EQ(record->counts.of(State::Queued), 2u);
  EXPECT_EQ(record->counts.of(State::Running), 1u);
  EXPECT_EQ(record->counts.of(State::Finished), 2u);
  EXPECT_EQ(record->counts.of(Verdict::AC), 1u);
  EXPECT_EQ(record->counts.of(Verdict::WA), 1u);
  EXPECT_EQ(must(store_->queue_length()).waiting, (std::array<std::size_t, 3>{0, 2, 0}));
}

TEST_F(StoreBatches, TheSameRequestMakesOne) {
  const auto create = [&](std::int64_t owner, const std::string& key, const std::vector<NewSubmission>& first = {}) {
    return must(store_->create_batch({owner, "", key, 0, 0, user_->tick()}, "a", first));
  };
  const std::string id = create(1, "key").batch;
  EXPECT_EQ(create(1, "key").batch, id);
  EXPECT_NE(create(2, "key").batch, id);
  EXPECT_NE(create(1, "").batch, create(1, "").batch);
  EXPECT_EQ(must(store_->batches(1, {})).size(), 3u);
  const auto all = must(store_->batches({}, {}));
  ASSERT_EQ(all.size(), 4u);
  EXPECT_EQ(must(store_->batches({}, {all[1].id, 1, false})).at(0).id, all[2].id);
  EXPECT_EQ(must(store_->batches({}, {all[1].id, 9, true})).at(0).id, all[0].id);
}

TEST_F(StoreBatches, OneWithSubmissionsIsMadeWholeOrNotAtAll) {
  const auto create = [&](const std::vector<NewSubmission>& first, std::size_t most_waiting = 0) {
    return must(store_->create_batch({1, "", "key", most_waiting, 0, user_->tick()}, "a", first));
  };
  const Submitted refused = create({program("a"), program("b")}, 1);
  EXPECT_EQ(refused.outcome, Submitted::Outcome::QueueFull);
  EXPECT_EQ(refused.batch, "");
  EXPECT_EQ(must(store_->batches({}, {})).size(), 0u);
  const Submitted made = create({program("a"), program("b")});
  EXPECT_EQ(made.outcome, Submitted::Outcome::Accepted);
  EXPECT_EQ(must(store_->batch(made.batch))->counts.total(), 2u);
  const Submitted again = create({program("a"), program("b")});
  EXPECT_EQ(again.outcome, Submitted::Outcome::Repeated);
  EXPECT_EQ(again.batch, made.batch);
  EXPECT_EQ(again.ids, made.ids);
  const Submitted other = create({program("a"), program("c")});
  EXPECT_EQ(other.outcome, Submitted::Outcome::Conflict);
  EXPECT_EQ(must(store_->batch(made.batch))->counts.total(), 2u);
}

TEST_F(StoreBatches, CancellingEndsWhatWaitsAndRuns) {
  const std::string id = user_->batch(1), other = user_->batch(1);
  for (int i = 0; i < 4; ++i) user_->submit_one(1, "p", id);
  user_->submit_one(1, "p", other);
  const auto done = user_->lease();
  ASSERT_TRUE(done && done->batch == id && user_->finish(*done));
  ASSERT_EQ(user_->lease()->batch, other);
  const auto runs = user_->lease();
  ASSERT_TRUE(runs && runs->batch == id);
  EXPECT_EQ(must(store_->cancel_batch(id, at(99))), 3u);
  EXPECT_EQ(must(store_->cancel_batch(id, at(99))), 0u);
  EXPECT_FALSE(user_->finish(*runs));
  EXPECT_FALSE(user_->lease());
  const auto counts = must(store_->batch(id))->counts;
  EXPECT_EQ(counts.of(State::Cancelled), 3u);
  EXPECT_EQ(counts.of(State::Finished), 1u);
  EXPECT_EQ(must(store_->queue_length()).waiting, (std::array<std::size_t, 3>{}));
}

TEST_F(StoreRejudging, CountsOnlyOnceItIsApplied) {
  const std::string batch = user_->batch(1);
  const auto ids = finished({Verdict::WA, Verdict::AC, Verdict::WA}, batch);
  const std::string id = rejudge();
  EXPECT_EQ(state(id).state, RejudgingState::Judging);
  EXPECT_EQ(state(id).reason, "cases were wrong");
  EXPECT_EQ(state(id).owner, 9);
  EXPECT_EQ(must(store_->queue_length()).waiting, (std::array<std::size_t, 3>{0, 0, 3}));
  EXPECT_EQ(must(store_->apply_rejudging(id, at(99))), RejudgingState::Judging);
  for (const Verdict verdict : {Verdict::AC, Verdict::AC, Verdict::IE}) {
    const auto leased = user_->lease();
    ASSERT_TRUE(leased);
    EXPECT_EQ(leased->rejudging, id);
    EXPECT_EQ(leased->batch, batch);
    EXPECT_EQ(leased->owner, 1);
    EXPECT_TRUE(user_->finish(*leased, verdict, "second"));
  }
  const RejudgingRecord before = state(id);
  EXPECT_EQ(before.state, RejudgingState::Judged);
  EXPECT_EQ(before.changed, 2u);
  EXPECT_EQ(before.counts.of(Verdict::AC), 2u);
  EXPECT_FALSE(before.ended);
  EXPECT_EQ(user_->record(ids[0]).verdict, Verdict::WA) << "not before it is applied";
  EXPECT_EQ(must(store_->batch(batch))->counts.of(Verdict::WA), 2u);

  EXPECT_EQ(must(store_->apply_rejudging(id, at(100))), RejudgingState::Applied);
  EXPECT_EQ(must(store_->apply_rejudging(id, at(200))), RejudgingState::Applied);
  EXPECT_EQ(must(store_->cancel_rejudging(id, at(200))), RejudgingState::Applied);
  EXPECT_EQ(state(id).ended, at(100));
  EXPECT_EQ(state(id).changed, 2u);
  EXPECT_EQ(user_->record(ids[0]).verdict, Verdict::AC);
  EXPECT_EQ(must(store_->report(ids[0])), "second");
  EXPECT_EQ(user_->record(ids[2]).verdict, Verdict::WA) << "an internal error leaves the earlier one";
  EXPECT_EQ(must(store_->report(ids[2])), "first");
  const auto counts = must(store_->batch(batch))->counts;
  EXPECT_EQ(counts.total(), 3u);
  EXPECT_EQ(counts.of(Verdict::AC), 2u);
  EXPECT_EQ(counts.of(Verdict::WA), 1u);
}

TEST_F(StoreRejudging, ShowsWhatChanged) {
  const auto ids = finished({Verdict::WA, Verdict::AC, Verdict::WA});
  const std::string id = rejudge();
  ASSERT_TRUE(user_->finish(*user_->lease(), Verdict::AC));
  ASSERT_TRUE(user_->finish(*user_->lease(), Verdict::AC));
  auto all = must(store_->rejudged(id, false, {}));
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].id, ids[0]);
  EXPECT_EQ(all[0].before, Verdict::WA);
  EXPECT_EQ(all[0].after, Verdict::AC);
  EXPECT_EQ(all[1].before, Verdict::AC);
  EXPECT_FALSE(all[2].after);
  ASSERT_TRUE(user_->finish(*user_->lease(), Verdict::TLE));
  const auto changed = must(store_->rejudged(id, true, {}));
  ASSERT_EQ(changed.size(), 2u);
  EXPECT_EQ(changed[1].id, ids[2]);
  EXPECT_EQ(changed[1].after, Verdict::TLE);
  EXPECT_EQ(changed[1].message, "case 3");
  EXPECT_EQ(changed[1].problem, "two-sum");
  EXPECT_EQ(must(store_->rejudged(id, false, {ids[0], 1, false})).at(0).id, ids[1]);
  EXPECT_EQ(must(store_->rejudged(id, true, {ids[2], 9, true})).at(0).id, ids[0]);
  // What it was compared with stays, whatever counts now.
  ASSERT_EQ(must(store_->apply_rejudging(id, at(99))), RejudgingState::Applied);
  EXPECT_EQ(must(store_->rejudged(id, true, {})).size(), 2u);
  EXPECT_TRUE(must(store_->rejudged("none", false, {})).empty());
}

TEST_F(StoreRejudging, MeansFinishedOnesOnly) {
  const auto ids = finished({Verdict::WA, Verdict::AC});
  const std::string waits = user_->submit_one(1), cancelled = user_->submit_one(1);
  ASSERT_TRUE(must(store_->cancel(cancelled, at(50))));
  SubmissionFilter filter;
  filter.ids = {waits, cancelled};
  EXPECT_EQ(rejudge(filter), "");
  filter.ids.push_back(ids[1]);
  const std::string id = rejudge(filter);
  const auto meant = must(store_->rejudged(id, false, {}));
  ASSERT_EQ(meant.size(), 1u);
  EXPECT_EQ(meant[0].id, ids[1]);
  EXPECT_EQ(user_->lease()->id, waits) << "before any rejudging";
  EXPECT_EQ(must(store_->rejudgings({})).size(), 1u);
}

TEST_F(StoreRejudging, TheSameRequestMakesOne) {
  finished({Verdict::WA});
  const auto id = must(store_->create_rejudging(9, {}, "", "key", at(50)));
  ASSERT_TRUE(id);
  EXPECT_EQ(must(store_->create_rejudging(9, {}, "", "key", at(51))), id);
  EXPECT_NE(must(store_->create_rejudging(8, {}, "", "key", at(51))), id);
  EXPECT_EQ(must(store_->queue_length()).waiting[2], 2u);
}

TEST_F(StoreRejudging, CancellingLeavesEverything) {
  const auto ids = finished({Verdict::WA, Verdict::WA, Verdict::WA});
  const std::string id = rejudge();
  ASSERT_TRUE(user_->finish(*user_->lease(), Verdict::AC));
  const auto runs = user_->lease();
  EXPECT_EQ(must(store_->cancel_rejudging(id, at(80))), RejudgingState::Cancelled);
  EXPECT_EQ(must(store_->cancel_rejudging(id, at(81))), RejudgingState::Cancelled);
  EXPECT_EQ(must(store_->apply_rejudging(id, at(82))), RejudgingState::Cancelled);
  EXPECT_EQ(state(id).ended, at(80));
  EXPECT_FALSE(user_->finish(*runs));
  EXPECT_FALSE(user_->lease());
  for (const auto& one : ids) EXPECT_EQ(user_->record(one).verdict, Verdict::WA);
  EXPECT_EQ(must(store_->queue_length()).waiting, (std::array<std::size_t, 3>{}));
}

TEST_F(StoreRejudging, TheLaterAppliedCounts) {
  const auto ids = finished({Verdict::WA});
  const std::string first = rejudge(), second = rejudge();
  const auto one = user_->lease(), two = user_->lease();
  ASSERT_TRUE(one && two);
  EXPECT_EQ(one->rejudging, first);
  ASSERT_TRUE(user_->finish(*one, Verdict::AC) && user_->finish(*two, Verdict::TLE));
  ASSERT_EQ(must(store_->apply_rejudging(second, at(90))), RejudgingState::Applied);
  EXPECT_EQ(user_->record(ids[0]).verdict, Verdict::TLE);
  ASSERT_EQ(must(store_->apply_rejudging(first, at(91))), RejudgingState::Applied);
  EXPECT_EQ(user_->record(ids[0]).verdict, Verdict::AC);
  EXPECT_EQ(must(store_->rejudged(first, false, {})).at(0).before, Verdict::WA);
}

TEST_F(StoreRejudging, AJudgeThatFailsIsNoResultOfTheSubmission) {
  const auto ids = finished({Verdict::WA});
  const std::string id = rejudge();
  ASSERT_TRUE(must(store_->lease("w", at(60), at(61))));
  const auto reclaimed = must(store_->reclaim(at(62), 1));
  EXPECT_TRUE(reclaimed.given_up.empty());
  EXPECT_EQ(state(id).counts.of(Verdict::IE), 1u);
  EXPECT_EQ(must(store_->apply_rejudging(id, at(63))), RejudgingState::Applied);
  EXPECT_EQ(user_->record(ids[0]).verdict, Verdict::WA);
}

TEST_F(StoreRetention, ForgetsWhatEndedBeforeThen) {
  const std::string batch = user_->batch(1);
  std::vector<std::string> old;
  for (int i = 0; i < 250; ++i) old.push_back(user_->submit_one(1, "source " + std::to_string(i % 50), batch));
  must(store_->submit({1, "", "key", 0, 0, user_->tick()}, {program("named"), program("named too")}));
  user_->finish_all();
  const std::string cancelled = user_->submit_one(1);
  must(store_->cancel(cancelled, user_->tick()));
  const UtcTime before = user_->tick();
  const std::string kept = user_->submit_one(1, "source 0");
  user_->finish_all();
  const std::string waits = user_->submit_one(1, "named");
  EXPECT_EQ(must(store_->forget(at(0))), 0u);

  const std::size_t some = must(store_->forget(before));
  EXPECT_GT(some, 0u);
  EXPECT_LT(some, 253u) << "a few at a time";
  EXPECT_EQ(some + forget_all(before), 253u);
  EXPECT_FALSE(must(store_->find(old[0])));
  EXPECT_FALSE(must(store_->find(cancelled)));
  EXPECT_FALSE(must(store_->batch(batch)));
  EXPECT_EQ(must(store_->source(kept)), "source 0") << "shared with what is gone";
  EXPECT_EQ(rows("blobs"), 2);
  EXPECT_EQ(rows("requests"), 0);
  EXPECT_EQ(rows("judgements"), 2);
  EXPECT_EQ(rows("lanes"), 1) << "the owner's own stays, the batch's goes";
  EXPECT_EQ(user_->lease()->id, waits);
  EXPECT_EQ(must(store_->list({}, {})).size(), 2u);
}

TEST_F(StoreRetention, ReportsAreKeptOnceAndGoWithTheLast) {
  finished({Verdict::AC, Verdict::AC});  // one source, one report
  EXPECT_EQ(rows("blobs"), 2);
  const UtcTime before = user_->tick();
  finished({Verdict::WA});
  EXPECT_EQ(forget_all(before), 2u);
  EXPECT_EQ(rows("blobs"), 2);
  EXPECT_EQ(forget_all(user_->tick()), 1u);
  EXPECT_EQ(rows("blobs"), 0);
}

TEST_F(StoreRetention, ARejudgingKeepsItsSubmissionsUntilItHasEnded) {
  const auto ids = finished({Verdict::WA, Verdict::AC});
  SubmissionFilter filter;
  filter.ids = {ids[0]};
  const std::string id = rejudge(filter);
  EXPECT_EQ(forget_all(at(900)), 1u);
  EXPECT_TRUE(must(store_->find(ids[0])));
  user_->finish_all();
  EXPECT_EQ(forget_all(at(900)), 0u);
  ASSERT_EQ(must(store_->apply_rejudging(id, at(500))), RejudgingState::Applied);
  EXPECT_EQ(forget_all(at(400)), 1u) << "by when it was judged";
  EXPECT_TRUE(must(store_->rejudging(id))) << "it ended later";
  EXPECT_EQ(forget_all(at(900)), 0u);
  EXPECT_FALSE(must(store_->rejudging(id)));
  for (const char* table : {"submissions", "judgements", "blobs", "rejudgings"}) EXPECT_EQ(rows(table), 0) << table;
}

TEST_F(StoreRetention, ALeaseOfWhatIsForgottenFitsNothingLater) {
  user_->submit_one(1);
  const auto leased = user_->lease();
  must(store_->cancel(leased->id, at(10)));
  EXPECT_EQ(forget_all(at(20)), 1u);
  user_->submit_one(1);
  const auto next = user_->lease();
  ASSERT_TRUE(next);
  EXPECT_NE(next->lease, leased->lease);
  EXPECT_FALSE(user_->finish(*leased));
}

TEST_F(StoreTokens, AreFoundByTheirSecretUntilTheyAreRevoked) {
  const TokenRecord alice = must(store_->add_token("alice", Role::Author, "s1", at(1)));
  const TokenRecord bob = must(store_->add_token("bob", Role::Submit, "s2", at(2)));
  EXPECT_NE(alice.id, kNoToken);
  EXPECT_NE(alice.id, bob.id);
  const auto found = must(store_->token("s1"));
  ASSERT_TRUE(found);
  EXPECT_EQ(found->id, alice.id);
  EXPECT_EQ(found->name, "alice");
  EXPECT_EQ(found->role, Role::Author);
  EXPECT_EQ(found->created, at(1));
  EXPECT_FALSE(must(store_->token("s3")));
  EXPECT_TRUE(must(store_->revoke_token("alice")));
  EXPECT_FALSE(must(store_->revoke_token("alice")));
  EXPECT_FALSE(must(store_->revoke_token("carol")));
  EXPECT_FALSE(must(store_->token("s1")));
  const auto again = store_->add_token("alice", Role::Admin, "s4", at(3));
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().kind, sandbox::ErrorKind::Usage);
  EXPECT_FALSE(store_->add_token("carol", Role::Admin, "s2", at(3)));
  const auto all = must(store_->tokens());
  ASSERT_EQ(all.size(), 2u);
  EXPECT_TRUE(all[0].revoked);
  EXPECT_FALSE(all[1].revoked);
}

TEST_F(StoreTokens, SecretsAreNotInTheFile) {
  must(store_->add_token("alice", Role::Author, "a secret of alice", at(1)));
  store_.reset();
  SQLite::Database database(file().string());
  EXPECT_EQ(database.execAndGet("SELECT count(*) FROM tokens WHERE instr(digest, 'secret') OR instr(name, 'secret')")
                .getInt(),
            0);
}

TEST(StoreWords, ComeBack) {
  for (const Role role : {Role::Submit, Role::Author, Role::Admin}) EXPECT_EQ(role_of(to_string(role)), role);
  for (const State state : {State::Queued, State::Running, State::Finished, State::Cancelled})
    EXPECT_EQ(state_of(to_string(state)), state);
  EXPECT_FALSE(role_of("root"));
  EXPECT_FALSE(state_of(""));
  EXPECT_EQ(to_string(RejudgingState::Judged), "judged");
}

}  // namespace
}  // namespace judge
