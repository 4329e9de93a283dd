#include "judge/value/nodes.h"

#include <utility>

namespace judge {

namespace {

using Kind = Type::Kind;

std::int64_t number(const Value& value) {
  return std::get<std::int64_t>(value.data);
}
const Value::List& list(const Value& value) {
  return std::get<Value::List>(value.data);
}
bool is_null(const Value& value) {
  return std::holds_alternative<Null>(value.data);
}

/// A present root, no trailing null, and no place beyond the children of present nodes.
bool is_level_order(const Value::List& places) {
  std::size_t room = 1;
  for (const Value& place : places) {
    if (room-- == 0) return false;
    if (!is_null(place)) room += 2;
  }
  return places.empty() || (!is_null(places.front()) && !is_null(places.back()));
}

/// The root, and then the children of every node in turn, each node's ended by a null; none at the end.
bool is_nary_level_order(const Value::List& places) {
  std::size_t known = 0, ended = 0;
  for (const Value& place : places) {
    if (is_null(place)) {
      if (++ended > known) return false;
    } else {
      if (known == 1 && ended == 0) return false;  // a second root
      ++known;
    }
  }
  return places.empty() || !is_null(places.back());
}

std::string at(std::size_t index) {
  return "[" + std::to_string(index) + "]: ";
}

std::optional<std::string> random_fault(const Value::List& nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Value& random = list(nodes[i])[1];
    if (is_null(random) || (number(random) >= 0 && std::cmp_less(number(random), nodes.size()))) continue;
    return at(i) + "there is no place " + std::to_string(number(random)) + " in a list of " +
           std::to_string(nodes.size());
  }
  return std::nullopt;
}

/// The nodes from the first on, breadth first, as indices. Precondition: the numbers are those of nodes.
std::vector<std::size_t> reached(const Value::List& neighbours) {
  std::vector<bool> met(neighbours.size());
  std::vector<std::size_t> out;
  const auto meet = [&](std::size_t node) {
    if (met[node]) return;
    met[node] = true;
    out.push_back(node);
  };
  if (!neighbours.empty()) meet(0);
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (const Value& neighbour : list(neighbours[out[i]])) meet(static_cast<std::size_t>(number(neighbour)) - 1);
  }
  return out;
}

std::optional<std::string> graph_fault(const Value::List& neighbours) {
  const std::size_t size = neighbours.size();
  for (std::size_t i = 0; i < size; ++i) {
    for (const Value& neighbour : list(neighbours[i])) {
      if (number(neighbour) < 1 || std::cmp_greater(number(neighbour), size))
        return at(i) + "there is no node " + std::to_string(number(neighbour)) + " in a graph of " +
               std::to_string(size);
    }
  }
  if (reached(neighbours).size() < size) return "a node cannot be reached from node 1";
  return std::nullopt;
}

/// Whether the nodes of a graph_form() stand in the order in which they are met.
bool is_order_of_meeting(const Value::List& places) {
  std::size_t met = places.empty() ? 0 : 1;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i >= met) return false;
    for (const Value& place : list(list(places[i])[1])) {
      if (number(place) < 0 || std::cmp_greater(number(place), met) || std::cmp_equal(number(place), places.size()))
        return false;
      if (std::cmp_equal(number(place), met)) ++met;
    }
  }
  return true;
}

}  // namespace

const Type& node_form(Kind kind) {
  static const Type kInt{Kind::Int, {}}, kPlace{Kind::Optional, {kInt}};
  static const Type kInts{Kind::List, {kInt}}, kPlaces{Kind::List, {kPlace}};
  static const Type kPairs{Kind::List, {Type{Kind::Tuple, {kInt, kPlace}}}}, kLists{Kind::List, {kInts}};
  if (kind == Kind::RandomListNode) return kPairs;
  if (kind == Kind::GraphNode) return kLists;
  return kind == Kind::ListNode ? kInts : kPlaces;
}

std::optional<std::string> node_fault(Kind kind, const Value::List& list) {
  if (kind == Kind::RandomListNode) return random_fault(list);
  if (kind == Kind::GraphNode) return graph_fault(list);
  if (kind == Kind::TreeNode && !is_level_order(list))
    return "not a tree's level order: the root is missing, a null trails, or a value hangs below a null";
  if (kind == Kind::NaryNode && !is_nary_level_order(list))
    return "not a tree's level order: [1, null, 2, 3, null, 4] is 1 with the children 2 and 3, and 4 below 2; no null "
           "trails";
  return std::nullopt;
}

const Type& graph_form() {
  static const Type kInt{Kind::Int, {}};
  static const Type kForm{Kind::List, {Type{Kind::Tuple, {kInt, Type{Kind::List, {kInt}}}}}};
  return kForm;
}

std::optional<Value::List> graph_value(Value::List places) {
  if (!is_order_of_meeting(places)) return std::nullopt;
  const std::size_t size = places.size();
  Value::List out(size, Value{Null{}});
  for (std::size_t i = 0; i < size; ++i) {
    const std::int64_t value = number(list(places[i])[0]);
    const bool fresh =
        value >= 1 && std::cmp_less_equal(value, size) && is_null(out[static_cast<std::size_t>(value) - 1]);
    if (!fresh || (i == 0) != (value == 1)) return places;
    Value::List neighbours;
    for (const Value& place : list(list(places[i])[1]))
      neighbours.push_back(list(places[static_cast<std::size_t>(number(place))])[0]);
    out[static_cast<std::size_t>(value) - 1].data = std::move(neighbours);
  }
  return out;
}

Value::List graph_places(const Value::List& value) {
  if (!is_numbered(value)) return value;
  const std::vector<std::size_t> order = reached(value);
  std::vector<std::int64_t> place(value.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = static_cast<std::int64_t>(i);
  Value::List out;
  for (const std::size_t node : order) {
    Value::List neighbours;
    for (const Value& neighbour : list(value[node]))
      neighbours.push_back(Value{place[static_cast<std::size_t>(number(neighbour)) - 1]});
    Value::List pair;
    pair.push_back(Value{static_cast<std::int64_t>(node) + 1});
    pair.push_back(Value{std::move(neighbours)});
    out.push_back(Value{std::move(pair)});
  }
  return out;
}

bool is_numbered(const Value::List& value) {
  const auto names_value = [](const Value& place) {
    const auto& parts = list(place);
    return parts.size() == 2 && std::holds_alternative<Value::List>(parts[1].data);
  };
  return value.empty() || !names_value(value.front());
}

}  // namespace judge
