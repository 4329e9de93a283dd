// Results of earlier compiles. docs/decisions/0010-compile-cache.md says why they can be trusted.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "judge/blobs/blob_store.h"
#include "judge/pipeline/compile_key.h"

namespace judge {

/// A compile's result that another try would give again: a program, or the errors in the source.
struct CompiledBefore {
  bool ok = false;
  std::string output;    ///< the compiler's messages as reports show them
  std::string artifact;  ///< ok only; empty for a language that has none
};

/// Thread-safe. Losing an entry, or all of them, costs a compile each and nothing else.
class CompileCache {
 public:
  CompileCache(std::unique_ptr<BlobStore> store, CompileSurroundings surroundings)
      : store_(std::move(store)), surroundings_(std::move(surroundings)) {}

  /// The compile's key, as files and folders are now; nothing if results of this language are not kept.
  [[nodiscard]] std::optional<Key> key(const runners::Runner& runner, const Submission& submission,
                                       const std::optional<Signature>& signature, const runners::Launch& launch) const;
  /// The result kept under the key, if it is whole and its artifact has at most `max_artifact` bytes.
  [[nodiscard]] std::optional<CompiledBefore> find(const Key& key, sandbox::Bytes max_artifact) const;
  [[nodiscard]] sandbox::Status keep(const Key& key, const CompiledBefore& result);

  /// Whether a failure is the first one of this cache: one warning is enough.
  [[nodiscard]] bool first_failure() { return !failed_.exchange(true); }

 private:
  std::unique_ptr<BlobStore> store_;
  CompileSurroundings surroundings_;
  std::atomic<bool> failed_{false};
};

}  // namespace judge
