// What the counter of instructions and the programs that it counts have agreed on.
#pragma once

namespace runners {

/// prctl(kPrctlCount, descriptor): the count of instructions so far, 8 bytes, is written at the start of the file. A
/// number that no kernel has.
inline constexpr int kPrctlCount = 0x4a444743;

}  // namespace runners
