#include "judge/pipeline/compile_cache.h"

#include "sandbox/base/wire.h"

namespace judge {

std::optional<Key> CompileCache::key(const runners::Runner& runner, const Submission& submission,
                                     const std::optional<Signature>& signature, const runners::Launch& launch) const {
  if (runner.toolchain().empty()) return std::nullopt;
  return compile_key(submission, signature, launch, runner.toolchain(), surroundings_);
}

std::optional<CompiledBefore> CompileCache::find(const Key& key, sandbox::Bytes max_artifact) const {
  const auto record = store_->get_record(key);
  if (!record) return std::nullopt;
  sandbox::WireReader in(*record);
  CompiledBefore result;
  result.ok = in.u8() != 0;
  result.output = in.string();
  const auto artifact = Key::from_bytes(in.string());
  if (!in.done() || result.ok != artifact.has_value()) return std::nullopt;
  if (!artifact) return result;
  const auto file = store_->get(*artifact, max_artifact);
  if (!file) return std::nullopt;
  auto bytes = sandbox::read_file_fd(file->get(), max_artifact);
  if (!bytes) return std::nullopt;
  result.artifact = std::move(*bytes);
  return result;
}

sandbox::Status CompileCache::keep(const Key& key, const CompiledBefore& result) {
  sandbox::WireWriter out;
  out.u8(result.ok ? 1 : 0);
  out.string(result.output);
  std::string artifact;
  if (result.ok) {
    // Before the record, so that no record names what is not there.
    const auto kept = store_->put(result.artifact);
    if (!kept) return tl::unexpected(kept.error());
    artifact = kept->bytes();
  }
  out.string(artifact);
  return store_->put_record(key, out.bytes());
}

}  // namespace judge
