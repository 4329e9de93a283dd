// Linked to function submissions whose operations are counted: their own code is compiled with
// -fsanitize-coverage=trace-pc, which calls judged's counter in every basic block, and their calls of libc's block
// functions come here first (-Wl,--wrap). This file itself is not instrumented.
#include "judged/counted.h"

#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

extern "C" const char __executable_start[], etext[];

namespace {

/// A block function handles so many bytes in the time of a basic block or so.
constexpr std::size_t kBytesPerOperation = 16;
/// The program's code must not be larger; a counter for each of its bytes is mapped, and hardly any is used.
constexpr std::size_t kMostCode = std::size_t{16} << 20;
constexpr std::size_t kMostTouched = 65536;

bool counting = false;
std::uint64_t operations = 0;
std::uint64_t counts[kMostCode];
/// The places whose counts are not 0.
std::uint32_t touched[kMostTouched];
std::size_t touched_count = 0;
std::size_t last = 0;

/// What the judge knows of places that were reached in a run before: the address of each, doubled, and 1 more where it
/// is of the submission's own code. By address.
const std::uint64_t* known = nullptr;
std::size_t known_count = 0;

void add(std::size_t place, std::uint64_t amount) {
  operations += amount;
  if (place >= kMostCode) return;
  if (counts[place] == 0) {
    if (touched_count == kMostTouched) return;
    touched[touched_count++] = static_cast<std::uint32_t>(place);
  }
  counts[place] += amount;
}

std::size_t place_of(const void* return_address) {
  // The address of the call, not of what follows it, which may be on another line.
  return static_cast<std::size_t>(static_cast<const char*>(return_address) - __executable_start) - 1;
}

/// Whether code is the submission's own: that of the place before it. A function's first block was reached, if any of
/// its code was.
bool is_own(std::size_t place) {
  const std::uint64_t address = reinterpret_cast<std::uintptr_t>(__executable_start) + place;
  const std::uint64_t* after = std::upper_bound(known, known + known_count, address * 2 + 1);
  return after != known && (after[-1] & 1) != 0;
}

/// What called for the code whose frame this is: the nearest caller that is the submission's own, or the place of its
/// own that was reached last, where frames end (a function of libc's may have none).
std::size_t own_caller(void* const* frame) {
  constexpr int kMostFrames = 64;
  constexpr std::uintptr_t kLargestFrame = std::uintptr_t{1} << 20;
  // Callers stay the same in a loop of the library's.
  static void* const* known_frame = nullptr;
  static const void* known_return = nullptr;
  static std::size_t found = 0;
  if (frame == known_frame && frame[1] == known_return) return found;
  known_frame = frame;
  known_return = frame[1];
  found = last;
  for (int i = 0; i < kMostFrames; ++i) {
    const std::size_t place = place_of(frame[1]);
    if (is_own(place)) return found = place;
    const auto here = reinterpret_cast<std::uintptr_t>(frame), next = reinterpret_cast<std::uintptr_t>(frame[0]);
    if (next <= here || next - here > kLargestFrame || next % alignof(void*) != 0) break;
    frame = reinterpret_cast<void* const*>(next);
  }
  return found;
}

/// Where the stack was when counting began, and the lowest that it got.
const char *first_frame = nullptr, *lowest_frame = nullptr;

}  // namespace

void judged_count_bytes(std::size_t size) {
  if (counting) add(last, size / kBytesPerOperation);
}

extern "C" {

void __sanitizer_cov_trace_pc() {
  if (!counting) return;
  lowest_frame = std::min(lowest_frame, static_cast<const char*>(__builtin_frame_address(0)));
  const std::size_t place = place_of(__builtin_return_address(0));
  if (known == nullptr || is_own(place)) {
    last = place;
  } else {
    last = own_caller(static_cast<void* const*>(*static_cast<void**>(__builtin_frame_address(0))));
  }
  add(last, 1);
}

void judged_know_places(const std::uint64_t* places, std::size_t count) {
  known = places;
  known_count = count;
}

void judged_begin_counting() {
  const auto* here = static_cast<const char*>(__builtin_frame_address(0));
  if (first_frame == nullptr) first_frame = lowest_frame = here;
  judged_begin_heap();
  counting = true;
}
void judged_end_counting() {
  counting = false;
  judged_end_heap();
}

std::uint64_t judged_stack() {
  return static_cast<std::uint64_t>(first_frame - lowest_frame);
}

std::uint64_t judged_operations() {
  return operations;
}

std::size_t judged_places(JudgedPlace* places, std::size_t most) {
  const auto more = [](std::uint32_t a, std::uint32_t b) {
    return counts[a] > counts[b] || (counts[a] == counts[b] && a < b);
  };
  std::sort(touched, touched + touched_count, more);
  const std::size_t count = std::min(most, touched_count);
  for (std::size_t i = 0; i < count; ++i)
    places[i] = {reinterpret_cast<std::uintptr_t>(__executable_start) + touched[i], counts[touched[i]]};
  return count;
}

#define JUDGED_WRAP(result, name, parameters, arguments, size) \
  result __real_##name parameters;                             \
  result __wrap_##name parameters {                            \
    judged_count_bytes(size);                                  \
    return __real_##name arguments;                            \
  }
JUDGED_WRAP(void*, memcpy, (void* to, const void* from, std::size_t size), (to, from, size), size)
JUDGED_WRAP(void*, memmove, (void* to, const void* from, std::size_t size), (to, from, size), size)
JUDGED_WRAP(void*, memset, (void* to, int byte, std::size_t size), (to, byte, size), size)
#undef JUDGED_WRAP

// These stop early: what they went over is known after.

void* __real_memchr(const void* at, int byte, std::size_t size);
void* __wrap_memchr(const void* at, int byte, std::size_t size) {
  void* found = __real_memchr(at, byte, size);
  judged_count_bytes(
      found == nullptr ? size : static_cast<std::size_t>(static_cast<char*>(found) - static_cast<const char*>(at)));
  return found;
}

int __real_memcmp(const void* a, const void* b, std::size_t size);
int __wrap_memcmp(const void* a, const void* b, std::size_t size) {
  if (counting) {
    const auto* left = static_cast<const char*>(a);
    judged_count_bytes(
        static_cast<std::size_t>(std::mismatch(left, left + size, static_cast<const char*>(b)).first - left));
  }
  return __real_memcmp(a, b, size);
}

std::size_t __real_strlen(const char* text);
std::size_t __wrap_strlen(const char* text) {
  const std::size_t size = __real_strlen(text);
  judged_count_bytes(size);
  return size;
}

int __real_strcmp(const char* a, const char* b);
int __wrap_strcmp(const char* a, const char* b) {
  if (counting) {
    std::size_t same = 0;
    while (a[same] == b[same] && a[same] != '\0') ++same;
    judged_count_bytes(same);
  }
  return __real_strcmp(a, b);
}

}  // extern "C"
