// Of zip only what numpy writes: no encryption, no second disk, no archive of over 4 GiB. The central directory
// decides; each member's own header must agree with it.
#include "judge/value/npz.h"

#include <zlib.h>

#include <limits>

#include "judge/value/utf8.h"

namespace judge {

namespace {

using sandbox::Result;

constexpr std::string_view kMemberMark = "PK\3\4", kEntryMark = "PK\1\2", kEndMark = "PK\5\6";
constexpr std::size_t kMemberBytes = 30, kEntryBytes = 46, kEndBytes = 22;
constexpr std::size_t kMaxMembers = 256, kMaxNameBytes = 200;
constexpr unsigned kStored = 0, kDeflated = 8;
constexpr unsigned kEncrypted = 1;  // a flag

tl::unexpected<sandbox::Error> refuse(const std::string& what) {
  return sandbox::package_error({}, what);
}
tl::unexpected<sandbox::Error> broken() {
  return refuse("not a zip archive that can be read");
}

/// A record of the archive: its fields are little-endian, at fixed offsets.
class Record {
 public:
  explicit Record(std::string_view bytes) : bytes_(bytes) {}
  [[nodiscard]] std::uint32_t u16(std::size_t at) const { return field(at, 2); }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const { return field(at, 4); }

 private:
  [[nodiscard]] std::uint32_t field(std::size_t at, std::size_t size) const {
    std::uint32_t out = 0;
    for (std::size_t i = size; i-- > 0;) out = (out << 8) | static_cast<unsigned char>(bytes_[at + i]);
    return out;
  }
  std::string_view bytes_;
};

/// What the central directory says of a member.
struct Entry {
  std::string name;
  unsigned flags = 0, method = 0;
  std::uint32_t checksum = 0;
  std::size_t packed = 0, size = 0, offset = 0;
};

/// Inflates to exactly `size` bytes, from exactly `packed`.
bool inflate_all(std::string_view packed, std::string& out) {
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) return false;  // raw deflate, as zip has it
  // zlib reads through a pointer to non-const, and writes nothing there.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int ended = inflate(&stream, Z_FINISH);
  const bool whole = ended == Z_STREAM_END && stream.avail_in == 0 && stream.avail_out == 0;
  inflateEnd(&stream);
  return whole;
}

class Archive {
 public:
  explicit Archive(std::string_view bytes) : bytes_(bytes) {}

  Result<std::vector<Entry>> entries() const {
    const std::size_t end = bytes_.rfind(kEndMark);
    if (end == std::string_view::npos || bytes_.size() - end < kEndBytes) return broken();
    const Record tail(bytes_.substr(end));
    const std::size_t count = tail.u16(10), start = tail.u32(16);
    const bool one_disk = tail.u16(4) == 0 && tail.u16(6) == 0 && tail.u16(8) == count;
    if (!one_disk || kEndBytes + tail.u16(20) != bytes_.size() - end || start > end) return broken();
    if (count > kMaxMembers) return refuse("holds more than 256 arrays");
    std::vector<Entry> out;
    std::string_view rest = bytes_.substr(start, end - start);
    for (std::size_t i = 0; i < count; ++i) {
      if (!rest.starts_with(kEntryMark) || rest.size() < kEntryBytes) return broken();
      const Record record(rest);
      const std::size_t name = record.u16(28), whole = kEntryBytes + name + record.u16(30) + record.u16(32);
      if (whole > rest.size()) return broken();
      if (name > kMaxNameBytes) return refuse("an array's name is longer than 200 bytes");
      out.push_back({std::string(rest.substr(kEntryBytes, name)), record.u16(8), record.u16(10), record.u32(16),
                     record.u32(20), record.u32(24), record.u32(42)});
      rest.remove_prefix(whole);
    }
    if (!rest.empty()) return broken();
    return out;
  }

  /// The member's bytes, unpacked. Precondition: its size is within bounds.
  Result<std::string> member(const Entry& entry) const {
    if ((entry.flags & kEncrypted) != 0) return refuse("is encrypted");
    if (entry.method != kStored && entry.method != kDeflated) return refuse("is neither stored nor deflated");
    if (entry.offset > bytes_.size() || bytes_.size() - entry.offset < kMemberBytes) return broken();
    const std::string_view at = bytes_.substr(entry.offset);
    const Record head(at);
    const std::size_t start = kMemberBytes + head.u16(26) + head.u16(28);
    const bool agrees = at.starts_with(kMemberMark) && head.u16(8) == entry.method &&
                        at.substr(kMemberBytes, head.u16(26)) == entry.name;
    if (!agrees || start > at.size() || at.size() - start < entry.packed) return broken();
    const std::string_view packed = at.substr(start, entry.packed);
    if (entry.method == kStored && entry.packed != entry.size) return broken();
    std::string out(packed);
    if (entry.method == kDeflated) {
      out.assign(entry.size, '\0');
      if (!inflate_all(packed, out)) return refuse("its deflated bytes are damaged");
    }
    const auto checksum = crc32(0, reinterpret_cast<const Bytef*>(out.data()), static_cast<uInt>(out.size()));
    if (checksum != entry.checksum) return refuse("its checksum is wrong");
    return out;
  }

 private:
  std::string_view bytes_;
};

/// "X" of the member "X.npy"; empty if it is none.
std::string array_name(const std::string& member) {
  constexpr std::string_view kSuffix = ".npy";
  if (!member.ends_with(kSuffix) || !is_plain_text(member)) return {};
  return member.substr(0, member.size() - kSuffix.size());
}

}  // namespace

Result<std::map<std::string, Array>> read_npz(std::string_view bytes, const ValueLimits& limits) {
  if (bytes.size() > limits.max_bytes) return refuse("more than " + std::to_string(limits.max_bytes) + " bytes");
  const Archive archive(bytes);
  const auto entries = archive.entries();
  if (!entries) return tl::unexpected(entries.error());
  std::map<std::string, Array> out;
  ValueLimits left = limits;
  for (const Entry& entry : *entries) {
    const std::string name = array_name(entry.name);
    if (name.empty()) return refuse("a member is not called NAME.npy");
    if (out.count(name) > 0) return refuse(name + ": is there twice");
    if (entry.size > left.max_bytes)
      return refuse(name + ": the arrays take more than " + std::to_string(limits.max_bytes) + " bytes");
    left.max_bytes -= entry.size;
    const auto unpacked = archive.member(entry);
    auto array = unpacked ? read_npy(*unpacked, left) : tl::unexpected(unpacked.error());
    if (!array) return refuse(name + ": " + array.error().message);
    left.max_elements -= element_count(array->shape, left.max_elements).value_or(0);
    out.emplace(name, std::move(*array));
  }
  return out;
}

}  // namespace judge
