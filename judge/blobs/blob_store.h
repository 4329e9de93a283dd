// Bytes kept on disk under the key of their content, and small records kept under a key of the caller's making. All of
// it may go at any time: by age, by damage, by the user's hand. So it holds only what can be made again.
//
// On disk: blobs/<key> is the content; records/<key> is a digest over key and content, then the content. Any number of
// threads and processes may use one folder at the same time.
#pragma once

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "judge/blobs/folder.h"
#include "judge/blobs/key.h"
#include "sandbox/base/error.h"
#include "sandbox/base/fd.h"
#include "sandbox/base/units.h"

namespace judge {

inline constexpr sandbox::Bytes kDefaultBlobBytes = sandbox::kGiB;

class BlobStore {
 public:
  /// Opens the folder; makes it if it is not there. `max_bytes`: what it may hold, on disk; when a put finds more, the
  /// entries that were not used for longest go. An Infrastructure error if the folder cannot be made or trusted.
  [[nodiscard]] static sandbox::Result<std::unique_ptr<BlobStore>> open(const std::filesystem::path& folder,
                                                                        sandbox::Bytes max_bytes = kDefaultBlobBytes);

  /// Keeps the bytes. An error (a full or read-only disk) leaves what was there before.
  [[nodiscard]] sandbox::Result<Key> put(std::string_view bytes);
  /// The bytes as a sealed memfd, or nothing: not kept, larger than `max`, or damaged, and then removed.
  [[nodiscard]] std::optional<sandbox::Fd> get(const Key& key, sandbox::Bytes max) const;

  /// Keeps a record, in the place of an earlier one under the same key. At most kMaxRecordBytes.
  [[nodiscard]] sandbox::Status put_record(const Key& key, std::string_view content);
  /// The record, or nothing: not kept, or damaged, and then removed.
  [[nodiscard]] std::optional<std::string> get_record(const Key& key) const;

  struct Usage {
    sandbox::Bytes bytes = 0;  ///< on disk
    std::uint64_t entries = 0;
  };
  [[nodiscard]] Usage usage() const;
  [[nodiscard]] const std::filesystem::path& folder() const { return path_; }
  [[nodiscard]] sandbox::Bytes max_bytes() const { return max_bytes_; }

  static constexpr sandbox::Bytes kMaxRecordBytes = sandbox::kMiB;

 private:
  BlobStore(std::filesystem::path path, PrivateFolder blobs, PrivateFolder records, sandbox::Bytes max_bytes);

  [[nodiscard]] sandbox::Status write(const PrivateFolder& folder, const Key& key, std::string_view content);
  void trim() const;

  std::filesystem::path path_;
  PrivateFolder blobs_, records_;
  sandbox::Bytes max_bytes_;
  /// What this process may still write before it looks at the folder's size again.
  std::atomic<std::int64_t> allowance_{0};
};

}  // namespace judge
