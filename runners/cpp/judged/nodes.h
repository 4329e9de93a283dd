// Structures of nodes whose class submissions know as Node: lists with random links, trees of any number of children,
// graphs.
#pragma once

#include <unordered_map>

#include "judged/codec.h"

namespace judged {

template <class T>
concept RandomNodeLike = ListNodeLike<T> && requires(T node) {
  { node.random } -> std::same_as<T*&>;
};

template <class T>
concept NaryNodeLike = requires(T node) {
  { node.children } -> std::same_as<std::vector<T*>&>;
  requires Integer<std::remove_cvref_t<decltype(node.val)>>;
};

template <class T>
concept GraphNodeLike = requires(T node) {
  { node.neighbors } -> std::same_as<std::vector<T*>&>;
  requires Integer<std::remove_cvref_t<decltype(node.val)>>;
};

template <class Node>
Node* linked(const std::vector<Node*>& nodes, std::int64_t place) {
  if (!std::in_range<std::size_t>(place) || static_cast<std::size_t>(place) >= nodes.size())
    broken_call("a link to no node");
  return nodes[static_cast<std::size_t>(place)];
}

template <RandomNodeLike Node>
struct Codec<RandomList, Node*> {
  static Node* decode(Reader& in) {
    std::vector<Node*> nodes(in.count());
    std::vector<std::optional<std::int64_t>> randoms(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      nodes[i] = at_index(i, [&] { return new_node<Node>(in); });
      if (in.number<std::uint8_t>() != 0) randoms[i] = in.number<std::int64_t>();
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      nodes[i]->next = i + 1 < nodes.size() ? nodes[i + 1] : nullptr;
      nodes[i]->random = randoms[i] ? linked(nodes, *randoms[i]) : nullptr;
    }
    return nodes.empty() ? nullptr : nodes[0];
  }

  static void encode(Writer& out, Node* head) {
    std::vector<Node*> nodes;
    std::unordered_map<Node*, std::size_t> places;
    for (Node* node = head; node != nullptr; node = node->next) {
      at_index(nodes.size(), [&] { out.meet(node); });
      if (!places.emplace(node, nodes.size()).second) throw BadAnswer{"", "RandomListNode", "a cycle"};
      nodes.push_back(node);
      if (nodes.size() > Writer::kMaxElements)
        throw BadAnswer{"", "RandomListNode", "a list of more than 8388608 nodes"};
    }
    out.count(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      at_index(i, [&] {
        write_node(out, *nodes[i]);
        Node* const random = nodes[i]->random;
        out.number(static_cast<std::uint8_t>(random != nullptr));
        if (random == nullptr) return;
        out.meet(random);
        const auto place = places.find(random);
        if (place == places.end()) throw BadAnswer{"", "a random that is null or a node of the list", "another Node"};
        out.number(static_cast<std::int64_t>(place->second));
      });
    }
  }
};

template <NaryNodeLike Node>
struct Codec<NaryTree, Node*> {
  static Node* decode(Reader& in) {
    std::vector<Node*> nodes;
    std::size_t ended = 0;  // nodes whose children are all there
    const std::size_t count = in.count();
    for (std::size_t i = 0; i < count; ++i) {
      if (in.number<std::uint8_t>() == 0) {
        ++ended;
        continue;
      }
      if (!nodes.empty() && (ended == 0 || ended > nodes.size())) broken_call("a tree with places below no node");
      Node* node = at_index(i, [&] { return new_node<Node>(in); });
      node->children.clear();
      if (!nodes.empty()) nodes[ended - 1]->children.push_back(node);
      nodes.push_back(node);
    }
    return nodes.empty() ? nullptr : nodes[0];
  }

  static void encode(Writer& out, Node* root) {
    std::vector<Node*> places;  // level order, with nullptr at the beginning of each node's children
    std::unordered_set<Node*> distinct;
    std::vector<Node*> level;
    if (root != nullptr) level.push_back(root);
    places = level;
    for (std::size_t depth = 0; !level.empty(); ++depth) {
      std::vector<Node*> next;
      for (Node* node : level) {
        distinct.insert(node);
        places.push_back(nullptr);
        for (Node* child : node->children) {
          if (child == nullptr) throw BadAnswer{"", "NaryNode", "a child that is null"};
          places.push_back(child);
          next.push_back(child);
        }
        if (places.size() > Writer::kMaxElements) throw BadAnswer{"", "NaryNode", "a tree of more than 8388608 places"};
      }
      // Subtrees may be shared, so a node seen twice is no cycle; a path longer than there are nodes is.
      if (depth > distinct.size()) throw BadAnswer{"", "NaryNode", "a cycle"};
      level = std::move(next);
    }
    write_places(out, std::move(places));
  }
};

template <GraphNodeLike Node>
struct Codec<Graph, Node*> {
  static Node* decode(Reader& in) {
    std::vector<Node*> nodes(in.count());
    std::vector<std::vector<std::int64_t>> neighbours(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      nodes[i] = at_index(i, [&] { return new_node<Node>(in); });
      for (std::uint32_t left = in.count(); left > 0; --left) neighbours[i].push_back(in.number<std::int64_t>());
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      nodes[i]->neighbors.clear();
      for (const std::int64_t place : neighbours[i]) nodes[i]->neighbors.push_back(linked(nodes, place));
    }
    return nodes.empty() ? nullptr : nodes[0];
  }

  static void encode(Writer& out, Node* first) {
    std::vector<Node*> nodes;  // in the order in which they are met
    std::unordered_map<Node*, std::size_t> places;
    const auto meet = [&](Node* node) {
      const auto [place, is_first] = places.emplace(node, nodes.size());
      if (is_first) nodes.push_back(node);
      return static_cast<std::int64_t>(place->second);
    };
    const std::size_t offset = out.size();
    out.count(0);
    if (first != nullptr) meet(first);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (i == Writer::kMaxElements) throw BadAnswer{"", "GraphNode", "a graph of more than 8388608 nodes"};
      at_index(i, [&] {
        write_node(out, *nodes[i]);
        const std::vector<Node*> neighbours = nodes[i]->neighbors;
        out.count(neighbours.size());
        for (Node* neighbour : neighbours) {
          if (neighbour == nullptr) throw BadAnswer{"", "GraphNode", "a neighbor that is null"};
          out.number(meet(neighbour));
        }
      });
    }
    out.patch_count(offset, static_cast<std::uint32_t>(nodes.size()));
  }
};

}  // namespace judged
