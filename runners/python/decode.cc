// Wire to Python.
#include <bit>
#include <cstring>
#include <deque>

#include "runners/python/codec.h"

namespace runners::python {
namespace {

using judge::Type;

class Decoder {
 public:
  Decoder(std::string_view bytes, const NodeClasses& classes, Arrays& arrays)
      : at_(bytes.data()), end_(bytes.data() + bytes.size()), classes_(classes), arrays_(arrays) {}

  /// The argument for a parameter.
  PyObject* argument(const Type& type, std::size_t parameter) {
    parameter_ = parameter;
    return value(type);
  }
  [[nodiscard]] bool done() const { return at_ == end_; }
  template <class T>
  std::optional<T> number() {
    T value;
    if (!take(&value, sizeof value)) return std::nullopt;
    return value;
  }
  /// A count of elements that take at least `bytes_each`: what cannot be there is not allocated for.
  std::optional<Py_ssize_t> count(std::size_t bytes_each) {
    const auto value = number<std::uint32_t>();
    if (!value) return std::nullopt;
    if (*value * bytes_each > static_cast<std::size_t>(end_ - at_)) {
      PyErr_SetString(PyExc_ValueError, "malformed call: count beyond the end");
      return std::nullopt;
    }
    return static_cast<Py_ssize_t>(*value);
  }

 private:
  PyObject* value(const Type& type);
  PyObject* array(const Type& type);
  PyObject* list(const Type& element);
  PyObject* tuple(const Type& type);
  PyObject* dict(const Type& type);
  PyObject* bigint();
  PyObject* list_node();
  PyObject* random_list_node();
  PyObject* tree_node();
  PyObject* nary_node();
  PyObject* graph_node();

  /// Whether there is such a node among `size`; `least` may be -1 for none.
  static bool is_place(std::int64_t place, Py_ssize_t size, std::int64_t least) {
    if (place >= least && place < size) return true;
    PyErr_SetString(PyExc_ValueError, "malformed call: a link to no node");
    return false;
  }
  bool take(void* out, std::size_t size) {
    if (size > static_cast<std::size_t>(end_ - at_)) {
      PyErr_SetString(PyExc_ValueError, "malformed call: too short");
      return false;
    }
    std::memcpy(out, at_, size);
    at_ += size;
    return true;
  }
  /// A node of the kind that holds the next int.
  PyObject* node(Type::Kind kind) {
    const Ref& node_class = classes_.at(kind);
    const auto val = number<std::int64_t>();
    if (!val) return nullptr;
    const Ref argument(PyLong_FromLongLong(*val));
    return argument ? PyObject_CallOneArg(node_class.get(), argument.get()) : nullptr;
  }

  const char* at_;
  const char* end_;
  const NodeClasses& classes_;
  Arrays& arrays_;
  std::size_t parameter_ = 0;
};

PyObject* Decoder::value(const Type& type) {
  switch (type.kind) {
    case Type::Kind::Int: {
      const auto value = number<std::int64_t>();
      return value ? PyLong_FromLongLong(*value) : nullptr;
    }
    case Type::Kind::Float: {
      const auto value = number<double>();
      return value ? PyFloat_FromDouble(*value) : nullptr;
    }
    case Type::Kind::Bool: {
      const auto value = number<std::uint8_t>();
      return value ? PyBool_FromLong(*value) : nullptr;
    }
    case Type::Kind::Str: {
      const auto size = count(1);
      if (!size) return nullptr;
      const char* text = at_;
      at_ += *size;
      return PyUnicode_DecodeUTF8(text, *size, "strict");
    }
    case Type::Kind::None:
      Py_RETURN_NONE;
    case Type::Kind::List:
      return list(type.args[0]);
    case Type::Kind::Tuple:
      return tuple(type);
    case Type::Kind::Optional: {
      const auto present = number<std::uint8_t>();
      if (!present) return nullptr;
      if (*present == 0) Py_RETURN_NONE;
      return value(type.args[0]);
    }
    case Type::Kind::Dict:
      return dict(type);
    case Type::Kind::BigInt:
      return bigint();
    case Type::Kind::ListNode:
      return list_node();
    case Type::Kind::RandomListNode:
      return random_list_node();
    case Type::Kind::TreeNode:
      return tree_node();
    case Type::Kind::NaryNode:
      return nary_node();
    case Type::Kind::GraphNode:
      return graph_node();
    case Type::Kind::NdArray:
    case Type::Kind::Tensor:
      return array(type);
  }
  return nullptr;
}

PyObject* Decoder::array(const Type& type) {
  const auto number_of_dtype = number<std::uint8_t>(), rank = number<std::uint8_t>();
  const auto dtype = judge::dtype_numbered(number_of_dtype.value_or(0));
  judge::Array head{dtype.value_or(judge::Dtype::F64), judge::Shape(rank.value_or(0)), {}};
  for (std::uint64_t& dim : head.shape) dim = number<std::uint64_t>().value_or(0);
  if (PyErr_Occurred() != nullptr) return nullptr;
  const auto left = static_cast<std::size_t>(end_ - at_);
  const auto size = judge::element_count(head.shape, kMaxElements);
  if (!dtype || !size || *size > left / judge::facts(*dtype).item_size) {
    PyErr_SetString(PyExc_ValueError, "malformed call: an array that is not there");
    return nullptr;
  }
  const std::string_view elements(at_, *size * judge::facts(*dtype).item_size);
  at_ += elements.size();
  return arrays_.make(type, head, elements, parameter_);
}

PyObject* Decoder::list(const Type& element) {
  const bool is_int = element.kind == Type::Kind::Int;
  const bool is_float = element.kind == Type::Kind::Float;
  const auto size = count(is_int || is_float ? sizeof(std::int64_t) : 1);
  if (!size) return nullptr;
  Ref list(PyList_New(*size));
  if (!list) return nullptr;
  for (Py_ssize_t i = 0; i < *size; ++i) {
    PyObject* item = nullptr;
    if (is_int || is_float) {
      std::int64_t bits;  // there: the count was checked against the end
      std::memcpy(&bits, at_, sizeof bits);
      at_ += sizeof bits;
      item = is_int ? PyLong_FromLongLong(bits) : PyFloat_FromDouble(std::bit_cast<double>(bits));
    } else {
      item = value(element);
    }
    if (item == nullptr) return nullptr;
    PyList_SET_ITEM(list.get(), i, item);
  }
  return list.release();
}

PyObject* Decoder::tuple(const Type& type) {
  Ref tuple(PyTuple_New(static_cast<Py_ssize_t>(type.args.size())));
  if (!tuple) return nullptr;
  for (std::size_t i = 0; i < type.args.size(); ++i) {
    PyObject* item = value(type.args[i]);
    if (item == nullptr) return nullptr;
    PyTuple_SET_ITEM(tuple.get(), static_cast<Py_ssize_t>(i), item);
  }
  return tuple.release();
}

PyObject* Decoder::list_node() {
  const auto size = count(sizeof(std::int64_t));
  if (!size) return nullptr;
  Ref head = Ref::share(Py_None);
  PyObject* last = nullptr;  // kept alive by the chain from head
  for (Py_ssize_t i = 0; i < *size; ++i) {
    Ref next(node(Type::Kind::ListNode));
    if (!next) return nullptr;
    PyObject* const current = next.get();
    if (last == nullptr) {
      head = std::move(next);
    } else if (PyObject_SetAttrString(last, "next", current) != 0) {
      return nullptr;
    }
    last = current;
  }
  return head.release();
}

PyObject* Decoder::tree_node() {
  const auto size = count(1);
  if (!size) return nullptr;
  if (*size == 0) Py_RETURN_NONE;
  Ref root;
  struct Place {
    PyObject* parent;  // kept alive by the tree from root
    const char* side;
  };
  std::deque<Place> places{{nullptr, nullptr}};
  for (Py_ssize_t i = 0; i < *size; ++i) {
    if (places.empty()) {
      PyErr_SetString(PyExc_ValueError, "malformed call: a tree with places below no node");
      return nullptr;
    }
    const Place place = places.front();
    places.pop_front();
    const auto present = number<std::uint8_t>();
    if (!present) return nullptr;
    if (*present == 0) continue;
    Ref child(node(Type::Kind::TreeNode));
    if (!child) return nullptr;
    places.push_back({child.get(), "left"});
    places.push_back({child.get(), "right"});
    if (place.parent == nullptr) {
      root = std::move(child);
    } else if (PyObject_SetAttrString(place.parent, place.side, child.get()) != 0) {
      return nullptr;
    }
  }
  return root.release();
}

PyObject* Decoder::dict(const Type& type) {
  const auto size = count(1);
  if (!size) return nullptr;
  Ref dict(PyDict_New());
  for (Py_ssize_t i = 0; dict && i < *size; ++i) {
    const Ref key(value(type.args[0]));
    const Ref item(key ? value(type.args[1]) : nullptr);
    if (!item || PyDict_SetItem(dict.get(), key.get(), item.get()) != 0) return nullptr;
  }
  return dict.release();
}

PyObject* Decoder::bigint() {
  const auto size = count(1);
  if (!size) return nullptr;
  const std::string digits(at_, static_cast<std::size_t>(*size));
  at_ += *size;
  return PyLong_FromString(digits.c_str(), nullptr, 10);
}

PyObject* Decoder::random_list_node() {
  const auto size = count(sizeof(std::int64_t) + 1);
  if (!size) return nullptr;
  std::vector<Ref> nodes;
  std::vector<std::int64_t> randoms;  // a place, or -1
  for (Py_ssize_t i = 0; i < *size; ++i) {
    nodes.emplace_back(node(Type::Kind::RandomListNode));
    if (!nodes.back()) return nullptr;
    const auto present = number<std::uint8_t>();
    const auto place = present.value_or(0) != 0 ? number<std::int64_t>() : std::optional<std::int64_t>(-1);
    if (!present || !place || !is_place(*place, *size, -1)) return nullptr;
    randoms.push_back(*place);
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    PyObject* const next = i + 1 < nodes.size() ? nodes[i + 1].get() : Py_None;
    PyObject* const random = randoms[i] < 0 ? Py_None : nodes[static_cast<std::size_t>(randoms[i])].get();
    if (PyObject_SetAttrString(nodes[i].get(), "next", next) != 0 ||
        PyObject_SetAttrString(nodes[i].get(), "random", random) != 0)
      return nullptr;
  }
  return nodes.empty() ? Py_NewRef(Py_None) : Py_NewRef(nodes[0].get());
}

PyObject* Decoder::nary_node() {
  const auto size = count(1);
  if (!size) return nullptr;
  std::vector<Ref> nodes;
  std::vector<Ref> children;  // each node's list
  std::size_t ended = 0;      // nodes whose children are all there
  for (Py_ssize_t i = 0; i < *size; ++i) {
    const auto present = number<std::uint8_t>();
    if (!present) return nullptr;
    if (*present == 0) {
      ++ended;
      continue;
    }
    nodes.emplace_back(node(Type::Kind::NaryNode));
    children.emplace_back(nodes.back() ? PyList_New(0) : nullptr);
    if (!children.back() || PyObject_SetAttrString(nodes.back().get(), "children", children.back().get()) != 0)
      return nullptr;
    if (nodes.size() == 1) continue;
    if (ended == 0 || ended >= nodes.size()) {
      PyErr_SetString(PyExc_ValueError, "malformed call: a tree with places below no node");
      return nullptr;
    }
    if (PyList_Append(children[ended - 1].get(), nodes.back().get()) != 0) return nullptr;
  }
  return nodes.empty() ? Py_NewRef(Py_None) : Py_NewRef(nodes[0].get());
}

PyObject* Decoder::graph_node() {
  const auto size = count(sizeof(std::int64_t) + sizeof(std::uint32_t));
  if (!size) return nullptr;
  std::vector<Ref> nodes;
  std::vector<std::vector<std::int64_t>> neighbours(static_cast<std::size_t>(*size));  // places
  for (Py_ssize_t i = 0; i < *size; ++i) {
    nodes.emplace_back(node(Type::Kind::GraphNode));
    const auto edges = nodes.back() ? count(sizeof(std::int64_t)) : std::nullopt;
    if (!edges) return nullptr;
    for (Py_ssize_t j = 0; j < *edges; ++j) {
      const auto place = number<std::int64_t>();
      if (!place || !is_place(*place, *size, 0)) return nullptr;
      neighbours[static_cast<std::size_t>(i)].push_back(*place);
    }
  }
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const Ref list(PyList_New(0));
    for (const std::int64_t place : neighbours[i]) {
      if (!list || PyList_Append(list.get(), nodes[static_cast<std::size_t>(place)].get()) != 0) return nullptr;
    }
    if (!list || PyObject_SetAttrString(nodes[i].get(), "neighbors", list.get()) != 0) return nullptr;
  }
  return nodes.empty() ? Py_NewRef(Py_None) : Py_NewRef(nodes[0].get());
}

}  // namespace

namespace {

/// A million fresh containers would otherwise be searched for garbage again and again while they are made.
class WithoutCollector {
 public:
  WithoutCollector() = default;
  WithoutCollector(const WithoutCollector&) = delete;
  WithoutCollector& operator=(const WithoutCollector&) = delete;
  ~WithoutCollector() {
    if (was_on_ != 0) PyGC_Enable();
  }

 private:
  const int was_on_ = PyGC_Disable();
};

Ref decode_tuple(Decoder& decoder, std::span<const Type> types) {
  Ref arguments(PyTuple_New(static_cast<Py_ssize_t>(types.size())));
  for (std::size_t i = 0; arguments && i < types.size(); ++i) {
    PyObject* item = decoder.argument(types[i], i);
    if (item == nullptr) return Ref();
    PyTuple_SET_ITEM(arguments.get(), static_cast<Py_ssize_t>(i), item);
  }
  return arguments;
}

bool at_end(const Decoder& decoder) {
  if (!decoder.done()) PyErr_SetString(PyExc_ValueError, "malformed call: bytes after the last argument");
  return decoder.done();
}

}  // namespace

Ref decode_arguments(std::string_view payload, std::span<const Type> types, const NodeClasses& classes,
                     Arrays& arrays) {
  const WithoutCollector guard;
  Decoder decoder(payload, classes, arrays);
  Ref arguments = decode_tuple(decoder, types);
  return arguments && at_end(decoder) ? std::move(arguments) : Ref();
}

std::optional<std::vector<MethodCall>> decode_calls(std::string_view payload,
                                                    std::span<const std::vector<Type>> methods,
                                                    const NodeClasses& classes, Arrays& arrays) {
  const WithoutCollector guard;
  Decoder decoder(payload, classes, arrays);
  const auto count = decoder.count(sizeof(std::uint32_t));
  if (!count) return std::nullopt;
  std::vector<MethodCall> calls;
  for (Py_ssize_t i = 0; i < *count; ++i) {
    const auto method = decoder.number<std::uint32_t>();
    if (!method) return std::nullopt;
    if (*method >= methods.size()) {
      PyErr_SetString(PyExc_ValueError, "malformed call: no such method");
      return std::nullopt;
    }
    Ref arguments = decode_tuple(decoder, methods[*method]);
    if (!arguments) return std::nullopt;
    calls.push_back({*method, std::move(arguments)});
  }
  if (!at_end(decoder)) return std::nullopt;
  return calls;
}

}  // namespace runners::python
