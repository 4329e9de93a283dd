// Two long texts beside each other, cut to the place where they differ.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "judge/report/format.h"

namespace judge {

/// The byte in each text at which a reader should look.
struct Divergence {
  std::size_t want = 0, got = 0;
  bool marked = true;  ///< whether a marker there helps
};

/// Where they differ: at `path` ("[3][0]" in JSON, "token 17" in a program's output), or at the first different byte if
/// the path leads nowhere in either text.
[[nodiscard]] Divergence find_divergence(std::string_view want, std::string_view got, std::string_view path);

/// Columns of a report's left margin and of the labels that stand in it.
inline constexpr std::size_t kMarginColumns = 2;
inline constexpr std::size_t kLabelColumns = 10;

/// "  label     text": one value from its start. A long one is cut, and says by how much.
[[nodiscard]] std::string render_value(std::string_view label, std::string_view text, std::size_t width,
                                       const Style& style);
struct PairLabels {
  std::string_view want = "expected", got = "got";
};
/// One above the other, both cut around the divergence, which a marker points at if it is marked.
[[nodiscard]] std::string render_pair(std::string_view want, std::string_view got, Divergence at, std::size_t width,
                                      const Style& style, const PairLabels& labels = {});
/// "  label" and the lines below it, each behind a bar: no line of theirs can be taken for one of the report's.
/// `total_bytes` is the text's size before it was cut.
[[nodiscard]] std::string render_lines(std::string_view label, std::string_view text, std::size_t total_bytes,
                                       std::size_t max_lines, std::size_t width, const Style& style);

}  // namespace judge
