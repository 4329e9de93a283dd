#include "sandbox/base/fd.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#ifndef MFD_EXEC
#define MFD_EXEC 0x0010U
#endif

namespace sandbox {

void Fd::reset(int fd) {
  if (fd_ >= 0) ::close(fd_);
  fd_ = fd;
}

Result<Fd> Fd::duplicate() const {
  int copy = fcntl(fd_, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return sys_error("fd: duplicate");
  return Fd(copy);
}

Result<Pipe> make_pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return sys_error("fd: pipe2");
  return Pipe{Fd(ends[0]), Fd(ends[1])};
}

Result<Fd> make_memfd(const char* name) {
  // MFD_EXEC: a compiled submission runs straight from its memfd. Kernels before 6.3 do not know the flag
  // and allow execution anyway.
  int fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING | MFD_EXEC);
  if (fd < 0 && errno == EINVAL) fd = memfd_create(name, MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) return sys_error("fd: memfd_create");
  return Fd(fd);
}

Result<Fd> sealed_memfd(const char* name, std::string_view content) {
  auto fd = make_memfd(name);
  if (!fd) return fd;
  if (auto ok = write_all(fd->get(), content); !ok) return tl::unexpected(ok.error());
  return seal(std::move(*fd));
}

Result<Fd> seal(Fd memfd) {
  if (fchmod(memfd.get(), 0555) != 0) return sys_error("fd: fchmod memfd");
  if (fcntl(memfd.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0) {
    return sys_error("fd: F_ADD_SEALS");
  }
  return reopen_readonly(memfd.get());
}

Result<Fd> reopen_readonly(int fd) {
  const std::string path = "/proc/self/fd/" + std::to_string(fd);
  Fd reopened(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!reopened) return sys_error("fd: reopen read-only");
  return reopened;
}

bool wait_readable(int fd, Micros timeout) {
  pollfd event{fd, POLLIN, 0};
  int rc = 0;
  do {
    rc = poll(&event, 1, static_cast<int>(timeout.count() / 1000));
  } while (rc < 0 && errno == EINTR);
  return rc == 1;
}

Status write_all(int fd, std::string_view data) {
  while (!data.empty()) {
    const ssize_t n = ::write(fd, data.data(), data.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return sys_error("fd: write");
    data.remove_prefix(static_cast<std::size_t>(n));
  }
  return {};
}

Result<std::string> read_to_end(int fd, Bytes max) {
  std::string out;
  char buffer[64 * 1024];
  for (;;) {
    const ssize_t n = ::read(fd, buffer, sizeof buffer);
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return sys_error("fd: read");
    if (n == 0) return out;
    if (out.size() + static_cast<Bytes>(n) > max)
      return fault("fd: read", "more than " + std::to_string(max) + " bytes");
    out.append(buffer, static_cast<std::size_t>(n));
  }
}

Result<std::string> read_file_fd(int fd, Bytes max) {
  struct stat st {};
  if (fstat(fd, &st) != 0) return sys_error("fd: fstat");
  std::string out(static_cast<std::size_t>(std::min<Bytes>(static_cast<Bytes>(st.st_size), max)), '\0');
  std::size_t done = 0;
  while (done < out.size()) {
    const ssize_t n = pread(fd, out.data() + done, out.size() - done, static_cast<off_t>(done));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return sys_error("fd: pread");
    if (n == 0) break;
    done += static_cast<std::size_t>(n);
  }
  out.resize(done);
  return out;
}

Result<std::string> read_file(const std::string& path, Bytes max) {
  // Not blocking: a fifo in the place of a file would wait for its writer.
  Fd fd(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (!fd) return sys_error("open " + path);
  return read_to_end(fd.get(), max);
}

Status write_file(const std::string& path, std::string_view data) {
  Fd fd(open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (!fd) return sys_error("open " + path);
  if (::write(fd.get(), data.data(), data.size()) != static_cast<ssize_t>(data.size()))
    return sys_error("write " + path);
  return {};
}

}  // namespace sandbox
