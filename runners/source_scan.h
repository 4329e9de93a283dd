// A look at a source's text without compiling it: enough to see which functions it defines. Comments and literals are
// blanked first, so that nothing in them is taken for code.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace runners {

/// A function or class definition, as the text has it.
struct DefinitionSite {
  std::string name;
  std::string scope;  ///< the class around it, or empty
  bool is_class = false;
};

/// `source` with comments and literals replaced by spaces; offsets and lines stay.
[[nodiscard]] std::string blank_cpp(std::string_view source);
[[nodiscard]] std::string blank_python(std::string_view source);

/// Functions and classes at file scope and directly in its classes, in the text's order.
[[nodiscard]] std::vector<DefinitionSite> scan_cpp(std::string_view source);
[[nodiscard]] std::vector<DefinitionSite> scan_python(std::string_view source);

/// Where one of `names` stands first, outside of C++'s comments and literals: its line, from 1, and the name. A name's
/// dots stand for ".", "::" and "->"; with one in front it is a member of anything.
[[nodiscard]] std::optional<std::pair<std::size_t, std::string>> find_name(std::string_view source,
                                                                           const std::vector<std::string>& names);

/// The packages that import statements name anywhere in the text, each once: "numpy" for `from numpy.linalg import
/// norm`.
[[nodiscard]] std::vector<std::string> scan_python_imports(std::string_view source);

}  // namespace runners
