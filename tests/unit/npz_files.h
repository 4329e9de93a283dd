// .npy and .npz files as numpy writes them, made by hand.
#pragma once

#include <zlib.h>

#include <string>
#include <utility>
#include <vector>

namespace judge::testing {

inline std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (; bytes > 0; --bytes, value >>= 8) out.push_back(static_cast<char>(value));
  return out;
}

inline std::string npy_with_header(const std::string& header, const std::string& elements, char major = 1) {
  return "\x93NUMPY" + std::string{major, '\0'} + number(header.size(), major == 1 ? 2 : 4) + header + elements;
}

inline std::string npy(const std::string& descr, const std::string& shape, const std::string& elements,
                       bool fortran_order = false, char major = 1) {
  return npy_with_header("{'descr': '" + descr + "', 'fortran_order': " + (fortran_order ? "True" : "False") +
                             ", 'shape': " + shape + ", }          \n",
                         elements, major);
}

template <class T>
std::string bytes_of(std::initializer_list<T> elements) {
  std::string out;
  for (const T element : elements) out.append(reinterpret_cast<const char*>(&element), sizeof element);
  return out;
}

inline std::string deflated(const std::string& bytes) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

struct Member {
  std::string name;  ///< "X.npy"
  std::string content;
  bool deflate = false;
};

inline std::string npz(const std::vector<Member>& members) {
  std::string out, directory;
  for (const Member& member : members) {
    const std::string packed = member.deflate ? deflated(member.content) : member.content;
    const auto checksum =
        crc32(0, reinterpret_cast<const Bytef*>(member.content.data()), static_cast<uInt>(member.content.size()));
    const std::string both = number(20, 2) + number(0, 2) + number(member.deflate ? 8 : 0, 2) + number(0, 4) +
                             number(checksum, 4) + number(packed.size(), 4) + number(member.content.size(), 4) +
                             number(member.name.size(), 2) + number(0, 2);
    directory += "PK\1\2" + number(20, 2) + both + number(0, 2 + 2 + 2 + 4) + number(out.size(), 4) + member.name;
    out += "PK\3\4" + both + member.name + packed;
  }
  return out + directory + "PK\5\6" + number(0, 4) + number(members.size(), 2) + number(members.size(), 2) +
         number(directory.size(), 4) + number(out.size(), 4) + number(0, 2);
}

}  // namespace judge::testing
