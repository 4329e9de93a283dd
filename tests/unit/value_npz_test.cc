#include <gtest/gtest.h>

#include "judge/value/npz.h"
#include "tests/unit/npz_files.h"

namespace judge {
namespace {

using testing::bytes_of;
using testing::npy;
using testing::npy_with_header;
using testing::npz;

std::string npy_error(const std::string& bytes, ValueLimits limits = {}) {
  const auto array = read_npy(bytes, limits);
  return array ? "no error" : array.error().message;
}
std::string npz_error(const std::string& bytes, ValueLimits limits = {}) {
  const auto arrays = read_npz(bytes, limits);
  return arrays ? "no error" : arrays.error().message;
}

TEST(Npy, EveryVersionAndDtype) {
  for (const char major : {'\1', '\2', '\3'}) {
    const auto array = read_npy(npy("<f8", "(2, 1)", bytes_of({0.5, -1.0}), false, major));
    ASSERT_TRUE(array) << array.error().message;
    EXPECT_EQ(value_to_json(Value{SharedArray(*array)}), "[[0.5],[-1.0]]");
  }
  EXPECT_EQ(read_npy(npy("<f4", "(1,)", bytes_of({0.5F})))->dtype, Dtype::F32);
  EXPECT_EQ(read_npy(npy("<i8", "()", bytes_of({std::int64_t{7}})))->shape, Shape{});
  EXPECT_EQ(read_npy(npy("<i4", "(0, 3)", ""))->shape, (Shape{0, 3}));
  EXPECT_EQ(read_npy(npy("|u1", "(2,)", "\1\xff"))->dtype, Dtype::U8);
  EXPECT_EQ(read_npy(npy("|b1", "(2,)", std::string("\0\1", 2)))->dtype, Dtype::Bool);
}

TEST(Npy, ColumnMajorIsTurned) {
  // [[1, 2, 3], [4, 5, 6]] by columns.
  const auto array = read_npy(npy("|u1", "(2, 3)", "\1\4\2\5\3\6", true));
  ASSERT_TRUE(array);
  EXPECT_EQ(array->bytes, "\1\2\3\4\5\6");
  const auto cube = read_npy(npy("|u1", "(2, 1, 2)", "acbd", true));
  ASSERT_TRUE(cube);
  EXPECT_EQ(cube->bytes, "abcd");
}

TEST(Npy, WhatIsRefused) {
  EXPECT_EQ(npy_error(""), "not an .npy file");
  EXPECT_EQ(npy_error(npy("<f8", "()", bytes_of({1.0}), false, '\4')), "an .npy file of an unknown version");
  EXPECT_EQ(npy_error("\x93NUMPY\1"), "not an .npy file");
  EXPECT_EQ(npy_error(std::string("\x93NUMPY\1\0\xff\xff{", 11)), "ends in the middle of its header");
  EXPECT_EQ(npy_error(npy("|O", "(1,)", "pickle")), "object arrays are pickles, which are never read");
  EXPECT_EQ(npy_error(npy(">f8", "(1,)", bytes_of({1.0}))).substr(0, 20), "its dtype is '>f8'; ");
  EXPECT_EQ(npy_error(npy("<c16", "(1,)", bytes_of({1.0, 2.0}))).substr(0, 21), "its dtype is '<c16'; ");
  EXPECT_EQ(npy_error(npy("<f8", "(2,)", bytes_of({1.0}))), "its elements take 8 bytes; its shape (2,) needs 16");
  EXPECT_EQ(npy_error(npy("|u1", "(2,)", "abc")), "its elements take 3 bytes; its shape (2,) needs 2");
  EXPECT_EQ(npy_error(npy("|b1", "(1,)", "\2")), "holds a bool that is neither 0 nor 1");
  EXPECT_EQ(npy_error(npy("|u1", "(4294967296, 4294967296)", "")), "has more than 8388608 elements");
}

TEST(Npy, TheHeaderIsNumpysToTheLetter) {
  const std::string descr = "'descr': '|u1'", order = "'fortran_order': False", shape = "'shape': (1,)";
  EXPECT_EQ(npy_error(npy_with_header("{" + shape + ", " + descr + ", " + order + "}\n", "a")), "no error");
  const std::vector<std::string> wrong = {"{" + descr + ", " + order + "}",
                                          "{" + descr + ", " + descr + ", " + order + ", " + shape + "}",
                                          "{" + descr + ", " + order + ", " + shape,
                                          "{" + descr + " " + order + ", " + shape + "}",
                                          "{" + descr + ", " + order + ", " + shape + "} x",
                                          "{" + descr + ", " + order + ", 'shape': (1)}",
                                          "{" + descr + ", " + order + ", 'shape': [1]}",
                                          "{" + descr + ", " + order + ", 'shape': (-1,)}",
                                          "{'descr': [('a', '<f8')], " + order + ", " + shape + "}",
                                          "{" + descr + ", 'fortran_order': 1, " + shape + "}",
                                          "{" + descr + ", " + order + ", 'shape': (99999999999999999999,)}",
                                          "{" + descr + ", " + order + ", " + shape + ", 'more': 1}",
                                          ""};
  for (const std::string& header : wrong) {
    EXPECT_EQ(npy_error(npy_with_header(header, "a")).substr(0, 24), "its header is not numpy'") << header;
  }
}

TEST(Npz, StoredAndDeflated) {
  const std::string many = npy("<f8", "(1000,)", std::string(8000, '\0'));
  const auto arrays = read_npz(npz({{"X.npy", npy("|u1", "(2,)", "ab")}, {"y.npy", many, true}}));
  ASSERT_TRUE(arrays) << arrays.error().message;
  ASSERT_EQ(arrays->size(), 2U);
  EXPECT_EQ(arrays->at("X").bytes, "ab");
  EXPECT_EQ(arrays->at("y").shape, Shape{1000});
  EXPECT_TRUE(read_npz(npz({}))->empty());
}

TEST(Npz, WhatIsRefused) {
  const std::string one = npy("|u1", "(2,)", "ab");
  EXPECT_EQ(npz_error("PK"), "not a zip archive that can be read");
  EXPECT_EQ(npz_error(npz({{"X.npy", one}}) + "x"), "not a zip archive that can be read");
  EXPECT_EQ(npz_error("x" + npz({{"X.npy", one}})), "not a zip archive that can be read")
      << "offsets are from the start";
  EXPECT_EQ(npz_error(npz({{"X.txt", one}})), "a member is not called NAME.npy");
  EXPECT_EQ(npz_error(npz({{"\x1b[2J.npy", one}})), "a member is not called NAME.npy");
  EXPECT_EQ(npz_error(npz({{"X.npy", one}, {"X.npy", one}})), "X: is there twice");
  EXPECT_EQ(npz_error(npz({{"X.npy", npy("|O", "(1,)", "pickle")}})),
            "X: object arrays are pickles, which are never read");
  std::string damaged = npz({{"X.npy", one}});
  damaged[damaged.find("ab")] = 'c';
  EXPECT_EQ(npz_error(damaged), "X: its checksum is wrong");
  std::string cut = npz({{"X.npy", one, true}});
  cut[cut.find("X.npy") + 5] ^= 0x55;
  EXPECT_EQ(npz_error(cut), "X: its deflated bytes are damaged");
  std::string encrypted = npz({{"X.npy", one}});
  encrypted[encrypted.find("PK\1\2") + 8] = '\1';
  EXPECT_EQ(npz_error(encrypted), "X: is encrypted");
  std::string renamed = npz({{"X.npy", one}});
  renamed[renamed.find("X.npy")] = 'Y';
  EXPECT_EQ(npz_error(renamed), "X: not a zip archive that can be read");
}

TEST(Npz, AllArraysShareTheLimits) {
  const std::string zeros = npy("|u1", "(1000,)", std::string(1000, '\0'));
  const std::string archive = npz({{"a.npy", zeros, true}, {"b.npy", zeros, true}});
  EXPECT_EQ(npz_error(archive, {2 * zeros.size(), 2000}), "no error");
  EXPECT_EQ(npz_error(archive, {2 * zeros.size() - 1, 2000}),
            "b: the arrays take more than " + std::to_string(2 * zeros.size() - 1) + " bytes");
  EXPECT_EQ(npz_error(archive, {2 * zeros.size(), 1999}), "b: has more than 999 elements");
}

}  // namespace
}  // namespace judge
