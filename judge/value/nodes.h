// The forms of structures of nodes: the lists that their values are, and the lists that frames have of them.
#pragma once

#include <optional>
#include <string>

#include "judge/value/type.h"
#include "judge/value/value.h"

namespace judge {

/// The list that a value of the kind is, and what its elements are. Precondition: is_node(kind).
[[nodiscard]] const Type& node_form(Type::Kind kind);
/// What is wrong with such a list as a value of the kind; nothing if it is one.
[[nodiscard]] std::optional<std::string> node_fault(Type::Kind kind, const Value::List& list);

/// A graph's list in frames: of each node its value and its neighbours' places, in the order in which they are met
/// from the first on, breadth first.
[[nodiscard]] const Type& graph_form();
/// The value of a graph in that form; nothing if the nodes do not stand in that order. A graph whose values are not the
/// numbers 1 to n, the first node's 1, cannot be written as the numbers of neighbours: it stays in this form.
[[nodiscard]] std::optional<Value::List> graph_value(Value::List places);
/// The form of a value of a graph.
[[nodiscard]] Value::List graph_places(const Value::List& value);
/// Whether the value of a graph is the neighbours' numbers of each node.
[[nodiscard]] bool is_numbered(const Value::List& value);

}  // namespace judge
