// The harness's main program, compiled once and linked to every function submission.
#include "judged/harness.h"

#include <cxxabi.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <memory>
#include <typeinfo>

#include "judged/counted.h"

namespace judged {
namespace {

constexpr int kAnswerFd = 3;
constexpr int kInputFd = 4;
constexpr std::size_t kHeaderBytes = 16;
enum class FrameKind : char { Call = 1, Answer = 2, Raised = 3, BadType = 4, Modified = 6, Shared = 10, Counted = 11 };

/// Of a class's calls, how many have begun.
std::size_t calls_begun = 0;

/// What the submission's part of the calls cost, where the run is a counted one.
struct Costs {
  bool counted = false;
  std::uint64_t begun = 0, nanoseconds = 0;
} costs;

std::uint64_t cpu_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<std::uint64_t>(now.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(now.tv_nsec);
}

std::string_view map_call() {
  struct stat status {};
  if (fstat(kInputFd, &status) != 0) broken_call("no input");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size < kHeaderBytes) broken_call("too short");
  void* data = mmap(nullptr, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, kInputFd, 0);
  if (data == MAP_FAILED) broken_call("input cannot be mapped");
  const std::string_view frame(static_cast<const char*>(data), size);
  if (frame.substr(0, 8) != std::string_view("JDG1\1\0\0\0", 8)) broken_call("not a call frame");
  std::uint64_t length = 0;
  std::memcpy(&length, frame.data() + 8, sizeof length);
  if (length != size - kHeaderBytes) broken_call("wrong length");
  return frame.substr(kHeaderBytes);
}

void write_all(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(kAnswerFd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) _exit(1);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

void write_frame(FrameKind kind, std::string_view payload) {
  char header[kHeaderBytes] = {'J', 'D', 'G', '1', static_cast<char>(kind)};
  const std::uint64_t length = payload.size();
  std::memcpy(header + 8, &length, sizeof length);
  write_all({header, sizeof header});
  write_all(payload);
}

/// The frame before a counted run's reply (docs/formats/values.md).
void write_counts(std::size_t answer_bytes) {
  constexpr std::uint32_t kOperations = 1, kSpace = 2, kTime = 4;
  // An answer takes more in memory than on the wire: a string of few letters 32 bytes.
  constexpr std::uint64_t kMostPerByte = 8;
  constexpr std::size_t kMostPlaces = 4096;
  // Not on the heap or the stack: there may be no memory left.
  static struct [[gnu::packed]] {
    std::uint32_t has = kTime;
    std::uint64_t operations = 0, heap = 0, stack = 0, nanoseconds = 0;
    std::uint32_t count = 0;
    JudgedPlace places[kMostPlaces];
  } counts;
  counts.nanoseconds = costs.nanoseconds;
  if (judged_operations != nullptr) {
    static JudgedPlace places[kMostPlaces];
    counts.has |= kOperations | kSpace;
    counts.operations = judged_operations();
    const JudgedHeap heap = judged_heap();
    // What a function returns is not counted. A class keeps what it keeps.
    const std::uint64_t answer = calls_begun > 0 ? 0 : std::min(heap.kept, kMostPerByte * answer_bytes);
    counts.heap = heap.peak - std::min(heap.peak, answer);
    counts.stack = judged_stack();
    counts.count = static_cast<std::uint32_t>(judged_places(places, kMostPlaces));
    std::memcpy(&counts.places, places, sizeof places);
  }
  const std::size_t unused = (kMostPlaces - counts.count) * sizeof(JudgedPlace);
  write_frame(FrameKind::Counted, {reinterpret_cast<const char*>(&counts), sizeof counts - unused});
}

/// What the submission printed goes out first, then the one reply frame; then nothing of the submission runs again.
[[noreturn]] void reply(FrameKind kind, std::string_view payload) {
  try {
    std::cout.flush();
    std::cerr.flush();
    std::clog.flush();
  } catch (...) {  // a submission may have set exceptions() on them
  }
  std::fflush(stdout);
  std::fflush(stderr);
  if (costs.counted) write_counts(payload.size());
  write_frame(kind, payload);
  _exit(0);
}

/// UTF-8 as the wire wants it: bytes that are not are shown as "?".
std::string printable(std::string_view text);

[[noreturn]] void reply_strings(FrameKind kind, std::initializer_list<std::string_view> strings) {
  Writer out;
  for (const std::string_view string : strings) out.text(printable(string));
  reply(kind, out.bytes());
}

/// "message (in call 3)", where a class's calls are made.
[[noreturn]] void raised(std::string_view type, std::string_view message) {
  std::string text(message);
  if (calls_begun > 0) {
    const std::string call = "in call " + std::to_string(calls_begun - 1);
    text = text.empty() ? call : text + " (" + call + ")";
  }
  reply_strings(FrameKind::Raised, {type, text, ""});
}

/// There may be no memory left: the frame is built without any.
[[noreturn]] void raised_bad_alloc() {
  constexpr std::string_view kType = "std::bad_alloc";
  constexpr std::uint32_t kTypeSize = kType.size();
  char payload[3 * sizeof(std::uint32_t) + kTypeSize] = {};
  std::memcpy(payload, &kTypeSize, sizeof kTypeSize);
  std::memcpy(payload + sizeof kTypeSize, kType.data(), kTypeSize);
  reply(FrameKind::Raised, {payload, sizeof payload});
}

std::string type_name(const std::type_info* type) {
  if (type == nullptr) return "an unknown exception";
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> name(abi::__cxa_demangle(type->name(), nullptr, nullptr, &status),
                                                    std::free);
  std::string text = status == 0 ? name.get() : type->name();
  if (text.starts_with("std::__cxx11::basic_string<char")) return "std::string";
  return text;
}

/// Length of the valid UTF-8 sequence at the start of `text`, 0 if there is none.
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) return 0;
  }
  // Overlong forms, surrogates, and what lies beyond U+10FFFF.
  if (first == 0xe0 && byte(1) < 0xa0) return 0;
  if (first == 0xed && byte(1) > 0x9f) return 0;
  if (first == 0xf0 && byte(1) < 0x90) return 0;
  if (first == 0xf4 && byte(1) > 0x8f) return 0;
  return length;
}

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    out += length == 0 ? std::string_view("?") : text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return out;
}

[[noreturn]] void report_exception(Writer& out) {
  out.release();
  try {
    throw;
  } catch (const GivenNode& error) {
    reply_strings(FrameKind::Shared, {error.path});
  } catch (const Modified& error) {
    reply_strings(FrameKind::Modified, {std::string(error.parameter)});
  } catch (const BadAnswer& error) {
    const std::string call = calls_begun > 0 ? "[" + std::to_string(calls_begun - 1) + "]" : "";
    reply_strings(FrameKind::BadType, {call + error.path, error.wanted, error.got});
  } catch (const DoesNotFit& error) {
    raised("std::out_of_range", "argument " + error.path + " = " + error.value + " does not fit " + error.type);
  } catch (const std::bad_alloc&) {
    raised_bad_alloc();
  } catch (const std::exception& error) {
    raised(type_name(&typeid(error)), error.what());
  } catch (const char* message) {
    raised("const char*", message);
  } catch (const std::string& message) {
    raised("std::string", message);
  } catch (int value) {
    raised("int", std::to_string(value));
  } catch (...) {
    raised(type_name(abi::__cxa_current_exception_type()), "");
  }
}

}  // namespace

void begin_call() {
  ++calls_begun;
}

void begin_span() {
  if (!costs.counted) return;
  costs.begun = cpu_nanoseconds();
  if (judged_begin_counting != nullptr) judged_begin_counting();
}

void end_span() {
  if (!costs.counted) return;
  if (judged_end_counting != nullptr) judged_end_counting();
  costs.nanoseconds += cpu_nanoseconds() - costs.begun;
}

void broken_call(const char* what) {
  std::fprintf(stderr, "judged: malformed call: %s\n", what);
  _exit(125);
}

void Writer::text(std::string_view value) {
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t length = sequence_length(rest);
    if (length == 0) throw BadAnswer{"", "str", "bytes that are not UTF-8"};
    rest.remove_prefix(length);
  }
  if (value.size() > std::numeric_limits<std::uint32_t>::max()) throw BadAnswer{"", "str", "a string of over 4 GiB"};
  number(static_cast<std::uint32_t>(value.size()));
  bytes_.append(value);
}

/// What the judge found out in a run before: a file in the working directory.
void read_places(const char* file) {
  const int fd = open(file, O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (fd < 0 || fstat(fd, &status) != 0) broken_call("no file of places");
  const auto size = static_cast<std::size_t>(status.st_size);
  const void* places = size == 0 ? nullptr : mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (places == MAP_FAILED) broken_call("the file of places cannot be mapped");
  close(fd);
  if (judged_know_places != nullptr)
    judged_know_places(static_cast<const std::uint64_t*>(places), size / sizeof(std::uint64_t));
}

}  // namespace judged

/// "program": one call; "program counted [FILE OF PLACES]": a counted run.
int main(int count, char** words) {
  judged::Writer out;
  if (count > 1) judged::costs.counted = std::string_view(words[1]) == "counted";
  if (count > 2) judged::read_places(words[2]);
  try {
    judged::Reader in(judged::map_call());
    judged_call(in, out);
  } catch (...) {
    judged::report_exception(out);
  }
  judged::reply(judged::FrameKind::Answer, out.bytes());
}
