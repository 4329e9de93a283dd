// Waiting for the user to save.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"
#include "sandbox/base/units.h"

namespace judge::app {

/// Watches a file and whole folders. The file is watched through its folder: most editors save by putting a new file in
/// the old one's place.
class Watcher {
 public:
  [[nodiscard]] static sandbox::Result<Watcher> make(const std::filesystem::path& file,
                                                     const std::vector<std::filesystem::path>& folders);

  struct Change {
    bool file = false, folders = false;  ///< neither: interrupted
    sandbox::Micros seen{0};             ///< when the first event of the change arrived, on MonotonicClock
  };
  /// Waits for a change and until it is quiet again: one save is often several events. Ends early at Ctrl-C.
  [[nodiscard]] Change wait();

 private:
  Watcher() = default;
  void read_events(Change& change);
  [[nodiscard]] sandbox::Status add(const std::filesystem::path& folder, bool whole);

  sandbox::Fd inotify_;
  std::string file_name_;
  int file_folder_ = -1;    ///< watch descriptor of the file's folder
  std::vector<int> whole_;  ///< those of the folders
};

}  // namespace judge::app
