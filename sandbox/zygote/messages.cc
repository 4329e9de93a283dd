#include "sandbox/zygote/messages.h"

#include "sandbox/base/wire.h"

namespace sandbox {

namespace {

WireWriter begin(MessageType type) {
  WireWriter w;
  w.u8(static_cast<std::uint8_t>(type));
  return w;
}

Result<WireReader> payload(const Packet& packet, MessageType type) {
  if (message_type(packet) != type) return fault("zygote: message", "unexpected message");
  return WireReader(std::string_view(packet.bytes).substr(1));
}

std::string encode_text(MessageType type, const std::string& text) {
  auto w = begin(type);
  w.string(text);
  return w.take();
}

template <class T>
Result<T> finish(const WireReader& r, T value) {
  if (!r.done()) return fault("zygote: message", "malformed message");
  return value;
}

Result<std::string> decode_text(const Packet& packet, MessageType type) {
  auto r = payload(packet, type);
  if (!r) return tl::unexpected(r.error());
  auto text = r->string();
  return finish(*r, std::move(text));
}

void write(WireWriter& w, const UsedMessage& used) {
  w.i64(used.cpu_time.count());
  w.u64(used.peak_process);
}

UsedMessage read_used(WireReader& r) {
  UsedMessage used;
  used.cpu_time = Micros(r.i64());
  used.peak_process = r.u64();
  return used;
}

std::string encode_errno(MessageType type, int error) {
  auto w = begin(type);
  w.u32(static_cast<std::uint32_t>(error));
  return w.take();
}

}  // namespace

std::string encode(const SetupMessage& message) {
  auto w = begin(MessageType::Setup);
  w.string(message.child_filter);
  w.u32(message.child_id);
  w.u8(message.children_wait ? 1 : 0);
  w.u8(message.contained ? 1 : 0);
  w.string(message.box);
  w.string(message.tmp);
  return w.take();
}

std::string encode(const LaunchMessage& message) {
  auto w = begin(MessageType::Launch);
  w.u8(message.stays ? 1 : 0);
  w.strings(message.words);
  w.strings(message.env);
  w.strings(message.files);
  w.u8(message.has_answer ? 1 : 0);
  w.u8(message.has_input ? 1 : 0);
  w.u8(message.has_program ? 1 : 0);
  w.u8(message.has_group ? 1 : 0);
  w.u64(message.file_size);
  w.u64(message.stack);
  w.u64(message.processes);
  return w.take();
}

std::string encode(const EndedMessage& message) {
  auto w = begin(MessageType::Ended);
  w.i64(message.pid);
  w.i64(message.wait_status);
  w.i64(message.setup_step);
  w.i64(message.setup_errno);
  w.u64(message.voluntary_switches);
  w.u64(message.involuntary_switches);
  write(w, message.used);
  return w.take();
}

std::string encode_kill() {
  return begin(MessageType::Kill).take();
}
std::string encode_clear() {
  return begin(MessageType::Clear).take();
}
std::string encode_cleared(const UsedMessage& used) {
  auto w = begin(MessageType::Cleared);
  write(w, used);
  return w.take();
}
std::string encode_wipe() {
  return begin(MessageType::Wipe).take();
}
std::string encode_ready() {
  return begin(MessageType::Ready).take();
}
std::string encode_fetched(int error) {
  return encode_errno(MessageType::Fetched, error);
}
std::string encode_wiped(int error) {
  return encode_errno(MessageType::Wiped, error);
}

std::string encode_fetch(const std::string& name) {
  return encode_text(MessageType::Fetch, name);
}
std::string encode_unfit(const std::string& why) {
  return encode_text(MessageType::Unfit, why);
}

MessageType message_type(const Packet& packet) {
  return packet.bytes.empty() ? MessageType{} : static_cast<MessageType>(packet.bytes.front());
}

Result<SetupMessage> decode_setup(const Packet& packet) {
  auto r = payload(packet, MessageType::Setup);
  if (!r) return tl::unexpected(r.error());
  SetupMessage message;
  message.child_filter = r->string();
  message.child_id = r->u32();
  message.children_wait = r->u8() == 1;
  message.contained = r->u8() == 1;
  message.box = r->string();
  message.tmp = r->string();
  return finish(*r, std::move(message));
}

Result<LaunchMessage> decode_launch(const Packet& packet) {
  auto r = payload(packet, MessageType::Launch);
  if (!r) return tl::unexpected(r.error());
  LaunchMessage message;
  message.stays = r->u8() == 1;
  message.words = r->strings();
  message.env = r->strings();
  message.files = r->strings();
  message.has_answer = r->u8() == 1;
  message.has_input = r->u8() == 1;
  message.has_program = r->u8() == 1;
  message.has_group = r->u8() == 1;
  message.file_size = r->u64();
  message.stack = r->u64();
  message.processes = r->u64();
  return finish(*r, std::move(message));
}

Result<EndedMessage> decode_ended(const Packet& packet) {
  auto r = payload(packet, MessageType::Ended);
  if (!r) return tl::unexpected(r.error());
  EndedMessage message;
  message.pid = static_cast<pid_t>(r->i64());
  message.wait_status = static_cast<int>(r->i64());
  message.setup_step = static_cast<int>(r->i64());
  message.setup_errno = static_cast<int>(r->i64());
  message.voluntary_switches = r->u64();
  message.involuntary_switches = r->u64();
  message.used = read_used(*r);
  return finish(*r, message);
}

Result<UsedMessage> decode_cleared(const Packet& packet) {
  auto r = payload(packet, MessageType::Cleared);
  if (!r) return tl::unexpected(r.error());
  const UsedMessage used = read_used(*r);
  return finish(*r, used);
}

Result<std::string> decode_fetch(const Packet& packet) {
  return decode_text(packet, MessageType::Fetch);
}
Result<std::string> decode_unfit(const Packet& packet) {
  return decode_text(packet, MessageType::Unfit);
}

Result<int> decode_errno(const Packet& packet, MessageType type) {
  auto r = payload(packet, type);
  if (!r) return tl::unexpected(r.error());
  const auto error = static_cast<int>(r->u32());
  return finish(*r, error);
}

}  // namespace sandbox
