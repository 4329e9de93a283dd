#include "runners/cpp/generate.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "runners/base_runner.h"
#include "runners/source_scan.h"

namespace runners::cpp {
namespace {

using judge::Type;

/// An array's element type as judged/arrays.h names it.
std::string element(judge::Dtype dtype) {
  switch (dtype) {
    case judge::Dtype::F64:
      return "double";
    case judge::Dtype::F32:
      return "float";
    case judge::Dtype::I64:
      return "::std::int64_t";
    case judge::Dtype::I32:
      return "::std::int32_t";
    case judge::Dtype::U8:
      return "::std::uint8_t";
    case judge::Dtype::Bool:
      break;
  }
  return "bool";
}

/// The same as a submission would write it: int for what it mostly is enough for.
std::string spelled_element(judge::Dtype dtype) {
  if (dtype == judge::Dtype::I64 || dtype == judge::Dtype::I32) return "int";
  return dtype == judge::Dtype::U8 ? "unsigned char" : element(dtype);
}

/// The declared type as judged/codec.h names it.
std::string tag(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int:
      return "::judged::Int";
    case Type::Kind::Float:
      return "::judged::Float";
    case Type::Kind::Bool:
      return "::judged::Bool";
    case Type::Kind::Str:
      return "::judged::Str";
    case Type::Kind::None:
      return "::judged::None";
    case Type::Kind::List:
      return "::judged::List<" + tag(type.args[0]) + ">";
    case Type::Kind::Tuple: {
      std::string fields;
      for (const Type& field : type.args) fields += (fields.empty() ? "" : ", ") + tag(field);
      return "::judged::Tuple<" + fields + ">";
    }
    case Type::Kind::Optional:
      return "::judged::Optional<" + tag(type.args[0]) + ">";
    case Type::Kind::ListNode:
      return "::judged::LinkedList";
    case Type::Kind::TreeNode:
      return "::judged::BinaryTree";
    case Type::Kind::NdArray: {
      const std::string rank = type.array.any_shape ? "-1" : std::to_string(type.array.dims.size());
      return "::judged::NdArray<" + element(type.array.dtype) + ", " + rank + ">";
    }
    case Type::Kind::Tensor:
      break;  // can_call() keeps them away
  }
  return "";
}

/// The type a submission would write.
std::string spelled(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int:
      return "int";
    case Type::Kind::Float:
      return "double";
    case Type::Kind::Bool:
      return "bool";
    case Type::Kind::Str:
      return "string";
    case Type::Kind::None:
      return "void";
    case Type::Kind::List:
      return "vector<" + spelled(type.args[0]) + ">";
    case Type::Kind::Tuple: {
      std::string fields;
      for (const Type& field : type.args) fields += (fields.empty() ? "" : ", ") + spelled(field);
      return "tuple<" + fields + ">";
    }
    case Type::Kind::Optional: {
      const std::string inner = spelled(type.args[0]);
      return inner.back() == '*' ? inner : "optional<" + inner + ">";
    }
    case Type::Kind::ListNode:
      return "ListNode*";
    case Type::Kind::TreeNode:
      return "TreeNode*";
    case Type::Kind::NdArray: {
      std::string out = spelled_element(type.array.dtype);
      if (type.array.any_shape) return "judged::Array<" + out + ">";
      for (std::size_t i = 0; i < type.array.dims.size(); ++i) out = "vector<" + out + ">";
      return out;
    }
    case Type::Kind::Tensor:
      break;
  }
  return "";
}

std::string spelled_parameter(const Type& type) {
  return spelled(type) + (spelled(type).starts_with("vector<") ? "&" : "");
}

/// Where the entry was found.
struct Found {
  std::string name;
  bool is_method = false;
};

/// Whether the blanked source has `name` as a whole word.
bool mentions(std::string_view blanked, std::string_view name) {
  const auto is_word = [&](std::size_t i) {
    return i < blanked.size() && (std::isalnum(static_cast<unsigned char>(blanked[i])) != 0 || blanked[i] == '_');
  };
  for (std::size_t at = blanked.find(name); at != std::string_view::npos; at = blanked.find(name, at + 1)) {
    if ((at == 0 || !is_word(at - 1)) && !is_word(at + name.size())) return true;
  }
  return false;
}

/// What to say to a source that defines nothing by an accepted name.
std::string no_entry(const judge::Signature& signature, const std::vector<DefinitionSite>& sites) {
  std::string found;
  std::size_t listed = 0;
  for (const DefinitionSite& site : sites) {
    if (site.is_class || listed++ == 10) continue;
    found += found.empty() ? "" : ", ";
    found += site.scope.empty() ? "function " + site.name : "method " + site.name + " of class " + site.scope;
  }
  if (found.empty()) found = "no function at all";
  return "expected a method " + signature.entry.front() + "(" + parameter_names(signature) +
         ") of class Solution, or a function with that name; found: " + found;
}

std::optional<Found> find_entry(std::string_view source, const std::vector<DefinitionSite>& sites,
                                const judge::Signature& signature) {
  const auto defined = [&](const std::string& scope, const std::string& name) {
    return std::any_of(sites.begin(), sites.end(),
                       [&](const DefinitionSite& s) { return !s.is_class && s.scope == scope && s.name == name; });
  };
  for (const std::string& name : signature.entry) {
    if (defined("Solution", name)) return Found{name, true};
  }
  for (const std::string& name : signature.entry) {
    if (defined("", name)) return Found{name, false};
  }
  // Macros can hide a definition from the scan: where the name is mentioned, the compiler has the last word.
  const std::string blanked = blank_cpp(source);
  for (const std::string& name : signature.entry) {
    if (mentions(blanked, name)) return Found{name, mentions(blanked, "Solution")};
  }
  return std::nullopt;
}

/// Renames a node class that the submission defines itself, so that it can stand beside the prelude's.
std::string renames(std::string_view source) {
  std::string out;
  const std::vector<DefinitionSite> sites = scan_cpp(source);
  for (const char* name : {"ListNode", "TreeNode"}) {
    const bool own = std::any_of(sites.begin(), sites.end(), [name](const DefinitionSite& site) {
      return site.is_class && site.scope.empty() && site.name == name;
    });
    if (own) out += std::string("#define ") + name + " " + std::string(kOwnPrefix) + name + "\n";
  }
  return out;
}

std::string check(const std::string& condition, const std::string& message) {
  return "static_assert(" + condition + ", \"judged: " + message + "\");\n";
}

/// The entry's address as a constant, and the assertions that hold its type against the signature.
std::string entry_checks(const Found& entry, const judge::Signature& signature) {
  std::string out = "namespace judged_entry {\n";
  if (entry.is_method) {
    out += "template <class S>\nconsteval auto find() {\n  if constexpr (requires { &S::" + entry.name +
           "; }) return &S::" + entry.name +
           ";\n  else return nullptr;\n}\nconstexpr auto kPointer = find<::Solution>();\n";
  } else {
    out += "constexpr auto kPointer = &::" + entry.name + ";\n";
  }
  out += "using Entry = ::judged::Entry<::std::remove_const_t<decltype(kPointer)>>;\n";
  const std::size_t count = signature.parameters.size();
  out += check("Entry::found",
               entry.name + " must be a public member of class Solution, and neither overloaded nor a template");
  out += check("!Entry::found || Entry::arity == " + std::to_string(count),
               entry.name + " must take " + std::to_string(count) + (count == 1 ? " parameter (" : " parameters (") +
                   parameter_names(signature) + ")");
  // One message per mistake: with another number of parameters, their types mean nothing.
  const std::string other_arity = "Entry::arity != " + std::to_string(count) + " || ";
  for (std::size_t i = 0; i < count; ++i) {
    const judge::Parameter& parameter = signature.parameters[i];
    out += check(other_arity + "Entry::accepts<" + std::to_string(i) + ", " + tag(parameter.type) + ">",
                 "parameter " + std::to_string(i + 1) + " (" + parameter.name + ") of " + entry.name + " must take " +
                     judge::to_string(parameter.type) + ", e.g. " + spelled_parameter(parameter.type));
  }
  out += check(
      "Entry::returns<" + tag(signature.returns) + ">",
      entry.name + " must return " + judge::to_string(signature.returns) + ", e.g. " + spelled(signature.returns));
  if (entry.is_method) {
    out += check("Entry::constructible", "class Solution must have a constructor without parameters");
  }
  return out + "}\n";
}

}  // namespace

std::string generate_main(std::string_view source, const judge::Signature& signature) {
  const std::vector<DefinitionSite> sites = scan_cpp(source);
  const auto entry = find_entry(source, sites, signature);
  std::string out = renames(source);
  // A main() that a submission brought for its own tests is not the program's.
  out += "#define main judged_ignored_main\n#include \"" + std::string(kSourceName) + "\"\n#undef main\n";
  // Still compiled: if the source is broken, the compiler's own messages come first and say more.
  if (!entry) return out + "static_assert(false, \"judged: " + no_entry(signature, sites) + "\");\n";
  out += entry_checks(*entry, signature);
  std::string names, tags;
  for (const judge::Parameter& parameter : signature.parameters) {
    names += (names.empty() ? "\"" : ", \"") + parameter.name + "\"";
    tags += (tags.empty() ? "" : ", ") + tag(parameter.type);
  }
  out += "void judged_call(::judged::Reader& in, ::judged::Writer& out) {\n";
  out += "  ::judged::call<judged_entry::kPointer, " + tag(signature.returns) + ">(::std::array<::std::string_view, " +
         std::to_string(signature.parameters.size()) + ">{" + names + "},\n      ::judged::Parameters<" + tags +
         ">{}, in, out);\n}\n";
  return out;
}

std::string starter(const judge::Signature& signature) {
  std::string out;
  if (uses(signature, Type::Kind::ListNode)) {
    out +=
        "/**\n * Definition for singly-linked list.\n * struct ListNode {\n *     int val;\n *     ListNode *next;\n"
        " *     ListNode() : val(0), next(nullptr) {}\n *     ListNode(int x) : val(x), next(nullptr) {}\n"
        " *     ListNode(int x, ListNode *next) : val(x), next(next) {}\n * };\n */\n";
  }
  if (uses(signature, Type::Kind::TreeNode)) {
    out +=
        "/**\n * Definition for a binary tree node.\n * struct TreeNode {\n *     int val;\n *     TreeNode *left;\n"
        " *     TreeNode *right;\n *     TreeNode() : val(0), left(nullptr), right(nullptr) {}\n"
        " *     TreeNode(int x) : val(x), left(nullptr), right(nullptr) {}\n"
        " *     TreeNode(int x, TreeNode *left, TreeNode *right) : val(x), left(left), right(right) {}\n * };\n */\n";
  }
  std::string parameters;
  for (const judge::Parameter& parameter : signature.parameters) {
    parameters += (parameters.empty() ? "" : ", ") + spelled_parameter(parameter.type) + " " + parameter.name;
  }
  out += "class Solution {\npublic:\n    " + spelled(signature.returns) + " " + signature.entry.front() + "(" +
         parameters + ") {\n";
  if (signature.returns.kind != Type::Kind::None) out += "        return {};\n";
  return out + "    }\n};\n";
}

}  // namespace runners::cpp
