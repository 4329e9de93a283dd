// The level-order form of a TreeNode value.
#pragma once

#include "judge/value/value.h"

namespace judge {

/// Whether the places (ints and Nulls) are the level order of a tree: a present root, no trailing Null, and no place
/// beyond the children of present nodes.
[[nodiscard]] bool is_level_order(const Value::List& places);

}  // namespace judge
