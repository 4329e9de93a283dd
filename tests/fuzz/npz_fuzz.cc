// An .npz file, or with a first byte of 0 an .npy file: arrays whose bytes are those of their shape, or an Error.
#include <cstdlib>

#include "judge/value/npz.h"

namespace {

void check(const judge::Array& array) {
  const auto size = judge::element_count(array.shape, judge::ValueLimits().max_elements);
  if (!size || array.bytes.size() != *size * judge::facts(array.dtype).item_size) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const judge::ValueLimits limits{1u << 20, 1u << 17};
  if (bytes.starts_with('\0')) {
    if (const auto array = judge::read_npy(bytes.substr(1), limits)) check(*array);
    return 0;
  }
  const auto arrays = judge::read_npz(bytes, limits);
  if (!arrays) return 0;
  for (const auto& [name, array] : *arrays) check(array);
  return 0;
}
