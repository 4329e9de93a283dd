#include <gtest/gtest.h>

#include "judge/value/frame.h"
#include "judge/value/shared_answers.h"

namespace judge {
namespace {

using sandbox::Micros;

std::string answer(const std::string& payload) {
  return make_frame(FrameKind::Answer, payload);
}

TEST(SharedAnswers, ComeApart) {
  const std::string first = answer("12345678"), second = answer("");
  const std::string bytes = encode_took(Micros(7), Micros(9)) + first + encode_took(Micros(0), Micros(1)) + second;
  const auto split = split_shared(bytes, 2);
  ASSERT_TRUE(split) << split.error().text();
  ASSERT_EQ(split->size(), 2U);
  EXPECT_EQ((*split)[0].reply, first);
  EXPECT_EQ((*split)[0].cpu_time, Micros(7));
  EXPECT_EQ((*split)[0].wall_time, Micros(9));
  EXPECT_EQ((*split)[1].reply, second);
}

TEST(SharedAnswers, EndWhereTheRunEnded) {
  const std::string one = encode_took(Micros(1), Micros(1)) + answer("x");
  EXPECT_EQ(split_shared("", 3)->size(), 0U);
  EXPECT_EQ(split_shared(one, 3)->size(), 1U);
  for (std::size_t size = 1; size < one.size(); ++size)
    EXPECT_EQ(split_shared(one + one.substr(0, size), 3)->size(), 1U);
  // A call that raised has ended the run.
  EXPECT_EQ(split_shared(one + make_frame(FrameKind::Raised, "x"), 3)->size(), 1U);
  EXPECT_EQ(split_shared(one + encode_took(Micros(1), Micros(1)) + make_frame(FrameKind::Raised, "x"), 3)->size(), 1U);
}

TEST(SharedAnswers, EndWhereOneIsForged) {
  const std::string good = encode_took(Micros(1), Micros(1)) + answer("x");
  const auto with = [&good](std::size_t at, char byte) {
    std::string bytes = good;
    bytes[at] = byte;
    return split_shared(bytes, 1)->size();
  };
  EXPECT_EQ(with(0, 'X'), 0U);      // magic
  EXPECT_EQ(with(4, 2), 0U);        // an answer that took no time
  EXPECT_EQ(with(8, 17), 0U);       // length
  EXPECT_EQ(with(23, '\x7f'), 0U);  // centuries of CPU time, whose sum would not fit
  EXPECT_EQ(with(31, '\x7f'), 0U);  // the same by the clock
  EXPECT_EQ(with(40, '\x7f'), 0U);  // an answer longer than all that there is
  EXPECT_EQ(split_shared(answer("x"), 1)->size(), 0U);
}

TEST(SharedAnswers, MayNotBeMoreThanAskedFor) {
  const std::string one = encode_took(Micros(1), Micros(1)) + answer("x");
  EXPECT_FALSE(split_shared(one + one, 1));
  EXPECT_FALSE(split_shared(one + "x", 1));
  EXPECT_TRUE(split_shared(one, 1));
}

}  // namespace
}  // namespace judge
