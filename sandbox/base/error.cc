#include "sandbox/base/error.h"

#include <cerrno>
#include <cstring>

namespace sandbox {

std::string Error::text() const {
  std::string out;
  if (!where.empty()) out += where + ": ";
  out += message;
  if (sys_errno != 0) out += std::string(" (") + std::strerror(sys_errno) + ")";
  if (!hint.empty()) out += "\n  hint: " + hint;
  return out;
}

tl::unexpected<Error> sys_error(std::string step, int err) {
  return tl::unexpected(Error{ErrorKind::Infrastructure, "failed", std::move(step), {}, err < 0 ? errno : err});
}

tl::unexpected<Error> fault(std::string step, std::string message) {
  return tl::unexpected(Error{ErrorKind::Infrastructure, std::move(message), std::move(step), {}, 0});
}

tl::unexpected<Error> usage_error(std::string message, std::string hint) {
  return tl::unexpected(Error{ErrorKind::Usage, std::move(message), {}, std::move(hint), 0});
}

tl::unexpected<Error> package_error(std::string where, std::string message, std::string hint) {
  return tl::unexpected(Error{ErrorKind::Package, std::move(message), std::move(where), std::move(hint), 0});
}

}  // namespace sandbox
