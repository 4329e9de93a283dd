#include "sandbox/base/process_tree.h"

#include <dirent.h>
#include <unistd.h>

#include <cstdlib>
#include <ctime>
#include <functional>
#include <sstream>
#include <string>

#include "sandbox/base/fd.h"

namespace sandbox {

namespace {

std::string proc(pid_t pid, const std::string& name) {
  return "/proc/" + std::to_string(pid) + "/" + name;
}

void for_each_thread(pid_t pid, const std::function<void(const std::string& tid)>& visit) {
  DIR* threads = opendir(proc(pid, "task").c_str());
  if (threads == nullptr) return;
  while (const dirent* entry = readdir(threads)) {
    if (entry->d_name[0] != '.') visit(entry->d_name);
  }
  closedir(threads);
}

/// The `index`th word of a line, from 0; 0 if it is no number.
std::uint64_t number_at(const std::string& line, int index) {
  std::istringstream words(line);
  std::string word;
  for (int i = 0; i <= index && words >> word; ++i) {
  }
  return words ? std::strtoull(word.c_str(), nullptr, 10) : 0;
}

/// The bytes of a line "KEY:   N kB"; 0 if there is none.
Bytes kib_after(std::string_view key, const std::string& file) {
  std::istringstream lines(read_file(file).value_or(""));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(key)) return number_at(line, 1) * kKiB;
  }
  return 0;
}

}  // namespace

std::vector<pid_t> descendants_of(pid_t ancestor) {
  std::vector<pid_t> found = {ancestor};
  for (std::size_t next = 0; next < found.size(); ++next) {
    const pid_t parent = found[next];
    for_each_thread(parent, [&](const std::string& tid) {
      std::istringstream children(read_file(proc(parent, "task/" + tid + "/children")).value_or(""));
      for (pid_t child = 0; children >> child;) found.push_back(child);
    });
  }
  found.erase(found.begin());
  return found;
}

Micros own_cpu_time(pid_t pid) {
  clockid_t clock{};
  timespec used{};
  if (clock_getcpuclockid(pid, &clock) != 0 || clock_gettime(clock, &used) != 0) return Micros(0);
  return Micros(used.tv_sec * 1'000'000 + used.tv_nsec / 1000);
}

Micros waited_cpu_time(pid_t pid) {
  static const long ticks = sysconf(_SC_CLK_TCK);
  const std::string stat = read_file(proc(pid, "stat")).value_or("");
  // The second field is a name in parentheses that may hold anything: counted is what follows it, from the third.
  const std::size_t name_end = stat.rfind(')');
  if (name_end == std::string::npos) return Micros(0);
  const std::string rest = stat.substr(name_end + 1);
  constexpr int kUser = 16 - 3, kSystem = 17 - 3;
  return Micros(static_cast<std::int64_t>(number_at(rest, kUser) + number_at(rest, kSystem)) * 1'000'000 / ticks);
}

std::uint64_t thread_count(pid_t pid) {
  std::uint64_t count = 0;
  for_each_thread(pid, [&count](const std::string&) { ++count; });
  return count;
}

Bytes resident_memory(pid_t pid) {
  static const auto page = static_cast<Bytes>(sysconf(_SC_PAGESIZE));
  return number_at(read_file(proc(pid, "statm")).value_or(""), 1) * page;
}

Bytes peak_of_memory(pid_t pid) {
  return kib_after("VmHWM:", proc(pid, "status"));
}

void forget_peak(pid_t pid) {
  (void)write_file(proc(pid, "clear_refs"), "5");  // proc(5): resets the peak to what is present
}

Bytes proportional_memory(pid_t pid) {
  return kib_after("Pss:", proc(pid, "smaps_rollup"));
}

}  // namespace sandbox
