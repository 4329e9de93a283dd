#include "judge/batch/dataset.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <utility>

#include "judge/blobs/key.h"
#include "sandbox/base/fd.h"

namespace judge {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t kMaxShards = 1'000'000;
constexpr sandbox::Bytes kMaxPackageFile = sandbox::kGiB;

Key submission_key(const Problem& problem, const Submission& submission) {
  KeyMaker key;
  key.field("judged submission");
  key.field(problem.slug);
  key.field(submission.language);
  key.field(submission.source);
  return key.finish();
}

void add_item(KeyMaker& hash, const BatchResult& item) {
  for (const std::string* text : {&item.id, &item.problem, &item.who, &item.language, &item.key, &item.message})
    hash.field(*text);
  hash.field(item.sample ? *item.sample + 1 : 0);
  hash.field(static_cast<std::uint64_t>(item.outcome));
}

/// Whatever a package holds may decide a verdict; what it says to its readers is hashed with it.
sandbox::Result<std::string> package_hash(const fs::path& folder) {
  std::vector<std::string> files;
  std::error_code failed;
  for (fs::recursive_directory_iterator entry(folder, failed), end; !failed && entry != end; entry.increment(failed)) {
    if (entry->is_regular_file(failed)) files.push_back(entry->path().lexically_relative(folder).string());
  }
  if (failed) return sandbox::fault("batch: read " + folder.string(), failed.message());
  std::sort(files.begin(), files.end());
  KeyMaker hash;
  for (const std::string& file : files) {
    const auto content = sandbox::read_file((folder / file).string(), kMaxPackageFile);
    if (!content) return tl::unexpected(content.error());
    hash.field(file);
    hash.field(*content);
  }
  return hash.finish().hex();
}

/// A name is not to tell one item whose the other is.
void share_name(Submission& submission, const std::string& other) {
  if (submission.file_name != other)
    submission.file_name = "submission" + fs::path(submission.file_name).extension().string();
}

}  // namespace

sandbox::Result<Shard> Shard::read(std::string_view text) {
  Shard shard;
  const std::size_t slash = text.find('/');
  const auto number = [](std::string_view digits, std::uint64_t& to) {
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), to);
    return error == std::errc() && end == digits.data() + digits.size();
  };
  const bool read = slash != std::string_view::npos && number(text.substr(0, slash), shard.number) &&
                    number(text.substr(slash + 1), shard.of);
  if (!read || shard.number < 1 || shard.number > shard.of || shard.of > kMaxShards)
    return sandbox::usage_error("--shard '" + std::string(text) + "' is not one part of several",
                                "such as 1/4, 2/4, 3/4 and 4/4");
  return shard;
}

bool Shard::holds(std::string_view id) const {
  const Key key = key_of(id);
  std::uint64_t hash = 0;
  for (std::size_t i = 0; i < sizeof hash; ++i) hash = hash << 8 | key.digest.at(i);
  return hash % of == number - 1;
}

sandbox::Result<Dataset> make_dataset(std::vector<InputItem> items, const Shard& shard) {
  Dataset dataset;
  KeyMaker hash;
  std::map<std::string, std::size_t> units;  // by key
  for (InputItem& item : items) {
    if (item.submission) item.result.key = submission_key(*item.problem, *item.submission).hex();
    add_item(hash, item.result);
    if (item.problem != nullptr && !dataset.problems.contains(item.problem->slug)) {
      auto package = package_hash(item.problem->folder);
      if (!package) return tl::unexpected(package.error());
      dataset.problems.emplace(item.problem->slug, std::move(*package));
    }
    if (!shard.holds(item.result.id)) continue;
    const std::size_t place = dataset.items.size();
    dataset.items.push_back(std::move(item.result));
    if (!item.submission) continue;
    const auto [unit, first] = units.emplace(dataset.items.back().key, dataset.units.size());
    if (first) dataset.units.push_back({item.problem, std::move(*item.submission), {}});
    BatchUnit& shared = dataset.units[unit->second];
    share_name(shared.submission, dataset.items.back().file_name);
    shared.items.push_back(place);
  }
  dataset.hash = hash.finish().hex();
  return dataset;
}

}  // namespace judge
