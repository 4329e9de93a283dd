#include "judge/import/packed_text.h"

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <optional>

#include "judge/pipeline/base64.h"
#include "judge/value/utf8.h"

namespace judge {
namespace {

using sandbox::package_error;

/// What a pickle has around its text at most.
constexpr std::size_t kMaxPickleFraming = 64;
constexpr std::size_t kChunk = std::size_t{1} << 20;

constexpr const char* kPackedForm = "test cases are a JSON text, or that text as base64 of zlib of a pickled str";

tl::unexpected<sandbox::Error> too_long(std::size_t max_bytes) {
  return package_error({}, "the packed text has more than " + std::to_string(max_bytes) + " bytes");
}

/// Inflates a whole zlib stream, to no more than a pickle of that many bytes has: a small one may unfold to gigabytes.
sandbox::Result<std::string> inflate_bounded(std::string_view packed, std::size_t max_bytes) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return sandbox::fault("inflate", "zlib does not start");
  // zlib reads through a pointer to non-const, and writes nothing there.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  const std::size_t most = max_bytes + kMaxPickleFraming;
  std::string out;
  int state = Z_OK;
  while (state == Z_OK && out.size() <= most) {
    const std::size_t had = out.size();
    out.resize(had + std::min(kChunk, most + 1 - had));
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + had);
    stream.avail_out = static_cast<uInt>(out.size() - had);
    state = inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
  }
  const bool whole = state == Z_STREAM_END && stream.avail_in == 0;
  inflateEnd(&stream);
  if (out.size() > most) return too_long(max_bytes);
  if (!whole) return package_error({}, "the packed text is no whole zlib stream", kPackedForm);
  return out;
}

/// The bytes of a pickle, from its beginning on. What is not there reads as nothing.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : rest_(bytes) {}

  [[nodiscard]] bool take(char opcode) {
    if (!rest_.starts_with(opcode)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// A number of `size` bytes, little-endian.
  [[nodiscard]] std::optional<std::uint64_t> number(std::size_t size) {
    if (rest_.size() < size) return std::nullopt;
    std::uint64_t out = 0;
    for (std::size_t i = size; i-- > 0;) out = out << 8 | static_cast<unsigned char>(rest_[i]);
    rest_.remove_prefix(size);
    return out;
  }
  [[nodiscard]] std::optional<std::string_view> text(std::optional<std::uint64_t> size) {
    if (!size || *size > rest_.size()) return std::nullopt;
    const std::string_view out = rest_.substr(0, static_cast<std::size_t>(*size));
    rest_.remove_prefix(out.size());
    return out;
  }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
};

/// A frame may begin behind the protocol; it is all of the rest then. A long text has none around it.
bool take_frame(Bytes& bytes) {
  if (!bytes.take('\x95')) return true;
  const auto size = bytes.number(8);
  return size && *size == bytes.left();
}

/// The text of whichever opcode pushes one, by the size of its length.
std::optional<std::string_view> take_text(Bytes& bytes, bool framed_protocol) {
  if (bytes.take('X')) return bytes.text(bytes.number(4));
  if (framed_protocol && bytes.take('\x8c')) return bytes.text(bytes.number(1));
  if (framed_protocol && bytes.take('\x8d')) return bytes.text(bytes.number(8));
  return std::nullopt;
}

/// A pickler remembers the text as its first object, in case that it comes again.
bool take_memo(Bytes& bytes, bool framed_protocol) {
  return framed_protocol ? bytes.take('\x94') : bytes.take('q') && bytes.take('\0');
}

}  // namespace

sandbox::Result<std::string> read_pickled_text(std::string_view pickle) {
  const auto refused =
      package_error({}, "the packed text is no pickle of one str",
                    "nothing is unpickled, as a pickle may run code: pack the text by pickle.dumps(text)");
  constexpr std::uint64_t kFirstProtocol = 2, kFramedProtocol = 4, kLastProtocol = 5;
  Bytes bytes(pickle);
  if (!bytes.take('\x80')) return refused;
  const auto protocol = bytes.number(1);
  if (!protocol || *protocol < kFirstProtocol || *protocol > kLastProtocol) return refused;
  const bool framed = *protocol >= kFramedProtocol;
  if (framed && !take_frame(bytes)) return refused;
  const auto text = take_text(bytes, framed);
  if (!text || !take_memo(bytes, framed) || !bytes.take('.') || bytes.left() > 0) return refused;
  if (!is_utf8(*text)) return package_error({}, "the packed text is not UTF-8");
  return std::string(*text);
}

sandbox::Result<std::string> read_packed_text(std::string_view base64, std::size_t max_bytes) {
  const auto packed = decode_base64(base64);
  if (!packed) return package_error({}, "the packed text is not base64", kPackedForm);
  const auto pickle = inflate_bounded(*packed, max_bytes);
  if (!pickle) return tl::unexpected(pickle.error());
  auto text = read_pickled_text(*pickle);
  if (text && text->size() > max_bytes) return too_long(max_bytes);
  return text;
}

}  // namespace judge
