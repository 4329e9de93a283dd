#include "judge/value/array.h"

#include <algorithm>
#include <bit>

#include "judge/value/value.h"

namespace judge {

static_assert(std::endian::native == std::endian::little, "an Array's bytes are used as they are");

std::optional<std::size_t> element_count(const Shape& shape, std::size_t most) {
  std::uint64_t spread = 1;  // with every 0 taken for 1
  bool none = false;
  for (const std::uint64_t dim : shape) {
    none = none || dim == 0;
    if (dim > most / spread) return std::nullopt;
    spread *= std::max<std::uint64_t>(dim, 1);
  }
  return none ? 0 : spread;
}

bool has_form(const Array& array, const ArrayForm& form) {
  if (array.dtype != form.dtype) return false;
  if (form.any_shape) return true;
  bool fits = form.dims.size() == array.shape.size();
  for (std::size_t i = 0; fits && i < form.dims.size(); ++i) {
    fits = fixed_length(form.dims[i]).value_or(array.shape[i]) == array.shape[i];
  }
  return fits;
}

std::string to_string(const Shape& shape) {
  std::string out = "(";
  for (std::size_t i = 0; i < shape.size(); ++i) out += (i > 0 ? ", " : "") + std::to_string(shape[i]);
  return out + (shape.size() == 1 ? ",)" : ")");
}

}  // namespace judge
