// Values between the wire (docs/formats/values.md) and Python objects, driven by the signature's types. Types are
// checked through the concrete C API: no method that a submission can define takes part, except reading `val` and the
// links of nodes.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "judge/value/type.h"
#include "runners/python/arrays.h"
#include "runners/python/object.h"

namespace runners::python {

/// The classes that arguments of each kind of nodes are made of.
using NodeClasses = std::map<judge::Type::Kind, Ref>;

/// Nodes, by their identity. They live as long as the arguments that they are in.
using NodeSet = std::unordered_set<PyObject*>;

/// Bounds a returned list, tree or nesting of lists, so that a cycle ends.
inline constexpr std::size_t kMaxElements = 8u << 20;

/// The payload of a call frame as a tuple of arguments. Null with a Python exception set if a node class raised or
/// memory ran out; ValueError for a payload that does not fit the types.
[[nodiscard]] Ref decode_arguments(std::string_view payload, std::span<const judge::Type> types,
                                   const NodeClasses& classes, Arrays& arrays);

/// A call of a class's sequence.
struct MethodCall {
  std::size_t method;  ///< 0: the constructor
  Ref arguments;       ///< a tuple
};

/// The payload of a class's call frame; `methods` has each method's parameter types, the constructor's first. Nothing
/// with a Python exception set, as above.
[[nodiscard]] std::optional<std::vector<MethodCall>> decode_calls(std::string_view payload,
                                                                  std::span<const std::vector<judge::Type>> methods,
                                                                  const NodeClasses& classes, Arrays& arrays);

/// Why a returned object is not a value of the declared type.
struct Mismatch {
  std::string path;  ///< "[3][0]", "" for the whole answer
  std::string wanted;
  std::string got;
  bool is_given = false;  ///< the node at the path is one that the submission was given, and must be a new one
};

/// Appends the encoding of `object` as `type`; `out` is unusable after a mismatch.
[[nodiscard]] std::optional<Mismatch> encode_answer(PyObject* object, const judge::Type& type, const Arrays& arrays,
                                                    std::string& out);
/// The same of an answer that must hold none of the nodes in `given`.
[[nodiscard]] std::optional<Mismatch> encode_copy(PyObject* object, const judge::Type& type, const Arrays& arrays,
                                                  const NodeSet& given, std::string& out);
/// The encoding of each argument that is nodes; empty for others, and for what can no longer be encoded. `nodes` gets
/// all the nodes that they are made of.
[[nodiscard]] std::vector<std::string> encode_nodes(PyObject* arguments, std::span<const judge::Type> types,
                                                    const Arrays& arrays, NodeSet& nodes);

/// What an object's type is called, for messages.
[[nodiscard]] std::string type_name(PyObject* object);

}  // namespace runners::python
