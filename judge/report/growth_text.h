// What is said of growth, before it is laid out for a terminal or a page. Pure.
#pragma once

#include <string>
#include <vector>

#include "judge/model/growth.h"

namespace judge {

enum class Tone { Plain, Strong, Good, Bad, Dim };

/// A piece of a line in one tone; what others wrote in it is printable already.
struct Span {
  Tone tone = Tone::Plain;
  std::string text;
};
using Remark = std::vector<Span>;  ///< a line

/// What shows best that it exceeds, how time and memory grow, the line that grew most, what it comes to at the largest
/// size, and what there is to note.
[[nodiscard]] std::vector<Remark> growth_remarks(const GrowthReport& growth);

struct GrowthTable {
  std::vector<std::string> head;
  std::vector<std::vector<std::string>> rows;  ///< a cell for each of the head's; empty where nothing was measured
};
/// Ten sizes at most, evenly spread, the largest with them.
[[nodiscard]] GrowthTable growth_table(const GrowthReport& growth);

/// The same of several parameters at once; of the table so many rows at most.
[[nodiscard]] std::vector<Remark> grid_remarks(const GrowthGrid& grid);
[[nodiscard]] GrowthTable grid_table(const GrowthGrid& grid, std::size_t most_rows);
/// "n and m together", "n, k and d together"
[[nodiscard]] std::string grid_title(const GrowthGrid& grid);

}  // namespace judge
