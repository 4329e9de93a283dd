#include <gtest/gtest.h>

#include "judge/value/counts.h"
#include "judge/value/frame.h"

namespace judge {
namespace {

Counts sample() {
  Counts counts;
  counts.operations = 1'000'000'000'007;
  counts.space = Counts::Space{4096, 512};
  counts.nanoseconds = 250;
  counts.places = {{12, 900}, {3, 40}};
  return counts;
}

TEST(Counts, ComeBackWithTheReplyAfterThem) {
  const std::string reply = make_frame(FrameKind::Answer, "12345678");
  const std::string bytes = encode_counts(sample()) + reply;  // what is split off borrows from it
  const auto split = split_counted(bytes);
  ASSERT_TRUE(split) << split.error().text();
  EXPECT_EQ(split->counts, sample());
  EXPECT_EQ(split->reply, reply);
}

TEST(Counts, TellWhatWasNotCountedFromNothing) {
  Counts counts;
  counts.space = Counts::Space{};
  const std::string bytes = encode_counts(counts);
  const auto split = split_counted(bytes);
  ASSERT_TRUE(split);
  EXPECT_FALSE(split->counts.operations);
  EXPECT_TRUE(split->counts.space);
  EXPECT_TRUE(split->reply.empty());
}

TEST(Counts, AreRefusedWhenForged) {
  const std::string good = encode_counts(sample());
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(split_counted(good.substr(0, size))) << size;
  const auto with = [&good](std::size_t at, char byte) {
    std::string bytes = good;
    bytes[at] = byte;
    return bytes;
  };
  EXPECT_FALSE(split_counted(make_frame(FrameKind::Answer, std::string(72, 'x'))));
  EXPECT_FALSE(split_counted(with(0, 'X')));  // magic
  EXPECT_FALSE(split_counted(with(5, 1)));    // padding
  EXPECT_FALSE(split_counted(with(8, 71)));   // length
  EXPECT_FALSE(split_counted(with(16, 8)));   // a figure of an unknown kind
  EXPECT_FALSE(split_counted(with(52, 3)));   // more places than there are
  EXPECT_FALSE(split_counted(with(55, '\x7f')));
}

}  // namespace
}  // namespace judge
