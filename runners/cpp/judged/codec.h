// Values: a declared type of the signature (Int, List<Int>, ...) read into, and written from, the C++ type that the
// submission chose for it. Codec<Declared, T> exists exactly for the accepted pairs.
#pragma once

#include <array>
#include <bit>
#include <cmath>
#include <concepts>
#include <deque>
#include <limits>
#include <optional>
#include <tuple>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

#include "judged/wire.h"

namespace judged {

// The signature's types.
struct Int {};
struct Float {};
struct Bool {};
struct Str {};
struct None {};
template <class Element>
struct List {};
template <class... Fields>
struct Tuple {};
template <class Inner>
struct Optional {};
template <class Key, class Item>
struct Dict {};
struct BigInt {};
struct LinkedList {};  ///< ListNode
struct RandomList {};  ///< RandomListNode
struct BinaryTree {};  ///< TreeNode
struct NaryTree {};    ///< NaryNode
struct Graph {};       ///< GraphNode

/// Goes past one encoding.
template <class Declared>
struct Skip {
  static void over(Reader& in) { (void)in.take(std::is_same_v<Declared, Bool> ? 1 : 8); }
};
template <>
struct Skip<Str> {
  static void over(Reader& in) { (void)in.text(); }
};
template <class Element>
struct Skip<List<Element>> {
  static void over(Reader& in) {
    for (std::uint32_t left = in.count(); left > 0; --left) Skip<Element>::over(in);
  }
};
template <class... Fields>
struct Skip<Tuple<Fields...>> {
  static void over(Reader& in) { (Skip<Fields>::over(in), ...); }
};
template <class Inner>
struct Skip<Optional<Inner>> {
  static void over(Reader& in) {
    if (in.number<std::uint8_t>() != 0) Skip<Inner>::over(in);
  }
};
template <class Key, class Item>
struct Skip<Dict<Key, Item>> : Skip<List<Tuple<Key, Item>>> {};
template <>
struct Skip<BigInt> : Skip<Str> {};
template <>
struct Skip<LinkedList> : Skip<List<Int>> {};
template <>
struct Skip<RandomList> : Skip<List<Tuple<Int, Optional<Int>>>> {};
template <>
struct Skip<BinaryTree> : Skip<List<Optional<Int>>> {};
template <>
struct Skip<NaryTree> : Skip<List<Optional<Int>>> {};
template <>
struct Skip<Graph> : Skip<List<Tuple<Int, List<Int>>>> {};

/// reads: static T decode(Reader&); writes: static void encode(Writer&, const T&).
template <class Declared, class T>
struct Codec;

template <class Declared, class T>
concept Matches = requires {
  sizeof(Codec<Declared, T>);
};

template <class T>
concept Integer = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, wchar_t> &&
                  !std::same_as<T, char8_t> && !std::same_as<T, char16_t> && !std::same_as<T, char32_t>;

template <class T>
concept ListNodeLike = requires(T node) {
  { node.next } -> std::same_as<T*&>;
  requires Integer<std::remove_cvref_t<decltype(node.val)>>;
};

template <class T>
concept TreeNodeLike = requires(T node) {
  { node.left } -> std::same_as<T*&>;
  { node.right } -> std::same_as<T*&>;
  requires Integer<std::remove_cvref_t<decltype(node.val)>>;
};

template <Integer T>
constexpr const char* integer_name() {
  if constexpr (std::same_as<T, int>) return "int";
  if constexpr (std::same_as<T, unsigned>) return "unsigned int";
  if constexpr (std::same_as<T, long> || std::same_as<T, long long>) return "long long";
  if constexpr (std::same_as<T, unsigned long> || std::same_as<T, unsigned long long>) return "unsigned long long";
  if constexpr (std::same_as<T, short>) return "short";
  if constexpr (std::same_as<T, unsigned short>) return "unsigned short";
  return "an 8-bit integer";
}

/// What `shown` says in front of the path of an error that passes through an element.
template <class Shown, class Action>
decltype(auto) at_place(Shown shown, Action&& action) {
  try {
    return action();
  } catch (DoesNotFit& error) {
    error.path.insert(0, shown());
    throw;
  } catch (BadAnswer& error) {
    error.path.insert(0, shown());
    throw;
  }
}
template <class Action>
decltype(auto) at_index(std::size_t index, Action&& action) {
  return at_place([index] { return "[" + std::to_string(index) + "]"; }, std::forward<Action>(action));
}

template <Integer T>
struct Codec<Int, T> {
  static T decode(Reader& in) {
    const auto value = in.number<std::int64_t>();
    if (!std::in_range<T>(value)) throw DoesNotFit{"", std::to_string(value), integer_name<T>()};
    return static_cast<T>(value);
  }
  static void encode(Writer& out, T value) {
    if (!std::in_range<std::int64_t>(value)) throw BadAnswer{"", "int", "an integer outside the 64-bit range"};
    out.number(static_cast<std::int64_t>(value));
  }
};

template <std::floating_point T>
struct Codec<Float, T> {
  static T decode(Reader& in) { return static_cast<T>(in.number<double>()); }
  static void encode(Writer& out, T value) {
    // One NaN on the wire, whatever its sign and payload were.
    out.number(std::isnan(value) ? std::bit_cast<double>(0x7ff8000000000000u) : static_cast<double>(value));
  }
};

template <>
struct Codec<Bool, bool> {
  static bool decode(Reader& in) { return in.number<std::uint8_t>() != 0; }
  static void encode(Writer& out, bool value) { out.number(static_cast<std::uint8_t>(value)); }
};

template <>
struct Codec<Str, std::string> {
  static std::string decode(Reader& in) { return std::string(in.text()); }
  static void encode(Writer& out, const std::string& value) { out.text(value); }
};

/// A string of one character: boards and grids are vector<vector<char>>.
template <>
struct Codec<Str, char> {
  static char decode(Reader& in) {
    const std::string_view value = in.text();
    if (value.size() != 1) throw DoesNotFit{"", "\"" + std::string(value) + "\"", "char"};
    return value[0];
  }
  static void encode(Writer& out, char value) { out.text({&value, 1}); }
};

template <class Declared, class T>
requires Matches<Declared, T>
struct Codec<List<Declared>, std::vector<T>> {
  static std::vector<T> decode(Reader& in) {
    const std::size_t count = in.count();
    std::vector<T> out;
    out.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      at_index(i, [&] { out.push_back(Codec<Declared, T>::decode(in)); });
    }
    return out;
  }
  static void encode(Writer& out, const std::vector<T>& value) {
    out.count(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
      at_index(i, [&] { Codec<Declared, T>::encode(out, value[i]); });
    }
  }
};

/// A pair, a tuple or an array, field by field.
template <class... Declared, class T>
requires(
    !std::is_pointer_v<T> &&
    requires {
      requires std::tuple_size<T>::value == sizeof...(Declared);
    }&&[]<std::size_t... I>(std::index_sequence<I...>) {
      return (Matches<Declared, std::tuple_element_t<I, T>> && ...);
    }(std::index_sequence_for<Declared...>{})) struct Codec<Tuple<Declared...>, T> {
  using Indices = std::index_sequence_for<Declared...>;

  static T decode(Reader& in) { return decode(in, Indices{}); }
  static void encode(Writer& out, const T& value) { encode(out, value, Indices{}); }

 private:
  template <std::size_t... I>
  static T decode(Reader& in, std::index_sequence<I...>) {
    // Braces: the fields are read from left to right.
    return T{at_index(I, [&] { return Codec<Declared, std::tuple_element_t<I, T>>::decode(in); })...};
  }
  template <std::size_t... I>
  static void encode(Writer& out, const T& value, std::index_sequence<I...>) {
    (at_index(I, [&] { Codec<Declared, std::tuple_element_t<I, T>>::encode(out, std::get<I>(value)); }), ...);
  }
};

/// A tuple whose fields share a type may be a vector, as practice sites have it.
template <class... Declared, class T>
requires(Matches<Declared, T>&&...) struct Codec<Tuple<Declared...>, std::vector<T>> {
  static std::vector<T> decode(Reader& in) {
    std::vector<T> out;
    (at_index(out.size(), [&] { out.push_back(Codec<Declared, T>::decode(in)); }), ...);
    return out;
  }
  static void encode(Writer& out, const std::vector<T>& value) {
    if (value.size() != sizeof...(Declared)) {
      throw BadAnswer{"", "a tuple of " + std::to_string(sizeof...(Declared)),
                      std::to_string(value.size()) + " elements"};
    }
    std::size_t i = 0;
    (at_index(i, [&] { Codec<Declared, T>::encode(out, value[i++]); }), ...);
  }
};

template <class Declared, class T>
requires Matches<Declared, T>
struct Codec<Optional<Declared>, std::optional<T>> {
  static std::optional<T> decode(Reader& in) {
    if (in.number<std::uint8_t>() == 0) return std::nullopt;
    return Codec<Declared, T>::decode(in);
  }
  static void encode(Writer& out, const std::optional<T>& value) {
    out.number(static_cast<std::uint8_t>(value.has_value()));
    if (value) Codec<Declared, T>::encode(out, *value);
  }
};

/// A node that may be absent: the null pointer says so.
template <class Declared, class T>
requires Matches<Declared, T*>
struct Codec<Optional<Declared>, T*> {
  static T* decode(Reader& in) { return in.number<std::uint8_t>() == 0 ? nullptr : Codec<Declared, T*>::decode(in); }
  static void encode(Writer& out, T* value) {
    out.number(static_cast<std::uint8_t>(value != nullptr));
    if (value != nullptr) Codec<Declared, T*>::encode(out, value);
  }
};

template <class Node>
Node* new_node(Reader& in) {
  const auto value = Codec<Int, std::remove_cvref_t<decltype(Node::val)>>::decode(in);
  if constexpr (std::default_initializable<Node>) {
    auto* node = new Node();
    node->val = value;
    return node;
  } else {
    return new Node(value);
  }
}

template <class Node>
void write_node(Writer& out, const Node& node) {
  out.meet(&node);
  Codec<Int, std::remove_cvref_t<decltype(node.val)>>::encode(out, node.val);
}

/// Level order, with nullptr where it has a null; none at the end.
template <class Node>
void write_places(Writer& out, std::vector<Node*> places) {
  while (!places.empty() && places.back() == nullptr) places.pop_back();
  out.count(places.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    out.number(static_cast<std::uint8_t>(places[i] != nullptr));
    if (places[i] != nullptr) at_index(i, [&] { write_node(out, *places[i]); });
  }
}

template <ListNodeLike Node>
struct Codec<LinkedList, Node*> {
  static Node* decode(Reader& in) {
    const std::size_t count = in.count();
    Node* head = nullptr;
    Node** tail = &head;
    for (std::size_t i = 0; i < count; ++i) {
      *tail = at_index(i, [&] { return new_node<Node>(in); });
      tail = &(*tail)->next;
      *tail = nullptr;
    }
    return head;
  }
  static void encode(Writer& out, Node* head) {
    const std::size_t offset = out.size();
    out.count(0);
    // Brent's cycle search: the hare is compared with a landmark that moves at powers of two.
    const Node* landmark = nullptr;
    std::uint32_t count = 0;
    for (Node* node = head; node != nullptr; node = node->next) {
      if (node == landmark) throw BadAnswer{"", "ListNode", "a cycle"};
      if ((count & (count - 1)) == 0) landmark = node;
      if (++count > Writer::kMaxElements) throw BadAnswer{"", "ListNode", "a list of more than 8388608 nodes"};
      at_index(count - 1, [&] { write_node(out, *node); });
    }
    out.patch_count(offset, count);
  }
};

template <TreeNodeLike Node>
struct Codec<BinaryTree, Node*> {
  static Node* decode(Reader& in) {
    const std::size_t count = in.count();
    if (count == 0) return nullptr;
    std::deque<Node**> places;  // where the next nodes in level order hang
    Node* root = nullptr;
    places.push_back(&root);
    for (std::size_t i = 0; i < count; ++i) {
      if (places.empty()) broken_call("a tree with places below no node");
      Node** place = places.front();
      places.pop_front();
      if (in.number<std::uint8_t>() == 0) continue;
      Node* node = *place = at_index(i, [&] { return new_node<Node>(in); });
      node->left = node->right = nullptr;
      places.push_back(&node->left);
      places.push_back(&node->right);
    }
    return root;
  }

  static void encode(Writer& out, Node* root) {
    std::vector<Node*> level{root};
    std::vector<Node*> places;  // level order, with nullptr for an absent child
    std::unordered_set<Node*> distinct;
    for (std::size_t depth = 0; !level.empty(); ++depth) {
      std::vector<Node*> next;
      for (Node* node : level) {
        places.push_back(node);
        if (node == nullptr) continue;
        distinct.insert(node);
        next.push_back(node->left);
        next.push_back(node->right);
      }
      // Subtrees may be shared, so a node seen twice is no cycle; a path longer than there are nodes is.
      if (depth > distinct.size()) throw BadAnswer{"", "TreeNode", "a cycle"};
      if (places.size() > Writer::kMaxElements) throw BadAnswer{"", "TreeNode", "a tree of more than 8388608 places"};
      level = std::move(next);
    }
    write_places(out, std::move(places));
  }
};

}  // namespace judged
