#include "runners/source_scan.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace runners {
namespace {

bool is_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || (c & 0x80) != 0;
}
bool is_space(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}

/// Blanks [begin, end) but keeps the newlines.
void blank(std::string& text, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, text.size()); ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
}

/// The offset behind a quoted literal that starts at `at`; a line's end closes what was left open.
std::size_t literal_end(std::string_view text, std::size_t at) {
  const char quote = text[at];
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == quote || text[i] == '\n') {
      return i + 1;
    }
  }
  return text.size();
}

/// The offset behind R"tag( ... )tag", whose quote is at `at`.
std::size_t raw_literal_end(std::string_view text, std::size_t at) {
  const std::size_t open = text.find('(', at);
  if (open == std::string_view::npos) return text.size();
  const std::string close = ")" + std::string(text.substr(at + 1, open - at - 1)) + "\"";
  const std::size_t end = text.find(close, open);
  return end == std::string_view::npos ? text.size() : end + close.size();
}

struct Token {
  std::string_view text;
  [[nodiscard]] bool is_name() const {
    return is_word(text[0]) && std::isdigit(static_cast<unsigned char>(text[0])) == 0;
  }
};

/// Words and single punctuation characters; preprocessor lines are left out.
std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> out;
  bool line_start = true;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\n') {
      line_start = true;
      ++i;
    } else if (is_space(text[i])) {
      ++i;
    } else if (text[i] == '#' && line_start) {
      while (i < text.size() && text[i] != '\n') i += text[i] == '\\' ? 2 : 1;
    } else {
      line_start = false;
      std::size_t end = i + 1;
      if (is_word(text[i])) {
        while (end < text.size() && is_word(text[end])) ++end;
      }
      out.push_back({text.substr(i, end - i)});
      i = end;
    }
  }
  return out;
}

/// With "." for "::" and "->", whose second character is left out.
std::vector<Token> dotted(const std::vector<Token>& tokens) {
  std::vector<Token> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view next = i + 1 < tokens.size() ? tokens[i + 1].text : std::string_view();
    const bool is_pair = (tokens[i].text == ":" && next == ":") || (tokens[i].text == "-" && next == ">");
    out.push_back(is_pair ? Token{"."} : tokens[i]);
    if (is_pair) ++i;
  }
  return out;
}

bool is_cpp_keyword(std::string_view word) {
  static constexpr std::array kWords{"if",     "for",   "while",    "switch",        "return",   "catch",
                                     "sizeof", "throw", "decltype", "static_assert", "alignas",  "noexcept",
                                     "typeid", "do",    "else",     "requires",      "explicit", "operator"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// Walks C++ tokens and keeps the braces: namespaces are entered, classes are entered and named, all else is skipped.
class CppScan {
 public:
  explicit CppScan(std::string_view text) : tokens_(tokens_of(text)) {}

  std::vector<DefinitionSite> run() {
    while (at_ < tokens_.size()) step();
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view text(std::size_t i) const {
    return i < tokens_.size() ? tokens_[i].text : std::string_view();
  }

  void step() {
    const std::string_view word = text(at_);
    if (word == "}") {
      if (!scopes_.empty()) scopes_.pop_back();
      ++at_;
    } else if (word == "namespace") {
      enter("");
    } else if (word == "class" || word == "struct") {
      enter_class();
    } else if (word == "=") {
      skip_initializer();
    } else if (word == "{") {
      skip_group("{", "}");
    } else if (word == "(") {
      skip_group("(", ")");
    } else if (tokens_[at_].is_name() && text(at_ + 1) == "(" && !is_cpp_keyword(word)) {
      function();
    } else {
      ++at_;
    }
  }

  /// Up to the scope's brace, or past the semicolon of a mere declaration.
  void enter(const std::string& class_name) {
    while (at_ < tokens_.size() && text(at_) != "{" && text(at_) != ";") ++at_;
    if (text(at_) == "{") scopes_.push_back(class_name);
    ++at_;
  }

  void enter_class() {
    const bool is_enum = at_ > 0 && text(at_ - 1) == "enum";
    const bool is_parameter = at_ > 0 && (text(at_ - 1) == "<" || text(at_ - 1) == ",");
    ++at_;
    if (is_enum || is_parameter || at_ >= tokens_.size() || !tokens_[at_].is_name()) return;
    const std::string name(text(at_));
    // "struct Node* next;" and "struct Node f()" use the name, they do not define it.
    std::size_t next = at_ + 1;
    if (text(next) == "final") ++next;
    if (text(next) != "{" && text(next) != ":") return;
    found_.push_back({name, scope(), true});
    enter(name);
  }

  /// name(...) qualifiers { body }: a definition; anything else is a call, a declaration or a variable.
  void function() {
    const std::string name(text(at_));
    const bool is_destructor = at_ > 0 && text(at_ - 1) == "~";
    // Solution::name: a member that is defined outside of its class.
    const bool is_qualified = at_ >= 3 && text(at_ - 1) == ":" && text(at_ - 2) == ":";
    const std::string owner = is_qualified ? std::string(text(at_ - 3)) : scope();
    ++at_;
    skip_group("(", ")");
    std::size_t i = at_;
    while (i < tokens_.size() && text(i) != "{" && text(i) != ";" && text(i) != "}" && text(i) != "=") {
      if (text(i) == "(") {
        at_ = i;
        skip_group("(", ")");
        i = at_;
      } else {
        ++i;
      }
    }
    at_ = i;
    if (text(i) != "{") return;
    if (!is_destructor && name != owner) found_.push_back({name, owner, false});
    skip_group("{", "}");
  }

  /// An initializer may hold lambdas, whose bodies are no definitions.
  void skip_initializer() {
    while (at_ < tokens_.size() && text(at_) != ";" && text(at_) != "}" && text(at_) != ",") {
      if (text(at_) == "{") {
        skip_group("{", "}");
      } else if (text(at_) == "(") {
        skip_group("(", ")");
      } else {
        ++at_;
      }
    }
  }

  void skip_group(std::string_view open, std::string_view close) {
    std::size_t depth = 0;
    for (; at_ < tokens_.size(); ++at_) {
      if (text(at_) == open) ++depth;
      if (text(at_) == close && --depth == 0) {
        ++at_;
        return;
      }
    }
  }

  [[nodiscard]] std::string scope() const { return scopes_.empty() ? std::string() : scopes_.back(); }

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::vector<std::string> scopes_;  // class names; empty for a namespace
  std::vector<DefinitionSite> found_;
};

/// "def name" or "class Name" at the start of a line's text: the name, or nothing.
std::string_view name_after(std::string_view line, std::string_view keyword) {
  if (line.starts_with("async ") && keyword == "def") {
    line.remove_prefix(6);
    while (!line.empty() && line[0] == ' ') line.remove_prefix(1);
  }
  if (!line.starts_with(keyword) || line.size() <= keyword.size() || !is_space(line[keyword.size()])) return {};
  line.remove_prefix(keyword.size());
  while (!line.empty() && is_space(line[0])) line.remove_prefix(1);
  std::size_t end = 0;
  while (end < line.size() && is_word(line[end])) ++end;
  return line.substr(0, end);
}

/// Takes the next word off the front of a statement; nothing where something else comes.
std::string_view take_word(std::string_view& rest) {
  const auto trim = [&rest] {
    while (!rest.empty() && is_space(rest[0])) rest.remove_prefix(1);
  };
  trim();
  std::size_t end = 0;
  while (end < rest.size() && is_word(rest[end])) ++end;
  const std::string_view word = rest.substr(0, end);
  rest.remove_prefix(end);
  trim();
  return word;
}

bool take_mark(std::string_view& rest, char mark) {
  if (!rest.starts_with(mark)) return false;
  rest.remove_prefix(1);
  return true;
}

/// The packages that a statement imports: "a.b as c, d" gives a and d.
std::vector<std::string_view> imported_by(std::string_view statement) {
  const std::string_view keyword = take_word(statement);
  std::vector<std::string_view> out;
  if (keyword != "import" && keyword != "from") return out;
  do {
    const std::string_view package = take_word(statement);
    if (package.empty()) break;  // from . import a
    out.push_back(package);
    while (take_mark(statement, '.')) take_word(statement);
    if (take_word(statement) == "as") take_word(statement);
  } while (keyword == "import" && take_mark(statement, ','));
  return out;
}

}  // namespace

std::string blank_cpp(std::string_view source) {
  std::string text(source);
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text.compare(i, 2, "//") == 0) {
      end = std::min(source.find('\n', i), text.size());
      blank(text, i, end);
    } else if (text.compare(i, 2, "/*") == 0) {
      const std::size_t close = source.find("*/", i + 2);
      end = close == std::string_view::npos ? text.size() : close + 2;
      blank(text, i, end);
    } else if (text[i] == '"' && i > 0 && text[i - 1] == 'R') {
      end = raw_literal_end(source, i);
      blank(text, i, end);
    } else if (text[i] == '"' || (text[i] == '\'' && (i == 0 || !is_word(text[i - 1])))) {  // not the ' of 1'000
      end = literal_end(source, i);
      blank(text, i, end);
    }
    i = end;
  }
  return text;
}

std::string blank_python(std::string_view source) {
  std::string text(source);
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (text[i] == '#') {
      end = std::min(source.find('\n', i), text.size());
      blank(text, i, end);
    } else if (text[i] == '"' || text[i] == '\'') {
      const std::string triple(3, text[i]);
      if (text.compare(i, 3, triple) == 0) {
        std::size_t close = source.find(triple, i + 3);
        while (close != std::string_view::npos && source[close - 1] == '\\') close = source.find(triple, close + 1);
        end = close == std::string_view::npos ? text.size() : close + 3;
      } else {
        end = literal_end(source, i);
      }
      blank(text, i, end);
    }
    i = end;
  }
  return text;
}

std::vector<DefinitionSite> scan_cpp(std::string_view source) {
  return CppScan(blank_cpp(source)).run();
}

std::vector<DefinitionSite> scan_python(std::string_view source) {
  const std::string text = blank_python(source);
  std::vector<DefinitionSite> out;
  std::string class_name;  // of the class whose body the lines are in
  std::size_t class_indent = 0;
  std::size_t member_indent = 0;  // of the class's own functions: deeper ones are local
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line(text.data() + begin, end - begin);
    begin = end + 1;
    const std::size_t indent = std::min(line.find_first_not_of(" \t\f\r"), line.size());
    if (indent == line.size()) continue;
    line.remove_prefix(indent);
    if (!class_name.empty() && indent <= class_indent) class_name.clear();
    if (!class_name.empty() && member_indent == 0) member_indent = indent;
    const std::string function(name_after(line, "def"));
    const std::string type(name_after(line, "class"));
    if (!function.empty() && (indent == 0 || (!class_name.empty() && indent == member_indent))) {
      out.push_back({function, class_name, false});
    } else if (!type.empty() && indent == 0) {
      out.push_back({type, "", true});
      class_name = type;
      class_indent = indent;
      member_indent = 0;
    }
  }
  return out;
}

std::optional<std::pair<std::size_t, std::string>> find_name(std::string_view source,
                                                             const std::vector<std::string>& names) {
  std::string text = blank_cpp(source);
  std::replace(text.begin(), text.end(), '#', ' ');  // a macro may hold a name
  const std::vector<Token> tokens = dotted(tokens_of(text));
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    for (const std::string& name : names) {
      const std::vector<Token> wanted = tokens_of(name);
      const bool is_here = at + wanted.size() <= tokens.size() &&
                           std::equal(wanted.begin(), wanted.end(), tokens.begin() + static_cast<std::ptrdiff_t>(at),
                                      [](const Token& a, const Token& b) { return a.text == b.text; });
      if (!is_here) continue;
      const char* place = tokens[at].text == "." ? tokens[at + 1].text.data() : tokens[at].text.data();
      const std::string_view before(text.data(), static_cast<std::size_t>(place - text.data()));
      return std::pair(static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1, name);
    }
  }
  return std::nullopt;
}

std::vector<std::string> scan_python_imports(std::string_view source) {
  std::string text = blank_python(source);
  for (std::size_t i = text.find('\\'); i != std::string::npos; i = text.find('\\', i)) {
    // A backslash joins two lines.
    text[i] = ' ';
    for (++i; i < text.size() && (text[i] == '\r' || text[i] == '\n'); ++i) text[i] = ' ';
  }
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n;:", begin), text.size());
    for (const std::string_view package : imported_by(std::string_view(text).substr(begin, end - begin))) {
      if (std::find(out.begin(), out.end(), package) == out.end()) out.emplace_back(package);
    }
    begin = end + 1;
  }
  return out;
}

}  // namespace runners
