// A store in a folder of its own, and short words for what is done to it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "judge/store/sqlite_store.h"

namespace judge::testing {

/// Moments in seconds.
inline UtcTime at(std::int64_t seconds) {
  return UtcTime(std::chrono::seconds(1'700'000'000 + seconds));
}

/// The value, or a failed test.
template <class T>
T must(sandbox::Result<T> result) {
  if (!result) throw std::runtime_error(result.error().text());
  return std::move(*result);
}

inline NewSubmission program(const std::string& source, const std::string& problem = "two-sum") {
  return {{"main.py", "python", source}, problem, R"({"reveal":"all"})", ""};
}

inline Judged judged(Verdict verdict, const std::string& report = "") {
  return {verdict, verdict == Verdict::AC ? "" : "case 3", 2, 3, sandbox::Micros(1500), 4096, report};
}

class TempFolder {
 public:
  explicit TempFolder(const std::filesystem::path& where = std::filesystem::temp_directory_path()) {
    std::string name = (where / "store-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// What does not add up in a store's file; nothing where all is well.
inline std::vector<std::string> audit(const std::filesystem::path& file) {
  SQLite::Database database(file.string());
  std::vector<std::string> wrong;
  const auto expect_none = [&](const std::string& what, const std::string& rows) {
    const int count = database.execAndGet("SELECT count(*) FROM (" + rows + ")").getInt();
    if (count > 0) wrong.push_back(std::to_string(count) + " " + what);
  };
  const std::string integrity = database.execAndGet("PRAGMA integrity_check").getString();
  if (integrity != "ok") wrong.push_back(integrity);
  expect_none("dangling references", "SELECT 1 FROM pragma_foreign_key_check");
  expect_none("submissions without one judgement that counts",
              "SELECT 1 FROM submissions AS s "
              "WHERE (SELECT count(*) FROM judgements WHERE submission = s.number AND counts = 1) <> 1");
  expect_none("judgements whose state and figures disagree",
              "SELECT 1 FROM judgements WHERE (state = 2) <> (verdict IS NOT NULL) OR (state >= 2) <> (finished IS NOT "
              "NULL) OR (state = 1) <> (until IS NOT NULL) OR (state = 1) <> (worker IS NOT NULL) OR attempts > fence");
  expect_none("judgements that are counted for another batch than their submission's",
              "SELECT 1 FROM judgements AS j JOIN submissions AS s ON s.number = j.submission "
              "WHERE j.batch IS NOT CASE WHEN j.counts = 1 THEN s.batch END");
  expect_none("lanes that count wrongly",
              "SELECT 1 FROM lanes AS l WHERE waiting <> (SELECT count(*) FROM judgements WHERE lane = l.number AND "
              "state = 0)");
  expect_none("owners that count wrongly",
              "SELECT 1 FROM owners AS o WHERE waiting <> (SELECT coalesce(sum(waiting), 0) FROM lanes AS l "
              "WHERE l.priority = o.priority AND l.owner = o.owner)");
  expect_none("priorities that count wrongly",
              "SELECT 1 FROM priorities AS p WHERE waiting <> (SELECT coalesce(sum(waiting), 0) FROM owners AS o "
              "WHERE o.priority = p.priority)");
  expect_none("lanes that stand below the turn",
              "SELECT 1 FROM lanes AS l JOIN owners AS o ON o.priority = l.priority AND o.owner = l.owner "
              "WHERE l.waiting > 0 AND l.served < o.turn UNION ALL SELECT 1 FROM owners AS o "
              "JOIN priorities AS p ON p.priority = o.priority WHERE o.waiting > 0 AND o.served < p.turn");
  expect_none("callbacks that wait for an end that was",
              "SELECT 1 FROM callbacks AS c JOIN judgements AS j ON j.submission = c.submission AND j.counts = 1 "
              "WHERE c.state = 0 AND (j.state >= 2) <> (c.due IS NOT NULL)");
  expect_none("blobs that nothing refers to",
              "SELECT 1 FROM blobs AS b WHERE NOT EXISTS (SELECT 1 FROM submissions WHERE source = b.number) "
              "AND NOT EXISTS (SELECT 1 FROM judgements WHERE report = b.number)");
  return wrong;
}

/// What tests do to a store, at moments that go by by the second.
class StoreUser {
 public:
  explicit StoreUser(Store& store) : store_(&store) {}

  std::vector<std::string> submit(std::int64_t owner, const std::vector<NewSubmission>& what,
                                  const std::string& batch = "") {
    const Submitted done = must(store_->submit({owner, batch, "", 0, 0, tick()}, what));
    EXPECT_EQ(done.outcome, Submitted::Outcome::Accepted);
    return done.ids;
  }
  std::string submit_one(std::int64_t owner, const std::string& source = "pass", const std::string& batch = "") {
    return submit(owner, {program(source)}, batch).at(0);
  }
  std::string batch(std::int64_t owner, const std::string& name = "week 1") {
    return must(store_->create_batch({owner, "", "", 0, 0, tick()}, name, {})).batch;
  }
  std::optional<LeasedSubmission> lease(const std::string& worker = "w") {
    const UtcTime now = tick();
    return must(store_->lease(worker, now, now + std::chrono::seconds(60)));
  }
  bool finish(const LeasedSubmission& leased, Verdict verdict = Verdict::AC, const std::string& report = "") {
    return must(store_->finish(leased.lease, judged(verdict, report), tick()));
  }
  /// Leases and finishes all that waits.
  std::size_t finish_all(Verdict verdict = Verdict::AC) {
    std::size_t count = 0;
    while (const auto leased = lease()) {
      EXPECT_TRUE(finish(*leased, verdict));
      ++count;
    }
    return count;
  }
  SubmissionRecord record(const std::string& id) {
    auto found = must(store_->find(id));
    EXPECT_TRUE(found) << id;
    return found.value_or(SubmissionRecord());
  }
  UtcTime tick() { return at(++seconds_); }

 private:
  Store* store_;
  std::int64_t seconds_ = 0;
};

class StoreTest : public ::testing::Test {
 protected:
  StoreTest() { open(); }
  ~StoreTest() override {
    if (!store_) return;
    store_.reset();
    EXPECT_EQ(audit(file()), std::vector<std::string>());
  }
  void open() {
    store_.reset();
    store_ = must(open_sqlite_store(folder_.path()));
    user_.emplace(*store_);
  }
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "judged.db"; }

  TempFolder folder_;
  std::unique_ptr<Store> store_;
  std::optional<StoreUser> user_;
};

}  // namespace judge::testing
