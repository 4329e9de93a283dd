// Python: a syntax check, and words for the warm interpreter (child.h has their grammar).
#include <algorithm>
#include <array>

#include "runners/base_runner.h"
#include "runners/source_scan.h"

namespace runners {
namespace {

using judge::Type;

std::string annotation(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int:
    case Type::Kind::Float:
    case Type::Kind::Bool:
    case Type::Kind::Str:
    case Type::Kind::None:
      return judge::to_string(type);
    case Type::Kind::List:
      return "List[" + annotation(type.args[0]) + "]";
    case Type::Kind::Tuple: {
      std::string fields;
      for (const Type& field : type.args) fields += (fields.empty() ? "" : ", ") + annotation(field);
      return "Tuple[" + fields + "]";
    }
    case Type::Kind::Optional: {
      const std::string inner = annotation(type.args[0]);
      return inner.starts_with("Optional[") ? inner : "Optional[" + inner + "]";
    }
    case Type::Kind::Dict:
      return "Dict[" + annotation(type.args[0]) + ", " + annotation(type.args[1]) + "]";
    case Type::Kind::BigInt:
      return "int";
    case Type::Kind::ListNode:
    case Type::Kind::TreeNode:
      return "Optional[" + judge::to_string(type) + "]";
    case Type::Kind::RandomListNode:
    case Type::Kind::NaryNode:
    case Type::Kind::GraphNode:
      return "Optional['Node']";
    case Type::Kind::NdArray:
      return "np.ndarray";
    case Type::Kind::Tensor:
      return "torch.Tensor";
  }
  return "Any";
}

std::string default_value(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int:
    case Type::Kind::BigInt:
      return "0";
    case Type::Kind::Dict:
      return "{}";
    case Type::Kind::Float:
      return "0.0";
    case Type::Kind::Bool:
      return "False";
    case Type::Kind::Str:
      return "\"\"";
    case Type::Kind::List:
      return "[]";
    case Type::Kind::Tuple: {
      std::string fields;
      for (const Type& field : type.args) fields += (fields.empty() ? "" : ", ") + default_value(field);
      return "(" + fields + (type.args.size() == 1 ? ",)" : ")");
    }
    case Type::Kind::NdArray:
      return "np.zeros(0)";
    case Type::Kind::Tensor:
      return "torch.zeros(0)";
    default:
      return "None";
  }
}

/// "    def get(self, key: int) -> int:" and a body that returns nothing useful.
std::string method_starter(const std::string& name, const std::vector<judge::Parameter>& parameters,
                           const Type& returns) {
  std::string out = "    def " + name + "(self";
  for (const judge::Parameter& parameter : parameters) out += ", " + parameter.name + ": " + annotation(parameter.type);
  out += name == "__init__" ? "):\n        " : ") -> " + annotation(returns) + ":\n        ";
  return out + (returns.kind == Type::Kind::None ? "pass" : "return " + default_value(returns)) + "\n";
}

/// The libraries that the types of a signature come from, by their Debian packages.
std::vector<std::string> libraries_of(const judge::Signature& signature) {
  std::vector<std::string> out;
  if (uses(signature, Type::Kind::NdArray)) out.emplace_back("numpy");
  if (uses(signature, Type::Kind::Tensor)) out.emplace_back("torch");
  return out;
}

/// What the submission finds defined, by the kind of nodes.
constexpr std::array<std::pair<Type::Kind, std::string_view>, 5> kNodeComments = {
    {{Type::Kind::ListNode,
      "# Definition for singly-linked list.\n"
      "# class ListNode:\n"
      "#     def __init__(self, val=0, next=None):\n"
      "#         self.val = val\n"
      "#         self.next = next\n"},
     {Type::Kind::TreeNode,
      "# Definition for a binary tree node.\n"
      "# class TreeNode:\n"
      "#     def __init__(self, val=0, left=None, right=None):\n"
      "#         self.val = val\n"
      "#         self.left = left\n"
      "#         self.right = right\n"},
     {Type::Kind::RandomListNode,
      "# Definition for a Node.\n"
      "# class Node:\n"
      "#     def __init__(self, x: int, next: 'Node' = None, random: 'Node' = None):\n"
      "#         self.val = int(x)\n"
      "#         self.next = next\n"
      "#         self.random = random\n"},
     {Type::Kind::NaryNode,
      "# Definition for a Node.\n"
      "# class Node:\n"
      "#     def __init__(self, val=None, children=None):\n"
      "#         self.val = val\n"
      "#         self.children = children if children is not None else []\n"},
     {Type::Kind::GraphNode,
      "# Definition for a Node.\n"
      "# class Node:\n"
      "#     def __init__(self, val=0, neighbors=None):\n"
      "#         self.val = val\n"
      "#         self.neighbors = neighbors if neighbors is not None else []\n"}}};

/// Of the source, where a program is started that reads it.
constexpr const char* kSourceName = "submission.py";

class PythonRunner final : public BaseRunner {
 public:
  using BaseRunner::BaseRunner;

  Launch compile(const judge::Submission& submission, const std::optional<judge::Signature>& signature) const override {
    Launch out = warm_launch(definition_.compile, submission, signature);
    out.spec.input_to = sandbox::InputTo::Harness;  // the reply is a frame
    out.spec.has_program = true;
    out.program = submission.source;
    return out;
  }

  std::optional<std::string> forbid(const std::vector<std::string>& names, const judge::Submission&,
                                    Launch& compile) const override {
    compile.spec.argv.insert(compile.spec.argv.end(), names.begin(), names.end());
    return std::nullopt;
  }

  CompileResult read_compile(const judge::Submission&, int exit_code, std::string_view output,
                             std::string_view reply) const override {
    return read_check(exit_code, output, reply);
  }

  Launch run_by(const Step& step, const judge::Submission& submission, const std::optional<judge::Signature>& signature,
                const std::string&) const override {
    Launch out = warm_launch(step, submission, signature);
    if (sandbox::starts_by_exec(step.profile)) {
      add_file(out, kSourceName, submission.source);
    } else {
      out.spec.has_program = true;
      out.program = submission.source;
    }
    if (!signature) return out;
    out.spec.input_to = sandbox::InputTo::Harness;
    for (std::string& word : call_words(*signature)) out.spec.argv.push_back(std::move(word));
    return out;
  }

  sandbox::Status can_count(const judge::Submission& submission) const override {
    const std::vector<std::string> imported = scan_python_imports(submission.source);
    for (const auto& [name, _] : libraries()) {
      if (std::find(imported.begin(), imported.end(), name) != imported.end())
        return sandbox::usage_error("the submission uses " + name + ": its calls are timed, not counted", "");
    }
    return BaseRunner::can_count(submission);
  }

  bool share_process(const std::vector<std::string>& forbidden, Launch& run) const override {
    std::vector<std::string> words = {"shared", std::to_string(forbidden.size())};
    words.insert(words.end(), forbidden.begin(), forbidden.end());
    run.spec.argv.insert(run.spec.argv.begin(), words.begin(), words.end());
    return true;
  }

  void change_random_state(Launch& run) const override { run.spec.argv.insert(run.spec.argv.begin(), "again"); }

  std::optional<Launch> relation(const std::string& file_name, const std::string& source,
                                 const judge::Signature& signature) const override {
    Launch out = run({file_name, definition_.name, source}, signature, {});
    out.spec.profile = sandbox::kAuthorProfile;
    out.spec.argv[0] = "relation";
    return out;
  }

  sandbox::Status can_call(const judge::Signature& signature) const override {
    const auto known = libraries();
    for (const std::string& wanted : libraries_of(signature)) {
      if (std::find(known.begin(), known.end(), std::pair(wanted, true)) == known.end())
        return sandbox::usage_error("the problem's arrays need Python's " + wanted + ", which is not installed",
                                    "apt-get install python3-" + wanted);
    }
    return {};
  }

  sandbox::Status has_libraries(const judge::Submission& submission) const override {
    const std::vector<std::string> imported = scan_python_imports(submission.source);
    for (const auto& [name, installed] : libraries()) {
      if (!installed && std::find(imported.begin(), imported.end(), name) != imported.end())
        return sandbox::usage_error("Python's " + name + " is not installed", "apt-get install python3-" + name);
    }
    return {};
  }

  std::string starter(const judge::Signature& signature) const override {
    std::string out;
    for (const std::string& library : libraries_of(signature))
      out += library == "numpy" ? "import numpy as np\n" : "import " + library + "\n";
    if (!out.empty()) out += "\n\n";
    for (const auto& [kind, comment] : kNodeComments) {
      if (uses(signature, kind)) out += comment;
    }
    if (!signature.is_class())
      return out + "class Solution:\n" +
             method_starter(signature.entry.front(), signature.parameters, declared_return(signature));
    out += "class " + signature.entry.front() + ":\n" +
           method_starter("__init__", signature.parameters, signature.returns);
    for (const judge::Method& method : signature.methods)
      out += "\n" + method_starter(method.names.front(), method.parameters, method.returns);
    return out;
  }

  std::string program_starter() const override {
    return "import sys\n\n\ndef main():\n    data = sys.stdin.read().split()\n    print(len(data))\n\n\nmain()\n";
  }

  std::vector<std::string> defined_names(std::string_view source) const override {
    std::vector<std::string> out;
    for (const DefinitionSite& site : scan_python(source)) {
      if (!site.is_class || site.scope.empty()) out.push_back(site.name);
    }
    return out;
  }

 private:
  /// The syntax check needs no library: it is done where the cases will run, so that one warm process is started, not
  /// two.
  [[nodiscard]] Launch warm_launch(const Step& step, const judge::Submission& submission,
                                   const std::optional<judge::Signature>& signature) const {
    Launch out = launch(step, submission, signature.has_value());
    std::vector<std::string> packages = scan_python_imports(submission.source);
    if (signature) {
      for (std::string& library : libraries_of(*signature)) packages.push_back(std::move(library));
    }
    out.spec.preload = preload_for(packages);
    return out;
  }
};

}  // namespace

std::unique_ptr<Runner> make_python_runner(Definition definition) {
  return std::make_unique<PythonRunner>(std::move(definition));
}

}  // namespace runners
