// What a batch is: its items, which of them are identical, and the hash by which it is known again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/batch/inputs.h"
#include "judge/model/batch.h"

namespace judge {

/// Part `number` of `of`, from 1. Which part an item is in depends on its id alone.
struct Shard {
  std::uint64_t number = 1, of = 1;

  /// "2/4". A Usage error if it is nothing of the kind.
  [[nodiscard]] static sandbox::Result<Shard> read(std::string_view text);
  [[nodiscard]] std::string text() const { return std::to_string(number) + "/" + std::to_string(of); }
  [[nodiscard]] bool holds(std::string_view id) const;
  [[nodiscard]] bool operator==(const Shard&) const = default;
};

/// Identical submissions, which are graded once. Their places in the dataset, ascending, are `items`.
struct BatchUnit {
  const Problem* problem = nullptr;  ///< borrowed from the resolver
  Submission submission;             ///< under a name that all of them have, or a neutral one
  std::vector<std::size_t> items;
};

struct Dataset {
  std::vector<BatchResult> items;               ///< of the shard: names, and the outcome of what is not to be graded
  std::vector<BatchUnit> units;                 ///< of the shard, by their first item
  std::string hash;                             ///< SHA-256 over all items, those of other shards too
  std::map<std::string, std::string> problems;  ///< of all items: slug → SHA-256 of the package's files
};

/// An Error (Infrastructure) if a package's file cannot be read again.
[[nodiscard]] sandbox::Result<Dataset> make_dataset(std::vector<InputItem> items, const Shard& shard);

}  // namespace judge
