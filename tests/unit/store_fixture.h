// A store in a folder of its own, and short words for what is done to it.
#pragma once

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
  TempFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "store-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  ~TempFolder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

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
    return must(store_->create_batch(owner, name, "", tick()));
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
