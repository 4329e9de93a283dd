// Properties over random types and values: both forms read back what they wrote, and no bytes are read twice alike.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "judge/value/frame.h"
#include "judge/value/value.h"
#include "tests/unit/random_values.h"

namespace judge {
namespace {

using testing::random_type;
using testing::random_value;
using testing::same;

/// Whatever decodes must encode to the same bytes; whatever does not is an error and nothing worse.
void check_canonical(const std::string& bytes, const Type& type) {
  const auto value = decode_value(bytes, type);
  if (value) RC_ASSERT(encode_value(*value, type) == bytes);
}

RC_GTEST_PROP(ValueProperty, TypesReadBack, ()) {
  const Type type = random_type(4);
  const auto again = parse_type(to_string(type));
  RC_ASSERT(again.has_value());
  RC_ASSERT(*again == type);
}

RC_GTEST_PROP(ValueProperty, JsonReadsBack, ()) {
  const Type type = random_type(3);
  const Value value = random_value(type);
  const auto again = value_from_json(value_to_json(value), type);
  RC_ASSERT(again.has_value());
  RC_ASSERT(same(*again, value));
}

RC_GTEST_PROP(ValueProperty, BytesReadBack, ()) {
  const Type type = random_type(3);
  const Value value = random_value(type);
  const auto again = decode_value(encode_value(value, type), type);
  RC_ASSERT(again.has_value());
  RC_ASSERT(same(*again, value));
}

RC_GTEST_PROP(ValueProperty, MutatedBytesAreCanonicalOrRefused, ()) {
  const Type type = random_type(3);
  std::string bytes = encode_value(random_value(type), type);
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
  const Type type = random_type(3);
  const std::string bytes = encode_value(random_value(type), type);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    RC_ASSERT(!decode_value(std::string_view(bytes).substr(0, size), type));
}

RC_GTEST_PROP(ValueProperty, RandomRepliesDoNoHarm, ()) {
  const auto noise = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
  const Type type = random_type(2);
  static_cast<void>(decode_reply(noise, type));
  check_canonical(noise, type);
  static_cast<void>(value_from_json(noise, type));
}

}  // namespace
}  // namespace judge
