// The code in a text that a model wrote. Pure.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "sandbox/base/error.h"

namespace judge {

/// A block of text between fences of ``` or ~~~, as CommonMark has them, at any indentation.
struct FencedBlock {
  std::size_t at = 0;  ///< where in the text its first fence begins
  std::string tag;     ///< the first word after the fence, in lower case: "python"; may be empty
  std::string code;    ///< its lines, without the fence's own indentation
};
/// All of them, in order. One without an end goes to the end of the text: a model was cut off.
[[nodiscard]] std::vector<FencedBlock> fenced_blocks(std::string_view text);

/// What is looked for.
struct Wanted {
  std::vector<std::string> tags;  ///< the language's names, in lower case: "python", "py"
  std::function<bool(std::string_view)>
      is_answer;  ///< whether the code defines what the problem asks for; may be empty
};

/// A text's code.
struct Extracted {
  std::string code;
  bool fenced = false;  ///< it stood in a fenced block
};

/// Where the text has fenced blocks: of those with one of the tags, else of those without any tag, the last one that is
/// an answer, else the longest. All of the text where it has no fenced block, or is an answer before the first one,
/// unless `fence_demanded`. An Error (Usage) says why there is no code, or only a blank one: the extraction failed.
[[nodiscard]] sandbox::Result<Extracted> extract_code(std::string_view text, const Wanted& wanted, bool fence_demanded);

/// A completion behind its prompt. Code that was not fenced goes on where the prompt ends. Fenced code that defines a
/// name which the prompt defines is whole: in Python it comes after the prompt, whose helpers it may call; elsewhere it
/// stands alone. So it does behind a prompt in prose, which defines nothing. `defined_names` as of a Runner.
[[nodiscard]] std::string join_prompt(const std::string& prompt, const Extracted& completion, bool python,
                                      const std::function<std::vector<std::string>(std::string_view)>& defined_names);

}  // namespace judge
