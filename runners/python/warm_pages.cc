#include "runners/python/warm_pages.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <utility>

#include "runners/python/object.h"
#include "sandbox/base/fd.h"
#include "sandbox/zygote/clone.h"

// Linux 5.14; older headers lack it.
#ifndef MADV_POPULATE_WRITE
#define MADV_POPULATE_WRITE 23
#endif

namespace runners::python {
namespace {

constexpr std::uintptr_t kPage = 4096;
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

}  // namespace runners::python
