#include "judge/callback/url.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace judge {
namespace {

constexpr std::uint16_t kHttpPort = 80, kHttpsPort = 443;
constexpr const char* kUrlHint = "such as https://example.org/results";
constexpr const char* kHostHint = "such as example.org, or example.org:8080";

bool is_host_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_address_char(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
}

/// What a target may have: visible ASCII, and no fragment, which would not be sent.
bool is_target_char(char c) {
  return c > ' ' && c < 0x7f && c != '#' && c != '\\';
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_host(std::string_view host) {
  constexpr std::size_t kMaxHostBytes = 253;
  if (host.empty() || host.size() > kMaxHostBytes) return false;
  if (host.front() != '[') return std::all_of(host.begin(), host.end(), is_host_char);
  if (host.size() < 4 || host.back() != ']') return false;
  return std::all_of(host.begin() + 1, host.end() - 1, is_address_char);
}

struct HostAndPort {
  std::string host;
  std::optional<std::uint16_t> port;
};

/// "example.org:8080", "[::1]"; nothing if it is neither a name nor an address.
std::optional<HostAndPort> read_host(std::string_view text) {
  HostAndPort out;
  const std::size_t bracket = text.rfind(']');
  const std::size_t colon = text.find(':', bracket == std::string_view::npos ? 0 : bracket);
  out.host = lower(text.substr(0, colon));
  if (!is_host(out.host)) return std::nullopt;
  if (colon == std::string_view::npos) return out;
  const std::string_view digits = text.substr(colon + 1);
  std::uint16_t port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (error != std::errc() || end != digits.data() + digits.size() || port == 0) return std::nullopt;
  out.port = port;
  return out;
}

}  // namespace

sandbox::Result<CallbackUrl> parse_callback_url(std::string_view url) {
  if (url.size() > kMaxCallbackUrlBytes)
    return sandbox::usage_error("a callback's address is longer than " + std::to_string(kMaxCallbackUrlBytes) +
                                " bytes");
  const std::size_t mark = std::min(url.find("://"), url.size());
  const std::string scheme = lower(url.substr(0, mark));
  if (mark == url.size() || (scheme != "http" && scheme != "https"))
    return sandbox::usage_error("a callback's address begins with http:// or https://", kUrlHint);
  url.remove_prefix(mark + 3);
  const std::size_t slash = std::min(url.find_first_of("/?"), url.size());
  if (url.substr(0, slash).find('@') != std::string_view::npos)
    return sandbox::usage_error("a callback's address has no user and no password",
                                "what comes is signed: the receiver knows by that who sends it");
  const auto place = read_host(url.substr(0, slash));
  if (!place) return sandbox::usage_error("a callback's address has no host that is one", kUrlHint);
  CallbackUrl out;
  out.tls = scheme == "https";
  out.host = place->host;
  out.port = place->port.value_or(out.tls ? kHttpsPort : kHttpPort);
  out.target = url.substr(slash);
  if (out.target.empty() || out.target.front() == '?') out.target.insert(0, "/");
  if (!std::all_of(out.target.begin(), out.target.end(), is_target_char))
    return sandbox::usage_error("a callback's address has a blank, a fragment or a character that is not ASCII",
                                "write it as %20, or leave it out");
  return out;
}

sandbox::Result<std::set<std::string>> read_callback_hosts(std::string_view list) {
  std::set<std::string> places;
  std::size_t hosts = 0;
  while (!list.empty()) {
    const std::size_t comma = std::min(list.find(','), list.size());
    const auto host = read_host(list.substr(0, comma));
    if (!host)
      return sandbox::usage_error("'" + std::string(list.substr(0, comma)) + "' is not HOST[:PORT]", kHostHint);
    if (++hosts > kMaxCallbackHosts)
      return sandbox::usage_error("more than " + std::to_string(kMaxCallbackHosts) + " hosts");
    const std::string name = host->host + ":";
    if (host->port) {
      places.insert(name + std::to_string(*host->port));
    } else {
      places.insert({name + std::to_string(kHttpPort), name + std::to_string(kHttpsPort)});
    }
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
  return places;
}

}  // namespace judge
