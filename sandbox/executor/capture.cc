#include "sandbox/executor/capture.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace sandbox {

Status Capture::open() {
  auto pipe = make_pipe();
  if (!pipe) return tl::unexpected(pipe.error());
  if (fcntl(pipe->read.get(), F_SETFL, O_NONBLOCK) != 0) return sys_error("capture: O_NONBLOCK");
  pipe_ = std::move(pipe->read);
  writer_ = std::move(pipe->write);
  return {};
}

Status Capture::keep(std::string_view data) {
  if (data.size() > limit_ - size_) {
    overflowed_ = true;
    data = data.substr(0, limit_ - size_);
  }
  size_ += data.size();
  auto& [bytes, file] = captured_;
  if (!file && size_ <= Captured::kMostBytes) {
    bytes += data;
    return {};
  }
  if (!file) {
    auto made = make_memfd("capture");
    if (!made) return tl::unexpected(made.error());
    file = std::move(*made);
    if (auto ok = write_all(file.get(), bytes); !ok) return ok;
    bytes.clear();
  }
  return write_all(file.get(), data);
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

Result<Captures> make_captures() {
  Captures captures;
  for (Capture& stream : captures) {
    if (auto ok = stream.open(); !ok) return tl::unexpected(ok.error());
  }
  return captures;
}

Result<Captured> Capture::take() {
  if (captured_.file) {
    auto sealed = seal(std::move(captured_.file));
    if (!sealed) return tl::unexpected(sealed.error());
    captured_.file = std::move(*sealed);
  }
  return std::move(captured_);
}

}  // namespace sandbox
