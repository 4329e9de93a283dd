// Files of the cgroup file systems: attributes that are read and written often, and the groups' folders.
#pragma once

#include <string>
#include <string_view>

#include "sandbox/base/fd.h"

namespace sandbox {

/// An attribute file kept open, read and written at offset 0.
class Attribute {
 public:
  /// `flags` as for open(2).
  [[nodiscard]] Status open(const std::string& path, int flags);
  [[nodiscard]] explicit operator bool() const { return static_cast<bool>(fd_); }

  /// The whole content: attributes of a few lines.
  [[nodiscard]] Result<std::string> text() const;
  /// The content as one number.
  [[nodiscard]] Result<std::uint64_t> number() const;
  /// The number after `key` in a file of lines "key number"; an error if there is none.
  [[nodiscard]] Result<std::uint64_t> number_of(std::string_view key) const;
  [[nodiscard]] Status set(std::uint64_t value) const;

 private:
  Fd fd_;
  std::string path_;
};

/// The name of a jail's group: it tells which executor made it.
[[nodiscard]] std::string group_name(int serial, const std::string& label);

/// Whether a group may be made in `parent`; the error has a hint.
[[nodiscard]] Status check_writable(const std::string& parent);

/// Removes a group and the groups in it. Waits a little: the kernel lets go of a group shortly after its last process
/// was reaped. False if it is still in use then.
bool remove_group(const std::string& folder);

/// Removes the groups in `parent` of executors that no longer exist (killed before they could tidy up), and kills
/// what may be left in them.
void sweep(const std::string& parent);

}  // namespace sandbox
