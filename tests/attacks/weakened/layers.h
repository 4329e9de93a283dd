// The walls that are off in a weakened program: a test's copy of one of the product's, in which some calls go through
// here (CMakeLists.txt says how). The names are the `layer`s in the heads of the attacks.
#pragma once

#include <string_view>
#include <type_traits>

/// Two declarations for a seam: `real_NAME` is the product's function (or libc's), `weak_NAME` is called in its place.
/// The symbols come from CMakeLists.txt.
#define WEAKENED_SEAM(name, type) std::type_identity_t<type> real_##name asm(REAL_##name), weak_##name asm(WEAK_##name)

namespace weakened {

/// Lists the walls that are off, separated by commas.
inline constexpr const char* kLayersOff = "JUDGED_LAYERS_OFF";
/// Host folders, separated by colons, that jails show when the view is off.
inline constexpr const char* kShown = "JUDGED_SHOWN";

/// Whether the environment names the wall. Allocates nothing: also called between clone and exec.
[[nodiscard]] bool is_off(std::string_view layer);

}  // namespace weakened
