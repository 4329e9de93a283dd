// Properties over random types and values: both forms read back what they wrote, and no bytes are read twice alike.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "judge/value/frame.h"
#include "judge/value/value.h"

namespace judge {
namespace {

using Kind = Type::Kind;

rc::Gen<Type> any_type(int depth);

rc::Gen<Type> compound_type(int depth) {
  return rc::gen::exec([depth] {
    const auto kind = *rc::gen::element(Kind::List, Kind::Tuple, Kind::Optional);
    Type type{kind, {}};
    const int count = kind == Kind::Tuple ? *rc::gen::inRange(1, 4) : 1;
    for (int i = 0; i < count; ++i) type.args.push_back(*any_type(depth - 1));
    const auto inner = type.args[0].kind;
    const bool nullable = inner == Kind::Optional || inner == Kind::ListNode || inner == Kind::TreeNode;
    if (kind == Kind::Optional && nullable) type.kind = Kind::List;
    return type;
  });
}

rc::Gen<Type> any_type(int depth) {
  auto simple = rc::gen::map(
      rc::gen::element(Kind::Int, Kind::Float, Kind::Bool, Kind::Str, Kind::ListNode, Kind::TreeNode), [](Kind kind) {
        return Type{kind, {}};
      });
  return depth <= 0 ? simple : rc::gen::oneOf(simple, compound_type(depth));
}

Value any_int() {
  return Value{static_cast<std::int64_t>(*rc::gen::arbitrary<std::int64_t>())};
}

std::string any_text() {
  std::string out;
  for (int i = *rc::gen::inRange(0, 6); i > 0; --i) {
    out += *rc::gen::element<std::string>("a", "\"", "\\", "\n", "\x01", "\x7f", "\xc3\xa9", "\xe2\x82\xac",
                                          "\xf0\x9f\x98\x80", std::string(1, '\0'));
  }
  return out;
}

Value any_tree() {
  Value::List places;
  std::size_t room = 1;
  for (int i = *rc::gen::inRange(0, 12); i > 0 && room > 0; --i, --room) {
    const bool present = places.empty() || *rc::gen::arbitrary<bool>();
    places.push_back(present ? any_int() : Value{});
    if (present) room += 2;
  }
  while (!places.empty() && std::holds_alternative<Null>(places.back().data)) places.pop_back();
  return Value{std::move(places)};
}

Value any_value(const Type& type) {
  switch (type.kind) {
    case Kind::Int:
      return any_int();
    case Kind::Float:
      return Value{*rc::gen::oneOf(rc::gen::arbitrary<double>(), rc::gen::element(0.0, -0.0, 1e308, 5e-324, HUGE_VAL))};
    case Kind::Bool:
      return Value{static_cast<bool>(*rc::gen::arbitrary<bool>())};
    case Kind::Str:
      return Value{any_text()};
    case Kind::None:
      return Value{};
    case Kind::Optional:
      return *rc::gen::arbitrary<bool>() ? any_value(type.args[0]) : Value{};
    case Kind::TreeNode:
      return any_tree();
    case Kind::List:
    case Kind::Tuple:
    case Kind::ListNode:
      break;
  }
  Value::List out;
  const std::size_t count = type.kind == Kind::Tuple ? type.args.size() : *rc::gen::inRange<std::size_t>(0, 5);
  for (std::size_t i = 0; i < count; ++i) {
    out.push_back(type.kind == Kind::ListNode ? any_int() : any_value(type.args[type.kind == Kind::Tuple ? i : 0]));
  }
  return Value{std::move(out)};
}

/// Whatever decodes must encode to the same bytes; whatever does not is an error and nothing worse.
void check_canonical(const std::string& bytes, const Type& type) {
  const auto value = decode_value(bytes, type);
  if (value) RC_ASSERT(encode_value(*value, type) == bytes);
}

RC_GTEST_PROP(ValueProperty, TypesReadBack, ()) {
  const Type type = *any_type(4);
  const auto again = parse_type(to_string(type));
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == type);
}

RC_GTEST_PROP(ValueProperty, JsonReadsBack, ()) {
  const Type type = *any_type(3);
  const Value value = any_value(type);
  const auto again = value_from_json(value_to_json(value), type);
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == value);
}

RC_GTEST_PROP(ValueProperty, BytesReadBack, ()) {
  const Type type = *any_type(3);
  const Value value = any_value(type);
  const auto again = decode_value(encode_value(value, type), type);
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == value);
}

RC_GTEST_PROP(ValueProperty, MutatedBytesAreCanonicalOrRefused, ()) {
  const Type type = *any_type(3);
  std::string bytes = encode_value(any_value(type), type);
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size() + 1);
    const auto byte = static_cast<char>(*rc::gen::element(0, 1, 2, 4, 0x7f, 0x80, 0xed, 0xff));
    switch (*rc::gen::inRange(0, 3)) {
      case 0:
        bytes.insert(at, 1, byte);
        break;
      case 1:
        bytes.erase(at, 1);
        break;
      default:
        if (at < bytes.size()) bytes[at] = byte;
    }
  }
  check_canonical(bytes, type);
}

RC_GTEST_PROP(ValueProperty, EveryTruncationIsRefused, ()) {
  const Type type = *any_type(3);
  const std::string bytes = encode_value(any_value(type), type);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    RC_ASSERT(!decode_value(std::string_view(bytes).substr(0, size), type));
}

RC_GTEST_PROP(ValueProperty, RandomRepliesDoNoHarm, ()) {
  const auto noise = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
  const Type type = *any_type(2);
  static_cast<void>(decode_reply(noise, type));
  check_canonical(noise, type);
  static_cast<void>(value_from_json(noise, type));
}

}  // namespace
}  // namespace judge
