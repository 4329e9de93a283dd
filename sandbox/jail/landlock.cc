#include "sandbox/jail/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>

#include "sandbox/base/fd.h"

namespace sandbox {

namespace {

constexpr int kFirstUsable = 2;

// What came after the version of the system's header, by the kernel's own names.
constexpr std::uint64_t kTruncate = 1ULL << 14;          // LANDLOCK_ACCESS_FS_TRUNCATE, version 3
constexpr std::uint64_t kIoctlDevice = 1ULL << 15;       // LANDLOCK_ACCESS_FS_IOCTL_DEV, version 5
constexpr std::uint64_t kTcp = 3;                        // LANDLOCK_ACCESS_NET_BIND_TCP and CONNECT_TCP, version 4
constexpr std::uint64_t kAbstractSocketsAndSignals = 3;  // LANDLOCK_SCOPE_ABSTRACT_UNIX_SOCKET and SIGNAL, version 6

/// landlock_ruleset_attr of version 6. An older kernel takes it too, as long as what it does not know is 0.
struct Ruleset {
  std::uint64_t files, network, scopes;
};

constexpr std::uint64_t kRead = LANDLOCK_ACCESS_FS_READ_FILE;
constexpr std::uint64_t kList = LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t kWrite = LANDLOCK_ACCESS_FS_WRITE_FILE;
constexpr std::uint64_t kExecute = LANDLOCK_ACCESS_FS_EXECUTE;
constexpr std::uint64_t kScratch = kRead | kList | kWrite | kTruncate | LANDLOCK_ACCESS_FS_REMOVE_DIR |
                                   LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_DIR |
                                   LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SYM | LANDLOCK_ACCESS_FS_REFER;
constexpr std::uint64_t kEverything = kScratch | kExecute | LANDLOCK_ACCESS_FS_MAKE_CHAR |
                                      LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
                                      LANDLOCK_ACCESS_FS_MAKE_BLOCK | kIoctlDevice;
/// What a rule for a single file may grant.
constexpr std::uint64_t kOfFiles = kRead | kWrite | kExecute | kTruncate | kIoctlDevice;

std::uint64_t rights(Access access) {
  switch (access) {
    case Access::Names:
      return kList;
    case Access::Run:
      return kRead | kList | kExecute;
    case Access::Device:
      return kRead | kWrite;
    case Access::Proc:
      return kRead | kList | kWrite;
    case Access::Scratch:
      break;
  }
  return kScratch;
}

bool grant(int ruleset, int file, std::uint64_t access) {
  struct stat st {};
  if (fstat(file, &st) != 0) return false;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = S_ISDIR(st.st_mode) ? access : access & kOfFiles;
  rule.parent_fd = file;
  return syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

bool add_rules(int ruleset, std::uint64_t known, const std::vector<AccessRule>& rules, int program) {
  if (program >= 0 && !grant(ruleset, program, kRead | kExecute)) return false;
  for (const AccessRule& rule : rules) {
    const Fd file(open(rule.path.c_str(), O_PATH | O_CLOEXEC));
    if (!file && errno == ENOENT) continue;
    if (!file || !grant(ruleset, file.get(), rights(rule.access) & known)) return false;
  }
  return true;
}

}  // namespace

int landlock_version() {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version >= kFirstUsable) return static_cast<int>(version);
  if (version >= 0) errno = ENOSYS;
  return 0;
}

bool restrict_by_landlock(int version, const std::vector<AccessRule>& rules, int program) {
  Ruleset wanted{kEverything, version >= 4 ? kTcp : 0, version >= 6 ? kAbstractSocketsAndSignals : 0};
  if (version < 3) wanted.files &= ~kTruncate;
  if (version < 5) wanted.files &= ~kIoctlDevice;
  const Fd ruleset(static_cast<int>(syscall(SYS_landlock_create_ruleset, &wanted, sizeof wanted, 0)));
  return ruleset && add_rules(ruleset.get(), wanted.files, rules, program) &&
         syscall(SYS_landlock_restrict_self, ruleset.get(), 0) == 0;
}

}  // namespace sandbox
