// The byte level of docs/formats/values.md: what the harness reads its arguments from and writes its answer to, and the
// exceptions that carry "this value does not fit" to main().
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_set>

namespace judged {

/// An argument that the submission's parameter type cannot hold: `[3] = 3000000000 does not fit int`.
struct DoesNotFit {
  std::string path;
  std::string value;
  std::string type;
};

/// A returned value that is not of the declared type.
struct BadAnswer {
  std::string path;
  std::string wanted;
  std::string got;
};

/// A node of an answer that was to be a copy, and that the submission was given.
struct GivenNode : BadAnswer {};

/// An argument that was to stay as it is.
struct Modified {
  std::string_view parameter;
};

using NodeSet = std::unordered_set<const void*>;

/// Ends the process: the call frame is malformed, which is the judge's fault.
[[noreturn]] void broken_call(const char* what);

/// Reads encodings from the call frame's payload.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  template <class T>
  T number() {
    T value;
    std::memcpy(&value, take(sizeof value), sizeof value);
    return value;
  }
  std::uint32_t count() { return number<std::uint32_t>(); }
  std::string_view text() {
    const std::size_t size = count();
    return {take(size), size};
  }
  /// The next `size` bytes.
  const char* take(std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - at_)) broken_call("too short");
    const char* bytes = at_;
    at_ += size;
    return bytes;
  }
  [[nodiscard]] bool done() const { return at_ == end_; }

 private:
  const char* at_;
  const char* end_;
};

/// Collects an encoding.
class Writer {
 public:
  template <class T>
  void number(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void count(std::size_t value) {
    if (value > kMaxElements) throw BadAnswer{"", "at most 8388608 elements", std::to_string(value) + " elements"};
    number(static_cast<std::uint32_t>(value));
  }
  /// Overwrites the count that was written at `offset`, once it is known.
  void patch_count(std::size_t offset, std::uint32_t value) {
    std::memcpy(bytes_.data() + offset, &value, sizeof value);
  }
  void text(std::string_view value);
  void append(const void* data, std::size_t size) { bytes_.append(static_cast<const char*>(data), size); }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  /// Gives the memory back: there may be none left for the report.
  void release() { std::string().swap(bytes_); }

  /// Notes that the node is in the value.
  void meet(const void* node) {
    if (given != nullptr && given->contains(node)) throw GivenNode{};
    if (met != nullptr) met->insert(node);
  }
  const NodeSet* given = nullptr;  ///< nodes that must not be met
  NodeSet* met = nullptr;          ///< collects the nodes that are met

  static constexpr std::size_t kMaxElements = 8u << 20;

 private:
  std::string bytes_;
};

}  // namespace judged
