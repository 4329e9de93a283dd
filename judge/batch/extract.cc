#include "judge/batch/extract.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace judge {
namespace {

bool blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

/// The next line, without its end, which is taken off `rest`.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  std::string_view line = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

struct Fence {
  std::size_t indent = 0;
  char mark = '`';
  std::size_t length = 0;
  std::string_view info;
};

std::optional<Fence> fence_of(std::string_view line) {
  Fence fence;
  fence.indent = std::min(line.find_first_not_of(" \t"), line.size());
  line.remove_prefix(fence.indent);
  if (line.empty() || (line[0] != '`' && line[0] != '~')) return std::nullopt;
  fence.mark = line[0];
  fence.length = std::min(line.find_first_not_of(fence.mark), line.size());
  if (fence.length < 3) return std::nullopt;
  fence.info = line.substr(fence.length);
  // `code` on one line is no fence.
  if (fence.mark == '`' && fence.info.find('`') != std::string_view::npos) return std::nullopt;
  return fence;
}

bool closes(const Fence& fence, const Fence& open) {
  return fence.mark == open.mark && fence.length >= open.length && blank(fence.info);
}

std::string tag_of(std::string_view info) {
  const std::size_t begin = info.find_first_not_of(" \t{.");
  if (begin == std::string_view::npos) return {};
  info.remove_prefix(begin);
  std::string tag(info.substr(0, info.find_first_of(" \t},:")));
  std::transform(tag.begin(), tag.end(), tag.begin(), [](unsigned char c) { return std::tolower(c); });
  return tag;
}

std::string_view without_indent(std::string_view line, std::size_t indent) {
  const std::size_t own = std::min(line.find_first_not_of(" \t"), line.size());
  return line.substr(std::min(own, indent));
}

/// The last answer among the blocks, else the longest of them.
const FencedBlock* choose(const std::vector<const FencedBlock*>& blocks, const Wanted& wanted) {
  for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
    if (wanted.is_answer && wanted.is_answer((*block)->code)) return *block;
  }
  const auto longest = std::max_element(blocks.begin(), blocks.end(), [](const FencedBlock* a, const FencedBlock* b) {
    return a->code.size() < b->code.size();
  });
  return longest == blocks.end() ? nullptr : *longest;
}

}  // namespace

std::vector<FencedBlock> fenced_blocks(std::string_view text) {
  std::vector<FencedBlock> blocks;
  std::optional<Fence> open;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t at = text.size() - rest.size();
    const std::string_view line = take_line(rest);
    const auto fence = fence_of(line);
    if (!open && fence) {
      open = fence;
      blocks.push_back({at, tag_of(fence->info), {}});
    } else if (open && fence && closes(*fence, *open)) {
      open.reset();
    } else if (open) {
      blocks.back().code.append(without_indent(line, open->indent)).append("\n");
    }
  }
  return blocks;
}

sandbox::Result<Extracted> extract_code(std::string_view text, const Wanted& wanted, bool fence_demanded) {
  const std::vector<FencedBlock> blocks = fenced_blocks(text);
  if (blocks.empty()) {
    if (blank(text)) return sandbox::usage_error("the text is empty");
    if (fence_demanded) return sandbox::usage_error("the text has no fenced block");
    return Extracted{std::string(text), false};
  }
  // Code whose comments have a fenced block in them.
  if (!fence_demanded && wanted.is_answer && wanted.is_answer(text.substr(0, blocks.front().at)))
    return Extracted{std::string(text), false};
  std::vector<const FencedBlock*> tagged, untagged;
  for (const FencedBlock& block : blocks) {
    if (blank(block.code)) continue;
    if (std::find(wanted.tags.begin(), wanted.tags.end(), block.tag) != wanted.tags.end()) tagged.push_back(&block);
    if (block.tag.empty()) untagged.push_back(&block);
  }
  const FencedBlock* chosen = choose(tagged.empty() ? untagged : tagged, wanted);
  if (chosen == nullptr) return sandbox::usage_error("no fenced block has code in this language");
  return Extracted{chosen->code, true};
}

std::string join_prompt(const std::string& prompt, const Extracted& completion, bool python,
                        const std::function<std::vector<std::string>(std::string_view)>& defined_names) {
  if (!completion.fenced) return prompt + completion.code;
  const auto promised = defined_names(prompt);
  const auto defined = defined_names(completion.code);
  const bool whole = std::any_of(defined.begin(), defined.end(), [&promised](const std::string& name) {
    return std::find(promised.begin(), promised.end(), name) != promised.end();
  });
  if (promised.empty() || (whole && !python)) return completion.code;
  return prompt + (prompt.ends_with('\n') ? "" : "\n") + completion.code;
}

}  // namespace judge
