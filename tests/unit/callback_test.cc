// Where callbacks go and may go, and how they are signed.
#include <gtest/gtest.h>

#include "judge/callback/signature.h"
#include "judge/callback/url.h"

namespace judge {
namespace {

TEST(CallbackUrl, IsReadInParts) {
  const auto url = parse_callback_url("HTTPS://Example.org/results?course=1&at=a:b@c");
  ASSERT_TRUE(url) << url.error().text();
  EXPECT_TRUE(url->tls);
  EXPECT_EQ(url->place(), "example.org:443");
  EXPECT_EQ(url->target, "/results?course=1&at=a:b@c");
  EXPECT_EQ(parse_callback_url("http://example.org")->place(), "example.org:80");
  EXPECT_EQ(parse_callback_url("http://example.org")->target, "/");
  EXPECT_EQ(parse_callback_url("http://example.org:8080?x")->target, "/?x");
  EXPECT_EQ(parse_callback_url("http://[::1]:8080/a")->place(), "[::1]:8080");
  EXPECT_EQ(parse_callback_url("http://[FE80::1]/")->place(), "[fe80::1]:80");
}

TEST(CallbackUrl, AnythingElseIsRefused) {
  const std::string too_long = "http://a/" + std::string(kMaxCallbackUrlBytes, 'a');
  for (const char* text : {"",
                           "example.org",
                           "ftp://example.org/",
                           "file:///etc/passwd",
                           "http://",
                           "http:///a",
                           "http://ann:pw@example.org/",
                           "http://ann@example.org/",
                           "http://example.org:0/",
                           "http://example.org:65536/",
                           "http://example.org:/",
                           "http://example.org:80:80/",
                           "http://[::1",
                           "http://[]/",
                           "http://::1/",
                           "http://a b/",
                           "http://a/b c",
                           "http://a/#b",
                           "http://a/\xc3\xa4",
                           "http://a/\r\nHost: b",
                           "http://ex%61mple.org/",
                           "http://a\\@b/",
                           "http://a\\b/",
                           "http://[::1]x/",
                           too_long.c_str()}) {
    const auto url = parse_callback_url(text);
    ASSERT_FALSE(url) << text;
    EXPECT_EQ(url.error().kind, sandbox::ErrorKind::Usage);
  }
}

TEST(CallbackHosts, AreExact) {
  EXPECT_EQ(read_callback_hosts("Example.org,127.0.0.1:8080,[::1]:1"),
            (std::set<std::string>{"example.org:80", "example.org:443", "127.0.0.1:8080", "[::1]:1"}));
  EXPECT_EQ(read_callback_hosts(""), std::set<std::string>());
  std::string many = "a";
  for (std::size_t i = 0; i < kMaxCallbackHosts; ++i) many += ",a" + std::to_string(i);
  for (const std::string& text : {std::string("*"), std::string("*.example.org"), std::string("http://a"),
                                  std::string("a, b"), std::string(",a"), std::string("a:x"), many}) {
    const auto hosts = read_callback_hosts(text);
    ASSERT_FALSE(hosts) << text;
    EXPECT_EQ(hosts.error().kind, sandbox::ErrorKind::Usage);
  }
}

TEST(CallbackSignature, IsThatOfAnotherImplementation) {
  // printf '1700000000.{"a": 1}' | openssl dgst -sha256 -hmac 0123456789abcdef
  EXPECT_EQ(callback_signature("0123456789abcdef", 1'700'000'000, "{\"a\": 1}"),
            "t=1700000000,v1=09f4bb04e8cba11aeb0d90ffdd73e38a83be1c59cd0408c683d80645ea8dd3d1");
}

}  // namespace
}  // namespace judge
