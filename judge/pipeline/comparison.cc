#include "judge/pipeline/comparison.h"

#include <algorithm>
#include <cmath>

#include "judge/complexity/paired.h"
#include "judge/pipeline/case_runner.h"
#include "judge/pipeline/counted_submission.h"
#include "judge/pipeline/growth_inputs.h"
#include "judge/pipeline/turns.h"

namespace judge {
namespace {

using sandbox::Micros;
using sandbox::Result;

constexpr int kSeed = 1;
constexpr int kFewestPairs = 9, kMostPairs = 41;
/// For all pairs at one size, of CPU time.
constexpr Micros kMostTime{1'500'000};
/// Sizes grow while a call takes less.
constexpr double kLongCallUs = 50'000;
constexpr std::size_t kMostSizes = 3, kMostCases = 3;
constexpr double kSizeStep = 4;

/// Times of both, pair by pair.
class Pairs {
 public:
  /// A measurement is a time in microseconds, above 0; nothing, if there is none. False if one was missing.
  template <class First, class Second>
  bool take(First first, Second second) {
    const auto turn = [this](auto measure, double& last, double& least) {
      return [this, measure, &last, &least](int) {
        const std::optional<double> time = measure();
        if (!time || *time <= 0) return false;
        last = *time;
        if (least == 0 || last < least) least = last;
        spent_ += last;
        return true;
      };
    };
    const auto more = [this](int round) {
      if (round > 0) pairs_.emplace_back(last_second_, last_first_);
      const bool enough = spent_ > static_cast<double>(kMostTime.count());
      return round < kFewestPairs || (round < kMostPairs && !enough);
    };
    return take_turns({turn(first, last_first_, times_.first_us), turn(second, last_second_, times_.second_us)}, more);
  }

  [[nodiscard]] std::optional<ComparedTimes> result() const {
    const auto ratio = paired_ratio(pairs_);
    if (!ratio) return std::nullopt;
    ComparedTimes out = times_;
    out.ratio = ratio->ratio;
    out.low = ratio->low;
    out.high = ratio->high;
    out.pairs = static_cast<int>(pairs_.size());
    return out;
  }

 private:
  ComparedTimes times_;
  std::vector<std::pair<double, double>> pairs_;  ///< second, first
  double last_first_ = 0, last_second_ = 0, spent_ = 0;
};

class SizesComparison {
 public:
  SizesComparison(ExecutorPool& pool, const runners::Registry& registry, CompileCache* cache, const Problem& problem,
                  const Contestant& first, const Contestant& second)
      : pool_(pool),
        cache_(cache),
        problem_(problem),
        growth_(*problem.growth),
        first_(first),
        second_(second),
        author_(registry.by_name("python").value_or(nullptr)),
        inputs_(pool, problem, *author_) {}

  Result<std::vector<ComparedTimes>> all() {
    if (auto made = make(first_, first_calls_); !made) return tl::unexpected(made.error());
    if (auto made = make(second_, second_calls_); !made) return tl::unexpected(made.error());
    std::vector<ComparedTimes> out;
    for (parameter_ = 0; parameter_ < growth_.sizes.size(); ++parameter_) {
      if (auto ok = along(out); !ok) return tl::unexpected(ok.error());
    }
    return out;
  }

 private:
  sandbox::Status make(const Contestant& contestant, CountedSubmission& calls) {
    auto made =
        CountedSubmission::make(pool_, cache_, problem_, contestant.runner, contestant.submission, contestant.artifact);
    if (!made) return tl::unexpected(made.error());
    calls = std::move(*made);
    return {};
  }

  [[nodiscard]] const GrowthReport* growth_of(const Contestant& contestant) const {
    const auto& growth = contestant.report.growth.along;
    return parameter_ < growth.size() ? &growth[parameter_] : nullptr;
  }

  Result<std::string> frame(double n) {
    std::vector<double> sizes;
    for (const Growth::Parameter& size : growth_.sizes) sizes.push_back(size.meanwhile);
    sizes[parameter_] = n;
    return inputs_.frame(input_, sizes, kSeed);
  }

  /// The time of a call; nothing if it was not answered. What is no fault of the submission's ends in fault_.
  std::optional<double> time(const CountedSubmission& calls, const std::string& input) {
    const auto call = calls.timed->call(input);
    if (!call) {
      fault_ = call.error();
      return std::nullopt;
    }
    if (!call->answered || !call->counts.nanoseconds) return std::nullopt;
    return static_cast<double>(*call->counts.nanoseconds) / 1000;
  }

  std::optional<double> operations(const CountedSubmission& calls, const std::string& input) {
    if (!calls.operations) return std::nullopt;
    const auto call = calls.operations->call(input);
    if (!call || !call->answered || !call->counts.operations) return std::nullopt;
    return static_cast<double>(*call->counts.operations);
  }

  /// The largest size whose time growth measured; nothing, if it measured none.
  static std::optional<double> largest_timed(const GrowthReport* growth) {
    if (growth == nullptr) return std::nullopt;
    const auto found = std::find_if(growth->samples.rbegin(), growth->samples.rend(),
                                    [](const GrowthSample& sample) { return sample.operations || sample.cpu_us; });
    return found == growth->samples.rend() ? std::nullopt : std::optional(found->n);
  }

  /// The largest size at which both take little time; where one takes long at the smallest, that one.
  Result<double> top_size() {
    const Growth::Parameter& range = growth_.sizes[parameter_];
    double top = range.from;
    for (const Contestant* each : {&first_, &second_}) {
      const auto largest = largest_timed(growth_of(*each));
      if (!largest) return top;
      top = each == &first_ ? *largest : std::min(top, *largest);
    }
    double n = top;
    while (true) {
      const auto input = frame(n);
      if (!input) return tl::unexpected(input.error());
      const auto one = time(first_calls_, *input), other = time(second_calls_, *input);
      if (fault_) return tl::unexpected(*fault_);
      if (!one || !other) break;
      top = n;
      if (n >= range.to || std::max(*one, *other) > kLongCallUs) break;
      n = std::min(n * 2, range.to);
    }
    return top;
  }

  /// The inputs that cost the dearer of the two most.
  void choose_input() {
    input_ = growth_.inputs.front();
    const GrowthReport *one = growth_of(first_), *other = growth_of(second_);
    const auto largest = largest_timed(one), other_largest = largest_timed(other);
    if (!largest || !other_largest) return;
    const bool second_is_dearer = *other_largest < *largest;
    const std::string& chosen = second_is_dearer ? other->input : one->input;
    if (!chosen.empty()) input_ = chosen;
  }

  sandbox::Status along(std::vector<ComparedTimes>& out) {
    choose_input();
    const auto top = top_size();
    if (!top) return tl::unexpected(top.error());
    std::vector<double> sizes;
    double next = *top;
    while (next >= growth_.sizes[parameter_].from && sizes.size() < kMostSizes) {
      sizes.insert(sizes.begin(), next);
      next = std::floor(next / kSizeStep);
    }
    for (const double n : sizes) {
      const auto input = frame(n);
      if (!input) return tl::unexpected(input.error());
      Pairs pairs;
      const bool all =
          pairs.take([&] { return time(first_calls_, *input); }, [&] { return time(second_calls_, *input); });
      if (fault_) return tl::unexpected(*fault_);
      auto times = all ? pairs.result() : std::nullopt;
      if (!times) continue;
      times->parameter = growth_.sizes[parameter_].name;
      times->input = input_;
      times->n = n;
      if (first_.runner.counting()->unit == second_.runner.counting()->unit) {
        times->first_operations = operations(first_calls_, *input);
        times->second_operations = operations(second_calls_, *input);
      }
      out.push_back(std::move(*times));
    }
    return {};
  }

  ExecutorPool& pool_;
  CompileCache* cache_;
  const Problem& problem_;
  const Growth& growth_;
  const Contestant &first_, &second_;
  const runners::Runner* author_;
  GrowthInputs inputs_;
  CountedSubmission first_calls_, second_calls_;
  std::size_t parameter_ = 0;
  std::string input_;
  std::optional<sandbox::Error> fault_;
};

/// Names of the cases that both passed, those that take longest at the end.
std::vector<std::string> longest_cases(const Report& first, const Report& second) {
  std::vector<std::pair<Micros, std::string>> found;
  for (std::size_t i = 0; i < std::min(first.cases.size(), second.cases.size()); ++i) {
    const CaseReport &one = first.cases[i], &other = second.cases[i];
    if (one.verdict == Verdict::AC && other.verdict == Verdict::AC)
      found.emplace_back(std::max(one.cpu_time, other.cpu_time), one.name);
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string> out;
  for (std::size_t i = found.size() - std::min(kMostCases, found.size()); i < found.size(); ++i)
    out.push_back(found[i].second);
  return out;
}

Result<std::vector<ComparedTimes>> compare_cases(ExecutorPool& pool, const Problem& problem, const Contestant& first,
                                                 const Contestant& second) {
  const auto make = [&](const Contestant& one) {
    return CaseRunner::make(pool, problem, one.runner, one.submission, one.artifact);
  };
  const auto first_cases = make(first), second_cases = make(second);
  if (!first_cases) return tl::unexpected(first_cases.error());
  if (!second_cases) return tl::unexpected(second_cases.error());
  std::vector<ComparedTimes> out;
  for (const std::string& name : longest_cases(first.report, second.report)) {
    const auto test = std::find_if(problem.cases.begin(), problem.cases.end(),
                                   [&name](const TestCase& each) { return each.name == name; });
    if (test == problem.cases.end()) continue;  // a relation
    const auto time = [&test](const CaseRunner& cases) -> std::optional<double> {
      const CaseRun run = cases.measure(*test);
      if (run.report.verdict != Verdict::AC) return std::nullopt;
      return static_cast<double>(run.report.cpu_time.count());
    };
    Pairs pairs;
    const bool all = pairs.take([&] { return time(*first_cases); }, [&] { return time(*second_cases); });
    auto times = all ? pairs.result() : std::nullopt;
    if (!times) continue;
    times->input = name;
    out.push_back(std::move(*times));
  }
  return out;
}

}  // namespace

Result<std::vector<ComparedTimes>> compare_times(ExecutorPool& pool, const runners::Registry& registry,
                                                 CompileCache* cache, const Problem& problem, const Contestant& first,
                                                 const Contestant& second) {
  if (problem.growth && first.runner.counting() && second.runner.counting())
    return SizesComparison(pool, registry, cache, problem, first, second).all();
  return compare_cases(pool, problem, first, second);
}

}  // namespace judge
