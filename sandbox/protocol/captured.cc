#include <sys/stat.h>

#include "sandbox/protocol/launch.h"

namespace sandbox {

Bytes Captured::size() const {
  struct stat st {};
  if (!file) return bytes.size();
  return fstat(file.get(), &st) == 0 ? static_cast<Bytes>(st.st_size) : 0;
}

Result<std::string> Captured::text(Bytes max) const {
  if (file) return read_file_fd(file.get(), max);
  return bytes.substr(0, max);
}

}  // namespace sandbox
