// Replaces the global operator new of the program that it is linked to: large blocks lie in huge pages. A value of a
// million numbers is copied from frame to frame, each time into memory that was never touched, and touching a page of
// 4 KiB costs as much as copying it, several times as much in a virtual machine (decisions/0036).
#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t kHugePage = std::size_t{2} << 20;
/// Below, rounding up to whole huge pages would take more memory than it saves time.
constexpr std::size_t kLeastLarge = 2 * kHugePage;

void* allocate(std::size_t bytes) noexcept {
  if (bytes < kLeastLarge || bytes > SIZE_MAX - kHugePage) return std::malloc(bytes > 0 ? bytes : 1);
  const std::size_t whole = (bytes + kHugePage - 1) / kHugePage * kHugePage;
  void* const block = std::aligned_alloc(kHugePage, whole);
  if (block != nullptr) madvise(block, whole, MADV_HUGEPAGE);  // a kernel without them gives small ones
  return block;
}

void* allocate_or_throw(std::size_t bytes) {
  while (true) {
    if (void* const block = allocate(bytes)) return block;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

}  // namespace

void* operator new(std::size_t bytes) {
  return allocate_or_throw(bytes);
}
void* operator new[](std::size_t bytes) {
  return allocate_or_throw(bytes);
}
void operator delete(void* block) noexcept {
  std::free(block);
}
void operator delete[](void* block) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}
void operator delete[](void* block, std::size_t) noexcept {
  std::free(block);
}
