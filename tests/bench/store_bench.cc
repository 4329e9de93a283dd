// What the store costs with more and more queued, side by side: to hand in one submission, to lease and finish one, and
// to open the file and lease the first. Rounds are interleaved, so that what else the machine does falls on all alike;
// CPU time tells what the disk's noise hides.
//   store-bench [ROUNDS] [FOLDER]
#include <stdlib.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "judge/store/sqlite_store.h"

namespace {

namespace fs = std::filesystem;
using judge::Store;
using judge::UtcTime;

constexpr std::array<std::size_t, 3> kQueued = {100, 10'000, 100'000};
constexpr std::size_t kPerRound = 100;
constexpr std::size_t kOwners = 20;

UtcTime now() {
  return std::chrono::time_point_cast<sandbox::Micros>(std::chrono::system_clock::now());
}

template <class T>
T must(sandbox::Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().text().c_str());
  std::exit(3);
}

/// A program of two kilobytes, as no other.
judge::NewSubmission program(std::size_t number) {
  std::string source = "# " + std::to_string(number) + "\n";
  while (source.size() < 2000) source += "def solve(numbers):\n    return sorted(numbers)\n";
  return {{"main.py", "python", std::move(source)}, "two-sum", R"({"reveal":"all","growth":false})", ""};
}

struct Spent {
  double wall = 0, cpu = 0;  ///< microseconds a submission
};

class Watch {
 public:
  [[nodiscard]] Spent each(std::size_t count) const {
    const double wall = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin_).count();
    return {wall / static_cast<double>(count), (cpu() - cpu_) / static_cast<double>(count)};
  }

 private:
  static double cpu() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto micros = [](const timeval& time) {
      return 1e6 * static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec);
    };
    return micros(usage.ru_utime) + micros(usage.ru_stime);
  }
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
  double cpu_ = cpu();
};

/// A store with as many queued as its size says, before and after each round.
struct Subject {
  fs::path folder;
  std::size_t queued = 0;
  std::unique_ptr<Store> store;
  std::vector<Spent> submit, grade, open;
};

void submit_some(Store& store, std::size_t& number, std::size_t count) {
  while (count > 0) {
    const std::size_t some = std::min<std::size_t>(count, 500);
    std::vector<judge::NewSubmission> programs;
    for (std::size_t i = 0; i < some; ++i) programs.push_back(program(number++));
    must(store.submit({static_cast<std::int64_t>(number % kOwners), "", "", 0, 0, now()}, programs));
    count -= some;
  }
}

void round(Subject& subject, std::size_t& number) {
  Store& store = *subject.store;
  std::vector<judge::NewSubmission> programs;
  for (std::size_t i = 0; i < kPerRound; ++i) programs.push_back(program(number++));
  const Watch submit;
  for (std::size_t i = 0; i < kPerRound; ++i) {
    must(store.submit({static_cast<std::int64_t>(i % kOwners), "", "", 0, 0, now()}, {programs[i]}));
  }
  subject.submit.push_back(submit.each(kPerRound));
  const Watch grade;
  for (std::size_t i = 0; i < kPerRound; ++i) {
    const auto leased = must(store.lease("bench", now(), now() + std::chrono::seconds(60)));
    const std::string report = "{\"id\":\"" + leased->id + "\"}" + std::string(1000, ' ');
    must(store.finish(leased->lease, {judge::Verdict::AC, "", 9, 9, {}, 0, report}, now()));
  }
  subject.grade.push_back(grade.each(kPerRound));
}

void reopen(Subject& subject) {
  subject.store.reset();
  const Watch open;
  subject.store = must(judge::open_sqlite_store(subject.folder));
  const auto leased = must(subject.store->lease("bench", now(), now() + std::chrono::seconds(60)));
  subject.open.push_back(open.each(1));
  must(subject.store->give_back(leased->lease));
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

void print(const char* what, const std::vector<Subject>& subjects, std::vector<Spent> Subject::*field) {
  for (const Subject& subject : subjects) {
    std::printf("%-17s %6zu queued:", what, subject.queued);
    for (double Spent::*kind : {&Spent::wall, &Spent::cpu}) {
      std::vector<double> all, ratios;
      for (std::size_t i = 0; i < (subject.*field).size(); ++i) {
        all.push_back((subject.*field)[i].*kind);
        ratios.push_back(all.back() / ((subjects.front().*field)[i].*kind));
      }
      std::printf("  %s %6.0f us (%.2f)", kind == &Spent::wall ? "time" : "CPU", median(all), median(ratios));
    }
    std::printf("\n");
  }
}

}  // namespace

int main(int argc, char** argv) {
  const int rounds = argc > 1 ? std::atoi(argv[1]) : 30;
  std::string root = ((argc > 2 ? fs::path(argv[2]) : fs::temp_directory_path()) / "store-bench-XXXXXX").string();
  if (mkdtemp(root.data()) == nullptr) {
    std::perror(root.c_str());
    return 3;
  }
  std::vector<Subject> subjects;
  std::size_t number = 0;
  for (const std::size_t queued : kQueued) {
    Subject subject{fs::path(root) / std::to_string(queued), queued, nullptr, {}, {}, {}};
    subject.store = must(judge::open_sqlite_store(subject.folder));
    submit_some(*subject.store, number, queued);
    subjects.push_back(std::move(subject));
  }
  for (int i = 0; i < rounds; ++i) {
    for (Subject& subject : subjects) round(subject, number);
    std::rotate(subjects.begin(), subjects.begin() + 1, subjects.end());
  }
  for (int i = 0; i < std::max(3, rounds / 5); ++i) {
    for (Subject& subject : subjects) reopen(subject);
  }
  std::sort(subjects.begin(), subjects.end(), [](const Subject& a, const Subject& b) { return a.queued < b.queued; });
  std::printf("medians of %d rounds of %zu; in brackets: of the rounds' ratios to that with %zu queued\n", rounds,
              kPerRound, kQueued[0]);
  print("submit", subjects, &Subject::submit);
  print("lease and finish", subjects, &Subject::grade);
  print("open, first lease", subjects, &Subject::open);
  subjects.clear();
  fs::remove_all(root);
  return 0;
}
