// numpy's files: .npy, one array, and .npz, a zip archive of them. They are read strictly: exactly what numpy writes,
// and never a pickle.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "judge/value/value.h"
#include "sandbox/base/error.h"

namespace judge {

/// An .npy file: format 1.0, 2.0 or 3.0, a dtype that arrays have, little-endian, in either order of elements.
[[nodiscard]] sandbox::Result<Array> read_npy(std::string_view bytes, const ValueLimits& limits = {});

/// The arrays of an .npz file by their names (NAME.npy in the archive), stored or deflated. The limits hold for all of
/// them together. The error names the array: "X: object arrays ...".
[[nodiscard]] sandbox::Result<std::map<std::string, Array>> read_npz(std::string_view bytes,
                                                                     const ValueLimits& limits = {});

}  // namespace judge
