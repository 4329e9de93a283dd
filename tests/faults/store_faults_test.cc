// The store when the power is cut, its process is killed, or the disk is full: what was acknowledged is there, no
// judgement has two results, and everything adds up.
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstring>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <thread>

#include "sandbox/base/fd.h"
#include "tests/faults/power_cut.h"
#include "tests/unit/store_fixture.h"

namespace judged_test {
namespace {

namespace fs = std::filesystem;
using judge::State;
using judge::Store;
using judge::testing::at;
using judge::testing::audit;
using judge::testing::judged;
using judge::testing::must;
using judge::testing::program;
using judge::testing::TempFolder;

fs::path quick_folder() {
  return fs::exists("/dev/shm") ? fs::path("/dev/shm") : fs::temp_directory_path();
}

/// What one call of the store acknowledged.
struct Ack {
  enum class What : char { Submitted = 's', Finished = 'f', Cancelled = 'c' };
  What what = What::Submitted;
  std::string id;
  std::string report;  ///< Finished only: no two are alike
};

/// Submits, grades and cancels, and says so once it has returned; an error of the store ends it.
class Work {
 public:
  Work(Store& store, std::string worker, std::function<void(const Ack&)> acknowledge)
      : store_(store), worker_(std::move(worker)), acknowledge_(std::move(acknowledge)) {}

  [[nodiscard]] bool step(std::mt19937_64& random) {
    const std::string name = worker_ + "/" + std::to_string(next_++);
    std::vector<judge::NewSubmission> programs;
    for (std::uint64_t i = random() % 3 + 1; i > 0; --i) programs.push_back(program(name + "/" + std::to_string(i)));
    const auto done = store_.submit({static_cast<std::int64_t>(random() % 3), "", name, 0, 0, at(next_)}, programs);
    if (!done) return false;
    for (const std::string& id : done->ids) acknowledge_({Ack::What::Submitted, id, ""});
    if (random() % 4 == 0) {
      const auto state = store_.cancel(done->ids[0], at(next_));
      if (!state) return false;
      if (*state == State::Cancelled) acknowledge_({Ack::What::Cancelled, done->ids[0], ""});
    }
    const auto leased = store_.lease(worker_, at(next_), at(next_ + 60));
    if (!leased) return false;
    if (!*leased) return true;
    const auto finished = store_.finish((*leased)->lease, judged(judge::Verdict::AC, name), at(next_));
    if (!finished) return false;
    if (*finished) acknowledge_({Ack::What::Finished, (*leased)->id, name});
    return true;
  }

 private:
  Store& store_;
  std::string worker_;
  std::function<void(const Ack&)> acknowledge_;
  std::atomic<int> next_ = 0;
};

/// What a store does not have of what was acknowledged, and what does not add up in it.
std::vector<std::string> check(const fs::path& folder, const std::vector<Ack>& acks) {
  std::vector<std::string> wrong;
  {
    auto opened = judge::open_sqlite_store(folder);
    if (!opened) return {opened.error().text()};
    std::map<std::string, judge::SubmissionRecord> records;
    for (auto& record : must((*opened)->list({}, {"", 1'000'000, false}))) records[record.id] = std::move(record);
    for (const Ack& ack : acks) {
      const auto found = records.find(ack.id);
      if (found == records.end()) {
        wrong.push_back(ack.id + " is lost");
        continue;
      }
      const State state = found->second.state;
      if (ack.what == Ack::What::Cancelled && state != State::Cancelled) wrong.push_back(ack.id + " is not cancelled");
      if (ack.what != Ack::What::Finished) continue;
      const auto report = must((*opened)->report(ack.id));
      if (state != State::Finished) wrong.push_back(ack.id + " is not finished");
      if (report != ack.report) wrong.push_back(ack.id + " has another result: " + report.value_or("none"));
    }
  }
  for (const std::string& what : audit(folder / "judged.db")) wrong.push_back(what);
  return wrong;
}

TEST(StoreFaults, APowerCutLosesNothingThatWasAcknowledged) {
  constexpr int kThreads = 4, kSteps = 400, kCuts = 150;
  const TempFolder data(quick_folder()), copies(quick_folder());
  std::mutex mutex;
  std::vector<Ack> acks;
  std::vector<std::size_t> acknowledged;  // of each cut: how many at that moment
  std::mt19937_64 random(std::random_device{}());
  int left = 1;
  {
    PowerCutDisk disk(random(), [&](PowerCutDisk& self) {
      if (--left > 0 || acknowledged.size() == kCuts) return;
      left = static_cast<int>(random() % 300) + 1;
      const std::lock_guard lock(mutex);
      self.cut(data.path(), copies.path() / std::to_string(acknowledged.size()));
      acknowledged.push_back(acks.size());
    });
    const auto store = must(judge::open_sqlite_store(data.path()));
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
      threads.emplace_back([&, thread, seed = random()] {
        std::mt19937_64 own(seed);
        Work work(*store, "w" + std::to_string(thread), [&](const Ack& ack) {
          const std::lock_guard lock(mutex);
          acks.push_back(ack);
        });
        for (int i = 0; i < kSteps; ++i) EXPECT_TRUE(work.step(own));
      });
    }
    for (std::thread& thread : threads) thread.join();
  }
  EXPECT_GT(acknowledged.size(), 20u);
  for (std::size_t cut = 0; cut < acknowledged.size(); ++cut) {
    const fs::path copy = copies.path() / std::to_string(cut);
    if (!fs::exists(copy / "judged.db")) continue;  // cut before there was a file
    const std::vector<Ack> before(acks.begin(), acks.begin() + static_cast<std::ptrdiff_t>(acknowledged[cut]));
    EXPECT_EQ(check(copy, before), std::vector<std::string>())
        << "cut " << cut << ", " << before.size() << " acknowledged";
  }
  EXPECT_EQ(check(data.path(), acks), std::vector<std::string>());
}

/// The process that is killed: works until then, and writes a line for each call that returned.
[[noreturn]] void work_until_killed(const fs::path& folder, const std::string& worker, int acks) {
  const auto store = must(judge::open_sqlite_store(folder));
  must(store->reclaim(at(0), 1000, worker));
  std::vector<std::thread> threads;
  for (int thread = 0; thread < 3; ++thread) {
    threads.emplace_back([&, thread] {
      std::mt19937_64 random(static_cast<std::uint64_t>(getpid()) * 8 + static_cast<std::uint64_t>(thread));
      // One write of less than a page: lines of several threads do not mix.
      Work work(*store, worker, [&](const Ack& ack) {
        const std::string line = std::string(1, static_cast<char>(ack.what)) + " " + ack.id + " " + ack.report + "\n";
        if (write(acks, line.data(), line.size()) < 0) _exit(1);
      });
      while (work.step(random)) {
      }
      _exit(1);
    });
  }
  for (std::thread& thread : threads) thread.join();
  _exit(1);
}

std::vector<Ack> acks_of(const std::string& text) {
  std::vector<Ack> acks;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    char what = 0;
    Ack ack;
    words >> what >> ack.id >> ack.report;
    ack.what = static_cast<Ack::What>(what);
    acks.push_back(ack);
  }
  return acks;
}

TEST(StoreFaults, AKilledProcessLosesNothingThatWasAcknowledged) {
  constexpr int kRounds = 60;
  const TempFolder data;
  std::mt19937_64 random(std::random_device{}());
  std::vector<Ack> acks;
  for (int round = 0; round < kRounds; ++round) {
    auto pipe = must(sandbox::make_pipe());
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) work_until_killed(data.path(), "round" + std::to_string(round), pipe.write.get());
    pipe.write.reset();
    const std::size_t enough = random() % 80 + 1;
    std::string text;
    char buffer[512];
    bool alive = true;
    for (ssize_t count = 0; (count = read(pipe.read.get(), buffer, sizeof buffer)) > 0;) {
      text.append(buffer, static_cast<std::size_t>(count));
      if (!alive || std::count(text.begin(), text.end(), '\n') < static_cast<std::ptrdiff_t>(enough)) continue;
      kill(child, SIGKILL);
      alive = false;
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the store failed before it was killed";
    for (Ack& ack : acks_of(text)) acks.push_back(std::move(ack));
    ASSERT_EQ(check(data.path(), acks), std::vector<std::string>()) << "round " << round;
  }
  // Nothing that was begun is stuck: the next one gets all of it.
  const auto store = must(judge::open_sqlite_store(data.path()));
  must(store->reclaim(at(0), 1000, "last"));
  EXPECT_EQ(must(store->queue_length()).running, 0u);
}

/// Submits until the disk is full, has room made, and goes on.
void fill(const fs::path& folder, const std::function<void()>& make_room) {
  std::vector<Ack> acks;
  {
    const auto store = must(judge::open_sqlite_store(folder));
    std::optional<sandbox::Error> full;
    for (int i = 0; i < 1000 && !full; ++i) {
      const auto done =
          store->submit({1, "", "", 0, 0, at(i)}, {program(std::string(20'000, 'x') + std::to_string(i))});
      if (done) acks.push_back({Ack::What::Submitted, done->ids.at(0), ""});
      if (!done) full = done.error();
    }
    ASSERT_TRUE(full);
    EXPECT_EQ(full->kind, sandbox::ErrorKind::Infrastructure);
    EXPECT_EQ(full->message, "the disk is full") << full->text();
    EXPECT_NE(full->text().find(folder.string()), std::string::npos) << full->text();
    EXPECT_FALSE(full->hint.empty());
    ASSERT_FALSE(acks.empty());
    EXPECT_TRUE(must(store->find(acks.back().id))) << "reading goes on";
    make_room();
    const auto after = must(store->submit({1, "", "", 0, 0, at(2000)}, {program("after")}));
    acks.push_back({Ack::What::Submitted, after.ids.at(0), ""});
    ASSERT_TRUE(must(store->lease("w", at(2000), at(2001))));
  }
  EXPECT_EQ(check(folder, acks), std::vector<std::string>());
}

TEST(StoreFaults, AFullDiskIsAnErrorAndLosesNothing) {
  const TempFolder folder;
  const fs::path data = folder.path() / "disk";
  fs::create_directory(data);
  if (mount("judged-store-faults", data.c_str(), "tmpfs", 0, "size=3m") != 0) {
    GTEST_SKIP() << "cannot mount a small disk: " << std::strerror(errno);
  }
  std::ofstream(data / "ballast") << std::string(1 << 20, 'b');
  fill(data / "store", [&] { fs::remove(data / "ballast"); });
  EXPECT_EQ(umount(data.c_str()), 0);
}

TEST(StoreFaults, AFileThatMayNotGrowIsAFullDisk) {
  const TempFolder folder;
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1 << 20, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  fill(folder.path(), [&] { EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0); });
  EXPECT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
  std::signal(SIGXFSZ, handler);
}

}  // namespace
}  // namespace judged_test
