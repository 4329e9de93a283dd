// What pages of HTML are made of: one style, for light and dark screens, and elements.
#pragma once

#include <string>
#include <vector>

#include "judge/model/verdict.h"

namespace judge {

/// An element of a class, or of none where `style` is empty. The content is HTML: whoever has text escapes it
/// (xml_text).
[[nodiscard]] std::string html_element(const std::string& tag, const std::string& style, const std::string& content);
/// The class of what tells a verdict: its colour.
[[nodiscard]] std::string html_style(Verdict verdict);
/// A row of a table; the cells are text, each becomes an element `tag`.
[[nodiscard]] std::string html_row(const std::vector<std::string>& cells, const std::string& tag,
                                   const std::string& style);
/// A whole page; the title is text, the body HTML.
[[nodiscard]] std::string html_document(const std::string& title, const std::string& body);

}  // namespace judge
