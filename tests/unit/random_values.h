// RapidCheck generators of signature types and of values that have them.
#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "judge/value/type.h"
#include "judge/value/utf8.h"
#include "judge/value/value.h"

namespace judge {

inline std::ostream& operator<<(std::ostream& out, const Type& type) {
  return out << to_string(type);
}
inline std::ostream& operator<<(std::ostream& out, const Value& value) {
  return out << value_to_json(value);
}

namespace testing {

/// Equal bit for bit, but any NaN equals any other: what survives a trip through JSON.
inline bool same(const Value& a, const Value& b) {
  const auto* x = std::get_if<double>(&a.data);
  const auto* y = std::get_if<double>(&b.data);
  if (x != nullptr && y != nullptr) {
    return (std::isnan(*x) && std::isnan(*y)) || std::bit_cast<std::uint64_t>(*x) == std::bit_cast<std::uint64_t>(*y);
  }
  const auto* p = std::get_if<SharedArray>(&a.data);
  const auto* q = std::get_if<SharedArray>(&b.data);
  if (p != nullptr && q != nullptr) {  // one NaN is as good as another
    return (*p)->dtype == (*q)->dtype && (*p)->shape == (*q)->shape && value_to_json(a) == value_to_json(b);
  }
  const auto* d = std::get_if<Value::Dict>(&a.data);
  const auto* e = std::get_if<Value::Dict>(&b.data);
  if (d != nullptr && e != nullptr) return d->keys == e->keys && same(Value{d->values}, Value{e->values});
  const auto* xs = std::get_if<Value::List>(&a.data);
  const auto* ys = std::get_if<Value::List>(&b.data);
  if (xs == nullptr || ys == nullptr) return a == b;
  bool equal = xs->size() == ys->size();
  for (std::size_t i = 0; equal && i < xs->size(); ++i) equal = same((*xs)[i], (*ys)[i]);
  return equal;
}

inline ArrayForm random_form() {
  ArrayForm form{(*rc::gen::elementOf(kDtypes)).dtype, {}, *rc::gen::inRange(0, 4) == 0};
  const int rank = form.any_shape ? 0 : *rc::gen::inRange(0, 4);
  for (int i = 0; i < rank; ++i) form.dims.push_back(*rc::gen::element<std::string>("n", "m", "d", "2"));
  return form;
}

inline Type random_type(int depth) {
  using Kind = Type::Kind;
  const std::vector<Kind> leaves = {Kind::Int,       Kind::Float,    Kind::Bool,           Kind::Str,
                                    Kind::BigInt,    Kind::ListNode, Kind::RandomListNode, Kind::TreeNode,
                                    Kind::GraphNode, Kind::NaryNode, Kind::NdArray,        Kind::Tensor};
  std::vector<Kind> kinds = leaves;
  if (depth > 0) kinds.insert(kinds.end(), {Kind::List, Kind::Tuple, Kind::Dict, Kind::Optional});
  Type type{*rc::gen::elementOf(kinds), {}};
  if (is_array(type)) type.array = random_form();
  if (type.kind == Kind::List) type.args.push_back(random_type(depth - 1));
  if (type.kind == Kind::Optional) {
    type.args.push_back(random_type(depth - 1));
    const Kind inner = type.args[0].kind;
    if (inner == Kind::Optional || is_node(inner)) return type.args[0];  // a null already: no type of its own
  }
  if (type.kind == Kind::Dict) type.args = {Type{*rc::gen::element(Kind::Int, Kind::Str), {}}, random_type(depth - 1)};
  if (type.kind == Kind::Tuple) {
    const int fields = *rc::gen::inRange(1, 4);
    for (int i = 0; i < fields; ++i) type.args.push_back(random_type(depth - 1));
  }
  return type;
}

inline double random_double() {
  switch (*rc::gen::inRange(0, 4)) {
    case 0:
      return *rc::gen::arbitrary<double>();
    case 1:
      return static_cast<double>(*rc::gen::inRange(-1000, 1000));
    case 2:
      return std::bit_cast<double>(*rc::gen::arbitrary<std::uint64_t>());
    default: {
      using Limits = std::numeric_limits<double>;
      return *rc::gen::element(0.0, -0.0, Limits::infinity(), -Limits::infinity(), Limits::quiet_NaN(), Limits::max(),
                               Limits::lowest(), Limits::min(), Limits::denorm_min(), Limits::epsilon());
    }
  }
}

inline std::int64_t random_int() {
  using Limits = std::numeric_limits<std::int64_t>;
  if (*rc::gen::inRange(0, 8) == 0) return *rc::gen::element(Limits::min(), Limits::max(), std::int64_t{1} << 53);
  return *rc::gen::arbitrary<std::int64_t>();
}

inline std::string random_text() {
  std::string text;
  const int length = *rc::gen::inRange(0, 12);
  for (int i = 0; i < length; ++i) {
    const std::uint32_t limit = *rc::gen::element(0x80u, 0x800u, 0x10000u, 0x110000u);
    const auto code = *rc::gen::inRange<std::uint32_t>(0, limit);
    append_utf8(text, code >= 0xd800 && code < 0xe000 ? U'\ufffd' : static_cast<char32_t>(code));
  }
  return text;
}

inline Value::List random_tree() {
  Value::List places;
  int room = 1, present = *rc::gen::inRange(0, 12);
  while (room > 0 && present > 0) {
    --room;
    if (places.empty() || *rc::gen::inRange(0, 3) > 0) {
      places.emplace_back().data = random_int();  // not a temporary: g++ 12 takes it for uninitialised at -O3
      room += 2;
      --present;
    } else {
      places.emplace_back();
    }
  }
  while (!places.empty() && std::holds_alternative<Null>(places.back().data)) places.pop_back();
  return places;
}

/// The root, and after a null the children of each node, as many nodes as there are in all.
inline Value::List random_nary_tree() {
  Value::List places;
  for (int nodes = *rc::gen::inRange(0, 12), known = 0, ended = 0; known < nodes;) {
    const bool child = known == 0 || (ended > 0 && (ended == known || *rc::gen::inRange(0, 3) > 0));
    if (child) {
      places.emplace_back().data = random_int();
      ++known;
    } else {
      places.emplace_back();
      ++ended;
    }
  }
  return places;
}

/// Node i has an edge to i + 1, and others to any.
inline Value::List random_graph() {
  Value::List nodes;
  const std::int64_t size = *rc::gen::inRange(0, 6);
  for (std::int64_t i = 1; i <= size; ++i) {
    Value::List neighbours;
    for (int edges = *rc::gen::inRange(0, 3); edges > 0; --edges)
      neighbours.emplace_back().data = *rc::gen::inRange<std::int64_t>(1, size + 1);
    if (i < size) neighbours.emplace_back().data = i + 1;
    nodes.push_back(Value{std::move(neighbours)});
  }
  return nodes;
}

inline Value::List random_random_list() {
  Value::List nodes;
  const std::int64_t size = *rc::gen::inRange(0, 6);
  for (std::int64_t i = 0; i < size; ++i) {
    Value::List pair;
    pair.push_back(Value{random_int()});
    pair.emplace_back();
    if (*rc::gen::arbitrary<bool>()) pair.back().data = *rc::gen::inRange<std::int64_t>(0, size);
    nodes.push_back(Value{std::move(pair)});
  }
  return nodes;
}

inline BigInt random_bigint() {
  std::string digits = std::to_string(random_int());
  if (digits != "0") digits += std::string(static_cast<std::size_t>(*rc::gen::inRange(0, 40)), '7');
  return {std::move(digits)};
}

inline Array random_array(const ArrayForm& form) {
  Array array{form.dtype, {}, {}};
  for (const std::string& dim : form.dims)
    array.shape.push_back(fixed_length(dim).value_or(*rc::gen::inRange<std::uint64_t>(0, 4)));
  const int free_rank = form.any_shape ? *rc::gen::inRange(0, 4) : 0;
  for (int i = 0; i < free_rank; ++i) array.shape.push_back(*rc::gen::inRange<std::uint64_t>(0, 4));
  const std::size_t size = element_count(array.shape, 1000).value();
  for (std::size_t i = 0; i < size * facts(form.dtype).item_size; ++i) {
    const bool byte = form.dtype != Dtype::Bool;
    array.bytes.push_back(byte ? *rc::gen::arbitrary<char>() : *rc::gen::element('\0', '\1'));
  }
  return array;
}

inline Value random_value(const Type& type);

inline Value::Dict random_dict(const Type& type) {
  Value::Dict dict;
  for (int size = *rc::gen::inRange(0, 5); size > 0; --size) {
    Value key = random_value(type.args[0]);
    if (std::find(dict.keys.begin(), dict.keys.end(), key) != dict.keys.end()) continue;
    dict.keys.push_back(std::move(key));
    dict.values.push_back(random_value(type.args[1]));
  }
  static_cast<void>(sort_keys(dict));
  return dict;
}

inline Value random_value(const Type& type) {
  using Kind = Type::Kind;
  Value::List items;
  switch (type.kind) {
    case Kind::Int:
      return Value{random_int()};
    case Kind::Float:
      return Value{random_double()};
    case Kind::Bool:
      return Value{*rc::gen::arbitrary<bool>()};
    case Kind::Str:
      return Value{random_text()};
    case Kind::None:
      return Value{Null{}};
    case Kind::Optional:
      return *rc::gen::arbitrary<bool>() ? random_value(type.args[0]) : Value{Null{}};
    case Kind::BigInt:
      return Value{random_bigint()};
    case Kind::TreeNode:
      return Value{random_tree()};
    case Kind::NaryNode:
      return Value{random_nary_tree()};
    case Kind::GraphNode:
      return Value{random_graph()};
    case Kind::RandomListNode:
      return Value{random_random_list()};
    case Kind::Dict:
      return Value{random_dict(type)};
    case Kind::NdArray:
    case Kind::Tensor:
      return Value{SharedArray(random_array(type.array))};
    case Kind::Tuple:
      for (const auto& field : type.args) items.push_back(random_value(field));
      return Value{std::move(items)};
    case Kind::List:
    case Kind::ListNode:
      break;
  }
  const int size = *rc::gen::inRange(0, 6);
  for (int i = 0; i < size; ++i) {
    items.push_back(type.kind == Kind::List ? random_value(type.args[0]) : Value{random_int()});
  }
  return Value{std::move(items)};
}

inline rc::Gen<Type> any_type() {
  return rc::gen::exec([] { return random_type(3); });
}

inline rc::Gen<Value> value_of(const Type& type) {
  return rc::gen::exec([type] { return random_value(type); });
}

}  // namespace testing
}  // namespace judge
