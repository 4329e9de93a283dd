// A packet from the other side of the executor's channel, without descriptors: a frame that encodes to the same bytes,
// or an Error.
#include <cstdint>
#include <cstdlib>

#include "sandbox/protocol/frames.h"

namespace {

sandbox::Packet packet(const std::uint8_t* data, std::size_t size) {
  return {std::string(reinterpret_cast<const char*>(data), size), {}};
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const sandbox::Packet received = packet(data, size);
  const auto header = sandbox::read_header(received);
  const auto hello = sandbox::decode_hello(received);
  const auto open = sandbox::decode_open(received);
  const auto outcome = sandbox::decode_answer(packet(data, size));
  const auto failed = sandbox::decode_failed(received);
  const int read = hello.has_value() + open.has_value() + outcome.has_value() + failed.has_value();
  if (read > 1 || (read == 1 && !header)) std::abort();
  std::string again = received.bytes;
  std::vector<int> fds;
  if (hello && header->session == 0) again = sandbox::encode_hello(*hello);
  if (open) again = sandbox::encode_open(header->session, open->spec, open->has_input);
  if (outcome) again = sandbox::encode_answer(header->session, *outcome, fds);
  if (failed) again = sandbox::encode_failed(header->session, *failed);
  if (again != received.bytes || !fds.empty()) std::abort();
  return 0;
}
