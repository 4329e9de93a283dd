#include "judge/pipeline/request.h"

#include <atomic>

namespace judge {

sandbox::Result<PreparedLaunch> PreparedLaunch::make(const runners::Launch& launch) {
  static std::atomic<std::uint64_t> last_id = 0;
  PreparedLaunch prepared;
  prepared.id_ = ++last_id;
  prepared.spec_ = launch.spec;
  if (launch.spec.has_program) {
    auto program = sandbox::sealed_memfd("program", launch.program);
    if (!program) return tl::unexpected(program.error());
    prepared.program_ = std::move(*program);
  }
  for (const auto& [name, content] : launch.files) {
    auto file = sandbox::sealed_memfd("file", content);
    if (!file) return tl::unexpected(file.error());
    prepared.files_.push_back(std::move(*file));
  }
  return prepared;
}

sandbox::Result<Request> PreparedLaunch::with_input(std::string_view input) const {
  Request request;
  request.launch_id = id_;
  request.spec = spec_;
  auto input_fd = sandbox::sealed_memfd("input", input);
  if (!input_fd) return tl::unexpected(input_fd.error());
  request.input = std::move(*input_fd);
  if (spec_.has_program) {
    auto program = sandbox::reopen_readonly(program_.get());
    if (!program) return tl::unexpected(program.error());
    request.program = std::move(*program);
  }
  for (const sandbox::Fd& file : files_) {
    auto copy = sandbox::reopen_readonly(file.get());
    if (!copy) return tl::unexpected(copy.error());
    request.files.push_back(std::move(*copy));
  }
  return request;
}

sandbox::Result<RunOutput> read_output(const sandbox::Outcome& outcome, sandbox::Bytes max) {
  RunOutput out;
  const std::pair<const sandbox::Captured*, std::string*> streams[] = {
      {&outcome.out, &out.stdout_bytes}, {&outcome.err, &out.stderr_bytes}, {&outcome.answer, &out.answer}};
  for (const auto& [stream, bytes] : streams) {
    auto content = stream->text(max);
    if (!content) return tl::unexpected(content.error());
    *bytes = std::move(*content);
  }
  return out;
}

}  // namespace judge
