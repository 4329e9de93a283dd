#include <gtest/gtest.h>

#include "judge/pipeline/admit.h"
#include "judge/pipeline/base64.h"
#include "judge/pipeline/text.h"

namespace judge {
namespace {

TEST(Utf8, ValidPrefix) {
  EXPECT_EQ(valid_utf8_prefix(""), 0u);
  EXPECT_EQ(valid_utf8_prefix("na\xC3\xAFve"), 6u);
  EXPECT_EQ(valid_utf8_prefix("\xF4\x8F\xBF\xBF"), 4u);
  EXPECT_EQ(valid_utf8_prefix("a\xC0\x80"), 1u) << "overlong";
  EXPECT_EQ(valid_utf8_prefix("a\xED\xA0\x80"), 1u) << "surrogate";
  EXPECT_EQ(valid_utf8_prefix("a\xF4\x90\x80\x80"), 1u) << "above U+10FFFF";
  EXPECT_EQ(valid_utf8_prefix("a\xE2\x82"), 1u) << "cut short";
  EXPECT_EQ(valid_utf8_prefix("\x80"), 0u);
}

TEST(Utf8, Repair) {
  EXPECT_EQ(to_utf8("ok"), "ok");
  EXPECT_EQ(to_utf8("a\xFF"
                    "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(to_utf8("\xE2\x82"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Excerpt, CutsBetweenCharacters) {
  const Excerpt cut = make_excerpt("abc\xC3\xA4xyz", 4);
  EXPECT_EQ(cut.text, "abc");
  EXPECT_EQ(cut.total_bytes, 8u);
  EXPECT_TRUE(cut.truncated);
  EXPECT_FALSE(make_excerpt("abcd", 4).truncated);
  EXPECT_EQ(make_excerpt("\x80\x80\x80\x80\x80\x80\x80\x80", 4).total_bytes, 8u);
}

Submission with_source(std::string source) {
  return {"hash.py", "python", std::move(source)};
}

TEST(Base64, IsReadWithAndWithoutLineBreaksAndIsNothingElse) {
  // RFC 4648, section 10.
  for (const auto& [bytes, text] :
       {std::pair("", ""), std::pair("f", "Zg=="), std::pair("fo", "Zm8="), std::pair("foobar", "Zm9vYmFy")}) {
    EXPECT_EQ(encode_base64(bytes), text);
    EXPECT_EQ(decode_base64(text), bytes);
  }
  EXPECT_EQ(decode_base64("Zm9v\r\nYmFy\n"), "foobar");
  for (const char* text : {"Z", "Zg", "Zg=", "Zg==Zg==", "Zm9v!", "-_-_", "Zg==="})
    EXPECT_FALSE(decode_base64(text)) << text;
}

TEST(Admit, RefusesWhatCannotBeASource) {
  EXPECT_TRUE(admit(with_source("print(1)")));
  for (const std::string& source : {std::string(), std::string(" \n\t"), std::string("x = 1\ny = '\xFF'\n"),
                                    std::string(kMaxSourceBytes + 1, ' ') + "x"}) {
    const auto admitted = admit(with_source(source));
    ASSERT_FALSE(admitted);
    EXPECT_EQ(admitted.error().kind, sandbox::ErrorKind::Usage);
    EXPECT_FALSE(admitted.error().hint.empty());
  }
  EXPECT_NE(admit(with_source("x = 1\ny = '\xFF'\n")).error().message.find("line 2"), std::string::npos);
}

TEST(Admit, TakesTheLargestSource) {
  EXPECT_TRUE(admit(with_source(std::string(kMaxSourceBytes, 'x'))));
}

}  // namespace
}  // namespace judge
