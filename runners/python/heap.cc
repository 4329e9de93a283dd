#include "runners/python/heap.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>

#include "runners/python/object.h"

namespace runners::python {
namespace {

// Python 3.11's object allocator (Objects/obmalloc.c): blocks in steps of 16 bytes up to 512, in pools of 16 KiB, each
// with a header of 48 bytes. A new pool is begun only when no pool of that size has a free block.
constexpr std::size_t kStep = 16, kLargestBlock = 512, kPoolSize = 16 * 1024, kPoolHeader = 48;
constexpr int kMostAllocations = 100'000;  ///< per size, should the allocator be another one

void fill_pools(std::size_t block) {
  const std::size_t capacity = (kPoolSize - kPoolHeader) / block;
  std::map<std::uintptr_t, std::size_t> taken;
  for (int i = 0; i < kMostAllocations; ++i) {
    const auto address = reinterpret_cast<std::uintptr_t>(PyObject_Malloc(block));
    // A pool that gave all its blocks was new: every older one is full.
    if (address == 0 || ++taken[address / kPoolSize] == capacity) return;
  }
}

// glibc: sizes up to 1,032 bytes are kept in lists of exactly one size, larger ones are split to measure.
constexpr std::size_t kLargestListed = 1032, kSmallest = 24, kLargestGap = 64 * 1024;

void fill_chunks(std::size_t size, std::uintptr_t end) {
  // Never freed: that is what it is for. NOLINTNEXTLINE(clang-analyzer-unix.Malloc)
  for (int i = 0; i < kMostAllocations; ++i) {
    const auto address = reinterpret_cast<std::uintptr_t>(std::malloc(size));
    if (address == 0 || address > end) return;
  }
}

}  // namespace

void fill_heap_gaps() {
  for (std::size_t block = kStep; block <= kLargestBlock; block += kStep) fill_pools(block);
  void* const last = std::malloc(kLargestGap + kLargestGap / 2);  // fits no gap: lies at the heap's end
  const auto end = reinterpret_cast<std::uintptr_t>(last);
  for (std::size_t size = kLargestGap; size > kLargestListed; size /= 2) fill_chunks(size, end);
  for (std::size_t size = kLargestListed; size >= kSmallest; size -= kStep) fill_chunks(size, end);
  std::free(last);
}

}  // namespace runners::python
