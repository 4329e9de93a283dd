// A disk that forgets: while it stands in the way of SQLite's files, it knows what was synced and what was not, and can
// say at any moment what a power cut would leave: all that was synced, and of the rest some, in any order, in whole
// sectors.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

namespace judged_test {

class PowerCutDisk {
 public:
  /// Stands in the way of every file that is opened from now on, and calls `at_write` before each write and sync, one
  /// at a time.
  PowerCutDisk(std::uint64_t seed, std::function<void(PowerCutDisk&)> at_write);
  PowerCutDisk(const PowerCutDisk&) = delete;
  PowerCutDisk& operator=(const PowerCutDisk&) = delete;
  ~PowerCutDisk();

  /// What is left of the files in `folder` if the power is cut now, written to `copy`. Within `at_write` only.
  void cut(const std::filesystem::path& folder, const std::filesystem::path& copy);

  // For the file that SQLite sees.
  void write(const std::string& name, std::size_t offset, std::string data);
  void truncate(const std::string& name, std::size_t size);
  void sync(const std::string& name);
  void opened(const std::string& name);
  void removed(const std::string& name);

 private:
  struct Change {
    bool truncate = false;
    std::size_t offset = 0;
    std::string data;
  };
  struct File {
    std::string synced;
    std::vector<Change> pending;
  };
  static void apply(std::string& content, const Change& change);
  [[nodiscard]] bool coin() { return std::uniform_int_distribution<int>(0, 1)(random_) == 1; }

  std::mutex mutex_;
  std::mt19937_64 random_;
  std::function<void(PowerCutDisk&)> at_write_;
  std::map<std::string, File> files_;
  sqlite3_vfs vfs_{};
  sqlite3_vfs* real_ = nullptr;
};

}  // namespace judged_test
