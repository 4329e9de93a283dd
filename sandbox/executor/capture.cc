#include "sandbox/executor/capture.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace sandbox {

Status Capture::open(Bytes limit) {
  auto pipe = make_pipe();
  if (!pipe) return tl::unexpected(pipe.error());
  if (fcntl(pipe->read.get(), F_SETFL, O_NONBLOCK) != 0) return sys_error("capture: O_NONBLOCK");
  pipe_ = std::move(pipe->read);
  writer_ = std::move(pipe->write);
  limit_ = limit;
  return {};
}

Status Capture::keep(std::string_view data) {
  if (data.size() > limit_ - size_) {
    overflowed_ = true;
    data = data.substr(0, limit_ - size_);
  }
  if (data.empty()) return {};
  if (!file_) {
    auto file = make_memfd("capture");
    if (!file) return tl::unexpected(file.error());
    file_ = std::move(*file);
  }
  size_ += data.size();
  return write_all(file_.get(), data);
}

Result<bool> Capture::read_some() {
  static char buffer[256 * 1024];
  const ssize_t n = read(pipe_.get(), buffer, sizeof buffer);
  if (n < 0 && errno == EINTR) return true;
  if (n < 0 && errno == EAGAIN) return false;
  if (n < 0) return sys_error("capture: read");
  if (auto ok = keep({buffer, static_cast<std::size_t>(n)}); !ok) return tl::unexpected(ok.error());
  // A pipe gives less than was asked for only when that was all.
  return n == sizeof buffer && !overflowed_;
}

Status Capture::drain() {
  // Bounded: a writer that keeps up with the reader must not hold the executor here past a deadline.
  for (int round = 0; round < 16 && pipe_; ++round) {
    auto more = read_some();
    if (!more) return tl::unexpected(more.error());
    if (!*more) return {};
  }
  return {};
}

Status Capture::drain_all() {
  while (pipe_ && !overflowed_) {
    auto more = read_some();
    if (!more) return tl::unexpected(more.error());
    if (!*more) break;
  }
  return {};
}

Result<Fd> Capture::take() {
  if (!file_) return Fd();
  return seal(std::move(file_));
}

}  // namespace sandbox
