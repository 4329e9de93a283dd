// A SubmissionFilter and a Page as SQL.
#pragma once

#include <string>
#include <string_view>

#include "judge/store/connection.h"

namespace judge::store {

/// Conditions, joined by AND, and the values for their places.
struct Conditions {
  std::string sql = "TRUE";
  Values values;

  /// One more, with one place for a value.
  void add(std::string_view condition, Value value);
};

/// A JSON array. The texts need no escapes.
template <class Texts>
[[nodiscard]] std::string json_of(const Texts& texts) {
  std::string json = "[";
  for (const std::string& text : texts) {
    if (json.size() > 1) json += ',';
    json.append("\"").append(text).append("\"");
  }
  return json + "]";
}

/// On `submissions AS s` and `judgements AS j`.
[[nodiscard]] Conditions conditions_of(const SubmissionFilter& filter);
/// With the page's own, its order and its limit; they come last. `number` is the column that holds the number of what
/// the page's ids name, rows of `table`: numbers sort as ids do.
[[nodiscard]] Conditions paged(Conditions conditions, const Page& page, std::string_view table,
                               const std::string& number);

}  // namespace judge::store
