#include "sandbox/zygote/wipe.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>

namespace sandbox {

namespace {

constexpr mode_t kScratchMode = 0700;  ///< as the jail mounts it

struct CloseDir {
  void operator()(DIR* dir) const { closedir(dir); }
};
using Dir = std::unique_ptr<DIR, CloseDir>;

Dir open_folder(int at, const char* name) {
  const int fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
  return Dir(fd < 0 ? nullptr : fdopendir(fd));
}

bool is_dots(const char* name) {
  return std::strcmp(name, ".") == 0 || std::strcmp(name, "..") == 0;
}

/// A pid 1 with the id of the submission, and no more rights, enters and moves a folder only if the mode lets it. Only
/// a folder is not unlinked at once, so no link is followed.
bool open_up(int at, const char* folder) {
  return fchmodat(at, folder, kScratchMode, 0) == 0;
}

/// Empties a folder that lies in `top` by moving its sub-folders up into `top`, so that nesting costs neither stack nor
/// descriptors.
bool flatten(int top, const char* name, std::uint64_t& serial) {
  if (!open_up(top, name)) return false;
  const Dir folder = open_folder(top, name);
  if (!folder) return false;
  while (const dirent* entry = readdir(folder.get())) {
    if (is_dots(entry->d_name)) continue;
    if (unlinkat(dirfd(folder.get()), entry->d_name, 0) == 0) continue;
    char up[32];
    std::snprintf(up, sizeof up, ".wipe-%llu", static_cast<unsigned long long>(serial++));
    if (!open_up(dirfd(folder.get()), entry->d_name) || renameat(dirfd(folder.get()), entry->d_name, top, up) != 0)
      return false;
  }
  return true;
}

}  // namespace

Status wipe_folder(const char* path) {
  std::uint64_t serial = 0;
  for (bool empty = false; !empty;) {
    empty = true;
    if (chmod(path, kScratchMode) != 0) return sys_error(std::string("wipe: enter ") + path);
    const Dir top = open_folder(AT_FDCWD, path);
    if (!top) return sys_error(std::string("wipe: open ") + path);
    while (const dirent* entry = readdir(top.get())) {
      if (is_dots(entry->d_name)) continue;
      empty = false;  // look again: moved-up folders may have come in behind the reader
      if (unlinkat(dirfd(top.get()), entry->d_name, 0) == 0) continue;
      if (!flatten(dirfd(top.get()), entry->d_name, serial) ||
          unlinkat(dirfd(top.get()), entry->d_name, AT_REMOVEDIR) != 0) {
        return sys_error(std::string("wipe: remove from ") + path);
      }
    }
  }
  return {};
}

Status renew_folder(const char* path) {
  if (chmod(path, kScratchMode) != 0 || utimensat(AT_FDCWD, path, nullptr, 0) != 0)
    return sys_error(std::string("wipe: renew ") + path);
  return {};
}

Result<ScratchUse> scratch_use(const char* path) {
  struct statfs use {};
  if (statfs(path, &use) != 0) return sys_error(std::string("wipe: statfs ") + path);
  return ScratchUse{use.f_blocks - use.f_bfree, use.f_files - use.f_ffree};
}

void collect_hidden_descriptors() {
  // Closing any unix socket starts the collector while descriptors are in flight.
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0, pair) != 0) return;
  close(pair[0]);
  close(pair[1]);
}

}  // namespace sandbox
