#include "judge/execute/executor_process.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <boost/process/args.hpp>
#include <boost/process/exe.hpp>
#include <boost/process/io.hpp>
#include <boost/process/posix.hpp>
#include <cerrno>

#include "sandbox/protocol/frames.h"

namespace judge {

namespace bp = boost::process;
using sandbox::Micros;

namespace {

constexpr int kSocketInChild = 3;
constexpr Micros kStartTimeout{30'000'000};
/// Beyond a request's wall limit: building a jail and warming a runtime, killing, wiping. An executor that is later is
/// stuck.
constexpr Micros kOverheadTimeout{60'000'000};
constexpr Micros kExitTimeout{10'000'000};

/// The next packet. A Failed frame is returned as its Error.
sandbox::Result<sandbox::Packet> next_packet(int fd, Micros timeout) {
  if (!sandbox::wait_readable(fd, timeout)) return sandbox::fault("execute", "the executor did not answer in time");
  auto packet = sandbox::receive_packet(fd);
  if (!packet) return tl::unexpected(packet.error());
  if (!*packet) return sandbox::fault("execute", "the executor died");
  auto header = sandbox::read_header(**packet);
  if (!header) return tl::unexpected(header.error());
  if (header->type != sandbox::FrameType::Failed) return std::move(**packet);
  auto failure = sandbox::decode_failed(**packet);
  return tl::unexpected(failure ? std::move(*failure) : failure.error());
}

}  // namespace

sandbox::Result<std::unique_ptr<ExecutorProcess>> ExecutorProcess::start(const PoolOptions& options) {
  auto channel = sandbox::make_channel();
  if (!channel) return tl::unexpected(channel.error());
  // Boost.Process leaves close-on-exec set on a descriptor bound to its own number.
  sandbox::Fd theirs(fcntl(channel->second.get(), F_DUPFD_CLOEXEC, kSocketInChild + 1));
  channel->second.reset();
  if (!theirs) return sandbox::sys_error("execute: move socket");
  std::vector<std::string> arguments;
  if (options.min_isolation == sandbox::IsolationLevel::Minimal) arguments.emplace_back("--trust-mine");
  for (const auto& mount : options.mounts) arguments.insert(arguments.end(), {"--support", mount});
  std::unique_ptr<ExecutorProcess> process(new ExecutorProcess);
  process->templates_ = options.templates;
  std::error_code error;
  process->child_ =
      bp::child(bp::exe = options.executor.string(), bp::args = arguments,
                bp::posix::fd.bind(kSocketInChild, theirs.get()), bp::std_in<bp::null, bp::std_out> bp::null, error);
  if (error) return sandbox::sys_error("execute: start " + options.executor.string(), error.value());
  theirs.reset();
  process->socket_ = std::move(channel->first);
  auto packet = next_packet(process->socket_.get(), kStartTimeout);
  if (!packet) return tl::unexpected(packet.error());
  auto hello = sandbox::decode_hello(*packet);
  if (!hello) return tl::unexpected(hello.error());
  if (hello->version != sandbox::kProtocolVersion) {
    return sandbox::fault("execute", "the executor speaks another protocol version: rebuild both programs together");
  }
  process->isolation_ = std::move(hello->isolation);
  return process;
}

ExecutorProcess::~ExecutorProcess() {
  socket_.reset();
  std::error_code ignored;
  if (!child_.valid()) return;
  // Not child::wait_for: it waits for SIGCHLD, which another thread or an earlier exit may have taken.
  const sandbox::Fd exited(static_cast<int>(syscall(SYS_pidfd_open, child_.id(), 0)));
  if (exited && !sandbox::wait_readable(exited.get(), kExitTimeout)) child_.terminate(ignored);
  child_.wait(ignored);
}

sandbox::Result<sandbox::Outcome> ExecutorProcess::run(const Request& request) {
  if (auto ok = send(request); !ok) {
    // The executor may have said why before it went.
    if (auto packet = next_packet(socket_.get(), Micros(0)); !packet) return tl::unexpected(packet.error());
    return tl::unexpected(ok.error());
  }
  auto packet = next_packet(socket_.get(), request.spec.limits.wall_time + kOverheadTimeout);
  if (!packet) return tl::unexpected(packet.error());
  auto header = sandbox::read_header(*packet);
  if (!header || header->session != session_) return sandbox::fault("execute", "an answer to another session");
  return sandbox::decode_answer(std::move(*packet));
}

void ExecutorProcess::end() {
  shutdown(socket_.get(), SHUT_RDWR);
}

/// The session stays open for further requests of the same launch.
sandbox::Status ExecutorProcess::send(const Request& request) {
  std::vector<int> fds;
  if (request.launch_id != 0 && request.launch_id == launch_id_) {
    if (request.input) fds.push_back(request.input.get());
    return sandbox::send_packet(socket_.get(), sandbox::encode_call(session_), fds);
  }
  ++session_;
  launch_id_ = request.launch_id;
  if (request.spec.has_program) fds.push_back(request.program.get());
  for (const auto& file : request.files) fds.push_back(file.get());
  if (request.input) fds.push_back(request.input.get());
  sandbox::LaunchSpec spec = request.spec;
  if (!templates_) spec.repeat = sandbox::Repeat::Exec;
  return sandbox::send_packet(socket_.get(), sandbox::encode_open(session_, spec, static_cast<bool>(request.input)),
                              fds);
}

}  // namespace judge
