// The writing thread: all of a piece of work or nothing, whatever it is committed together with.
#include <atomic>
#include <stdexcept>
#include <thread>

#include "judge/store/schema.h"
#include "judge/store/writer.h"
#include "tests/unit/store_fixture.h"

namespace judge::store {
namespace {

class StoreWriter : public ::testing::Test {
 protected:
  StoreWriter() : writer_(testing::must(open_up_to_date(made()))) {}
  std::filesystem::path made() {
    std::filesystem::path file = folder_.path() / "judged.db";
    const std::unique_ptr<Store> store = testing::must(open_sqlite_store(folder_.path()));
    return file;
  }
  static void insert(Connection& db, const std::string& name) {
    db.run("INSERT INTO tokens (name, role, digest, created) VALUES (?, 0, ?, 0)", {name, Blob{name}});
  }
  std::int64_t count() {
    return testing::must(writer_.write([](Connection& db) -> sandbox::Result<std::int64_t> {
      return db.number("SELECT count(*) FROM tokens").value();
    }));
  }

  testing::TempFolder folder_;
  Writer writer_;
};

TEST_F(StoreWriter, AnErrorUndoesItsOwnWork) {
  const auto refused = writer_.write([](Connection& db) -> sandbox::Result<int> {
    insert(db, "a");
    return sandbox::usage_error("no");
  });
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().message, "no");
  const auto broken = writer_.write([](Connection& db) -> sandbox::Result<int> {
    insert(db, "a");
    insert(db, "a");
    return 1;
  });
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().kind, sandbox::ErrorKind::Infrastructure);
  const auto thrown = writer_.write([](Connection& db) -> sandbox::Result<int> {
    insert(db, "a");
    throw std::runtime_error("a fault");
  });
  ASSERT_FALSE(thrown);
  EXPECT_EQ(thrown.error().message, "a fault");
  EXPECT_EQ(count(), 0);
}

TEST_F(StoreWriter, AnErrorUndoesNothingOfOthers) {
  constexpr int kThreads = 8, kEach = 50;
  std::vector<std::thread> threads;
  std::atomic<int> kept = 0;
  for (int thread = 0; thread < kThreads; ++thread) {
    threads.emplace_back([&, thread] {
      for (int i = 0; i < kEach; ++i) {
        const auto done = writer_.write([&](Connection& db) -> sandbox::Result<int> {
          insert(db, std::to_string(thread) + "/" + std::to_string(i));
          if ((thread + i) % 3 == 0) return sandbox::usage_error("no");
          return 1;
        });
        if (done) ++kept;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_GT(kept, 0);
  EXPECT_EQ(count(), kept);
}

TEST_F(StoreWriter, ATransactionThatIsLostIsEverybodysError) {
  const auto lost = writer_.write([](Connection& db) -> sandbox::Result<int> {
    insert(db, "a");
    db.run("ROLLBACK");  // as SQLite does by itself after some errors
    return 1;
  });
  EXPECT_FALSE(lost);
  EXPECT_EQ(count(), 0);
}

}  // namespace
}  // namespace judge::store
