// The fields of a JSON object in a request: each is asked for by name and type, and what nobody asked for is an error.
// Pure; for bytes of unknown origin.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

/// Objects and lists may lie in each other this deep.
inline constexpr int kMaxJsonDepth = 32;

/// The most values in a body: every field of the most submissions in one request, and then some. A value takes many
/// times the memory of its text.
inline constexpr std::size_t kMaxJsonValues = 50'000;

/// A request's body: an object. A Usage error says where it is none.
[[nodiscard]] sandbox::Result<nlohmann::json> parse_body(std::string_view body);

/// Reads an object. The first error stays; what is read after it is empty. A field that is null counts as left out.
class Fields {
 public:
  /// Borrows the object. `pointer` is its JSON pointer, for errors: "/submissions/3".
  Fields(const nlohmann::json& object, std::string pointer);

  [[nodiscard]] std::string text(const char* name, std::size_t max_bytes);
  [[nodiscard]] std::optional<std::string> optional_text(const char* name, std::size_t max_bytes);
  [[nodiscard]] bool flag(const char* name, bool otherwise);
  [[nodiscard]] std::optional<double> number(const char* name, double least, double most);
  [[nodiscard]] std::vector<std::string> texts(const char* name, std::size_t max_count, std::size_t max_bytes);
  /// A list of objects, borrowed; empty if it is not there.
  [[nodiscard]] std::vector<const nlohmann::json*> objects(const char* name, std::size_t max_count);
  /// Takes note of a field that is known and not looked at.
  void ignore(const char* name) { known_.emplace_back(name); }
  [[nodiscard]] bool has(const char* name) const;

  /// Says what is wrong with a field. Only the first one is kept.
  void reject(const char* name, std::string message, std::string hint = {});
  /// A field that was not asked for, or the first error.
  [[nodiscard]] sandbox::Status done();
  [[nodiscard]] const std::string& pointer() const { return pointer_; }

 private:
  [[nodiscard]] const nlohmann::json* find(const char* name);

  const nlohmann::json& object_;
  std::string pointer_;
  std::vector<std::string> known_;
  std::optional<sandbox::Error> error_;
};

}  // namespace judge
