#include "judge/app/batch_run.h"

#include <sched.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "judge/app/interrupt.h"
#include "judge/app/options.h"
#include "judge/batch/result_line.h"
#include "judge/batch/workers.h"
#include "judge/report/batch_result.h"
#include "sandbox/base/clock.h"
#include "sandbox/base/fd.h"

namespace judge::app {
namespace {

class Events final : public GradeEvents {
 public:
  explicit Events(BatchProgress& progress) : progress_(progress) {}
  void retried(const std::string& what) override { progress_.warn("internal retry: " + what); }
  void cache_failed(const std::string& why) override { progress_.warn("a compiled program was not cached: " + why); }

 private:
  BatchProgress& progress_;
};

}  // namespace

BatchRun::BatchRun(BatchBackend& backend, Dataset& dataset, ResultsFile file, Reveal reveal)
    : backend_(backend),
      dataset_(dataset),
      file_(std::move(file)),
      reveal_(reveal),
      progress_(dataset.items.size()),
      done_(dataset.items.size()) {}

sandbox::Status BatchRun::begin(std::vector<BatchResult> earlier) {
  std::unordered_map<std::string, BatchResult*> by_id;
  for (BatchResult& result : earlier) by_id.emplace(result.id, &result);
  for (std::size_t i = 0; i < dataset_.items.size(); ++i) {
    const auto known = by_id.find(dataset_.items[i].id);
    if (known == by_id.end()) continue;
    dataset_.items[i] = std::move(*known->second);
    done_[i] = true;
    ++graded_before_;
  }
  std::string lines;
  for (const BatchUnit& unit : dataset_.units) {
    const auto graded = std::find_if(unit.items.begin(), unit.items.end(), [this](std::size_t i) { return done_[i]; });
    if (graded == unit.items.end()) {
      remain_ += unit.items.size();
      continue;
    }
    for (const std::size_t item : unit.items) {
      if (!done_[item]) lines += settle(item, dataset_.items[*graded]);
    }
  }
  for (std::size_t i = 0; i < dataset_.items.size(); ++i) {
    if (done_[i] || dataset_.items[i].outcome == BatchOutcome::Graded) continue;
    lines += result_line(dataset_.items[i]);
    done_[i] = true;
  }
  for (std::size_t i = 0; i < dataset_.items.size(); ++i) {
    if (!done_[i]) continue;
    progress_.add(dataset_.items[i]);
    dataset_.items[i].sum_up_cases();
  }
  return lines.empty() ? sandbox::Status() : file_.append(lines);
}

std::string BatchRun::settle(std::size_t item, const BatchResult& found) {
  BatchResult& own = dataset_.items[item];
  BatchResult result = found;
  result.id = own.id;
  result.who = own.who;
  result.sample = own.sample;
  result.task = own.task;
  result.file_name = own.file_name;
  result.duplicate_of = found.duplicate_of.empty() ? found.id : found.duplicate_of;
  result.wall_time = sandbox::Micros(0);
  result.retries = 0;
  std::string line = result_line(result);
  result.sum_up_cases();
  own = std::move(result);
  done_[item] = true;
  return line;
}

std::string BatchRun::enter(const BatchUnit& unit, const BatchResult& found) {
  std::string lines;
  const std::size_t first = unit.items.front();
  for (const std::size_t item : unit.items) {
    if (item != first) {
      lines += settle(item, found);
      continue;
    }
    lines += result_line(found);
    dataset_.items[first] = found;
    dataset_.items[first].sum_up_cases();
    done_[first] = true;
  }
  for (const std::size_t item : unit.items) progress_.add(dataset_.items[item]);
  remain_ -= unit.items.size();
  return lines;
}

sandbox::Result<BatchResult> BatchRun::grade_unit(const BatchUnit& unit) {
  Events events(progress_);
  const sandbox::MonotonicClock clock;
  const sandbox::Micros begun = clock.now();
  auto report = backend_.grade(unit, events);
  BatchResult result = dataset_.items[unit.items.front()];
  if (report) {
    enter_report(std::move(*report), reveal_, result);
  } else if (backend_.ends(report.error())) {
    return tl::unexpected(report.error());
  } else {
    // Whatever a submission itself lacks was found before anything was graded.
    result.verdict = Verdict::IE;
    result.message = report.error().message;
  }
  result.wall_time = clock.now() - begun;
  return result;
}

sandbox::Status BatchRun::grade(int jobs) {
  BatchWork work;
  for (std::size_t i = 0; i < dataset_.units.size(); ++i) {
    if (!done_[dataset_.units[i].items.front()]) work.units.push_back(i);
  }
  work.jobs = jobs;
  work.grade = [this](std::size_t unit) { return grade_unit(dataset_.units[unit]); };
  work.finished = [this](const BatchWork::Finished& finished) -> sandbox::Status {
    std::string lines;
    for (const auto& [unit, result] : finished) lines += enter(dataset_.units[unit], result);
    return file_.append(lines);
  };
  bool told = false;
  work.stop = [this, &told] {
    if (interrupted() && !std::exchange(told, true))
      progress_.warn("waiting for the submissions that run; the same signal again ends judge at once");
    return interrupted();
  };
  work.tick = [this] { progress_.show(); };
  progress_.start();
  auto status = run_batch(work);
  progress_.clear();
  return status;
}

int usable_cores() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 1;
  std::set<std::string> cores;
  for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
    if (!CPU_ISSET(cpu, &allowed)) continue;
    const std::string folder = "/sys/devices/system/cpu/cpu" + std::to_string(cpu);
    const auto siblings = sandbox::read_file(folder + "/topology/thread_siblings_list");
    cores.insert(siblings ? *siblings : folder);
  }
  return std::clamp(static_cast<int>(cores.size()), 1, kMaxJobs);
}

}  // namespace judge::app
