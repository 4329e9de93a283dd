// Hunts two tokens through everything that a C++ submission can reach.
#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

static const volatile char planted_in_source[] = "planted: @CONTROL@";

class Solution {
  struct Pair {
    string mask, rest;
    bool found = false;
  };
  vector<Pair> pairs;

  static string from_hex(const string& text) {
    string out;
    for (size_t i = 0; i + 1 < text.size(); i += 2) out += (char)stoi(text.substr(i, 2), nullptr, 16);
    return out;
  }

  /// Compares with the XOR of the halves without ever building it.
  void look(const char* data, size_t size) {
    for (Pair& pair : pairs) {
      const size_t length = pair.mask.size();
      const char first = pair.mask[0] ^ pair.rest[0];
      for (size_t at = 0; !pair.found && at + length <= size; ++at) {
        if (data[at] != first) continue;
        size_t same = 1;
        while (same < length && data[at + same] == (char)(pair.mask[same] ^ pair.rest[same])) ++same;
        pair.found = same == length;
      }
    }
  }

  void look_at_descriptor(int fd) {
    static char block[1 << 20];
    const ssize_t n = pread(fd, block, sizeof block, 0);
    if (n > 0) look(block, (size_t)n);
    memset(block, 0, sizeof block);
  }

  void look_at_memory() {
    FILE* maps = fopen("/proc/self/maps", "r");
    const int memory = open("/proc/self/mem", O_RDONLY);
    char line[512], mode[8];
    unsigned long start, end;
    vector<pair<unsigned long, unsigned long>> regions;
    while (maps && fgets(line, sizeof line, maps)) {
      if (sscanf(line, "%lx-%lx %4s", &start, &end, mode) == 3 && mode[0] == 'r' && !strstr(line, "[v")) regions.emplace_back(start, end);
    }
    for (auto [from, to] : regions) {
      if (memory < 0) {
        look((const char*)from, to - from);
        continue;
      }
      string copy(1 << 16, 0);
      for (unsigned long at = from; at < to; at += copy.size() - 64) {
        const ssize_t n = pread(memory, copy.data(), min<size_t>(copy.size(), to - at), (off_t)at);
        if (n > 0) look(copy.data(), (size_t)n);
      }
    }
  }

  void look_at_files(const string& folder, int depth) {
    DIR* dir = opendir(folder.c_str());
    if (!dir || depth > 8) return;
    while (dirent* entry = readdir(dir)) {
      const string name = entry->d_name, path = folder + "/" + name;
      if (name == "." || name == ".." || name == "mem" || name == "pagemap" || folder == "/dev") continue;
      if (entry->d_type == DT_DIR) look_at_files(path, depth + 1);
      const int fd = open(path.c_str(), O_RDONLY | O_NONBLOCK);
      if (fd < 0) continue;
      look_at_descriptor(fd);
      close(fd);
    }
    closedir(dir);
  }

 public:
  string hunt(vector<string>& halves, string planted) {
    for (int i = 0; i < 4; i += 2) pairs.push_back({from_hex(halves[i]), from_hex(halves[i + 1])});
    look_at_memory();
    for (int fd = 0; fd < 1024; ++fd) look_at_descriptor(fd);
    for (const char* top : {"/box", "/tmp", "/etc", "/proc", "/judge"}) look_at_files(top, 0);
    if (planted_in_source[0] != 'p' || planted.empty()) return "the controls were optimised away";
    auto said = [](const Pair& pair) { return string(pair.found ? "found" : "nowhere"); };
    return "expected: " + said(pairs[0]) + "; control: " + said(pairs[1]);
  }
};
