#include "sandbox/jail/host_scratch.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "sandbox/zygote/wipe.h"

namespace sandbox {

namespace fs = std::filesystem;

namespace {

constexpr mode_t kMode = 0700;

std::string parent() {
  const char* named = std::getenv("TMPDIR");
  return named != nullptr && *named == '/' ? named : "/tmp";
}

std::string prefix() {
  return "judged-jail-" + std::to_string(geteuid()) + "-";
}

/// The folder, locked; closed if another has it, or it is not this user's.
Fd lock(const std::string& folder) {
  Fd opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  struct stat st {};
  const bool ours = opened && fstat(opened.get(), &st) == 0 && st.st_uid == geteuid();
  return ours && flock(opened.get(), LOCK_EX | LOCK_NB) == 0 ? std::move(opened) : Fd();
}

/// What cannot be removed stays: the folder is the caller's own, and the next jail gets another.
void remove(const std::string& folder) {
  (void)wipe_folder(folder.c_str());
  rmdir(folder.c_str());
}

void remove_leftovers() {
  std::error_code unreadable;
  std::vector<std::string> folders;
  for (fs::directory_iterator it(parent(), unreadable), end; !unreadable && it != end; it.increment(unreadable)) {
    if (it->path().filename().string().starts_with(prefix())) folders.push_back(it->path().string());
  }
  for (const std::string& folder : folders) {
    if (const Fd unused = lock(folder)) remove(folder);
  }
}

}  // namespace

Result<HostScratch> HostScratch::make() {
  remove_leftovers();
  // Under the name that others look for only once it is locked.
  std::string made = parent() + "/judged-new-XXXXXX";
  if (mkdtemp(made.data()) == nullptr) return sys_error("scratch folders: mkdtemp " + made);
  Fd in_use = lock(made);
  const std::string folder = parent() + "/" + prefix() + made.substr(made.size() - 6);
  if (!in_use || rename(made.c_str(), folder.c_str()) != 0) return sys_error("scratch folders: rename to " + folder);
  HostScratch scratch(folder, std::move(in_use));
  if (mkdir(scratch.box().c_str(), kMode) != 0 || mkdir(scratch.tmp().c_str(), kMode) != 0)
    return sys_error("scratch folders: mkdir in " + folder);
  return scratch;
}

HostScratch::~HostScratch() {
  if (in_use_) remove(folder_);
}

}  // namespace sandbox
