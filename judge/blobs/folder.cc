#include "judge/blobs/folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <ctime>
#include <memory>

namespace judge {
namespace {

constexpr mode_t kFolderMode = 0700;
constexpr mode_t kFileMode = 0600;
constexpr int kFolderFlags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
/// Names of entries that are being written; no entry's own name starts with a dot.
constexpr std::string_view kUnfinished = ".new-";
/// No write takes this long: its writer was killed.
constexpr std::time_t kStaleSeconds = 3600;

sandbox::Result<std::string> unfinished_name() {
  std::uint64_t number = 0;
  if (getrandom(&number, sizeof number, 0) != sizeof number) return sandbox::sys_error("cache: getrandom");
  return std::string(kUnfinished) + std::to_string(number);
}

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};

}  // namespace

sandbox::Result<PrivateFolder> PrivateFolder::checked(sandbox::Fd fd, std::string path) {
  if (!fd) return sandbox::sys_error("cache: open " + path);
  struct stat st {};
  if (fstat(fd.get(), &st) != 0) return sandbox::sys_error("cache: fstat " + path);
  if (st.st_uid != geteuid()) {
    return sandbox::fault("cache: " + path, "belongs to user " + std::to_string(st.st_uid) +
                                                ", and the judge runs as " + std::to_string(geteuid()));
  }
  if ((st.st_mode & (S_IWGRP | S_IWOTH)) != 0) {
    return sandbox::fault("cache: " + path, "others than its owner may write to it");
  }
  return PrivateFolder(std::move(fd), std::move(path));
}

sandbox::Result<PrivateFolder> PrivateFolder::open(const std::filesystem::path& path) {
  // Without a slash at the end: with one, the kernel would follow a symlink of that name.
  std::filesystem::path clean = path.lexically_normal();
  if (!clean.has_filename()) clean = clean.parent_path();
  for (std::filesystem::path above; const auto& part : clean) {
    above /= part;
    if (mkdir(above.c_str(), kFolderMode) != 0 && errno != EEXIST && errno != EROFS) {
      return sandbox::sys_error("cache: make " + above.string());
    }
  }
  return checked(sandbox::Fd(::open(clean.c_str(), kFolderFlags)), clean.string());
}

sandbox::Result<PrivateFolder> PrivateFolder::subfolder(const std::string& name) const {
  if (mkdirat(fd_.get(), name.c_str(), kFolderMode) != 0 && errno != EEXIST && errno != EROFS) {
    return sandbox::sys_error("cache: make " + path_ + "/" + name);
  }
  return checked(sandbox::Fd(openat(fd_.get(), name.c_str(), kFolderFlags)), path_ + "/" + name);
}

sandbox::Status PrivateFolder::write(const std::string& name, std::string_view content) const {
  const auto unfinished = unfinished_name();
  if (!unfinished) return tl::unexpected(unfinished.error());
  constexpr int kFlags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  const sandbox::Fd file(openat(fd_.get(), unfinished->c_str(), kFlags, kFileMode));
  if (!file) return sandbox::sys_error("cache: make a file in " + path_);
  sandbox::Status written = sandbox::write_all(file.get(), content);
  if (!written) {
    written = sandbox::sys_error("cache: write to " + path_, written.error().sys_errno);
  } else if (renameat(fd_.get(), unfinished->c_str(), fd_.get(), name.c_str()) != 0) {
    written = sandbox::sys_error("cache: rename in " + path_);
  }
  if (!written) remove(*unfinished);
  return written;
}

std::optional<sandbox::Fd> PrivateFolder::read(const std::string& name, sandbox::Bytes max) const {
  // Not blocking: a fifo would wait for a writer.
  sandbox::Fd file(openat(fd_.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file) {
    if (errno == ELOOP || errno == ENXIO) remove(name);
    return std::nullopt;
  }
  struct stat st {};
  const bool known = fstat(file.get(), &st) == 0;
  if (!known || !S_ISREG(st.st_mode) || st.st_uid != geteuid()) {
    remove(name);
    return std::nullopt;
  }
  if (static_cast<sandbox::Bytes>(st.st_size) > max) return std::nullopt;
  futimens(file.get(), nullptr);
  return file;
}

void PrivateFolder::remove(const std::string& name) const {
  if (unlinkat(fd_.get(), name.c_str(), 0) != 0 && errno == EISDIR) unlinkat(fd_.get(), name.c_str(), AT_REMOVEDIR);
}

std::vector<PrivateFolder::Entry> PrivateFolder::entries() const {
  std::vector<Entry> out;
  sandbox::Fd own(openat(fd_.get(), ".", kFolderFlags));
  const std::unique_ptr<DIR, CloseFolder> folder(own ? fdopendir(own.get()) : nullptr);
  if (!folder) return out;
  static_cast<void>(own.release());  // closed with the folder
  const std::time_t stale = std::time(nullptr) - kStaleSeconds;
  while (const dirent* found = readdir(folder.get())) {
    const std::string name = found->d_name;
    struct stat st {};
    if (fstatat(fd_.get(), name.c_str(), &st, AT_SYMLINK_NOFOLLOW) != 0) continue;
    if (name.starts_with(kUnfinished) && st.st_mtim.tv_sec < stale) remove(name);
    if (name.starts_with('.')) continue;
    out.push_back({name, st.st_mtim, static_cast<sandbox::Bytes>(st.st_blocks) * 512});
  }
  return out;
}

}  // namespace judge
