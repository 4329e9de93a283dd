#include "runners/cpp/generate.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "runners/base_runner.h"
#include "runners/gcc_messages.h"
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
    case Type::Kind::Dict:
      return "::judged::Dict<" + tag(type.args[0]) + ", " + tag(type.args[1]) + ">";
    case Type::Kind::BigInt:
      return "::judged::BigInt";
    case Type::Kind::ListNode:
      return "::judged::LinkedList";
    case Type::Kind::RandomListNode:
      return "::judged::RandomList";
    case Type::Kind::TreeNode:
      return "::judged::BinaryTree";
    case Type::Kind::NaryNode:
      return "::judged::NaryTree";
    case Type::Kind::GraphNode:
      return "::judged::Graph";
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
    case Type::Kind::Dict:
      return "unordered_map<" + spelled(type.args[0]) + ", " + spelled(type.args[1]) + ">";
    case Type::Kind::BigInt:
      return "string";
    case Type::Kind::ListNode:
      return "ListNode*";
    case Type::Kind::TreeNode:
      return "TreeNode*";
    case Type::Kind::RandomListNode:
    case Type::Kind::NaryNode:
    case Type::Kind::GraphNode:
      return "Node*";
    case Type::Kind::NdArray: {
      std::string out = spelled_element(type.array.dtype);
      if (type.array.any_shape) return "judged::Array<" + out + ">";
      for (std::size_t i = 0; i < type.array.dims.size(); ++i) out.insert(0, "vector<").append(">");
      return out;
    }
    case Type::Kind::Tensor:
      break;
  }
  return "";
}

std::string spelled_parameter(const Type& type) {
  const bool by_reference = spelled(type).starts_with("vector<") || spelled(type).starts_with("unordered_map<");
  return spelled(type) + (by_reference ? "&" : "");
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

std::optional<std::string> find_class(std::string_view source, const std::vector<DefinitionSite>& sites,
                                      const judge::Signature& signature) {
  const auto defined = [&](const std::string& name) {
    return std::any_of(sites.begin(), sites.end(),
                       [&](const DefinitionSite& s) { return s.is_class && s.scope.empty() && s.name == name; });
  };
  const auto& names = signature.entry;
  if (const auto name = std::find_if(names.begin(), names.end(), defined); name != names.end()) return *name;
  const std::string blanked = blank_cpp(source);
  const auto name = std::find_if(names.begin(), names.end(), [&](const auto& each) { return mentions(blanked, each); });
  return name != names.end() ? std::optional(*name) : std::nullopt;
}

/// For each method the accepted name that the source mentions, else the first.
std::vector<std::string> find_methods(std::string_view source, const judge::Signature& signature) {
  const std::string blanked = blank_cpp(source);
  std::vector<std::string> out;
  for (const judge::Method& method : signature.methods) {
    const auto& names = method.names;
    const auto name =
        std::find_if(names.begin(), names.end(), [&](const auto& each) { return mentions(blanked, each); });
    out.push_back(name != names.end() ? *name : names.front());
  }
  return out;
}

std::string no_class(const judge::Signature& signature, const std::vector<DefinitionSite>& sites) {
  std::string methods, found;
  for (const judge::Method& method : signature.methods) methods += (methods.empty() ? "" : ", ") + method.names.front();
  std::size_t listed = 0;
  for (const DefinitionSite& site : sites) {
    if (!site.is_class || !site.scope.empty() || listed++ == 10) continue;
    found += (found.empty() ? "class " : ", class ") + site.name;
  }
  return "expected a class " + signature.entry.front() + " with the methods " + methods +
         "; found: " + (found.empty() ? "no class at all" : found);
}

bool defines_class(const std::vector<DefinitionSite>& sites, std::string_view name) {
  return std::any_of(sites.begin(), sites.end(), [name](const DefinitionSite& site) {
    return site.is_class && site.scope.empty() && site.name == name;
  });
}

/// The class Node of the kind of nodes, as practice sites have it.
std::string_view node_definition(Type::Kind kind) {
  switch (kind) {
    case Type::Kind::RandomListNode:
      return "class Node {\npublic:\n    int val;\n    Node* next;\n    Node* random;\n\n    Node(int _val) {\n"
             "        val = _val;\n        next = NULL;\n        random = NULL;\n    }\n};\n";
    case Type::Kind::NaryNode:
      return "class Node {\npublic:\n    int val;\n    vector<Node*> children;\n\n    Node() {}\n\n    Node(int _val) "
             "{\n"
             "        val = _val;\n    }\n\n    Node(int _val, vector<Node*> _children) {\n        val = _val;\n"
             "        children = _children;\n    }\n};\n";
    case Type::Kind::GraphNode:
      return "class Node {\npublic:\n    int val;\n    vector<Node*> neighbors;\n\n    Node() {\n        val = 0;\n"
             "        neighbors = vector<Node*>();\n    }\n\n    Node(int _val) {\n        val = _val;\n"
             "        neighbors = vector<Node*>();\n    }\n\n    Node(int _val, vector<Node*> _neighbors) {\n"
             "        val = _val;\n        neighbors = _neighbors;\n    }\n};\n";
    default:
      return {};
  }
}

/// The definition of the class Node that the signature speaks of; empty if it speaks of none.
std::string_view node_definition(const judge::Signature& signature) {
  for (const Type::Kind kind : judge::kNodes) {
    if (uses(signature, kind) && judge::is_class_node(kind)) return node_definition(kind);
  }
  return {};
}

/// Renames a node class that the submission defines itself, so that it can stand beside the prelude's.
std::string renames(std::string_view source) {
  std::string out;
  const std::vector<DefinitionSite> sites = scan_cpp(source);
  for (const char* name : {"ListNode", "TreeNode"}) {
    if (defines_class(sites, name)) out += std::string("#define ") + name + " " + std::string(kOwnPrefix) + name + "\n";
  }
  return out;
}

std::string check(const std::string& condition, const std::string& message) {
  return "static_assert(" + condition + ", \"judged: " + message + "\");\n";
}

std::string tags(const std::vector<judge::Parameter>& parameters) {
  std::string out;
  for (const judge::Parameter& parameter : parameters) out += (out.empty() ? "" : ", ") + tag(parameter.type);
  return out;
}

/// An array of a method's parameter names and a pack of their types, as judged/harness.h takes them.
std::string parameter_pack(const std::vector<judge::Parameter>& parameters) {
  std::string names;
  for (const judge::Parameter& parameter : parameters) names += (names.empty() ? "\"" : ", \"") + parameter.name + "\"";
  return "::std::array<::std::string_view, " + std::to_string(parameters.size()) + ">{" + names +
         "}, ::judged::Parameters<" + tags(parameters) + ">{}";
}

/// "int get(int key)"
std::string declaration(const std::string& name, const std::vector<judge::Parameter>& parameters,
                        const std::string& returns) {
  std::string list;
  for (const judge::Parameter& parameter : parameters)
    list += (list.empty() ? "" : ", ") + spelled_parameter(parameter.type) + " " + parameter.name;
  return returns + (returns.empty() ? "" : " ") + name + "(" + list + ")";
}

/// A constant with the method's address, and the assertions that hold its type against its part of the signature.
std::string method_checks(std::size_t number, const std::string& name, const judge::Method& method) {
  const std::string pointer = "kPointer" + std::to_string(number), entry = "Entry" + std::to_string(number);
  std::string out = "template <class S>\nconsteval auto find" + std::to_string(number) +
                    "() {\n  if constexpr (requires { &S::" + name + "; }) return &S::" + name +
                    ";\n  else return nullptr;\n}\nconstexpr auto " + pointer + " = find" + std::to_string(number) +
                    "<Class>();\nusing " + entry + " = ::judged::Entry<::std::remove_const_t<decltype(" + pointer +
                    ")>>;\n";
  const std::string wanted = declaration(name, method.parameters, spelled(method.returns));
  out += check(entry + "::found", "expected a public method " + wanted + ", neither overloaded nor a template");
  out += check("!" + entry + "::found || ::judged::fits_method<" + entry + ", " + tag(method.returns) + ">(" +
                   "::judged::Parameters<" + tags(method.parameters) + ">{})",
               "expected a method " + wanted);
  return out;
}

/// What calls the class: a session, and a case per method.
std::string class_call(const std::string& name, const judge::Signature& signature,
                       const std::vector<std::string>& methods) {
  std::string out = "namespace judged_entry {\nusing Class = ::" + name + ";\n";
  std::string arguments;
  for (const judge::Parameter& parameter : signature.parameters)
    arguments += ", ::judged::ConstructorArgument<" + tag(parameter.type) + ">";
  out += check("::std::is_constructible_v<Class" + arguments + ">",
               "expected a public constructor " + declaration(name, signature.parameters, ""));
  for (std::size_t i = 0; i < methods.size(); ++i) out += method_checks(i + 1, methods[i], signature.methods[i]);
  out +=
      "}\nvoid judged_call(::judged::Reader& in, ::judged::Writer& out) {\n"
      "  ::judged::Session<judged_entry::Class> session(in, out);\n  while (session.next()) {\n"
      "    switch (session.method) {\n      case 0:\n        session.construct(" +
      parameter_pack(signature.parameters) + ");\n        break;\n";
  for (std::size_t i = 0; i < methods.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const judge::Method& method = signature.methods[i];
    out.append("      case ").append(number).append(":\n        session.call<judged_entry::kPointer").append(number);
    out.append(", ").append(tag(method.returns)).append(">(").append(parameter_pack(method.parameters));
    out.append(");\n        break;\n");
  }
  return out + "      default:\n        ::judged::broken_call(\"no such method\");\n    }\n  }\n}\n";
}

/// What judged/harness.h is to answer with: what the entry returns, or a parameter.
std::string answer_tag(const judge::Signature& signature) {
  const std::string type = tag(signature.returns);
  if (signature.result) return "::judged::InPlace<" + std::to_string(*signature.result) + ", " + type + ">";
  return signature.copy ? "::judged::Copy<" + type + ">" : type;
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
  const Type returns = declared_return(signature);
  out += check("Entry::returns<" + tag(returns) + ">",
               entry.name + " must return " + judge::to_string(returns) + ", e.g. " + spelled(returns));
  if (signature.result) {
    const judge::Parameter& parameter = signature.parameters[*signature.result];
    out += check(other_arity + "::judged::leaves_answer<Entry, " + answer_tag(signature) + ">",
                 "parameter " + std::to_string(*signature.result + 1) + " (" + parameter.name + ") of " + entry.name +
                     " must be a reference, e.g. " + spelled_parameter(parameter.type) +
                     ": what it holds after the call is the answer");
  }
  if (entry.is_method) {
    out += check("Entry::constructible", "class Solution must have a constructor without parameters");
  }
  return out + "}\n";
}

}  // namespace

std::string generate_main(std::string_view source, const judge::Signature& signature) {
  const std::vector<DefinitionSite> sites = scan_cpp(source);
  std::string out = renames(source);
  if (!defines_class(sites, "Node")) out += node_definition(signature);
  // A main() that a submission brought for its own tests is not the program's.
  out += "#define main judged_ignored_main\n#include \"" + std::string(kSourceName) + "\"\n#undef main\n";
  // Without an entry still compiled: if the source is broken, the compiler's own messages come first and say more.
  if (signature.is_class()) {
    const auto name = find_class(source, sites, signature);
    if (!name) return out + "static_assert(false, \"judged: " + no_class(signature, sites) + "\");\n";
    return out + class_call(*name, signature, find_methods(source, signature));
  }
  const auto entry = find_entry(source, sites, signature);
  if (!entry) return out + "static_assert(false, \"judged: " + no_entry(signature, sites) + "\");\n";
  out += entry_checks(*entry, signature);
  return out +
         "void judged_call(::judged::Reader& in, ::judged::Writer& out) {\n  ::judged::call<judged_entry::kPointer, " +
         answer_tag(signature) + ">(" + parameter_pack(signature.parameters) + ", in, out);\n}\n";
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
  if (const std::string_view node = node_definition(signature); !node.empty())
    out += "/*\n// Definition for a Node.\n" + std::string(node) + "*/\n\n";
  const auto body = [](const Type& returns) {
    return std::string(" {\n") + (returns.kind != Type::Kind::None ? "        return {};\n" : "") + "    }\n";
  };
  if (!signature.is_class()) {
    return out + "class Solution {\npublic:\n    " +
           declaration(signature.entry.front(), signature.parameters, spelled(declared_return(signature))) +
           body(declared_return(signature)) + "};\n";
  }
  out += "class " + signature.entry.front() + " {\npublic:\n    " +
         declaration(signature.entry.front(), signature.parameters, "") + body(signature.returns);
  for (const judge::Method& method : signature.methods)
    out +=
        "\n    " + declaration(method.names.front(), method.parameters, spelled(method.returns)) + body(method.returns);
  return out + "};\n";
}

}  // namespace runners::cpp
