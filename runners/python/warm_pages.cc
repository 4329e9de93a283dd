#include "runners/python/warm_pages.h"

#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

#include "runners/python/object.h"
#include "sandbox/base/fd.h"
#include "sandbox/zygote/clone.h"

// Linux 5.14 and 6.1; older headers lack them.
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif
#ifndef MADV_COLLAPSE
#define MADV_COLLAPSE 25
#endif

namespace runners::python {
namespace {

constexpr std::uintptr_t kPage = 4096, kHugePage = 2 * 1024 * 1024;
// Documentation/admin-guide/mm/pagemap.rst: an entry's page is there, and mapped by nobody else.
constexpr std::uint64_t kPresent = std::uint64_t{1} << 63, kExclusive = std::uint64_t{1} << 56;

/// Of this process: [begin, end) of each private mapping that can be written.
std::vector<std::pair<std::uintptr_t, std::uintptr_t>> writable_mappings() {
  std::vector<std::pair<std::uintptr_t, std::uintptr_t>> out;
  std::FILE* const maps = std::fopen("/proc/self/maps", "re");
  if (maps == nullptr) return out;
  char line[512];
  while (std::fgets(line, sizeof line, maps) != nullptr) {
    std::uintptr_t begin = 0, end = 0;
    char access[5] = {};
    if (std::sscanf(line, "%lx-%lx %4s", &begin, &end, access) == 3 && access[1] == 'w' && access[3] == 'p')
      out.emplace_back(begin, end);
  }
  std::fclose(maps);
  return out;
}

/// The addresses of the pages that this process alone has.
std::vector<std::uintptr_t> own_pages() {
  const auto mappings = writable_mappings();
  const sandbox::Fd pagemap(open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC));
  std::vector<std::uintptr_t> out;
  std::vector<std::uint64_t> entries;
  for (const auto& [begin, end] : mappings) {
    entries.assign((end - begin) / kPage, 0);
    const std::size_t bytes = entries.size() * sizeof entries[0];
    const auto at = static_cast<off_t>(begin / kPage * sizeof entries[0]);
    if (!pagemap || pread(pagemap.get(), entries.data(), bytes, at) != static_cast<ssize_t>(bytes)) continue;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if ((entries[i] & kPresent) != 0 && (entries[i] & kExclusive) != 0) out.push_back(begin + i * kPage);
    }
  }
  return out;
}

std::string read_all(int fd) {
  std::string out;
  char buffer[4096];
  ssize_t n = 0;
  while ((n = read(fd, buffer, sizeof buffer)) > 0) out.append(buffer, static_cast<std::size_t>(n));
  return out;
}

[[noreturn]] void tell_own_pages(int fd) {
  const auto pages = own_pages();
  const std::size_t bytes = pages.size() * sizeof(std::uintptr_t);
  _exit(write(fd, pages.data(), bytes) == static_cast<ssize_t>(bytes) ? 0 : 1);
}

/// The whole huge pages of the interpreter's code: [begin, end), or nothing.
int find_code(dl_phdr_info* object, std::size_t, void* found) {
  if (std::string_view(object->dlpi_name).find("/libpython") == std::string_view::npos) return 0;
  // From the object's begin to the first that can be written; its read-only data lie between.
  std::uintptr_t end = object->dlpi_addr;
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& part = object->dlpi_phdr[i];
    if (part.p_type == PT_LOAD && (part.p_flags & PF_W) == 0)
      end = std::max(end, object->dlpi_addr + part.p_vaddr + part.p_memsz);
  }
  const std::uintptr_t begin = (object->dlpi_addr + kHugePage - 1) / kHugePage * kHugePage;
  *static_cast<std::pair<std::uintptr_t, std::uintptr_t>*>(found) = {begin, end / kHugePage * kHugePage};
  return 1;
}

}  // namespace

void WrittenPages::learn(const Rehearsal& rehearsal) {
  auto pipe = sandbox::make_pipe();
  if (!pipe) return;
  PyOS_BeforeFork();
  const pid_t scout = sandbox::fork_into(-1);
  if (scout == 0) {
    PyOS_AfterFork_Child();
    rehearsal();
    tell_own_pages(pipe->write.get());
  }
  PyOS_AfterFork_Parent();
  pipe->write.reset();
  const std::string told = read_all(pipe->read.get());
  int status = 0;
  if (scout < 0 || waitpid(scout, &status, 0) != scout || status != 0) return;
  std::vector<std::uintptr_t> pages(told.size() / sizeof(std::uintptr_t));
  std::memcpy(pages.data(), told.data(), pages.size() * sizeof pages[0]);
  for (const std::uintptr_t page : pages) {
    if (!runs_.empty() && runs_.back().address + runs_.back().bytes == page)
      runs_.back().bytes += kPage;
    else
      runs_.push_back({page, kPage});
  }
}

void WrittenPages::copy() const {
  for (const Run& run : runs_) madvise(reinterpret_cast<void*>(run.address), run.bytes, MADV_POPULATE_WRITE);
}

void put_code_into_huge_pages() {
  std::pair<std::uintptr_t, std::uintptr_t> code;
  if (dl_iterate_phdr(&find_code, &code) == 0 || code.first >= code.second) return;
  const std::size_t bytes = code.second - code.first;
  void* const room = mmap(nullptr, bytes + kHugePage, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) return;
  const std::uintptr_t begin = (reinterpret_cast<std::uintptr_t>(room) + kHugePage - 1) / kHugePage * kHugePage;
  void* const copy = reinterpret_cast<void*>(begin);
  std::memcpy(copy, reinterpret_cast<const void*>(code.first), bytes);
  // In small pages it would be worse than the file.
  if (madvise(copy, bytes, MADV_COLLAPSE) == 0 && mprotect(copy, bytes, PROT_READ | PROT_EXEC) == 0)
    mremap(copy, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, reinterpret_cast<void*>(code.first));
  munmap(room, begin - reinterpret_cast<std::uintptr_t>(room));
  munmap(copy, kHugePage + bytes - (begin - reinterpret_cast<std::uintptr_t>(room)));
}

}  // namespace runners::python
