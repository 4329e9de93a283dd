// What a program that counts has beside the harness: defined by counted.o, and absent (null) where it is not linked.
#pragma once

#include <cstddef>
#include <cstdint>

struct JudgedPlace {
  std::uint64_t place, count;  ///< an address in the program, and the operations there
};

/// Of the spans that were counted.
struct JudgedHeap {
  std::uint64_t peak, kept;  ///< bytes: the most at once, and what was there at the end
};

/// Of counted_heap.cc, for counted.cc.
void judged_begin_heap();
void judged_end_heap();
[[gnu::weak]] JudgedHeap judged_heap();
/// Adds what handling so many bytes takes.
void judged_count_bytes(std::size_t size);

extern "C" {
/// Between these operations are counted. They do not nest.
[[gnu::weak]] void judged_begin_counting();
[[gnu::weak]] void judged_end_counting();
/// Places of a run before, by address: the address doubled, and 1 more for the submission's own code. Operations of
/// other code then count for the place in its own that called for them. Borrowed.
[[gnu::weak]] void judged_know_places(const std::uint64_t* places, std::size_t count);
[[gnu::weak]] std::uint64_t judged_operations();
/// Bytes between the deepest frame of the submission's own and the first one.
[[gnu::weak]] std::uint64_t judged_stack();
/// Fills in at most `most` places, those with the largest counts first; how many there are.
[[gnu::weak]] std::size_t judged_places(JudgedPlace* places, std::size_t most);
}
