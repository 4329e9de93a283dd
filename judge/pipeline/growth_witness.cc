#include "judge/pipeline/growth_witness.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace judge {
namespace {

using sandbox::Bytes;

/// The sizes that witnesses are heard of: the largest, and those down to a sixteenth of it.
constexpr double kTopOfSizes = 16;
/// Over them one cost may grow so many times as much as another that it should go along with, by caches that no longer
/// hold everything; a power of n more is 16 times. Of what was really seen it must be twice as much.
constexpr double kMostParting = 4, kLeastSeen = 2;
constexpr std::size_t kFewest = 5;
/// Sizes nearer to each other give no slope.
constexpr double kLeastStep = 1.1;
/// Times below say more of the clock than of the call, and of a process than of what it does.
constexpr double kLeastMicros = 2, kLeastOutsideMicros = 1000;
/// Times below may be a first touch of memory or an interrupt instead of operations.
constexpr double kLeastAccountedMicros = 100;
/// Calls below are not held against the most that their operations take.
constexpr double kLeastRoomMicros = 5000;
/// How often a page is given to a call: those that are given back may be taken again, and the kernel counts what it
/// gives in a control group.
constexpr double kTimesGiven = 4;
constexpr double kPageBytes = 4096;
/// So many operations in a nanosecond are too many, whatever a compiler made of them.
constexpr double kMostPerNanosecond = 400;
/// What of a decoding's time may be something else: how it is spread from run to run.
constexpr double kPartOfDecoding = 0.4;
constexpr double kLeastHiddenMicros = 500;
/// Bytes beside those that were counted, and beside those of the smallest size, which say nothing: the kernel counts in
/// batches.
constexpr double kLeastOutsideBytes = 256.0 * 1024;
/// Of an answer's byte on the wire in memory.
constexpr double kBytesOfAnswer = 12;
/// Costs fall so many times at most where the input grows.
constexpr double kMostFall = 4;
/// Calls of which costs may fall by more: one in so many.
constexpr std::size_t kFewFall = 4;

double real(std::size_t number) {
  return static_cast<double>(number);
}

/// Two costs at a size that should go along with each other.
struct Pair {
  double n = 0, cost = 0, other = 0;
};
using Pairs = std::vector<Pair>;

/// How many times as much the cost grows over a sixteenfold of sizes as the other one, by the median of all slopes, so
/// that no single figure decides. By ascending n.
double parting(const Pairs& pairs) {
  if (pairs.size() < kFewest) return 1;
  std::vector<double> slopes;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    for (std::size_t j = 0; j < i && pairs[j].n * kLeastStep < pairs[i].n; ++j) {
      const double ratio = pairs[i].cost / pairs[i].other / (pairs[j].cost / pairs[j].other);
      slopes.push_back(std::log(ratio) / std::log(pairs[i].n / pairs[j].n));
    }
  }
  if (slopes.empty()) return 1;
  const auto middle = slopes.begin() + static_cast<std::ptrdiff_t>(slopes.size() / 2);
  std::nth_element(slopes.begin(), middle, slopes.end());
  const double range = pairs.back().n / pairs.front().n;
  return std::pow(range, *middle) < kLeastSeen ? 1 : std::pow(kTopOfSizes, *middle);
}

double operations_at(const GrowthPoint& point) {
  return static_cast<double>(point.counted.counts.operations.value_or(0));
}

/// What the kernel may have taken in a call to give it memory, beyond what it gave at the smallest size, in
/// microseconds: no operations account for it.
double paging(const GrowthPoint& point, const GrowthPoint& smallest) {
  const double given = real(point.counted.peak_memory.value_or(0)) - real(smallest.counted.peak_memory.value_or(0));
  return kTimesGiven * std::max(0.0, given) / kPageBytes * point.page_nanoseconds / 1000;
}

double input_at(const GrowthPoint& point) {
  return real(point.input_bytes) + 4096;
}

/// Whether the largest size takes longer than its operations can: where a JVM's compilers make large calls so much
/// cheaper than small ones that the slope of the time says nothing.
bool are_too_few(const GrowthPoint& largest, const GrowthPoint& smallest) {
  if (largest.most_nanoseconds_each == 0 || !largest.nanoseconds || operations_at(largest) == 0) return false;
  const double micros = *largest.nanoseconds / 1000 - paging(largest, smallest);
  return micros > kLeastRoomMicros && 1000 * micros > largest.most_nanoseconds_each * operations_at(largest);
}

/// Whether the largest size has more operations than its time has room for. Not where they outgrow the time: there a
/// compiler made less of them.
bool are_too_many(const GrowthPoints& top) {
  Pairs pairs;
  for (const GrowthPoint& point : top) {
    if (point.nanoseconds && *point.nanoseconds > 1000 * kLeastMicros)
      pairs.push_back({point.n, operations_at(point), *point.nanoseconds});
  }
  return !pairs.empty() && pairs.back().cost > kMostPerNanosecond * pairs.back().other &&
         parting(pairs) <= kMostParting;
}

GrowthPoints top_of(const GrowthPoints& points) {
  GrowthPoints out;
  for (const GrowthPoint& point : points) {
    if (point.n >= points.back().n / kTopOfSizes) out.push_back(point);
  }
  return out;
}

bool is_no_larger(const GrowthPoint& point, const GrowthPoint& than) {
  return std::equal(point.sizes.begin(), point.sizes.end(), than.sizes.begin(), than.sizes.end(), std::less_equal());
}

/// Whether many calls cost more than one whose input was larger. A few do at the smallest sizes: the first call in a
/// process loads what the later ones find.
bool falls(const GrowthPoints& points) {
  const auto undercut = std::count_if(points.begin(), points.end(), [&points](const GrowthPoint& small) {
    return std::any_of(points.begin(), points.end(), [&small](const GrowthPoint& large) {
      const double cost = operations_at(large);
      return cost > 0 && is_no_larger(small, large) && operations_at(small) > kMostFall * cost;
    });
  });
  return undercut > static_cast<std::ptrdiff_t>(points.size() / kFewFall);
}

double outside_of_call(const GrowthPoint& point) {
  return static_cast<double>(point.outside->count()) - *point.nanoseconds / 1000;
}

/// What processes take beside their calls, beyond the process that takes least: the others start like it. What a call
/// does not account for is decoding, which goes with the input's size, and in a JVM compiling and collecting, which go
/// with the call: it may grow like the one that grows more. The call's own word is heard only where its operations
/// have to account for it, too.
Pairs outside_of_calls(const GrowthPoints& top) {
  GrowthPoints timed;
  std::copy_if(top.begin(), top.end(), std::back_inserter(timed),
               [](const GrowthPoint& point) { return point.nanoseconds && point.outside; });
  if (timed.empty()) return {};
  const auto least = std::min_element(timed.begin(), timed.end(), [](const GrowthPoint& a, const GrowthPoint& b) {
    return outside_of_call(a) < outside_of_call(b);
  });
  Pairs out;
  double smallest_input = 0, smallest_call = 0;
  for (const GrowthPoint& point : timed) {
    const double rest = outside_of_call(point) - outside_of_call(*least), input = input_at(point) - input_at(*least);
    const double call = *point.nanoseconds / 1000;
    if (input <= 0 || rest <= call || rest <= kLeastOutsideMicros) continue;
    const double accounted = std::max(call, kLeastAccountedMicros);
    if (out.empty()) smallest_input = input, smallest_call = accounted;
    out.push_back({point.n, rest, std::max(input / smallest_input, accounted / smallest_call)});
  }
  return out;
}

/// Where a program that does nothing with the same input was timed: whether this one takes more than that outside of
/// its calls. Encoding an answer takes about what decoding as much does.
bool hides_beside_decoding(const GrowthPoints& top) {
  std::size_t seen = 0, heard = 0;
  for (const GrowthPoint& point : top) {
    if (!point.decoding || !point.outside || !point.nanoseconds) continue;
    ++heard;
    const double call = *point.nanoseconds / 1000, decoding = static_cast<double>(point.decoding->count());
    const double encoding = decoding * real(point.counted.answer_bytes) / input_at(point);
    const double hidden = static_cast<double>(point.outside->count()) - call - decoding - encoding;
    if (hidden > kPartOfDecoding * decoding + call && hidden > kLeastHiddenMicros) ++seen;
  }
  return heard > 0 && 2 * seen > heard;
}

double counted_bytes(const GrowthPoint& point) {
  const auto& space = point.counted.counts.space;
  return space ? static_cast<double>(space->heap + space->stack) : 0;
}

/// The process's memory beside what was counted and the answer; where the same call says both.
std::optional<double> beside_counted(const GrowthPoint& point) {
  if (!point.counted.counts.space || !point.counted.peak_memory) return std::nullopt;
  const double answer = kBytesOfAnswer * real(point.counted.answer_bytes);
  return real(*point.counted.peak_memory) - counted_bytes(point) - answer;
}

}  // namespace

std::string doubt_of_time(const GrowthPoints& points) {
  if (points.empty()) return {};
  for (const GrowthPoint& point : points) {
    if (!point.doubt.empty()) return point.doubt;
  }
  if (falls(points)) return "the cost falls where the input grows";
  const GrowthPoints top = top_of(points);
  Pairs by_operations, counting;
  for (const GrowthPoint& point : top) {
    const double operations = operations_at(point), given = paging(point, points.front());
    const double counted = static_cast<double>(point.counted.counts.nanoseconds.value_or(0)) / 1000 - given;
    if (operations > 0 && counted > kLeastAccountedMicros) counting.push_back({point.n, counted, operations});
    if (!point.nanoseconds || !point.outside) continue;
    const double micros = *point.nanoseconds / 1000 - given;
    if (operations > 0 && micros > kLeastAccountedMicros) by_operations.push_back({point.n, micros, operations});
  }
  if (std::max(parting(by_operations), parting(counting)) > kMostParting || are_too_few(top.back(), points.front()))
    return "the operations that were counted do not account for the CPU time";
  if (are_too_many(top)) return "more operations were counted than the CPU time has room for";
  if (parting(outside_of_calls(top)) > kMostParting)
    return "most of the CPU time is spent outside of the call, and grows";
  if (hides_beside_decoding(top)) return "CPU time is spent outside of the call, beyond what reading the input takes";
  return {};
}

std::string doubt_of_space(const GrowthPoints& points) {
  if (points.empty()) return {};
  const double start = beside_counted(points.front()).value_or(0);
  Pairs outside;
  for (const GrowthPoint& point : top_of(points)) {
    const auto beside = beside_counted(point);
    const double rest = beside.value_or(0) - start;
    if (rest > counted_bytes(point) && rest > kLeastOutsideBytes) outside.push_back({point.n, rest, input_at(point)});
  }
  return parting(outside) > kMostParting ? "most of the memory was not allocated in a way that is counted, and grows"
                                         : "";
}

bool grows_less_than_input(const GrowthPoints& points) {
  Pairs pairs;
  for (const GrowthPoint& point : top_of(points)) {
    if (operations_at(point) > 0) pairs.push_back({point.n, real(point.input_bytes), operations_at(point)});
  }
  return parting(pairs) > kMostParting;
}

}  // namespace judge
