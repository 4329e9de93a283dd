#include "runners/c/generate.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <regex>
#include <vector>

#include "runners/base_runner.h"
#include "runners/gcc_messages.h"
#include "runners/source_scan.h"

namespace runners::c {
namespace {

using judge::Type;

/// The C type of a scalar; an int is what `int_type` says. Empty where C has none.
std::string scalar(const Type& type, const std::string& int_type) {
  switch (type.kind) {
    case Type::Kind::Int:
      return int_type;
    case Type::Kind::Float:
      return "double";
    case Type::Kind::Bool:
      return "bool";
    case Type::Kind::Str:
      return "char*";
    case Type::Kind::ListNode:
      return "struct ListNode*";
    case Type::Kind::TreeNode:
      return "struct TreeNode*";
    default:
      return {};
  }
}

/// How deep lists are nested round a scalar.
struct Shape {
  int depth = 0;  ///< 0, 1 or 2
  const Type* element = nullptr;
};

std::optional<Shape> shape_of(const Type& type) {
  Shape shape{0, &type};
  while (shape.element->kind == Type::Kind::List) {
    shape.element = &shape.element->args[0];
    ++shape.depth;
  }
  const bool known = shape.depth <= 2 && !scalar(*shape.element, "int").empty();
  return known ? std::optional(shape) : std::nullopt;
}

/// The element type in an array of arrays: a list of lists of texts is a board of characters.
std::string element(const Shape& shape, const std::string& int_type) {
  if (shape.depth == 2 && shape.element->kind == Type::Kind::Str) return "char";
  return scalar(*shape.element, int_type);
}

std::string stars(int count) {
  return std::string(static_cast<std::size_t>(count), '*');
}

/// The parameters that a declared one becomes: types and names.
using Declared = std::vector<std::pair<std::string, std::string>>;

void add_parameter(const std::string& name, const Shape& shape, const std::string& int_type, Declared& out) {
  out.emplace_back(element(shape, int_type) + stars(shape.depth), name);
  if (shape.depth >= 1) out.emplace_back("int", name + "Size");
  if (shape.depth == 2) out.emplace_back("int*", name + "ColSize");
}

void add_sizes_of_answer(const Shape& shape, Declared& out) {
  if (shape.depth >= 1) out.emplace_back("int*", "returnSize");
  if (shape.depth == 2) out.emplace_back("int**", "returnColumnSizes");
}

/// What the source itself takes for an int: one C type per declared parameter, then the answer's.
using IntTypes = std::vector<std::string>;

std::string int_type(const std::string& text) {
  const auto has = [&text](const char* word) { return text.find(word) != std::string::npos; };
  if (has("long long")) return "long long";
  return has("long") || has("int64_t") ? "long" : "int";
}

/// Read off the entry's head in the source; a macro may hide it, and then every int is an int.
IntTypes int_types(const std::string& blanked, const std::string& entry, const judge::Signature& signature) {
  IntTypes out(signature.parameters.size() + 1, "int");
  const std::regex head("(?:^|[;}\\n])([\\w\\s*]*)\\b" + entry + "\\s*\\(([^()]*)\\)\\s*\\{");
  std::smatch match;
  if (!std::regex_search(blanked, match, head)) return out;
  out.back() = int_type(match[1]);
  std::vector<std::string> texts;
  const std::string list = match[2];
  const std::regex comma(",");
  std::copy(std::sregex_token_iterator(list.begin(), list.end(), comma, -1), {}, std::back_inserter(texts));
  std::size_t at = 0;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    if (at < texts.size()) out[i] = int_type(texts[at]);
    Declared slots;
    add_parameter("", *shape_of(signature.parameters[i].type), "int", slots);
    at += slots.size();
  }
  return out;
}

struct Prototype {
  std::string returns;
  Declared parameters;

  [[nodiscard]] std::string text(const std::string& name, bool named) const {
    std::string list;
    for (const auto& [type, parameter] : parameters)
      list += (list.empty() ? "" : ", ") + type + (named ? " " + parameter : "");
    return returns + (named ? " " : "") + name + "(" + list + ")";
  }
};

Prototype prototype(const judge::Signature& signature, const IntTypes& ints) {
  Prototype out;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i)
    add_parameter(signature.parameters[i].name, *shape_of(signature.parameters[i].type), ints[i], out.parameters);
  if (signature.returns.kind == Type::Kind::None) {
    out.returns = "void";
  } else {
    const Shape shape = *shape_of(signature.returns);
    out.returns = element(shape, ints.back()) + stars(shape.depth);
    add_sizes_of_answer(shape, out.parameters);
  }
  return out;
}

/// The first type that C has no usual form for.
std::optional<std::string> unsupported(const judge::Signature& signature) {
  for (const judge::Parameter& parameter : signature.parameters) {
    if (!shape_of(parameter.type)) return judge::to_string(parameter.type);
  }
  const bool none = signature.returns.kind == Type::Kind::None;
  return none || shape_of(signature.returns) ? std::nullopt : std::optional(judge::to_string(signature.returns));
}

/// An expression that reads one value.
std::string reading(const Type& type, const std::string& c_type, const std::string& name) {
  const std::string quoted = "\"" + name + "\"";
  if (c_type == "char") return "judged_char(" + quoted + ")";
  switch (type.kind) {
    case Type::Kind::Int:
      return "JUDGED_INT(" + c_type + ", " + quoted + ")";
    case Type::Kind::Float:
      return "judged_f64()";
    case Type::Kind::Bool:
      return "judged_bool()";
    case Type::Kind::Str:
      return "judged_str()";
    case Type::Kind::ListNode:
      return "(struct ListNode*)judged_list(" + quoted + ")";
    default:
      return "(struct TreeNode*)judged_tree(" + quoted + ")";
  }
}

/// The function that writes one value.
std::string writer(const Type& type, const std::string& c_type) {
  if (c_type == "char") return "judged_write_char";
  switch (type.kind) {
    case Type::Kind::Int:
      return "judged_write_int";
    case Type::Kind::Float:
      return "judged_write_float";
    case Type::Kind::Bool:
      return "judged_write_bool";
    case Type::Kind::Str:
      return "judged_write_str";
    case Type::Kind::ListNode:
      return "judged_write_list";
    default:
      return "judged_write_tree";
  }
}

/// The statement that gives the variable a value from the frame.
std::string read_argument(const Shape& shape, const std::string& variable, const std::string& c_type,
                          const std::string& parameter) {
  const std::string read = reading(*shape.element, c_type, parameter);
  if (shape.depth == 0) return "  " + c_type + " " + variable + " = " + read + ";\n";
  return (shape.depth == 1 ? "  JUDGED_ARRAY(" : "  JUDGED_ROWS(") + c_type + ", " + variable + ", " + read + ");\n";
}

std::string read_arguments(const judge::Signature& signature, const IntTypes& ints, std::string& arguments) {
  std::string out;
  for (std::size_t i = 0; i < signature.parameters.size(); ++i) {
    const auto& [name, type] = signature.parameters[i];
    const Shape shape = *shape_of(type);
    const std::string variable = "judged_" + std::to_string(i);
    out += read_argument(shape, variable, element(shape, ints[i]), name);
    Declared slots;
    add_parameter(variable, shape, ints[i], slots);
    for (const auto& slot : slots) arguments += (arguments.empty() ? "" : ", ") + slot.second;
  }
  return out;
}

std::string call(const std::string& entry, const judge::Signature& signature, const IntTypes& ints) {
  std::string arguments;
  std::string out = read_arguments(signature, ints, arguments);
  if (signature.returns.kind == Type::Kind::None) return out + "  " + entry + "(" + arguments + ");\n";
  const Shape shape = *shape_of(signature.returns);
  if (shape.depth >= 1) {
    out += "  int judged_size_of_answer = -1;\n";
    arguments += std::string(arguments.empty() ? "" : ", ") + "&judged_size_of_answer";
  }
  if (shape.depth == 2) {
    out += "  int* judged_sizes_of_rows = 0;\n";
    arguments += ", &judged_sizes_of_rows";
  }
  const std::string c_type = element(shape, ints.back());
  out += "  " + c_type + stars(shape.depth) + " judged_answer = " + entry + "(" + arguments + ");\n";
  const std::string write = writer(*shape.element, c_type);
  const std::string wanted = ", \"" + judge::to_string(signature.returns) + "\", " + write + ");\n";
  const bool node = shape.element->kind == Type::Kind::ListNode || shape.element->kind == Type::Kind::TreeNode;
  if (shape.depth == 1) return out + "  JUDGED_WRITE_ARRAY(judged_answer, judged_size_of_answer" + wanted;
  if (shape.depth == 2)
    return out + "  JUDGED_WRITE_ROWS(judged_answer, judged_size_of_answer, judged_sizes_of_rows" + wanted;
  return out + "  " + write + "(" + (node ? "(void*)" : "") + "judged_answer);\n";
}

std::string error(const std::string& message) {
  return "_Static_assert(0, \"judged: " + message + "\");\n";
}

/// A node class that the submission defines itself stands beside the harness's, under another name and laid out alike.
std::string own_nodes(const std::string& blanked) {
  std::string out;
  for (const char* name : {"ListNode", "TreeNode"}) {
    const std::regex definition("struct\\s+" + std::string(name) + "\\s*\\{");
    if (std::regex_search(blanked, definition))
      out += "#define " + std::string(name) + " " + std::string(kOwnPrefix) + name + "\n";
  }
  return out;
}

std::optional<std::string> find_entry(const std::string& blanked, const judge::Signature& signature) {
  for (const std::string& name : signature.entry) {
    if (std::regex_search(blanked, std::regex("\\b" + name + "\\s*\\("))) return name;
  }
  return std::nullopt;
}

}  // namespace

std::string generate_main(std::string_view source, const judge::Signature& signature) {
  const std::string blanked = blank_cpp(source);
  std::string out = "#include \"judged.h\"\n" + own_nodes(blanked);
  // A main() that a submission brought for its own tests is not the program's.
  out += "#define main judged_ignored_main\n#include \"" + std::string(kSourceName) + "\"\n#undef main\n";
  if (const auto type = unsupported(signature)) return out + error("a C function has no usual form for " + *type);
  const auto entry = find_entry(blanked, signature);
  const IntTypes ints = int_types(blanked, entry.value_or(signature.entry.front()), signature);
  const Prototype wanted = prototype(signature, ints);
  if (!entry) return out + error("expected a function " + wanted.text(signature.entry.front(), true));
  out += "_Static_assert(__builtin_types_compatible_p(__typeof__(&" + *entry + "), " + wanted.text("(*)", false) +
         "), \"judged: expected " + wanted.text(*entry, true) + "\");\n";
  return out + "static void judged_call(void) {\n" + call(*entry, signature, ints) + "}\n";
}

std::string starter(const judge::Signature& signature) {
  if (const auto type = unsupported(signature)) return "// A C function has no usual form for " + *type + ".\n";
  std::string out;
  const Prototype wanted = prototype(signature, IntTypes(signature.parameters.size() + 1, "int"));
  const std::string head = wanted.text(signature.entry.front(), true);
  if (head.find("struct ListNode") != std::string::npos)
    out += "/**\n * struct ListNode {\n *     int val;\n *     struct ListNode* next;\n * };\n */\n";
  if (head.find("struct TreeNode") != std::string::npos) {
    out +=
        "/**\n * struct TreeNode {\n *     int val;\n *     struct TreeNode* left;\n *     struct TreeNode* right;\n"
        " * };\n */\n";
  }
  if (head.find("returnSize") != std::string::npos)
    out += "/**\n * Note: the returned array must be malloced; write its size through returnSize.\n */\n";
  return out + head + " {\n" + (wanted.returns == "void" ? "" : "    return 0;\n") + "}\n";
}

}  // namespace runners::c
