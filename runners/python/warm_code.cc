#include "runners/python/warm_code.h"

#include <link.h>
#include <sys/mman.h>

#include <cstdint>
#include <cstring>

// Linux 6.1; older headers lack it.
#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25
#endif

namespace runners::python {
namespace {

constexpr std::uintptr_t kPage = 4096, kHugePage = 2 * 1024 * 1024;

constexpr std::uintptr_t up(std::uintptr_t address, std::uintptr_t step) {
  return (address + step - 1) / step * step;
}

struct Range {
  std::uintptr_t begin = 0, end = 0;
};

/// The first object is the program; what it may only read or execute is one part (CMakeLists.txt).
int find_code(dl_phdr_info* object, std::size_t, void* found) {
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& part = object->dlpi_phdr[i];
    if (part.p_type != PT_LOAD || (part.p_flags & PF_X) == 0) continue;
    const std::uintptr_t begin = object->dlpi_addr + part.p_vaddr;
    *static_cast<Range*>(found) = {begin, begin + part.p_memsz};
  }
  return 1;
}

/// Takes [begin, end) for this process if nothing lies there.
bool take_free(std::uintptr_t begin, std::uintptr_t end) {
  void* const at = reinterpret_cast<void*>(begin);
  return begin == end ||
         mmap(at, end - begin, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0) == at;
}

}  // namespace

void put_code_into_huge_pages() {
  Range code;
  dl_iterate_phdr(&find_code, &code);
  const std::uintptr_t end = up(code.end, kHugePage);
  const std::size_t bytes = end - code.begin;
  if (bytes == 0 || code.begin % kHugePage != 0 || !take_free(up(code.end, kPage), end)) return;
  void* const room = mmap(nullptr, bytes + kHugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) return;
  const auto start = reinterpret_cast<std::uintptr_t>(room), begin = up(start, kHugePage);
  void *const copy = reinterpret_cast<void*>(begin), *const original = reinterpret_cast<void*>(code.begin);
  std::memcpy(copy, original, code.end - code.begin);
  // In small pages it would be worse than the file.
  if (madvise(copy, bytes, MADV_COLLAPSE) == 0 && mprotect(copy, bytes, PROT_READ | PROT_EXEC) == 0)
    mremap(copy, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, original);
  munmap(room, begin - start);
  munmap(copy, start + bytes + kHugePage - begin);
}

}  // namespace runners::python
