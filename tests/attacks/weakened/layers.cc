#include "layers.h"

#include <cstdlib>

namespace weakened {

bool is_off(std::string_view layer) {
  const char* listed = std::getenv(kLayersOff);
  for (std::string_view rest = listed == nullptr ? "" : listed; !rest.empty();) {
    const std::size_t end = rest.find(',');
    if (rest.substr(0, end) == layer) return true;
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  return false;
}

}  // namespace weakened
