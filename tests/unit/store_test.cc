// Handing in, leases and results, and the file itself.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <thread>

#include "judge/blobs/key.h"
#include "tests/unit/store_fixture.h"

namespace judge {
namespace {

using testing::at;
using testing::judged;
using testing::must;
using testing::program;
using Outcome = Submitted::Outcome;

class StoreSubmit : public testing::StoreTest {};
class StoreGrading : public testing::StoreTest {};
class StoreFile : public testing::StoreTest {};

TEST_F(StoreSubmit, WhatIsHandedInIsFound) {
  NewSubmission what = program("print(1)\n");
  what.item = "ann.py";
  const std::string batch = user_->batch(7);
  const std::string id = user_->submit(7, {what}, batch).at(0);
  const SubmissionRecord record = user_->record(id);
  EXPECT_EQ(record.id, id);
  EXPECT_EQ(record.owner, 7);
  EXPECT_EQ(record.batch, batch);
  EXPECT_EQ(record.item, "ann.py");
  EXPECT_EQ(record.problem, "two-sum");
  EXPECT_EQ(record.language, "python");
  EXPECT_EQ(record.file_name, "main.py");
  EXPECT_EQ(record.settings, R"({"reveal":"all"})");
  EXPECT_EQ(record.source_key, key_of("print(1)\n").hex());
  EXPECT_EQ(record.state, State::Queued);
  EXPECT_EQ(record.attempts, 0);
  EXPECT_EQ(record.created, at(2));
  EXPECT_FALSE(record.started || record.finished || record.verdict);
  EXPECT_EQ(must(store_->source(id)), "print(1)\n");
  EXPECT_EQ(must(store_->report(id)), std::nullopt);
}

TEST_F(StoreSubmit, AnyBytesComeBack) {
  NewSubmission what = program(std::string("a\0b\xff", 4));
  what.item = std::string("x\0y", 3);
  const std::string id = user_->submit(1, {what, program("")}).at(0);
  EXPECT_EQ(must(store_->source(id)), std::string("a\0b\xff", 4));
  EXPECT_EQ(user_->record(id).item, what.item);
  const auto leased = user_->lease();
  ASSERT_TRUE(leased);
  EXPECT_EQ(leased->what.submission.source, what.submission.source);
  EXPECT_EQ(user_->lease()->what.submission.source, "");
}

TEST_F(StoreSubmit, UnknownIdsAreNothing) {
  for (const std::string id : {"", "x", "0190a5c0-0000-7000-8000-000000000000", "%", "' OR 1=1 --"}) {
    EXPECT_FALSE(must(store_->find(id)));
    EXPECT_FALSE(must(store_->source(id)));
    EXPECT_FALSE(must(store_->report(id)));
    EXPECT_FALSE(must(store_->cancel(id, at(1))));
    EXPECT_FALSE(must(store_->batch(id)));
    EXPECT_FALSE(must(store_->cancel_batch(id, at(1))));
    EXPECT_FALSE(must(store_->rejudging(id)));
    EXPECT_FALSE(must(store_->apply_rejudging(id, at(1))));
    EXPECT_FALSE(must(store_->cancel_rejudging(id, at(1))));
  }
}

TEST_F(StoreSubmit, IdsAreVersion7AndSortByTime) {
  std::vector<std::string> ids;
  // Time stands still, goes on, and is set back; and the store is opened anew.
  for (const std::int64_t second : {5, 5, 9, 2, 2}) {
    const auto done = must(store_->submit({1, "", "", 0, 0, at(second)}, {program("a"), program("b")}));
    ids.insert(ids.end(), done.ids.begin(), done.ids.end());
  }
  open();
  const auto done = must(store_->submit({1, "", "", 0, 0, at(1)}, {program("a")}));
  ids.insert(ids.end(), done.ids.begin(), done.ids.end());
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
  for (const std::string& id : ids) {
    ASSERT_EQ(id.size(), 36u);
    EXPECT_EQ(id[14], '7');
    EXPECT_NE(std::string("89ab").find(id[19]), std::string::npos);
  }
  const auto millis = at(5).time_since_epoch().count() / 1000;
  EXPECT_EQ(std::stoll(ids[0].substr(0, 8) + ids[0].substr(9, 4), nullptr, 16), millis);
}

TEST_F(StoreSubmit, TheSameRequestIsAcceptedOnce) {
  const std::vector<NewSubmission> what = {program("a"), program("b")};
  const auto first = must(store_->submit({1, "", "key", 0, 0, at(1)}, what));
  const auto again = must(store_->submit({1, "", "key", 1, 1, at(2)}, what));
  EXPECT_EQ(first.outcome, Outcome::Accepted);
  EXPECT_EQ(again.outcome, Outcome::Repeated) << "even where the queue is full";
  EXPECT_EQ(again.ids, first.ids);
  for (const auto& other :
       {std::vector<NewSubmission>{program("a")}, {program("b"), program("a")}, {program("a"), program("b", "lis")}}) {
    const auto conflict = must(store_->submit({1, "", "key", 0, 0, at(3)}, other));
    EXPECT_EQ(conflict.outcome, Outcome::Conflict);
    EXPECT_TRUE(conflict.ids.empty());
  }
  EXPECT_EQ(must(store_->submit({2, "", "key", 0, 0, at(3)}, what)).outcome, Outcome::Accepted) << "another owner's";
  open();
  EXPECT_EQ(must(store_->submit({1, "", "key", 0, 0, at(9)}, what)).ids, first.ids);
  EXPECT_EQ(must(store_->queue_length()).waiting[0], 4u);
}

TEST_F(StoreSubmit, AFullQueueTakesAllOrNothing) {
  const std::vector<NewSubmission> two = {program("a"), program("b")};
  Admission admission{1, "", "", 3, 5, at(1)};
  EXPECT_EQ(must(store_->submit(admission, two)).outcome, Outcome::Accepted);
  EXPECT_EQ(must(store_->submit(admission, two)).outcome, Outcome::QueueFull);
  EXPECT_EQ(must(store_->submit(admission, {program("c")})).outcome, Outcome::Accepted);
  admission.owner = 2;
  EXPECT_EQ(must(store_->submit(admission, two)).outcome, Outcome::Accepted);
  EXPECT_EQ(must(store_->submit(admission, {program("c")})).outcome, Outcome::QueueFull) << "in all";
  EXPECT_EQ(must(store_->queue_length()).waiting[0], 5u);
  ASSERT_TRUE(user_->lease());
  EXPECT_EQ(must(store_->submit(admission, {program("c")})).outcome, Outcome::Accepted) << "what runs does not wait";
  admission.most_waiting = admission.most_waiting_in_all = 0;
  EXPECT_EQ(must(store_->submit(admission, two)).outcome, Outcome::Accepted);
}

TEST_F(StoreSubmit, ABatchIsItsOwners) {
  const std::string batch = user_->batch(1);
  const auto submit = [&](std::int64_t owner, const std::string& to) {
    return must(store_->submit({owner, to, "", 0, 0, at(9)}, {program("a")})).outcome;
  };
  EXPECT_EQ(submit(1, batch), Outcome::Accepted);
  EXPECT_EQ(submit(2, batch), Outcome::NoBatch);
  EXPECT_EQ(submit(1, "none"), Outcome::NoBatch);
  ASSERT_EQ(must(store_->cancel_batch(batch, at(10))), 1u);
  EXPECT_EQ(submit(1, batch), Outcome::NoBatch);
}

TEST_F(StoreSubmit, ListsByFilterInPages) {
  const std::string batch = user_->batch(1);
  std::vector<std::string> ids;
  for (int i = 0; i < 10; ++i) {
    ids.push_back(user_->submit(i % 2, {program("s" + std::to_string(i), i < 5 ? "two-sum" : "lis")}).at(0));
  }
  ids.push_back(user_->submit_one(1, "in batch", batch));
  const auto listed = [&](const SubmissionFilter& filter, const Page& page = {}) {
    std::vector<std::string> out;
    for (const auto& record : must(store_->list(filter, page))) out.push_back(record.id);
    return out;
  };
  EXPECT_EQ(listed({}), ids);
  EXPECT_EQ(listed({}, {ids[3], 2, false}), (std::vector{ids[4], ids[5]}));
  EXPECT_EQ(listed({}, {ids[3], 2, true}), (std::vector{ids[2], ids[1]}));
  EXPECT_EQ(listed({}, {"", 1, true}), (std::vector{ids[10]}));
  EXPECT_EQ(listed({}, {"f", 5, false}), std::vector<std::string>());
  EXPECT_EQ(listed({}, {"0", 1, false}), (std::vector{ids[0]}));
  SubmissionFilter filter;
  filter.owner = 0;
  filter.problem = "lis";
  EXPECT_EQ(listed(filter), (std::vector{ids[6], ids[8]}));
  filter.ids = {ids[8], ids[1], "nonsense\"]"};
  EXPECT_EQ(listed(filter), (std::vector{ids[8]}));
  filter = {};
  filter.ids = {"nonsense"};
  EXPECT_TRUE(listed(filter).empty());
  filter = {};
  filter.batch = batch;
  EXPECT_EQ(listed(filter), (std::vector{ids[10]}));
  filter = {};
  filter.since = user_->record(ids[2]).created;
  filter.until = user_->record(ids[4]).created;
  EXPECT_EQ(listed(filter), (std::vector{ids[2], ids[3]}));
  filter = {};
  filter.language = "cpp";
  EXPECT_TRUE(listed(filter).empty());
  const auto leased = user_->lease();
  ASSERT_TRUE(leased && user_->finish(*leased, Verdict::WA));
  filter = {};
  filter.state = State::Finished;
  EXPECT_EQ(listed(filter), (std::vector{leased->id}));
  filter.verdict = Verdict::WA;
  EXPECT_EQ(listed(filter), (std::vector{leased->id}));
  filter.verdict = Verdict::AC;
  EXPECT_TRUE(listed(filter).empty());
}

TEST_F(StoreSubmit, ListsByStateOrVerdictAloneInOrderAndInPages) {
  constexpr std::array kVerdicts = {Verdict::WA, Verdict::AC, Verdict::WA, Verdict::TLE, Verdict::WA};
  std::vector<std::string> ids, wrong, waiting;
  for (int i = 0; i < 10; ++i) ids.push_back(user_->submit_one(1));
  for (const Verdict verdict : kVerdicts) {
    const auto leased = user_->lease();
    ASSERT_TRUE(leased && user_->finish(*leased, verdict));
    if (verdict == Verdict::WA) wrong.push_back(leased->id);
  }
  ASSERT_TRUE(must(store_->cancel(ids[7], user_->tick())));
  for (const int i : {5, 6, 8, 9}) waiting.push_back(ids[static_cast<std::size_t>(i)]);
  const auto listed = [&](const SubmissionFilter& filter, bool newest_first) {
    std::vector<std::string> out;
    Page page{"", 2, newest_first};
    for (;;) {
      const auto part = must(store_->list(filter, page));
      for (const auto& record : part) out.push_back(record.id);
      if (part.size() < page.limit) break;
      page.after = out.back();
    }
    EXPECT_EQ(must(store_->count(filter)), out.size());
    if (newest_first) std::reverse(out.begin(), out.end());
    return out;
  };
  for (const bool newest_first : {false, true}) {
    SubmissionFilter filter;
    filter.verdict = Verdict::WA;
    EXPECT_EQ(listed(filter, newest_first), wrong);
    filter.state = State::Queued;
    EXPECT_TRUE(listed(filter, newest_first).empty());
    filter.verdict.reset();
    EXPECT_EQ(listed(filter, newest_first), waiting);
    filter.state = State::Cancelled;
    EXPECT_EQ(listed(filter, newest_first), std::vector{ids[7]});
  }
  EXPECT_EQ(must(store_->list({}, {"", 3, true, 4})).front().id, ids[5]);
}

TEST_F(StoreGrading, AResultIsEnteredOnce) {
  const std::string id = user_->submit_one(1, "print(2)");
  const auto leased = user_->lease("worker 1");
  ASSERT_TRUE(leased);
  EXPECT_EQ(leased->id, id);
  EXPECT_EQ(leased->owner, 1);
  EXPECT_EQ(leased->what.submission.source, "print(2)");
  EXPECT_EQ(leased->what.settings, R"({"reveal":"all"})");
  EXPECT_EQ(user_->record(id).state, State::Running);
  EXPECT_FALSE(user_->lease());
  EXPECT_TRUE(user_->finish(*leased, Verdict::WA, "{}"));
  EXPECT_FALSE(user_->finish(*leased, Verdict::AC, "{\"late\":1}"));
  const SubmissionRecord record = user_->record(id);
  EXPECT_EQ(record.state, State::Finished);
  EXPECT_EQ(record.verdict, Verdict::WA);
  EXPECT_EQ(record.message, "case 3");
  EXPECT_EQ(record.passed, 2u);
  EXPECT_EQ(record.total, 3u);
  EXPECT_EQ(record.max_cpu_time, sandbox::Micros(1500));
  EXPECT_EQ(record.max_peak_memory, 4096u);
  EXPECT_EQ(record.attempts, 1);
  EXPECT_TRUE(record.started && record.finished);
  EXPECT_EQ(must(store_->report(id)), "{}");
}

TEST_F(StoreGrading, ALeaseThatRanOutIsFencedOut) {
  const std::string id = user_->submit_one(1);
  const auto first = must(store_->lease("a", at(10), at(20)));
  ASSERT_TRUE(first);
  EXPECT_EQ(must(store_->reclaim(at(20), 5)).queued, 0u) << "it lasts until then";
  EXPECT_EQ(must(store_->reclaim(at(21), 5)).queued, 1u);
  EXPECT_EQ(user_->record(id).state, State::Queued);
  EXPECT_FALSE(user_->finish(*first));
  EXPECT_FALSE(must(store_->give_back(first->lease)));
  const auto second = must(store_->lease("b", at(22), at(30)));
  ASSERT_TRUE(second);
  EXPECT_EQ(second->lease.judgement, first->lease.judgement);
  EXPECT_NE(second->lease.attempt, first->lease.attempt);
  EXPECT_EQ(must(store_->renew({first->lease, second->lease}, at(40))), std::vector{first->lease});
  EXPECT_FALSE(user_->finish(*first));
  EXPECT_EQ(must(store_->reclaim(at(35), 5)).queued, 0u) << "it was renewed";
  EXPECT_TRUE(user_->finish(*second));
  EXPECT_EQ(user_->record(id).attempts, 2);
  EXPECT_EQ(must(store_->renew({second->lease}, at(50))), std::vector{second->lease});
}

TEST_F(StoreGrading, WhatIsGivenBackWasNotBegun) {
  const std::string one = user_->submit_one(1), two = user_->submit_one(1);
  const auto first = user_->lease();
  ASSERT_TRUE(first && first->id == one);
  EXPECT_TRUE(must(store_->give_back(first->lease)));
  EXPECT_FALSE(must(store_->give_back(first->lease)));
  EXPECT_EQ(user_->record(one).attempts, 0);
  EXPECT_EQ(user_->record(one).state, State::Queued);
  EXPECT_FALSE(user_->record(one).started);
  EXPECT_EQ(must(store_->queue_length()).waiting[0], 2u);
  const auto again = user_->lease();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->id, one) << "where it was";
  EXPECT_NE(again->lease, first->lease);
  EXPECT_FALSE(user_->finish(*first));
  EXPECT_TRUE(user_->finish(*again));
  EXPECT_EQ(user_->record(one).attempts, 1);
  EXPECT_EQ(user_->lease()->id, two);
}

TEST_F(StoreGrading, WhatFailedIsTriedAgainAndCounts) {
  const std::string one = user_->submit_one(1);
  const auto first = user_->lease();
  ASSERT_TRUE(first);
  EXPECT_EQ(first->attempts, 1);
  EXPECT_TRUE(must(store_->give_back(first->lease, Store::Attempt::Failed)));
  EXPECT_EQ(user_->record(one).attempts, 1);
  const auto again = user_->lease();
  ASSERT_TRUE(again);
  EXPECT_EQ(again->attempts, 2);
  EXPECT_FALSE(user_->finish(*first));
  EXPECT_TRUE(user_->finish(*again));
  EXPECT_EQ(user_->record(one).attempts, 2);
}

TEST_F(StoreGrading, AfterSoManyAttemptsItIsAnInternalError) {
  const std::string id = user_->submit_one(1);
  for (int attempt = 1; attempt <= 3; ++attempt) {
    ASSERT_TRUE(must(store_->lease("a", at(attempt * 10), at(attempt * 10 + 1))));
    const auto reclaimed = must(store_->reclaim(at(attempt * 10 + 2), 3));
    EXPECT_EQ(reclaimed.queued, attempt < 3 ? 1u : 0u);
    EXPECT_EQ(reclaimed.given_up, attempt < 3 ? std::vector<std::string>() : std::vector{id});
  }
  const SubmissionRecord record = user_->record(id);
  EXPECT_EQ(record.state, State::Finished);
  EXPECT_EQ(record.verdict, Verdict::IE);
  EXPECT_EQ(record.message, "the judge failed 3 times while it graded this");
  EXPECT_FALSE(user_->lease());
  EXPECT_EQ(must(store_->queue_length()).running, 0u);
}

TEST_F(StoreGrading, OtherWorkersAreGone) {
  for (int i = 0; i < 3; ++i) user_->submit_one(1);
  const auto mine = user_->lease("me"), theirs = user_->lease("gone"), others = user_->lease("gone too");
  ASSERT_TRUE(mine && theirs && others);
  EXPECT_EQ(must(store_->reclaim(at(0), 5)).queued, 0u);
  EXPECT_EQ(must(store_->reclaim(at(0), 5, "me")).queued, 2u);
  EXPECT_FALSE(user_->finish(*theirs));
  EXPECT_TRUE(user_->finish(*mine));
  EXPECT_EQ(must(store_->queue_length()).waiting[0], 2u);
}

TEST_F(StoreGrading, WhatIsCancelledHasNoResult) {
  const std::string waits = user_->submit_one(1), runs = user_->submit_one(1), done = user_->submit_one(1);
  EXPECT_EQ(must(store_->cancel(waits, at(50))), State::Cancelled);
  const auto running = user_->lease(), finished = user_->lease();
  ASSERT_TRUE(running && finished);
  EXPECT_EQ(running->id, runs);
  EXPECT_TRUE(user_->finish(*finished));
  EXPECT_EQ(must(store_->cancel(runs, at(51))), State::Cancelled);
  EXPECT_EQ(must(store_->cancel(runs, at(52))), State::Cancelled);
  EXPECT_EQ(must(store_->cancel(done, at(53))), State::Finished);
  EXPECT_FALSE(user_->finish(*running));
  EXPECT_FALSE(must(store_->give_back(running->lease)));
  EXPECT_EQ(must(store_->renew({running->lease}, at(90))).size(), 1u);
  EXPECT_EQ(user_->record(runs).state, State::Cancelled);
  EXPECT_EQ(user_->record(runs).finished, at(51));
  EXPECT_FALSE(user_->record(runs).verdict);
  EXPECT_FALSE(user_->lease());
  const auto length = must(store_->queue_length());
  EXPECT_EQ(length.waiting, (std::array<std::size_t, 3>{}));
  EXPECT_EQ(length.running, 0u);
}

TEST_F(StoreFile, IsPrivateAndHoldsEverythingWhenOpenedAnew) {
  const auto mode = [](const std::filesystem::path& path) {
    struct stat st {};
    EXPECT_EQ(stat(path.c_str(), &st), 0) << path;
    return st.st_mode & 0777;
  };
  const std::filesystem::path deep = folder_.path() / "a" / "b";
  const auto other = must(open_sqlite_store(deep));
  EXPECT_EQ(mode(deep), 0700u);
  ASSERT_TRUE(must(other->submit({}, {program("a")})).ids.size() == 1);
  for (const char* name : {"judged.db", "judged.db-wal", "judged.db-shm"}) EXPECT_EQ(mode(deep / name), 0600u) << name;

  const std::string done = user_->submit_one(1), waits = user_->submit_one(2);
  const auto leased = user_->lease();
  ASSERT_TRUE(leased && user_->finish(*leased, Verdict::AC, "report"));
  open();
  EXPECT_EQ(user_->record(done).verdict, Verdict::AC);
  EXPECT_EQ(must(store_->report(done)), "report");
  EXPECT_EQ(user_->lease()->id, waits);
}

TEST_F(StoreFile, OtherFilesAreRefusedAndLeftAlone) {
  const auto refused = [&](const std::string& words) {
    const auto opened = open_sqlite_store(folder_.path());
    ASSERT_FALSE(opened) << words;
    EXPECT_EQ(opened.error().kind, sandbox::ErrorKind::Usage) << opened.error().text();
    EXPECT_NE(opened.error().message.find(words), std::string::npos) << opened.error().text();
  };
  store_.reset();
  {
    SQLite::Database later(file().string(), SQLite::OPEN_READWRITE);
    later.exec("PRAGMA user_version = 99");
  }
  refused("later judged (schema 99");
  std::filesystem::remove(file());
  {
    SQLite::Database foreign(file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    foreign.exec("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
  }
  refused("is no store of judged");
  EXPECT_EQ(SQLite::Database(file().string()).execAndGet("SELECT x FROM theirs").getInt(), 1);
  const std::string garbage(5000, '?');
  std::ofstream(file(), std::ios::trunc) << garbage;
  refused("is no store of judged");
  EXPECT_EQ(std::filesystem::file_size(file()), garbage.size());
  std::filesystem::remove(file());
  EXPECT_TRUE(open_sqlite_store(folder_.path()));
}

TEST_F(StoreFile, AFolderThatCannotBeMadeIsAnError) {
  std::ofstream(folder_.path() / "plain") << "a file";
  const auto opened = open_sqlite_store(folder_.path() / "plain" / "data");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, sandbox::ErrorKind::Infrastructure);
}

TEST_F(StoreFile, ADamagedFileIsAnInfrastructureError) {
  for (int i = 0; i < 200; ++i)
    user_->submit_one(1, std::string(1000, static_cast<char>('a' + i % 26)) + std::to_string(i));
  store_.reset();
  const auto size = std::filesystem::file_size(file());
  {
    std::fstream damaged(file(), std::ios::in | std::ios::out | std::ios::binary);
    damaged.seekp(static_cast<std::streamoff>(4096));
    damaged << std::string(size - 4096, '\x5a');
  }
  auto opened = open_sqlite_store(folder_.path());
  if (opened) {
    const auto leased = (*opened)->lease("w", at(1), at(2));
    ASSERT_FALSE(leased);
    EXPECT_EQ(leased.error().kind, sandbox::ErrorKind::Infrastructure);
    EXPECT_NE(leased.error().message.find("damaged"), std::string::npos) << leased.error().text();
  } else {
    EXPECT_EQ(opened.error().kind, sandbox::ErrorKind::Infrastructure) << opened.error().text();
  }
}

TEST_F(StoreFile, ThreadsSubmitAndGradeTogether) {
  constexpr int kThreads = 8, kEach = 40;
  std::vector<std::vector<std::string>> ids(kThreads);
  std::vector<std::thread> threads;
  std::atomic<int> finished = 0;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < kEach; ++i) {
        const auto done = must(store_->submit({thread % 3, "", std::to_string(thread * kEach + i), 0, 0, at(i)},
                                              {program(std::to_string(i))}));
        ids[static_cast<std::size_t>(thread)].push_back(done.ids.at(0));
        EXPECT_TRUE(must(store_->find(done.ids.at(0)))) << "what was returned is there";
        const auto leased = must(store_->lease("w", at(i), at(i + 60)));
        if (leased && must(store_->finish(leased->lease, judged(Verdict::AC, "r"), at(i)))) ++finished;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::set<std::string> all;
  for (const auto& some : ids) {
    EXPECT_TRUE(std::is_sorted(some.begin(), some.end()));
    all.insert(some.begin(), some.end());
  }
  EXPECT_EQ(all.size(), static_cast<std::size_t>(kThreads * kEach));
  EXPECT_EQ(finished, kThreads * kEach);
  EXPECT_EQ(must(store_->list({}, {"", 1000, false})).size(), all.size());
}

TEST_F(StoreFile, OnesErrorUndoesNothingOfOthers) {
  constexpr int kThreads = 8;
  std::vector<std::thread> threads;
  std::atomic<int> made = 0, refused = 0;
  // All want the same names, and submit between.
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < 10; ++i) {
        const auto token = store_->add_token("t" + std::to_string(i), Role::Submit,
                                             std::to_string(thread) + "/" + std::to_string(i), at(1));
        ++(token ? made : refused);
        EXPECT_TRUE(token || token.error().kind == sandbox::ErrorKind::Usage);
        must(store_->submit({}, {program("x")}));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(made, 10);
  EXPECT_EQ(refused, (kThreads - 1) * 10);
  EXPECT_EQ(must(store_->queue_length()).waiting[0], kThreads * 10u);
}

TEST_F(StoreFile, IsMadeOnceWhereSeveralOpenIt) {
  for (int round = 0; round < 20; ++round) {
    const std::filesystem::path folder = folder_.path() / std::to_string(round);
    std::vector<std::thread> threads;
    for (int thread = 0; thread < 4; ++thread) {
      threads.emplace_back([&] {
        const auto opened = open_sqlite_store(folder);
        EXPECT_TRUE(opened) << opened.error().text();
        if (opened) {
          EXPECT_TRUE((*opened)->submit({}, {program("a")}));
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(must(must(open_sqlite_store(folder))->queue_length()).waiting[0], 4u);
  }
}

TEST_F(StoreFile, TwoProcessesMayHaveItOpen) {
  const auto other = must(open_sqlite_store(folder_.path()));
  must(other->add_token("alice", Role::Author, "secret", at(1)));
  EXPECT_TRUE(must(store_->token("secret")));
  const std::string id = user_->submit_one(1);
  EXPECT_TRUE(must(other->find(id)));
}

}  // namespace
}  // namespace judge
