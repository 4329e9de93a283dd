// How fast this machine is, so that times which were measured on different machines can be set side by side.
#pragma once

namespace judge {

/// The CPU time that a fixed computation takes on the reference machine (its time is in the .cc), over that which it
/// takes here: 2 is a machine that is twice as fast. The best of many short goes by the calling thread, 30 ms together
/// there; in builds that are not optimised it means nothing.
[[nodiscard]] double measure_machine_factor();

}  // namespace judge
