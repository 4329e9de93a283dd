#include "judge/blobs/blob_store.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <tuple>
#include <vector>

namespace judge {
namespace {

/// Looking through more than these would take longer than what the store saves.
constexpr std::size_t kMaxEntries = 65'536;
/// A process looks at the folder's size with its first put, and again whenever it has written this part of the limit.
constexpr sandbox::Bytes kLooksPerLimit = 16;
/// Backup tools leave a folder out that holds this file: https://bford.info/cachedir/
constexpr const char* kTagName = "CACHEDIR.TAG";
constexpr std::string_view kTag =
    "Signature: 8a477f597d28d172789f06886806bc55\n# Made by judged. Everything here can be made again.\n";

/// Binds a record to its key: under another name it is as good as damaged.
std::string seal_of(const Key& key, std::string_view content) {
  KeyMaker maker;
  maker.field(key.bytes());
  maker.field(content);
  return maker.finish().bytes();
}

/// Copies the file into a memfd and gives the key of what arrived there.
sandbox::Result<Key> copy_and_hash(const sandbox::Fd& from, const sandbox::Fd& to) {
  std::vector<char> buffer(256 * sandbox::kKiB);
  Sha256 hash;
  for (;;) {
    const ssize_t count = ::read(from.get(), buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return sandbox::sys_error("cache: read");
    if (count == 0) return hash.finish();
    const std::string_view block(buffer.data(), static_cast<std::size_t>(count));
    hash.update(block);
    if (auto ok = sandbox::write_all(to.get(), block); !ok) return tl::unexpected(ok.error());
  }
}

sandbox::Error with_hint(sandbox::Error error) {
  error.hint = "JUDGE_CACHE names another folder, or `off`";
  return error;
}

}  // namespace

BlobStore::BlobStore(std::filesystem::path path, PrivateFolder blobs, PrivateFolder records, sandbox::Bytes max_bytes)
    : path_(std::move(path)), blobs_(std::move(blobs)), records_(std::move(records)), max_bytes_(max_bytes) {}

sandbox::Result<std::unique_ptr<BlobStore>> BlobStore::open(const std::filesystem::path& folder,
                                                            sandbox::Bytes max_bytes) {
  auto root = PrivateFolder::open(folder);
  if (!root) return tl::unexpected(with_hint(root.error()));
  auto blobs = root->subfolder("blobs");
  if (!blobs) return tl::unexpected(with_hint(blobs.error()));
  auto records = root->subfolder("records");
  if (!records) return tl::unexpected(with_hint(records.error()));
  // Without the tag a backup is larger, and that is all.
  if (!root->read(kTagName, sandbox::kKiB)) std::ignore = root->write(kTagName, kTag);
  return std::unique_ptr<BlobStore>(new BlobStore(folder, std::move(*blobs), std::move(*records), max_bytes));
}

sandbox::Result<Key> BlobStore::put(std::string_view bytes) {
  const Key key = key_of(bytes);
  if (auto ok = write(blobs_, key, bytes); !ok) return tl::unexpected(ok.error());
  return key;
}

std::optional<sandbox::Fd> BlobStore::get(const Key& key, sandbox::Bytes max) const {
  const auto file = blobs_.read(key.hex(), max);
  if (!file) return std::nullopt;
  auto copy = sandbox::make_memfd("blob");
  if (!copy) return std::nullopt;
  // The copy is what is hashed: nobody can change it any more.
  const auto arrived = copy_and_hash(*file, *copy);
  if (!arrived) return std::nullopt;
  if (*arrived != key) {
    blobs_.remove(key.hex());
    return std::nullopt;
  }
  auto sealed = sandbox::seal(std::move(*copy));
  if (!sealed) return std::nullopt;
  return std::move(*sealed);
}

sandbox::Status BlobStore::put_record(const Key& key, std::string_view content) {
  if (content.size() > kMaxRecordBytes) {
    return sandbox::fault("cache: record", "is larger than " + std::to_string(kMaxRecordBytes) + " bytes");
  }
  return write(records_, key, seal_of(key, content).append(content));
}

std::optional<std::string> BlobStore::get_record(const Key& key) const {
  constexpr sandbox::Bytes kMost = kMaxRecordBytes + SHA256_DIGEST_SIZE;
  const auto file = records_.read(key.hex(), kMost);
  if (!file) return std::nullopt;
  auto bytes = sandbox::read_to_end(file->get(), kMost);
  if (!bytes) return std::nullopt;
  const std::string seal = bytes->substr(0, SHA256_DIGEST_SIZE);
  std::string content = bytes->substr(seal.size());
  if (seal != seal_of(key, content)) {
    records_.remove(key.hex());
    return std::nullopt;
  }
  return content;
}

BlobStore::Usage BlobStore::usage() const {
  Usage usage;
  for (const PrivateFolder* folder : {&blobs_, &records_}) {
    for (const auto& entry : folder->entries()) {
      usage.bytes += entry.bytes;
      ++usage.entries;
    }
  }
  return usage;
}

sandbox::Status BlobStore::write(const PrivateFolder& folder, const Key& key, std::string_view content) {
  if (content.size() > max_bytes_) return sandbox::fault("cache: write", "larger than the whole cache may be");
  if (auto ok = folder.write(key.hex(), content); !ok) return ok;
  if (allowance_.fetch_sub(static_cast<std::int64_t>(content.size())) <= 0) {
    allowance_ = static_cast<std::int64_t>(max_bytes_ / kLooksPerLimit);
    trim();
  }
  return {};
}

void BlobStore::trim() const {
  struct Kept {
    const PrivateFolder* folder;
    PrivateFolder::Entry entry;
  };
  std::vector<Kept> all;
  sandbox::Bytes bytes = 0;
  for (const PrivateFolder* folder : {&blobs_, &records_}) {
    for (auto& entry : folder->entries()) {
      bytes += entry.bytes;
      all.push_back({folder, std::move(entry)});
    }
  }
  if (bytes <= max_bytes_ && all.size() <= kMaxEntries) return;
  // Down to some way below the limits, so that the next put does not have to do it again.
  const sandbox::Bytes enough = max_bytes_ - max_bytes_ / 8;
  const std::size_t few = kMaxEntries - kMaxEntries / 8;
  std::sort(all.begin(), all.end(), [](const Kept& a, const Kept& b) {
    return std::tie(a.entry.used.tv_sec, a.entry.used.tv_nsec) < std::tie(b.entry.used.tv_sec, b.entry.used.tv_nsec);
  });
  std::size_t left = all.size();
  for (const Kept& oldest : all) {
    if (bytes <= enough && left <= few) return;
    oldest.folder->remove(oldest.entry.name);
    bytes -= oldest.entry.bytes;
    --left;
  }
}

}  // namespace judge
