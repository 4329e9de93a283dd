#include "runners/python/reply.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <utility>

#include "sandbox/protocol/launch.h"

namespace runners::python {
namespace {

constexpr std::size_t kHeaderBytes = 16, kKindAt = 4;
constexpr std::string_view kCallHeader("JDG1\1\0\0\0", 8);

}  // namespace

std::string read_descriptor(int fd) {
  struct stat status {};
  if (fstat(fd, &status) != 0) give_up("a descriptor is missing");
  std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t n = pread(fd, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) give_up("a descriptor cannot be read");
    done += static_cast<std::size_t>(n);
  }
  return bytes;
}

std::vector<std::string_view> map_calls() {
  struct stat status {};
  if (fstat(sandbox::kInputFd, &status) != 0) give_up("the input is missing");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size < kHeaderBytes) give_up("the input is not a call frame");
  void* data = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, sandbox::kInputFd, 0);
  if (data == MAP_FAILED) give_up("the input cannot be mapped");
  std::vector<std::string_view> calls;
  for (std::string_view rest(static_cast<const char*>(data), size); !rest.empty();) {
    if (!rest.starts_with(kCallHeader) || rest.size() < kHeaderBytes) give_up("the input is not a call frame");
    std::uint64_t length = 0;
    std::memcpy(&length, rest.data() + kCallHeader.size(), sizeof length);
    rest.remove_prefix(kHeaderBytes);
    if (length > rest.size()) give_up("the call frame has the wrong length");
    calls.push_back(rest.substr(0, length));
    rest.remove_prefix(length);
  }
  return calls;
}

std::string_view map_call() {
  const std::vector<std::string_view> calls = map_calls();
  if (calls.size() != 1) give_up("the call frame has the wrong length");
  return calls.front();
}

void append_text(std::string& payload, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  payload.append(reinterpret_cast<const char*>(&size), sizeof size);
  payload.append(text);
}

std::string begin_frame(ReplyKind kind) {
  std::string frame("JDG1\0\0\0\0\0\0\0\0\0\0\0\0", kHeaderBytes);
  frame[kKindAt] = static_cast<char>(kind);
  return frame;
}

std::string end_frame(std::string frame) {
  const std::uint64_t length = frame.size() - kHeaderBytes;
  std::memcpy(frame.data() + kCallHeader.size(), &length, sizeof length);
  return frame;
}

std::string make_frame(ReplyKind kind, std::string_view payload) {
  return end_frame(begin_frame(kind).append(payload));
}

std::string make_frame(ReplyKind kind, std::initializer_list<std::string_view> strings) {
  std::string frame = begin_frame(kind);
  for (const std::string_view text : strings) append_text(frame, text);
  return end_frame(std::move(frame));
}

bool is_answer(std::string_view frame) {
  return frame[kKindAt] == static_cast<char>(ReplyKind::Answer);
}

void write_answer(std::string_view frames) {
  while (!frames.empty()) {
    const ssize_t n = write(sandbox::kAnswerFd, frames.data(), frames.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) _exit(1);
    frames.remove_prefix(static_cast<std::size_t>(n));
  }
}

void send(std::string_view frame) {
  write_answer(frame);
  _exit(0);
}

void give_up(const char* what) {
  std::fprintf(stderr, "judge-zygote-python: %s\n", what);
  _exit(125);
}

}  // namespace runners::python
