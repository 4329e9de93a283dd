// The bytes that a submission's part of the calls allocates, in programs that count: every allocation comes here first
// (-Wl,--wrap).
#include <malloc.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>

#include "judged/counted.h"

namespace {

/// All that is allocated. What changes between the spans is not the submission's: `base` goes along with it.
std::int64_t live = 0, base = 0, at_last_end = 0;
std::int64_t peak = 0;  ///< of live - base, in a span
bool in_span = false;

void* allocated(void* block) {
  live += static_cast<std::int64_t>(malloc_usable_size(block));
  if (in_span) peak = std::max(peak, live - base);
  return block;
}

void released(void* block) {
  live -= static_cast<std::int64_t>(malloc_usable_size(block));
}

}  // namespace

void judged_begin_heap() {
  base += live - at_last_end;
  in_span = true;
}

void judged_end_heap() {
  in_span = false;
  at_last_end = live;
}

JudgedHeap judged_heap() {
  return {static_cast<std::uint64_t>(peak), static_cast<std::uint64_t>(std::max<std::int64_t>(0, at_last_end - base))};
}

extern "C" {

void* __real_malloc(std::size_t size);
void* __wrap_malloc(std::size_t size) {
  return allocated(__real_malloc(size));
}

void* __real_calloc(std::size_t count, std::size_t size);
void* __wrap_calloc(std::size_t count, std::size_t size) {
  judged_count_bytes(count * size);
  return allocated(__real_calloc(count, size));
}

void* __real_realloc(void* block, std::size_t size);
void* __wrap_realloc(void* block, std::size_t size) {
  const auto before = static_cast<std::int64_t>(malloc_usable_size(block));
  void* moved = __real_realloc(block, size);
  if (moved == nullptr && size > 0) return nullptr;
  live -= before;
  return allocated(moved);
}

void __real_free(void* block);
void __wrap_free(void* block) {
  released(block);
  __real_free(block);
}

void* __real_aligned_alloc(std::size_t alignment, std::size_t size);
void* __wrap_aligned_alloc(std::size_t alignment, std::size_t size) {
  return allocated(__real_aligned_alloc(alignment, size));
}

void* __real_memalign(std::size_t alignment, std::size_t size);
void* __wrap_memalign(std::size_t alignment, std::size_t size) {
  return allocated(__real_memalign(alignment, size));
}

int __wrap_posix_memalign(void** block, std::size_t alignment, std::size_t size) {
  *block = allocated(__real_memalign(alignment, size));
  return *block == nullptr ? ENOMEM : 0;
}

}  // extern "C"
