// What reads as JSON writes JSON that reads the same, and survives the frame encoding.
#include "judge/value/value.h"
#include "tests/fuzz/types.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto [type, text] = judge::fuzzing::split(data, size);
  const auto value = judge::value_from_json(text, type);
  if (!value) return 0;
  const std::string json = judge::value_to_json(*value);
  const auto again = judge::value_from_json(json, type);
  if (!again || judge::value_to_json(*again) != json) std::abort();
  const auto decoded = judge::decode_value(judge::encode_value(*value, type), type);
  if (!decoded || judge::value_to_json(*decoded) != json) std::abort();
  return 0;
}
