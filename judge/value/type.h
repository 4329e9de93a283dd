// Signature types: what a problem's interface.yaml declares for parameters and the return value.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/value/dtype.h"
#include "sandbox/base/error.h"

namespace judge {

/// What the type of an array says of it.
struct ArrayForm {
  Dtype dtype = Dtype::F64;
  std::vector<std::string> dims;  ///< each a name ("n", the same length wherever it stands) or a length ("3")
  bool any_shape = false;         ///< "...": dims is empty and says nothing

  bool operator==(const ArrayForm&) const = default;
};
/// The length that a dimension demands; nothing if it is a name.
[[nodiscard]] std::optional<std::uint64_t> fixed_length(const std::string& dim);

/// A type tree. Text form (parse and to_string are inverse):
///   int | float | bool | str | bigint | None | list[T] | tuple[T, ...] | dict[K, T] | T | None; K is int or str
///   ListNode | RandomListNode | TreeNode | NaryNode | GraphNode
///   ndarray[DTYPE, DIM...] | tensor[DTYPE, DIM...]; DTYPE is f64 f32 i64 i32 u8 bool; "..." for the DIMs is any shape
struct Type {
  enum class Kind {
    Int,    ///< 64-bit signed
    Float,  ///< IEEE double
    Bool,
    Str,       ///< Unicode text, UTF-8 on the wire
    None,      ///< a void return; only as a return type
    List,      ///< args[0] is the element
    Tuple,     ///< args are the fields, at least one
    Optional,  ///< args[0], or null
    Dict,      ///< args are the key, Int or Str, and the value; without order; JSON: an object, its keys as strings
    BigInt,    ///< an integer of at most kMaxDigits digits; JSON: its digits
    ListNode,  ///< singly linked list of int; null is the empty list; JSON: the list of values
    RandomListNode,  ///< the same, where each node has a link to any node or to none; JSON: [value, place or null] each
    TreeNode,        ///< binary tree of int; JSON: level order with null for a missing child, no trailing nulls
    NaryNode,        ///< tree of int; JSON: level order, a null at the end of each node's children, no trailing nulls
    GraphNode,  ///< what can be reached from node 1 of n, each with its number; JSON: the neighbours' numbers of each
    NdArray,    ///< array: numpy.ndarray; JSON: nested lists, {"shape": [0, 3]} for one without elements
    Tensor,     ///< the same as a torch.Tensor
  };
  Kind kind = Kind::None;
  std::vector<Type> args;
  ArrayForm array = {};  ///< NdArray and Tensor

  bool operator==(const Type&) const = default;
};

/// Whether a value is a structure of nodes, by the one it begins with; null is the empty one.
[[nodiscard]] bool is_node(Type::Kind kind);
/// Whether submissions know the nodes as the class Node: one signature has one kind of these.
[[nodiscard]] bool is_class_node(Type::Kind kind);
inline constexpr std::array<Type::Kind, 5> kNodes = {Type::Kind::ListNode, Type::Kind::RandomListNode,
                                                     Type::Kind::TreeNode, Type::Kind::NaryNode, Type::Kind::GraphNode};
[[nodiscard]] inline bool is_array(const Type& type) {
  return type.kind == Type::Kind::NdArray || type.kind == Type::Kind::Tensor;
}

inline constexpr std::size_t kMaxTypeDepth = 16;
inline constexpr std::size_t kMaxDigits = 100'000;  ///< of a bigint: languages read and write theirs in quadratic time

[[nodiscard]] sandbox::Result<Type> parse_type(std::string_view text);
[[nodiscard]] std::string to_string(const Type& type);

struct Parameter {
  std::string name;
  Type type;
  bool operator==(const Parameter&) const = default;
};

/// A method of a class that a submission defines.
struct Method {
  std::vector<std::string> names;  ///< accepted, the first is the canonical one
  std::vector<Parameter> parameters;
  Type returns;
};

/// How a submission is called: a function, or a class that is constructed and whose methods are then called.
struct Signature {
  std::vector<std::string> entry;     ///< accepted names of the function or class, the first is the canonical one
  std::vector<Parameter> parameters;  ///< the function's or the constructor's
  Type returns;                       ///< a function's; None for a class
  std::vector<Method> methods{};      ///< a class's, at least one; a function has none
  /// Of a function that returns nothing: the parameter that holds the answer when the call is over. `returns` is its
  /// type.
  std::optional<std::size_t> result{};
  /// Of a function that answers with nodes: they must be new ones, and the arguments must be as they were.
  bool copy = false;

  [[nodiscard]] bool is_class() const { return !methods.empty(); }
};

/// Whether the type is of the kind, or has a part that is.
[[nodiscard]] bool has(const Type& type, Type::Kind kind);
/// Whether a parameter or an answer is of the kind, or has a part that is.
[[nodiscard]] bool uses(const Signature& signature, Type::Kind kind);

/// "twoSum(nums: list[int], target: int) -> list[int]", or "LRUCache(capacity: int): get(key: int) -> int; put(...)".
[[nodiscard]] std::string to_string(const Signature& signature);

}  // namespace judge
