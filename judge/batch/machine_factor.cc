#include "judge/batch/machine_factor.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <ctime>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace judge {
namespace {

/// What one go takes on the reference machine: one of two cores of an AMD EPYC of family 26 (Zen 5), as a virtual
/// machine has it; Debian 12's g++, a release build. About the least of some thousand goes.
constexpr double kReferenceSeconds = 1.3e-4;
/// Many short ones: on a machine that is shared a short one is left alone now and then, a long one never.
constexpr int kGoes = 150;
/// Beyond a core's first cache, and within its second: what lies further away depends on what the neighbours do.
constexpr std::size_t kPlaces = std::size_t{512} * 1024 / sizeof(std::uint32_t);
/// The three parts of a go take about as long as each other on the reference machine.
constexpr int kCalculations = 12'000;
constexpr int kSteps = 10'000;
constexpr int kEntries = 400;

std::uint64_t next_random(std::uint64_t& state) {
  state ^= state << 13;
  state ^= state >> 7;
  state ^= state << 17;
  return state;
}

/// Whole numbers in registers, each from the one before it, and branches that cannot be foretold.
std::uint64_t calculate(std::uint64_t& state) {
  std::uint64_t sum = 0;
  for (int i = 0; i < kCalculations; ++i) {
    const std::uint64_t number = next_random(state);
    if ((number & 3) == 0)
      sum += number / 7;
    else
      sum ^= number * 5;
  }
  return sum;
}

/// One cycle through all places, in no order that a processor could guess.
std::vector<std::uint32_t> make_cycle() {
  std::vector<std::uint32_t> next(kPlaces);
  std::iota(next.begin(), next.end(), 0);
  std::uint64_t state = 1;
  for (std::size_t i = kPlaces - 1; i > 0; --i) std::swap(next[i], next[next_random(state) % i]);
  return next;
}

std::uint64_t walk(const std::vector<std::uint32_t>& next, std::uint32_t& place) {
  for (int i = 0; i < kSteps; ++i) place = next[place];
  return place;
}

/// Small blocks of memory that come and go, as most programs' values do.
std::uint64_t allocate(std::uint64_t& state) {
  std::map<std::uint64_t, std::string> entries;
  for (int i = 0; i < kEntries; ++i) {
    const std::uint64_t number = next_random(state);
    entries.emplace(number, std::string(16 + number % 48, 'x'));
    if (i % 4 == 3) entries.erase(entries.lower_bound(number));
  }
  return entries.begin()->first;
}

double thread_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

}  // namespace

double measure_machine_factor() {
  const std::vector<std::uint32_t> next = make_cycle();
  // Each go has other numbers, which no processor has learnt from the one before.
  std::uint64_t state = 1;
  std::uint32_t place = 0;
  double least = std::numeric_limits<double>::max();
  // What is found is kept where it could be looked at, so that no compiler leaves it out.
  [[maybe_unused]] volatile std::uint64_t found = 0;
  for (int go = 0; go < kGoes; ++go) {
    const double begun = thread_seconds();
    found = calculate(state) ^ walk(next, place) ^ allocate(state);
    least = std::min(least, thread_seconds() - begun);
  }
  // A thousandth is more than it can tell.
  return std::round(kReferenceSeconds / least * 1000) / 1000;
}

}  // namespace judge
