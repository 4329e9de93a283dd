// Reading a JSON document of a known form: each field by its name and type.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

/// The largest whole number that every reader of JSON keeps exactly.
inline constexpr std::int64_t kMaxJsonWhole = std::int64_t{1} << 53;

/// Parses UTF-8 text; an Infrastructure error names the byte where it ceases to be JSON.
[[nodiscard]] sandbox::Result<nlohmann::json> parse_json(std::string_view text);

/// A place in a document. Whoever reads a field gets a value in any case: what is not there, or of another type, is an
/// empty one, and the first such fault of the document is kept with its JSON pointer, to be looked at when all is read.
class JsonPlace {
 public:
  using Fault = std::optional<sandbox::Error>;

  /// The whole document. It and `fault` outlive every place in it.
  JsonPlace(const nlohmann::json& document, Fault& fault) : JsonPlace(document, {}, fault) {}

  [[nodiscard]] JsonPlace at(const char* name) const;
  /// Nothing if the field is null, or is not there.
  [[nodiscard]] std::optional<JsonPlace> if_any(const char* name) const;
  /// Of an array of whatever.
  [[nodiscard]] std::vector<JsonPlace> items(const char* name) const;

  [[nodiscard]] std::string text(const char* name) const;
  /// Empty if the field is null.
  [[nodiscard]] std::string text_or_empty(const char* name) const;
  [[nodiscard]] bool flag(const char* name) const;
  [[nodiscard]] std::int64_t whole(const char* name, std::int64_t max = kMaxJsonWhole) const;
  [[nodiscard]] double number(const char* name) const;
  /// Nothing if the field is null.
  [[nodiscard]] std::optional<double> number_if_any(const char* name) const;
  [[nodiscard]] std::vector<double> numbers(const char* name) const;
  [[nodiscard]] std::vector<std::string> texts(const char* name) const;

  [[nodiscard]] const nlohmann::json& value() const { return *value_; }
  /// Keeps this as the document's fault, unless there is one already.
  void wrong(const std::string& message, const std::string& hint = {}) const;

 private:
  JsonPlace(const nlohmann::json& value, std::string pointer, Fault& fault)
      : value_(&value), pointer_(std::move(pointer)), fault_(&fault) {}
  [[nodiscard]] std::string as_text() const;
  [[nodiscard]] double as_number() const;

  const nlohmann::json* value_;
  std::string pointer_;
  Fault* fault_;
};

}  // namespace judge
