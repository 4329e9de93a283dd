#include "sandbox/executor/attest.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "sandbox/base/fd.h"
#include "sandbox/zygote/runtime.h"

namespace judged_embedded {
extern const std::string_view template_code;  ///< the bytes of template_hook.cc's one function
}

namespace sandbox {

namespace {

/// The system call and the no-op behind it (template_hook.cc); the program counter of a waiting template is between.
constexpr std::string_view kWaitingPlace("\x0f\x05\x0f\x1f\x80JDGT", 9);
constexpr std::size_t kSyscallBytes = 2;

/// Where it is blocked in recvmsg on its socket; nothing if it is not, or not yet.
std::optional<std::uint64_t> waiting_place(const std::string& proc) {
  const auto text = read_file(proc + "/syscall");
  if (!text) return std::nullopt;
  long number = -1;
  std::uint64_t first = 0, stack = 0, counter = 0;
  const int fields = std::sscanf(text->c_str(), "%ld %" SCNx64 " %*s %*s %*s %*s %*s %" SCNx64 " %" SCNx64, &number,
                                 &first, &stack, &counter);
  if (fields != 4 || number != SYS_recvmsg || first != kStayFd) return std::nullopt;
  return counter;
}

/// It says Ready just before it waits: a few looks are enough.
std::optional<std::uint64_t> await_waiting_place(const std::string& proc) {
  constexpr int kLooks = 50;
  constexpr timespec kPause{0, 100'000};
  for (int look = 0; look < kLooks; ++look) {
    if (const auto place = waiting_place(proc)) return place;
    nanosleep(&kPause, nullptr);
  }
  return std::nullopt;
}

/// The value of "Key:\t..." in /proc/PID/status.
std::string status_field(const std::string& status, std::string_view key) {
  std::istringstream lines(status);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(key) && line.size() > key.size() + 1) return line.substr(key.size() + 2);
  }
  return {};
}

std::string complaint_of_status(const std::string& proc) {
  constexpr std::string_view kNoSignals = "0000000000000000";
  const auto status = read_file(proc + "/status");
  if (!status) return "no status";
  if (status_field(*status, "Threads") != "1") return "more than one thread";
  for (const auto* signals : {"SigCgt", "SigBlk", "SigIgn", "SigPnd", "ShdPnd"}) {
    if (status_field(*status, signals) != kNoSignals) return std::string("signals: ") + signals;
  }
  return {};
}

/// No mapping that children would share, and the hook in memory that only exec maps and nobody can write.
std::string complaint_of_maps(const std::string& proc, std::uint64_t code, std::size_t size) {
  const auto maps = read_file(proc + "/maps");
  if (!maps) return "no maps";
  bool code_is_fixed = false;
  std::istringstream lines(*maps);
  for (std::string line; std::getline(lines, line);) {
    std::uint64_t from = 0, to = 0;
    char mode[5] = {};
    if (std::sscanf(line.c_str(), "%" SCNx64 "-%" SCNx64 " %4s", &from, &to, mode) != 3) return "a map like no other";
    if (mode[3] != 'p') return "shared memory";
    if (from <= code && code + size <= to) code_is_fixed = std::string_view(mode) == "r-xp";
  }
  return code_is_fixed ? "" : "code that can be changed";
}

std::string complaint_of_code(const std::string& proc, std::uint64_t code) {
  const std::string_view wanted = judged_embedded::template_code;
  std::string found(wanted.size(), '\0');
  const Fd memory(open((proc + "/mem").c_str(), O_RDONLY | O_CLOEXEC));
  if (!memory) return "no memory to look at";
  if (pread(memory.get(), found.data(), found.size(), static_cast<off_t>(code)) != static_cast<ssize_t>(found.size()))
    return "no code where it waits";
  return found == wanted ? "" : "other code where it waits";
}

std::string complaint_of_descriptors(const std::string& proc) {
  DIR* folder = opendir((proc + "/fd").c_str());
  if (folder == nullptr) return "no descriptors to look at";
  std::set<std::string> found;
  while (const dirent* entry = readdir(folder)) {
    if (entry->d_name[0] != '.') found.insert(entry->d_name);
  }
  closedir(folder);
  return found == std::set<std::string>{"0", "1", "2", "6", "7"} ? "" : "other descriptors than it was given";
}

}  // namespace

Result<bool> template_is_honest(pid_t pid, std::string& why) {
  static_assert(kStayFd == 6 && kCallFd == 7);
  const std::size_t place = judged_embedded::template_code.find(kWaitingPlace);
  if (place == std::string_view::npos) return fault("template", "the hook's code has no waiting place");
  const std::string proc = "/proc/" + std::to_string(pid);
  const auto counter = await_waiting_place(proc);
  if (!counter) {
    why = "it does not wait";
    return false;
  }
  const std::uint64_t code = *counter - place - kSyscallBytes;
  why = complaint_of_code(proc, code);
  if (why.empty()) why = complaint_of_maps(proc, code, judged_embedded::template_code.size());
  if (why.empty()) why = complaint_of_status(proc);
  if (why.empty()) why = complaint_of_descriptors(proc);
  return why.empty();
}

}  // namespace sandbox
