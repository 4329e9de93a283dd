// Whatever decodes encodes to the same bytes and survives JSON; the rest is refused.
#include "judge/value/value.h"
#include "tests/fuzz/types.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [type, bytes] = judge::fuzzing::split(data, size);
  const auto value = judge::decode_value(bytes, type);
  if (!value) return 0;
  if (judge::encode_value(*value, type) != bytes) std::abort();
  if (!judge::fuzzing::conforms(*value, type)) return 0;
  const std::string json = judge::value_to_json(*value);
  const auto again = judge::value_from_json(json, type);
  // NaN payloads are lost in JSON and NaN is unequal to itself, so the texts are compared.
  if (!again || judge::value_to_json(*again) != json) std::abort();
  return 0;
}
