// File descriptors that close themselves, and the few whole-file operations that every room needs.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "sandbox/base/error.h"
#include "sandbox/base/units.h"

namespace sandbox {

/// Owns one descriptor; -1 owns none. Move-only.
class Fd {
 public:
  Fd() = default;
  explicit Fd(int fd) : fd_(fd) {}
  Fd(Fd&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Fd& operator=(Fd&& other) noexcept {
    if (this != &other) reset(std::exchange(other.fd_, -1));
    return *this;
  }
  Fd(const Fd&) = delete;
  Fd& operator=(const Fd&) = delete;
  ~Fd() { reset(); }

  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] explicit operator bool() const { return fd_ >= 0; }
  [[nodiscard]] int release() { return std::exchange(fd_, -1); }
  void reset(int fd = -1);
  /// A second descriptor for the same open file description, close-on-exec.
  [[nodiscard]] Result<Fd> duplicate() const;

 private:
  int fd_ = -1;
};

struct Pipe {
  Fd read, write;
};
/// A close-on-exec pipe.
[[nodiscard]] Result<Pipe> make_pipe();

/// An anonymous in-memory file, read-write, offset 0. `name` is shown in /proc only.
[[nodiscard]] Result<Fd> make_memfd(const char* name);
/// A memfd holding `content`, sealed against every change and reopened read-only with its own offset 0:
/// this is how inputs and programs cross into a jail.
[[nodiscard]] Result<Fd> sealed_memfd(const char* name, std::string_view content);
/// Seals the memfd against every change and reopens it read-only, offset 0.
[[nodiscard]] Result<Fd> seal(Fd memfd);
/// A new open file description (own offset, read-only) of what `fd` refers to.
[[nodiscard]] Result<Fd> reopen_readonly(int fd);

/// Waits until there is something to read, or the other end is gone; false if neither happened in time or poll failed.
[[nodiscard]] bool wait_readable(int fd, Micros timeout);
/// Writes all of `data`, retrying on EINTR.
[[nodiscard]] Status write_all(int fd, std::string_view data);
/// Reads to end of file; an error if there are more than `max` bytes.
[[nodiscard]] Result<std::string> read_to_end(int fd, Bytes max);
/// The content of a seekable file from offset 0, whatever its current offset; at most `max` bytes.
[[nodiscard]] Result<std::string> read_file_fd(int fd, Bytes max);
/// Reads a small file such as a cgroup or /proc attribute, or a data file.
[[nodiscard]] Result<std::string> read_file(const std::string& path, Bytes max = 64 * kMiB);
/// Writes an attribute file (cgroup, /proc) with one write(2).
[[nodiscard]] Status write_file(const std::string& path, std::string_view data);

}  // namespace sandbox
