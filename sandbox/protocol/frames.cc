#include "sandbox/protocol/frames.h"

#include <algorithm>
#include <cctype>

#include "sandbox/base/wire.h"

namespace sandbox {

namespace {

constexpr std::size_t kHeaderBytes = 5;

WireWriter begin(FrameType type, std::uint32_t session) {
  WireWriter w;
  w.u8(static_cast<std::uint8_t>(type));
  w.u32(session);
  return w;
}

/// The payload's reader, if the packet is a frame of `type`.
Result<WireReader> payload(const Packet& packet, FrameType type) {
  auto header = read_header(packet);
  if (!header) return tl::unexpected(header.error());
  if (header->type != type) return fault("protocol", "unexpected frame type");
  return WireReader(std::string_view(packet.bytes).substr(kHeaderBytes));
}

void write_limits(WireWriter& w, const Limits& limits) {
  w.i64(limits.cpu_time.count());
  w.i64(limits.wall_time.count());
  w.u64(limits.memory);
  w.u64(limits.output);
  w.u32(limits.processes);
}

Limits read_limits(WireReader& r) {
  Limits limits;
  limits.cpu_time = Micros(r.i64());
  limits.wall_time = Micros(r.i64());
  limits.memory = r.u64();
  limits.output = r.u64();
  limits.processes = r.u32();
  return limits;
}

bool plain_name(const std::string& name) {
  return !name.empty() && name.size() < 256 && name != "." && name != ".." && name.find('/') == std::string::npos &&
         name.find('\0') == std::string::npos;
}

/// A module's dotted name: it becomes a word of a command line.
bool module_name(const std::string& name) {
  return !name.empty() && name.size() < 256 && name.front() != '.' &&
         std::all_of(name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) || c == '_' || c == '.'; });
}

/// The absolute path of a folder: it is mounted over.
bool hidable(const std::string& path) {
  constexpr std::size_t kLongest = 256;
  return path.size() > 1 && path.size() < kLongest && path.front() == '/' && path.find("..") == std::string::npos &&
         path.find('\0') == std::string::npos;
}

Status validate(const LaunchSpec& spec, bool has_input, std::size_t fds) {
  if (!std::all_of(spec.hidden.begin(), spec.hidden.end(), hidable))
    return fault("protocol: Open", "not the path of a folder to hide");
  if (starts_by_exec(spec.profile) && !spec.preload.empty())
    return fault("protocol: Open", "only a zygote has modules to load");
  for (const auto& name : spec.preload) {
    if (!module_name(name)) return fault("protocol: Open", "not a module's name: '" + name + "'");
  }
  for (const auto* names : {&spec.files, &spec.fetch}) {
    for (const auto& name : *names) {
      if (!plain_name(name)) return fault("protocol: Open", "a file name in /box must be plain: '" + name + "'");
    }
  }
  if (fds != spec.files.size() + (spec.has_program ? 1 : 0) + (has_input ? 1 : 0))
    return fault("protocol: Open", "wrong number of descriptors");
  if (spec.limits.cpu_time.count() <= 0 || spec.limits.wall_time.count() <= 0) {
    return fault("protocol: Open", "a time limit must be positive");
  }
  if (spec.limits.processes == 0) return fault("protocol: Open", "the process limit must be positive");
  if (!spec.has_program && spec.argv.empty()) return fault("protocol: Open", "nothing to run");
  return {};
}

}  // namespace

Result<FrameHeader> read_header(const Packet& packet) {
  WireReader r(packet.bytes);
  const std::uint8_t type = r.u8();
  const std::uint32_t session = r.u32();
  if (!r.ok() || type < 1 || type > static_cast<std::uint8_t>(FrameType::Failed))
    return fault("protocol", "malformed frame header");
  return FrameHeader{static_cast<FrameType>(type), session};
}

std::string encode_hello(const Hello& hello) {
  auto w = begin(FrameType::Hello, 0);
  w.u32(hello.version);
  w.u32(static_cast<std::uint32_t>(hello.isolation.layers.size()));
  for (const Layer& layer : hello.isolation.layers) {
    w.string(layer.name);
    w.u8(static_cast<std::uint8_t>(layer.level));
    w.string(layer.detail);
    w.string(layer.fix);
  }
  return w.take();
}

std::string encode_open(std::uint32_t session, const LaunchSpec& spec, bool has_input) {
  auto w = begin(FrameType::Open, session);
  w.string(spec.profile);
  w.strings(spec.preload);
  w.strings(spec.hidden);
  w.strings(spec.argv);
  w.strings(spec.env);
  w.u8(spec.has_program ? 1 : 0);
  w.strings(spec.files);
  w.strings(spec.fetch);
  w.u8(static_cast<std::uint8_t>(spec.input_to));
  w.u8(static_cast<std::uint8_t>(spec.repeat));
  write_limits(w, spec.limits);
  w.u8(has_input ? 1 : 0);
  return w.take();
}

std::string encode_call(std::uint32_t session) {
  return begin(FrameType::Call, session).take();
}

std::string encode_failed(std::uint32_t session, const Error& error) {
  auto w = begin(FrameType::Failed, session);
  w.string(error.message);
  w.string(error.where);
  w.string(error.hint);
  w.u32(static_cast<std::uint32_t>(error.sys_errno));
  return w.take();
}

std::string encode_answer(std::uint32_t session, const Outcome& outcome, std::vector<int>& fds) {
  auto w = begin(FrameType::Answer, session);
  w.u8(static_cast<std::uint8_t>(outcome.ending));
  w.i64(outcome.exit_code);
  w.i64(outcome.signal);
  w.string(outcome.denied_syscall);
  w.string(outcome.detail);
  w.i64(outcome.cpu_time.count());
  w.i64(outcome.wall_time.count());
  w.i64(outcome.startup_time.count());
  w.string(outcome.preload_failure);
  w.u32(outcome.earlier_calls);
  w.u64(outcome.peak_memory);
  w.u64(outcome.voluntary_switches);
  w.u64(outcome.involuntary_switches);
  for (const Captured* stream : {&outcome.out, &outcome.err, &outcome.answer}) {
    w.u8(stream->file ? 1 : 0);
    if (stream->file) {
      fds.push_back(stream->file.get());
    } else {
      w.string(stream->bytes);
    }
  }
  w.u32(static_cast<std::uint32_t>(outcome.fetched.size()));
  for (const auto& [name, fd] : outcome.fetched) {
    w.string(name);
    fds.push_back(fd.get());
  }
  return w.take();
}

Result<Hello> decode_hello(const Packet& packet) {
  auto r = payload(packet, FrameType::Hello);
  if (!r) return tl::unexpected(r.error());
  Hello hello;
  hello.version = r->u32();
  const std::uint32_t layers = r->u32();
  bool known = true;
  for (std::uint32_t i = 0; i < layers && r->ok(); ++i) {
    Layer layer;
    layer.name = r->string();
    const std::uint8_t level = r->u8();
    known = known && level <= static_cast<std::uint8_t>(IsolationLevel::Strong);
    layer.level = static_cast<IsolationLevel>(level);
    layer.detail = r->string();
    layer.fix = r->string();
    hello.isolation.layers.push_back(std::move(layer));
  }
  if (!r->done() || !known || !packet.fds.empty()) return fault("protocol: Hello", "malformed frame");
  return hello;
}

Result<OpenFrame> decode_open(const Packet& packet) {
  auto r = payload(packet, FrameType::Open);
  if (!r) return tl::unexpected(r.error());
  OpenFrame frame;
  LaunchSpec& spec = frame.spec;
  spec.profile = r->string();
  spec.preload = r->strings();
  spec.hidden = r->strings();
  spec.argv = r->strings();
  spec.env = r->strings();
  const std::uint8_t has_program = r->u8();
  spec.has_program = has_program == 1;
  spec.files = r->strings();
  spec.fetch = r->strings();
  const std::uint8_t input_to = r->u8();
  spec.input_to = static_cast<InputTo>(input_to);
  const std::uint8_t repeat = r->u8();
  spec.repeat = static_cast<Repeat>(repeat);
  spec.limits = read_limits(*r);
  const std::uint8_t has_input = r->u8();
  frame.has_input = has_input == 1;
  if (!r->done() || has_program > 1 || repeat > static_cast<std::uint8_t>(Repeat::Resident) || has_input > 1 ||
      input_to > static_cast<std::uint8_t>(InputTo::Harness)) {
    return fault("protocol: Open", "malformed frame");
  }
  if (auto ok = validate(spec, frame.has_input, packet.fds.size()); !ok) return tl::unexpected(ok.error());
  return frame;
}

Result<Outcome> decode_answer(Packet packet) {
  auto r = payload(packet, FrameType::Answer);
  if (!r) return tl::unexpected(r.error());
  Outcome outcome;
  const std::uint8_t ending = r->u8();
  outcome.ending = static_cast<Ending>(ending);
  const std::int64_t exit_code = r->i64(), signal = r->i64();
  outcome.exit_code = static_cast<int>(exit_code);
  outcome.signal = static_cast<int>(signal);
  outcome.denied_syscall = r->string();
  outcome.detail = r->string();
  outcome.cpu_time = Micros(r->i64());
  outcome.wall_time = Micros(r->i64());
  outcome.startup_time = Micros(r->i64());
  outcome.preload_failure = r->string();
  outcome.earlier_calls = r->u32();
  outcome.peak_memory = r->u64();
  outcome.voluntary_switches = r->u64();
  outcome.involuntary_switches = r->u64();
  auto fds = packet.fds.begin();
  const auto take = [&](Fd& into) {
    if (fds == packet.fds.end()) return false;
    into = std::move(*fds++);
    return true;
  };
  bool enough = true;
  for (Captured* stream : {&outcome.out, &outcome.err, &outcome.answer}) {
    const std::uint8_t in_file = r->u8();
    if (in_file == 0) stream->bytes = r->string();
    enough =
        enough && in_file <= 1 && stream->bytes.size() <= Captured::kMostBytes && (in_file == 0 || take(stream->file));
  }
  const std::uint32_t fetched = r->u32();
  for (std::uint32_t i = 0; i < fetched && r->ok() && enough; ++i) {
    outcome.fetched.emplace_back(r->string(), Fd());
    enough = take(outcome.fetched.back().second);
  }
  const bool known = ending <= static_cast<std::uint8_t>(Ending::ProcessOverflow) && outcome.exit_code == exit_code &&
                     outcome.signal == signal;
  if (!r->done() || !enough || fds != packet.fds.end() || !known) {
    return fault("protocol: Answer", "malformed frame");
  }
  return outcome;
}

Result<Error> decode_failed(const Packet& packet) {
  auto r = payload(packet, FrameType::Failed);
  if (!r) return tl::unexpected(r.error());
  Error error;
  error.message = r->string();
  error.where = r->string();
  error.hint = r->string();
  error.sys_errno = static_cast<int>(r->u32());
  if (!r->done()) return fault("protocol: Failed", "malformed frame");
  return error;
}

}  // namespace sandbox
