// Python to wire. Nothing is trusted: not the type's name, not its methods, not that a structure ends.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "judge/value/utf8.h"
#include "runners/python/codec.h"

namespace runners::python {
namespace {

using judge::Type;

constexpr std::size_t kShownKey = 40;  ///< bytes of a key in a path

class Encoder {
 public:
  Encoder(const Arrays& arrays, std::string& out) : arrays_(arrays), out_(out) {}

  const NodeSet* given = nullptr;  ///< nodes that must not be met
  NodeSet* met = nullptr;          ///< collects the nodes that are met

  /// False on a mismatch, which is then in `mismatch`.
  bool value(PyObject* object, const Type& type);
  Mismatch mismatch;

 private:
  bool array(PyObject* object, const Type& type);
  bool integer(PyObject* object);
  bool real(PyObject* object);
  bool text(PyObject* object);
  bool sequence(PyObject* object, const Type& type);
  bool dict(PyObject* object, const Type& type);
  bool bigint(PyObject* object);
  bool list_node(PyObject* head);
  bool random_list_node(PyObject* head);
  bool tree_node(PyObject* root);
  bool nary_node(PyObject* root);
  bool graph_node(PyObject* first);
  bool node_value(PyObject* node, const char* wanted, std::size_t index);
  bool is_new(PyObject* node);
  /// A node's attribute; null after a mismatch.
  Ref link(PyObject* node, const char* name, const char* wanted, std::size_t index);
  /// The nodes that a node's attribute lists.
  std::optional<std::vector<Ref>> links(PyObject* node, const char* name, const char* wanted, std::size_t index);

  template <class T>
  void number(T value) {
    out_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void patch_count(std::size_t offset, std::size_t count) {
    const auto value = static_cast<std::uint32_t>(count);
    std::memcpy(out_.data() + offset, &value, sizeof value);
  }
  bool fail(std::string wanted, std::string got) {
    mismatch = {"", std::move(wanted), std::move(got), false};
    return false;
  }
  bool fail_at(std::size_t index) {
    mismatch.path.insert(0, "[" + std::to_string(index) + "]");
    return false;
  }

  const Arrays& arrays_;
  std::string& out_;
  std::size_t elements_ = 0;
};

bool Encoder::value(PyObject* object, const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int:
      return integer(object);
    case Type::Kind::Float:
      return real(object);
    case Type::Kind::Bool:
      if (!PyBool_Check(object)) return fail("bool", type_name(object));
      number(static_cast<std::uint8_t>(object == Py_True));
      return true;
    case Type::Kind::Str:
      return text(object);
    case Type::Kind::None:
      return object == Py_None || fail("None", type_name(object));
    case Type::Kind::List:
    case Type::Kind::Tuple:
      return sequence(object, type);
    case Type::Kind::Optional:
      number(static_cast<std::uint8_t>(object != Py_None));
      if (object == Py_None) return true;
      if (value(object, type.args[0])) return true;
      if (mismatch.path.empty()) mismatch.wanted += " | None";
      return false;
    case Type::Kind::Dict:
      return dict(object, type);
    case Type::Kind::BigInt:
      return bigint(object);
    case Type::Kind::ListNode:
      return list_node(object);
    case Type::Kind::RandomListNode:
      return random_list_node(object);
    case Type::Kind::TreeNode:
      return tree_node(object);
    case Type::Kind::NaryNode:
      return nary_node(object);
    case Type::Kind::GraphNode:
      return graph_node(object);
    case Type::Kind::NdArray:
    case Type::Kind::Tensor:
      return array(object, type);
  }
  return false;
}

bool Encoder::array(PyObject* object, const Type& type) {
  // A loss is as often a plain float: the 0-d array of one.
  if (PyFloat_CheckExact(object) && judge::is_float(type.array.dtype) && type.array.dims.empty() &&
      !type.array.any_shape) {
    number(static_cast<std::uint8_t>(type.array.dtype));
    number(std::uint8_t{0});
    const double value = PyFloat_AS_DOUBLE(object);
    type.array.dtype == judge::Dtype::F64 ? number(value) : number(static_cast<float>(value));
    return true;
  }
  const auto other = arrays_.encode(object, type, out_);
  return !other || fail(judge::to_string(type), *other);
}

bool Encoder::integer(PyObject* object) {
  if (!PyLong_Check(object) || PyBool_Check(object)) return fail("int", type_name(object));
  int overflow = 0;
  const long long value = PyLong_AsLongLongAndOverflow(object, &overflow);
  if (overflow != 0) return fail("int", "int outside the 64-bit range");
  number(static_cast<std::int64_t>(value));
  return true;
}

bool Encoder::real(PyObject* object) {
  double value = 0;
  if (PyFloat_Check(object)) {
    value = PyFloat_AS_DOUBLE(object);
  } else if (PyLong_Check(object) && !PyBool_Check(object)) {
    value = PyLong_AsDouble(object);
    if (value == -1.0 && PyErr_Occurred()) {
      PyErr_Clear();
      return fail("float", "int too large for a float");
    }
  } else {
    return fail("float", type_name(object));
  }
  // One NaN on the wire, whatever its sign and payload were.
  number(std::isnan(value) ? std::bit_cast<double>(0x7ff8000000000000u) : value);
  return true;
}

bool Encoder::text(PyObject* object) {
  if (!PyUnicode_Check(object)) return fail("str", type_name(object));
  Py_ssize_t size = 0;
  const char* bytes = PyUnicode_AsUTF8AndSize(object, &size);
  if (bytes == nullptr) {
    PyErr_Clear();
    return fail("str", "str with a lone surrogate");
  }
  if (static_cast<std::size_t>(size) > std::numeric_limits<std::uint32_t>::max())
    return fail("str", "str of over 4 GiB");
  number(static_cast<std::uint32_t>(size));
  out_.append(bytes, static_cast<std::size_t>(size));
  return true;
}

bool Encoder::sequence(PyObject* object, const Type& type) {
  // A subclass of list or tuple counts as its base: its own methods are not asked.
  if (!PyList_Check(object) && !PyTuple_Check(object)) return fail(judge::to_string(type), type_name(object));
  const auto size = static_cast<std::size_t>(PySequence_Fast_GET_SIZE(object));
  const bool is_tuple = type.kind == Type::Kind::Tuple;
  if (is_tuple && size != type.args.size()) {
    return fail(judge::to_string(type), type_name(object) + " of " + std::to_string(size));
  }
  elements_ += size;
  if (elements_ > kMaxElements) return fail(judge::to_string(type), "more than 8388608 elements");
  if (!is_tuple) number(static_cast<std::uint32_t>(size));
  const bool fixed_width = type.args[0].kind == Type::Kind::Int || type.args[0].kind == Type::Kind::Float;
  if (fixed_width) out_.reserve(out_.size() + size * sizeof(std::int64_t));
  for (std::size_t i = 0; i < size; ++i) {
    // Reading an item's attributes may run code that shrinks the list.
    if (static_cast<std::size_t>(PySequence_Fast_GET_SIZE(object)) != size) {
      return fail(judge::to_string(type), "a list that changes while it is read");
    }
    const Ref item = Ref::share(PySequence_Fast_GET_ITEM(object, static_cast<Py_ssize_t>(i)));
    if (!value(item.get(), type.args[is_tuple ? i : 0])) return fail_at(i);
  }
  return true;
}

/// Keys in their order: ints, and texts by their bytes; `encoded` as the wire has them.
bool is_below(const std::string& a, const std::string& b, Type::Kind kind) {
  if (kind == Type::Kind::Str) return a.compare(sizeof(std::uint32_t), a.npos, b, sizeof(std::uint32_t), b.npos) < 0;
  std::int64_t x = 0, y = 0;
  std::memcpy(&x, a.data(), sizeof x);
  std::memcpy(&y, b.data(), sizeof y);
  return x < y;
}

bool Encoder::dict(PyObject* object, const Type& type) {
  // A subclass counts as its base: its own methods are not asked.
  if (!PyDict_Check(object)) return fail(judge::to_string(type), type_name(object));
  const auto size = static_cast<std::size_t>(PyDict_GET_SIZE(object));
  elements_ += size;
  if (elements_ > kMaxElements) return fail(judge::to_string(type), "more than 8388608 elements");
  struct Item {
    std::string key;  // encoded
    Ref value;
  };
  std::vector<Item> items;
  PyObject *key = nullptr, *of_key = nullptr;
  // Nothing of the submission runs while the dict is gone through: keys are exact or read as their base.
  for (Py_ssize_t at = 0; PyDict_Next(object, &at, &key, &of_key) != 0;) {
    const std::size_t start = out_.size();
    if (!value(key, type.args[0])) return fail(judge::to_string(type), "a key of type " + type_name(key));
    items.push_back({out_.substr(start), Ref::share(of_key)});
    out_.resize(start);
  }
  const Type::Kind kind = type.args[0].kind;
  std::sort(items.begin(), items.end(), [kind](const Item& a, const Item& b) { return is_below(a.key, b.key, kind); });
  number(static_cast<std::uint32_t>(items.size()));
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0 && items[i].key == items[i - 1].key) return fail(judge::to_string(type), "two equal keys");
    out_ += items[i].key;
    if (value(items[i].value.get(), type.args[1])) continue;
    std::string shown = items[i].key.substr(std::min(items[i].key.size(), sizeof(std::uint32_t)), kShownKey);
    if (kind == Type::Kind::Int) {
      std::int64_t number = 0;
      std::memcpy(&number, items[i].key.data(), sizeof number);
      shown = std::to_string(number);
    }
    mismatch.path.insert(0, "[" + std::string(judge::clip(shown, kShownKey)) + "]");
    return false;
  }
  return true;
}

bool Encoder::bigint(PyObject* object) {
  if (!PyLong_Check(object) || PyBool_Check(object)) return fail("bigint", type_name(object));
  // The interpreter's own limit, which child.cc sets, keeps what has more digits from being written at all.
  const Ref digits(PyLong_Type.tp_repr(object));
  if (!digits) {
    PyErr_Clear();
    return fail("bigint", "int of more than " + std::to_string(judge::kMaxDigits) + " digits");
  }
  return text(digits.get());
}

bool Encoder::is_new(PyObject* node) {
  if (met != nullptr) met->insert(node);
  if (given == nullptr || !given->contains(node)) return true;
  mismatch.is_given = true;
  return false;
}

Ref Encoder::link(PyObject* node, const char* name, const char* wanted, std::size_t index) {
  Ref out(PyObject_GetAttrString(node, name));
  if (out) return out;
  PyErr_Clear();
  fail(wanted, type_name(node) + (index == 0 ? "" : std::string(" without ") + name));
  if (index > 0) fail_at(index);
  return out;
}

std::optional<std::vector<Ref>> Encoder::links(PyObject* node, const char* name, const char* wanted,
                                               std::size_t index) {
  const Ref list = link(node, name, wanted, index);
  if (!list) return std::nullopt;
  std::vector<Ref> out;
  if (list.get() == Py_None) return out;
  if (!PyList_Check(list.get()) && !PyTuple_Check(list.get())) {
    fail("a list of nodes as " + std::string(name), type_name(list.get()));
    fail_at(index);
    return std::nullopt;
  }
  const Py_ssize_t size = PySequence_Fast_GET_SIZE(list.get());
  elements_ += static_cast<std::size_t>(size);
  if (elements_ > kMaxElements) {
    fail(wanted, "more than 8388608 links");
    return std::nullopt;
  }
  for (Py_ssize_t i = 0; i < size; ++i) out.push_back(Ref::share(PySequence_Fast_GET_ITEM(list.get(), i)));
  return out;
}

bool Encoder::node_value(PyObject* node, const char* wanted, std::size_t index) {
  if (!is_new(node)) return fail_at(index);
  const Ref val(PyObject_GetAttrString(node, "val"));
  if (!val) {
    PyErr_Clear();
    fail(wanted, type_name(node) + " without val");
    return fail_at(index);
  }
  return integer(val.get()) || fail_at(index);
}

bool Encoder::list_node(PyObject* head) {
  const std::size_t offset = out_.size();
  number(std::uint32_t{0});
  std::size_t count = 0;
  // Brent's cycle search: the hare is compared with a landmark that moves at powers of two. The landmark is held, so
  // that its address cannot be used again by a node made on the fly.
  Ref landmark;
  for (Ref node = Ref::share(head); node.get() != Py_None;) {
    if (node.get() == landmark.get()) return fail("ListNode", "a cycle");
    if ((count & (count - 1)) == 0) landmark = Ref::share(node.get());
    if (++count > kMaxElements) return fail("ListNode", "a list of more than 8388608 nodes");
    Ref next(PyObject_GetAttrString(node.get(), "next"));
    if (!next) {
      PyErr_Clear();
      fail("ListNode", type_name(node.get()));
      return count == 1 ? false : fail_at(count - 1);
    }
    if (!node_value(node.get(), "ListNode", count - 1)) return false;
    node = std::move(next);
  }
  patch_count(offset, count);
  return true;
}

bool Encoder::tree_node(PyObject* root) {
  const std::size_t offset = out_.size();
  number(std::uint32_t{0});
  std::size_t places = 0;  // written so far
  std::size_t used = 0;    // up to and including the last present one
  std::size_t used_end = out_.size();
  std::unordered_set<PyObject*> distinct;
  std::vector<Ref> level;
  level.push_back(Ref::share(root));
  std::vector<std::vector<Ref>> levels;  // every node is held: no address is used again
  for (std::size_t depth = 0; !level.empty(); ++depth) {
    std::vector<Ref> next;
    for (const Ref& node : level) {
      if (++places > kMaxElements) return fail("TreeNode", "a tree of more than 8388608 places");
      number(static_cast<std::uint8_t>(node.get() != Py_None));
      if (node.get() == Py_None) continue;
      Ref left(PyObject_GetAttrString(node.get(), "left"));
      Ref right(left ? PyObject_GetAttrString(node.get(), "right") : nullptr);
      if (!right) {
        PyErr_Clear();
        fail("TreeNode", type_name(node.get()));
        return places == 1 ? false : fail_at(places - 1);
      }
      if (!node_value(node.get(), "TreeNode", places - 1)) return false;
      used = places;
      used_end = out_.size();
      distinct.insert(node.get());
      next.push_back(std::move(left));
      next.push_back(std::move(right));
    }
    // Subtrees may be shared, so a node seen twice is no cycle; a path longer than there are nodes is.
    if (depth > distinct.size()) return fail("TreeNode", "a cycle");
    levels.push_back(std::move(level));
    level = std::move(next);
  }
  out_.resize(used_end);
  patch_count(offset, used);
  return true;
}

bool Encoder::random_list_node(PyObject* head) {
  constexpr const char* kWanted = "RandomListNode";
  std::vector<Ref> nodes;
  std::unordered_map<PyObject*, std::size_t> places;
  for (Ref node = Ref::share(head); node.get() != Py_None;) {
    const std::size_t place = nodes.size();
    if (!is_new(node.get())) return fail_at(place);
    if (!places.emplace(node.get(), place).second) return fail(kWanted, "a cycle");
    if (place == kMaxElements) return fail(kWanted, "a list of more than 8388608 nodes");
    Ref next = link(node.get(), "next", kWanted, place);
    if (!next) return false;
    nodes.push_back(std::move(node));
    node = std::move(next);
  }
  number(static_cast<std::uint32_t>(nodes.size()));
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!node_value(nodes[i].get(), kWanted, i)) return false;
    const Ref random = link(nodes[i].get(), "random", kWanted, i);
    if (!random) return false;
    number(static_cast<std::uint8_t>(random.get() != Py_None));
    if (random.get() == Py_None) continue;
    const auto found = places.find(random.get());
    if (found == places.end()) {
      if (is_new(random.get()))
        fail("a random that is None or a node of the list", "another " + type_name(random.get()));
      return fail_at(i);
    }
    number(static_cast<std::int64_t>(found->second));
  }
  return true;
}

bool Encoder::nary_node(PyObject* root) {
  constexpr const char* kWanted = "NaryNode";
  const std::size_t offset = out_.size();
  number(std::uint32_t{0});
  std::size_t places = 0;  // written so far
  std::size_t used = 0;    // up to and including the last present one
  std::size_t used_end = out_.size();
  NodeSet distinct;
  std::vector<std::vector<Ref>> levels;  // every node is held: no address is used again
  std::vector<Ref> level;
  const auto write = [&](const Ref& node) {
    if (++places > kMaxElements) return fail(kWanted, "a tree of more than 8388608 places");
    number(std::uint8_t{1});
    if (!node_value(node.get(), kWanted, places - 1)) return false;
    used = places;
    used_end = out_.size();
    distinct.insert(node.get());
    return true;
  };
  if (root != Py_None) {
    level.push_back(Ref::share(root));
    if (!write(level[0])) return false;
  }
  std::size_t place = 0;  // of the node whose children come next, among the nodes
  for (std::size_t depth = 0; !level.empty(); ++depth) {
    std::vector<Ref> next;
    for (const Ref& node : level) {
      if (++places > kMaxElements) return fail(kWanted, "a tree of more than 8388608 places");
      number(std::uint8_t{0});
      auto children = links(node.get(), "children", kWanted, place++);
      if (!children) return false;
      for (Ref& child : *children) {
        if (!write(child)) return false;
        next.push_back(std::move(child));
      }
    }
    // Subtrees may be shared, so a node seen twice is no cycle; a path longer than there are nodes is.
    if (depth > distinct.size()) return fail(kWanted, "a cycle");
    levels.push_back(std::move(level));
    level = std::move(next);
  }
  out_.resize(used_end);
  patch_count(offset, used);
  return true;
}

bool Encoder::graph_node(PyObject* first) {
  constexpr const char* kWanted = "GraphNode";
  const std::size_t offset = out_.size();
  number(std::uint32_t{0});
  std::vector<Ref> nodes;  // in the order in which they are met
  std::unordered_map<PyObject*, std::size_t> places;
  const auto meet = [&](const Ref& node) {
    const auto [found, is_first] = places.emplace(node.get(), nodes.size());
    if (is_first) nodes.push_back(Ref::share(node.get()));
    return found->second;
  };
  if (first != Py_None) meet(Ref::share(first));
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i == kMaxElements) return fail(kWanted, "a graph of more than 8388608 nodes");
    if (!node_value(nodes[i].get(), kWanted, i)) return false;
    const auto neighbours = links(nodes[i].get(), "neighbors", kWanted, i);
    if (!neighbours) return false;
    number(static_cast<std::uint32_t>(neighbours->size()));
    for (const Ref& neighbour : *neighbours) number(static_cast<std::int64_t>(meet(neighbour)));
  }
  patch_count(offset, nodes.size());
  return true;
}

}  // namespace

std::string type_name(PyObject* object) {
  if (object == Py_None) return "None";
  // tp_name, not __name__: what the interpreter knows, without running a metaclass.
  std::string name = Py_TYPE(object)->tp_name;
  for (char& c : name) {
    if (static_cast<unsigned char>(c) >= 0x80) c = '?';
  }
  return name;
}

std::optional<Mismatch> encode_answer(PyObject* object, const Type& type, const Arrays& arrays, std::string& out) {
  Encoder encoder(arrays, out);
  if (encoder.value(object, type)) return std::nullopt;
  return std::move(encoder.mismatch);
}

std::optional<Mismatch> encode_copy(PyObject* object, const Type& type, const Arrays& arrays, const NodeSet& given,
                                    std::string& out) {
  Encoder encoder(arrays, out);
  encoder.given = &given;
  if (encoder.value(object, type)) return std::nullopt;
  return std::move(encoder.mismatch);
}

std::vector<std::string> encode_nodes(PyObject* arguments, std::span<const Type> types, const Arrays& arrays,
                                      NodeSet& nodes) {
  std::vector<std::string> out(types.size());
  for (std::size_t i = 0; i < types.size(); ++i) {
    if (!judge::is_node(types[i].kind)) continue;
    Encoder encoder(arrays, out[i]);
    encoder.met = &nodes;
    if (!encoder.value(PyTuple_GET_ITEM(arguments, static_cast<Py_ssize_t>(i)), types[i])) out[i].clear();
  }
  return out;
}

}  // namespace runners::python
