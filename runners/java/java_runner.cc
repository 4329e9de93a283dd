// Java: compiled by javac's own classes in the jail (judged/Compile.java), run by judged/Main.java in a JVM.
#include <algorithm>

#include "runners/base_runner.h"
#include "runners/source_scan.h"

namespace runners {
namespace {

using judge::Type;

constexpr const char* kSourceName = "solution.java";
constexpr const char* kArtifact = "program";
/// judged/Compile.java's exit code where it found errors in the source.
constexpr int kErrorsInSource = 10;

std::string boxed(const std::string& type) {
  if (type == "int") return "Integer";
  if (type == "double") return "Double";
  return type == "boolean" ? "Boolean" : type;
}

std::string element(judge::Dtype dtype) {
  if (judge::is_float(dtype)) return "double";
  return dtype == judge::Dtype::Bool ? "boolean" : "int";
}

/// The type a submission would write.
std::string spelled(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int:
      return "int";
    case Type::Kind::Float:
      return "double";
    case Type::Kind::Bool:
      return "boolean";
    case Type::Kind::Str:
      return "String";
    case Type::Kind::None:
      return "void";
    case Type::Kind::List:
      return spelled(type.args[0]) + "[]";
    case Type::Kind::Tuple:
      return "List<Object>";
    case Type::Kind::Optional:
      return boxed(spelled(type.args[0]));
    case Type::Kind::Dict:
      return "Map<" + boxed(spelled(type.args[0])) + ", " + boxed(spelled(type.args[1])) + ">";
    case Type::Kind::BigInt:
      return "BigInteger";
    case Type::Kind::ListNode:
      return "ListNode";
    case Type::Kind::TreeNode:
      return "TreeNode";
    case Type::Kind::RandomListNode:
    case Type::Kind::NaryNode:
    case Type::Kind::GraphNode:
      return "Node";
    case Type::Kind::NdArray: {
      std::string out = element(type.array.dtype);
      for (std::size_t i = 0; i < type.array.dims.size(); ++i) out += "[]";
      return out;
    }
    case Type::Kind::Tensor:
      break;  // refused before (can_call)
  }
  return "Object";
}

std::string default_value(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int:
      return "0";
    case Type::Kind::Float:
      return "0.0";
    case Type::Kind::Bool:
      return "false";
    case Type::Kind::Str:
      return "\"\"";
    case Type::Kind::NdArray:
      if (!type.array.dims.empty()) return "null";
      return type.array.dtype == judge::Dtype::Bool ? "false" : "0";
    default:
      return "null";
  }
}

std::string parameter_list(const std::vector<judge::Parameter>& parameters) {
  std::string out;
  for (const judge::Parameter& parameter : parameters) {
    out += (out.empty() ? "" : ", ") + spelled(parameter.type) + " " + parameter.name;
  }
  return out;
}

/// A method of a starter, which returns nothing useful yet.
std::string method(const std::string& name, const std::vector<judge::Parameter>& parameters, const Type& returns) {
  std::string out = "    public " + spelled(returns) + " " + name + "(" + parameter_list(parameters) + ") {\n";
  if (returns.kind != Type::Kind::None) out += "        return " + default_value(returns) + ";\n";
  return out + "    }\n";
}

constexpr std::string_view kListNodeComment =
    "/**\n * Definition for singly-linked list.\n * public class ListNode {\n *     int val;\n *     ListNode next;\n"
    " *     ListNode() {}\n *     ListNode(int val) { this.val = val; }\n"
    " *     ListNode(int val, ListNode next) { this.val = val; this.next = next; }\n * }\n */\n";
constexpr std::string_view kTreeNodeComment =
    "/**\n * Definition for a binary tree node.\n * public class TreeNode {\n *     int val;\n *     TreeNode left;\n"
    " *     TreeNode right;\n *     TreeNode() {}\n *     TreeNode(int val) { this.val = val; }\n"
    " *     TreeNode(int val, TreeNode left, TreeNode right) {\n *         this.val = val;\n"
    " *         this.left = left;\n *         this.right = right;\n *     }\n * }\n */\n";

/// The class Node of the kind of nodes, as practice sites have it; empty for other kinds.
std::string_view node_definition(Type::Kind kind) {
  switch (kind) {
    case Type::Kind::RandomListNode:
      return "class Node {\n    int val;\n    Node next;\n    Node random;\n\n    public Node(int val) {\n"
             "        this.val = val;\n        this.next = null;\n        this.random = null;\n    }\n}\n";
    case Type::Kind::NaryNode:
      return "class Node {\n    public int val;\n    public List<Node> children;\n\n    public Node() {}\n\n"
             "    public Node(int _val) {\n        val = _val;\n    }\n\n"
             "    public Node(int _val, List<Node> _children) {\n        val = _val;\n        children = _children;\n"
             "    }\n}\n";
    case Type::Kind::GraphNode:
      return "class Node {\n    public int val;\n    public List<Node> neighbors;\n\n    public Node() {\n"
             "        val = 0;\n        neighbors = new ArrayList<Node>();\n    }\n\n    public Node(int _val) {\n"
             "        val = _val;\n        neighbors = new ArrayList<Node>();\n    }\n\n"
             "    public Node(int _val, ArrayList<Node> _neighbors) {\n        val = _val;\n"
             "        neighbors = _neighbors;\n    }\n}\n";
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

bool defines_node(std::string_view source) {
  const auto sites = scan_cpp(source);
  return std::any_of(sites.begin(), sites.end(), [](const DefinitionSite& site) {
    return site.is_class && site.scope.empty() && site.name == "Node";
  });
}

class JavaRunner final : public BaseRunner {
 public:
  using BaseRunner::BaseRunner;

  Launch compile(const judge::Submission& submission, const std::optional<judge::Signature>& signature) const override {
    Launch out = launch(definition_.compile, submission, signature.has_value());
    add_file(out, kSourceName, submission.source);
    const std::string_view node = signature ? node_definition(*signature) : std::string_view();
    if (!node.empty() && !defines_node(submission.source)) add_file(out, "Node.java", std::string(node));
    out.spec.fetch = {kArtifact};
    return out;
  }

  CompileResult read_compile(const judge::Submission&, int exit_code, std::string_view output,
                             std::string_view) const override {
    CompileResult result{exit_code == 0, exit_code == 0 || exit_code == kErrorsInSource, std::string(output)};
    if (!result.ok && result.message.empty()) {
      result.message = "the compiler ended with exit code " + std::to_string(exit_code);
      result.repeats = false;
    }
    return result;
  }

  Launch run_by(const Step& step, const judge::Submission& submission, const std::optional<judge::Signature>& signature,
                const std::string& artifact) const override {
    Launch out = launch(step, submission, signature.has_value());
    add_file(out, kArtifact, artifact);
    if (!signature) return out;
    out.spec.input_to = sandbox::InputTo::Harness;
    for (std::string& word : call_words(*signature)) out.spec.argv.push_back(std::move(word));
    return out;
  }

  sandbox::Status can_call(const judge::Signature& signature) const override {
    if (judge::uses(signature, Type::Kind::Tensor)) return no_form(display_name(), "tensor", signature);
    if (judge::to_string(signature).find(", ...]") != std::string::npos)
      return no_form(display_name(), "ndarray[..., ...]", signature);
    return {};
  }

  std::string starter(const judge::Signature& signature) const override {
    std::string out;
    if (uses(signature, Type::Kind::ListNode)) out += kListNodeComment;
    if (uses(signature, Type::Kind::TreeNode)) out += kTreeNodeComment;
    if (const std::string_view node = node_definition(signature); !node.empty())
      out += "/*\n// Definition for a Node.\n" + std::string(node) + "*/\n\n";
    if (!signature.is_class()) {
      return out + "class Solution {\n" +
             method(signature.entry.front(), signature.parameters, declared_return(signature)) + "}\n";
    }
    const std::string& name = signature.entry.front();
    out += "class " + name + " {\n    public " + name + "(" + parameter_list(signature.parameters) + ") {\n    }\n";
    for (const judge::Method& each : signature.methods) {
      out += "\n" + method(each.names.front(), each.parameters, each.returns);
    }
    return out + "}\n";
  }

  std::string program_starter() const override {
    return "import java.util.*;\n\npublic class Main {\n    public static void main(String[] args) {\n"
           "        Scanner in = new Scanner(System.in);\n    }\n}\n";
  }

  /// Java's classes and methods look like C++'s to the scan.
  std::vector<std::string> defined_names(std::string_view source) const override {
    std::vector<std::string> out;
    for (const DefinitionSite& site : scan_cpp(source)) {
      if (!site.is_class || site.scope.empty()) out.push_back(site.name);
    }
    return out;
  }
};

}  // namespace

std::unique_ptr<Runner> make_java_runner(Definition definition) {
  return std::make_unique<JavaRunner>(std::move(definition));
}

}  // namespace runners
