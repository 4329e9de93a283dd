#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "tests/integration/probe/probe.h"

namespace probe {

namespace {

int fill(const std::string& path, long bytes) {
  const int fd = open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0644);
  if (fd < 0) return 80;
  const std::string block(64 * 1024, 'x');
  while (bytes > 0) {
    const ssize_t n = write(fd, block.data(), std::min<std::size_t>(block.size(), static_cast<std::size_t>(bytes)));
    if (n <= 0) return 81;
    bytes -= n;
  }
  close(fd);
  return 0;
}

/// make KIND PATH [BYTES|TARGET]
int make(const Words& words) {
  const std::string& kind = words.at(0);
  const std::string& path = words.at(1);
  if (kind == "file") return fill(path, number(words, 2));
  if (kind == "sparse") return fill(path, 0) + truncate(path.c_str(), number(words, 2));
  if (kind == "folder") return mkdir(path.c_str(), 0755);
  if (kind == "symlink") return symlink(words.at(2).c_str(), path.c_str());
  if (kind == "fifo") return mkfifo(path.c_str(), 0644);
  if (kind == "link") return link(words.at(2).c_str(), path.c_str());
  return 82;
}

/// deep TOP LEVELS: folders in folders, without ever naming them by a path.
int deep(const Words& words) {
  if (chdir(words.at(0).c_str()) != 0) return 83;
  for (long i = 0; i < number(words, 1); ++i) {
    if (fill("leaf", 1) != 0 || mkdir("d", 0700) != 0 || chdir("d") != 0) return 84;
  }
  return 0;
}

/// locked TOP: files below folders that nobody may enter.
int locked(const Words& words) {
  const std::string& top = words.at(0);
  for (const char* name : {"/a", "/a/b", "/a/b/c"}) {
    if (mkdir((top + name).c_str(), 0700) != 0 || fill(top + name + "/file", 1) != 0) return 85;
  }
  for (const char* name : {"/a/b/c", "/a/b", "/a"}) {
    if (chmod((top + name + "/file").c_str(), 0) != 0 || chmod((top + name).c_str(), 0) != 0) return 86;
  }
  return 0;
}

int many(const Words& words) {
  for (long i = 0; i < number(words, 1); ++i) {
    if (fill(words.at(0) + "/file-" + std::to_string(i), 0) != 0) return 87;
  }
  return 0;
}

/// list FOLDER: names, sorted, or the error.
int list(const Words& words) {
  DIR* folder = opendir(words.at(0).c_str());
  if (folder == nullptr) return say(std::strerror(errno)), 0;
  std::vector<std::string> names;
  while (const dirent* entry = readdir(folder)) names.emplace_back(entry->d_name);
  closedir(folder);
  std::sort(names.begin(), names.end());
  for (const auto& name : names) {
    if (name != "." && name != "..") say(name + "\n");
  }
  return 0;
}

/// show PATH: the content, or the error.
int show(const Words& words) {
  const int fd = open(words.at(0).c_str(), O_RDONLY);
  if (fd < 0) return say(std::string("error: ") + std::strerror(errno)), 0;
  char block[4096];
  for (ssize_t n = 0; (n = read(fd, block, sizeof block)) > 0;) say(std::string(block, static_cast<std::size_t>(n)));
  return 0;
}

/// write PATH: tries to open it for writing, creating it.
int try_write(const Words& words) {
  for (const auto& path : words) {
    const int fd = open(path.c_str(), O_WRONLY | O_CREAT, 0644);
    say(path + ": " + (fd >= 0 ? "writable" : std::strerror(errno)) + "\n");
    if (fd >= 0) close(fd);
  }
  return 0;
}

}  // namespace

void add_files(Commands& commands) {
  commands["make"] = make;
  commands["deep"] = deep;
  commands["locked"] = locked;
  commands["many"] = many;
  commands["list"] = list;
  commands["show"] = show;
  commands["write"] = try_write;
  commands["unlink"] = [](const Words& words) {
    return say(unlink(words.at(0).c_str()) == 0 ? "gone" : std::strerror(errno)), 0;
  };
}

}  // namespace probe
