#include "runners/python/counting.h"

#include <fcntl.h>
#include <frameobject.h>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <vector>

#include "runners/counted/counting.h"
#include "runners/python/reply.h"
#include "runners/python/stopwatch.h"

namespace runners::python {
namespace {

// ---- memory

struct Memory {
  bool counted = false;
  bool in_span = false;
  /// All that is allocated. What changes between spans is not the submission's: `base` goes along with it.
  std::int64_t live = 0, base = 0, at_last_end = 0;
  std::int64_t peak = 0;  ///< of live - base, in a span
} memory;

void add(std::int64_t size) {
  memory.live += size;
  if (memory.in_span) memory.peak = std::max(memory.peak, memory.live - memory.base);
}

std::int64_t size_of(void* block) {
  return static_cast<std::int64_t>(malloc_usable_size(block));
}

void* counted_malloc(void*, std::size_t size) {
  void* block = std::malloc(std::max<std::size_t>(size, 1));
  add(size_of(block));
  return block;
}

void* counted_calloc(void*, std::size_t count, std::size_t size) {
  void* block = count == 0 || size == 0 ? std::calloc(1, 1) : std::calloc(count, size);
  add(size_of(block));
  return block;
}

void* counted_realloc(void*, void* block, std::size_t size) {
  const std::int64_t before = size_of(block);
  void* moved = std::realloc(block, std::max<std::size_t>(size, 1));
  if (moved != nullptr) add(size_of(moved) - before);
  return moved;
}

void counted_free(void*, void* block) {
  add(-size_of(block));
  std::free(block);
}

// Frames of Python functions stand in chunks of these.
void* counted_arena(void*, std::size_t size) {
  void* arena = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (arena == MAP_FAILED) return nullptr;
  add(static_cast<std::int64_t>(size));
  return arena;
}

void free_counted_arena(void*, void* arena, std::size_t size) {
  add(-static_cast<std::int64_t>(size));
  munmap(arena, size);
}

// Small recursions end within the chunk that there is when the call begins. What is free of it is made zero then, and
// frames, which leave behind what they wrote, show how far they reached.
struct FrameStack {
  char *free = nullptr, *limit = nullptr;
  std::int64_t deepest = 0;

  void begin() {
    const PyThreadState* thread = PyThreadState_Get();
    free = reinterpret_cast<char*>(thread->datastack_top);
    limit = reinterpret_cast<char*>(thread->datastack_limit);
    if (free != nullptr) std::fill(free, limit, '\0');
  }

  void end() {
    if (free == nullptr) return;
    const char* used = limit;
    while (used > free && used[-1] == '\0') --used;
    deepest = std::max<std::int64_t>(deepest, used - free);
  }
} frame_stack;

// ---- instructions

/// The pipe that the counter writes to. Nobody counts outside of the emulator: then it has no ends.
int count_from = -1, count_to = -1;

void find_counter() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) return;
  prctl(kPrctlCount, ends[1], 0, 0, 0);
  std::uint64_t count = 0;
  if (read(ends[0], &count, sizeof count) == sizeof count) {
    count_from = ends[0];
    count_to = ends[1];
  }
}

std::uint64_t instructions() {
  std::uint64_t count = 0;
  if (count_from < 0) return 0;
  prctl(kPrctlCount, count_to, 0, 0, 0);
  return read(count_from, &count, sizeof count) == sizeof count ? count : 0;
}

std::uint64_t cpu_nanoseconds() {
  return clock_now(CLOCK_PROCESS_CPUTIME_ID);
}

// ---- lines

/// A line's share: an event, and so many more for what it took by the clock.
constexpr std::uint64_t kNanosecondsPerEvent = 50;

struct LineCounts {
  PyObject* file_name = nullptr;  ///< borrowed; null: lines are not counted
  PyObject* own_code = nullptr;   ///< the code object that was looked at last, borrowed, and compared only
  bool is_own = false;
  int current = 0;
  std::uint64_t since = 0;
  std::map<int, std::uint64_t> counts;
} lines;

std::uint64_t clock_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(now.tv_nsec);
}

void leave_line() {
  const std::uint64_t now = clock_nanoseconds();
  if (lines.current > 0) lines.counts[lines.current] += 1 + (now - lines.since) / kNanosecondsPerEvent;
  lines.since = now;
}

/// What other modules do counts for the line that called for it.
int trace(PyObject*, PyFrameObject* frame, int what, PyObject*) {
  if (what != PyTrace_LINE && what != PyTrace_RETURN) return 0;
  PyCodeObject* code = PyFrame_GetCode(frame);
  if (reinterpret_cast<PyObject*>(code) != lines.own_code) {
    lines.own_code = reinterpret_cast<PyObject*>(code);
    lines.is_own = PyUnicode_Compare(code->co_filename, lines.file_name) == 0;
  }
  Py_DECREF(code);
  if (!lines.is_own) return 0;
  leave_line();
  if (what == PyTrace_LINE) lines.current = PyFrame_GetLineNumber(frame);
  return 0;
}

void append_u64(std::string& out, std::uint64_t number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}
void append_u32(std::string& out, std::uint32_t number) {
  out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

}  // namespace

void count_memory() {
  memory.counted = true;
  PyMemAllocatorEx allocator{nullptr, counted_malloc, counted_calloc, counted_realloc, counted_free};
  for (const PyMemAllocatorDomain domain : {PYMEM_DOMAIN_RAW, PYMEM_DOMAIN_MEM, PYMEM_DOMAIN_OBJ})
    PyMem_SetAllocator(domain, &allocator);
  PyObjectArenaAllocator arenas{nullptr, counted_arena, free_counted_arena};
  PyObject_SetArenaAllocator(&arenas);
}

Costs& costs() {
  static Costs only;
  return only;
}

void Costs::start(Lines wanted, PyObject* file_name) {
  started_ = true;
  if (wanted == Lines::Yes) lines.file_name = file_name;
  if (memory.counted) find_counter();
}

void Costs::begin() {
  if (!started_) return;
  memory.base += memory.live - memory.at_last_end;
  memory.in_span = true;
  if (memory.counted) frame_stack.begin();
  lines.current = 0;
  if (lines.file_name != nullptr) PyEval_SetTrace(trace, Py_None);
  nanoseconds_before_ = cpu_nanoseconds();
  instructions_before_ = instructions();
}

void Costs::end() {
  if (!started_) return;
  if (count_from >= 0) instructions_ += instructions() - instructions_before_;
  nanoseconds_ += cpu_nanoseconds() - nanoseconds_before_;
  if (lines.file_name != nullptr) {
    leave_line();
    PyEval_SetTrace(nullptr, nullptr);
  }
  memory.in_span = false;
  memory.at_last_end = memory.live;
  if (memory.counted) frame_stack.end();
}

std::string Costs::frame(std::size_t answer_bytes) const {
  constexpr std::uint32_t kOperations = 1, kSpace = 2, kTime = 4;
  constexpr std::size_t kMostPlaces = 4096;
  // An int of 8 bytes on the wire is an object of 32 and a pointer; a string of few letters takes 60 bytes.
  constexpr std::int64_t kMostPerByte = 12;
  const std::int64_t kept = std::max<std::int64_t>(0, memory.at_last_end - memory.base);
  const std::int64_t heap =
      std::max<std::int64_t>(0, memory.peak - std::min(kept, kMostPerByte * static_cast<std::int64_t>(answer_bytes)));
  std::vector<std::pair<int, std::uint64_t>> places(lines.counts.begin(), lines.counts.end());
  std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  if (places.size() > kMostPlaces) places.resize(kMostPlaces);
  std::string payload;
  append_u32(payload, kTime | (count_from >= 0 ? kOperations : 0) | (memory.counted ? kSpace : 0));
  append_u64(payload, instructions_);
  append_u64(payload, memory.counted ? static_cast<std::uint64_t>(heap) : 0);
  append_u64(payload, static_cast<std::uint64_t>(frame_stack.deepest));
  append_u64(payload, nanoseconds_);
  append_u32(payload, static_cast<std::uint32_t>(places.size()));
  for (const auto& [line, count] : places) {
    append_u64(payload, static_cast<std::uint64_t>(line));
    append_u64(payload, count);
  }
  return make_frame(ReplyKind::Counted, payload);
}

}  // namespace runners::python
