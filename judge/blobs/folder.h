// A folder that only this user can write to, and its entries: plain files by plain names, nothing else. Everything goes
// through the open folder, so nobody can put another one in its place, and no symlink in it is followed.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"
#include "sandbox/base/units.h"

namespace judge {

class PrivateFolder {
 public:
  /// Opens the folder; makes it (mode 0700), and what is missing above it, first. An Error if it is a symlink, belongs
  /// to someone else, or others may write to it.
  [[nodiscard]] static sandbox::Result<PrivateFolder> open(const std::filesystem::path& path);
  /// The same for a folder in this one.
  [[nodiscard]] sandbox::Result<PrivateFolder> subfolder(const std::string& name) const;

  /// Writes an entry (mode 0600) in one step: others see the old one, the new one, or none, never a part. Not synced:
  /// after a power cut an entry may be damaged, which its reader has to notice.
  [[nodiscard]] sandbox::Status write(const std::string& name, std::string_view content) const;
  /// Opens an entry for reading, and notes that it was used. Nothing if it is not there or holds more than `max` bytes;
  /// what is no regular file of this user is removed.
  [[nodiscard]] std::optional<sandbox::Fd> read(const std::string& name, sandbox::Bytes max) const;
  void remove(const std::string& name) const;

  struct Entry {
    std::string name;
    timespec used{};           ///< the time of the last change, which readers renew
    sandbox::Bytes bytes = 0;  ///< on disk
  };
  /// Every entry, in no order. Removes what a killed writer left long ago.
  [[nodiscard]] std::vector<Entry> entries() const;

 private:
  PrivateFolder(sandbox::Fd fd, std::string path) : fd_(std::move(fd)), path_(std::move(path)) {}
  /// Takes over a folder that was just opened, if it can be trusted.
  [[nodiscard]] static sandbox::Result<PrivateFolder> checked(sandbox::Fd fd, std::string path);

  sandbox::Fd fd_;
  std::string path_;  ///< for messages
};

}  // namespace judge
