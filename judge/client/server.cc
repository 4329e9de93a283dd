// The server's address.
#include <charconv>

#include "judge/client/http.h"

namespace judge::client {
namespace {

bool is_port(std::string_view text) {
  unsigned number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() && number >= 1 && number <= 65535;
}

/// Letters, digits, and what else stands in names and addresses.
bool is_host(std::string_view text) {
  constexpr std::string_view kAllowed = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_:%";
  return !text.empty() && text.find_first_not_of(kAllowed) == text.npos;
}

}  // namespace

std::string Server::url() const {
  const bool is_v6 = host.find(':') != host.npos;
  return "http://" + (is_v6 ? "[" + host + "]" : host) + (port == "80" ? "" : ":" + port);
}

sandbox::Result<Server> parse_server(std::string_view url) {
  constexpr std::string_view kScheme = "http://";
  constexpr const char* kForm = "give it as http://HOST:PORT";
  const std::string given(url);
  if (url.starts_with("https://"))
    return sandbox::usage_error("judge speaks no https, which " + given + " asks for",
                                "over a network, reach judged through an SSH tunnel or a proxy on this machine");
  if (!url.starts_with(kScheme)) return sandbox::usage_error("'" + given + "' is no address of a server", kForm);
  url.remove_prefix(kScheme.size());
  if (url.ends_with('/')) url.remove_suffix(1);
  Server server;
  std::string_view port;
  const bool bracketed = url.starts_with('[');
  const std::size_t end = bracketed ? url.find(']') : url.find(':');
  server.host = std::string(url.substr(bracketed ? 1 : 0, bracketed ? end - 1 : end));
  if (end != url.npos) port = url.substr(bracketed ? end + 1 : end);
  if (!port.empty()) server.port = std::string(port.substr(1));
  const bool well = (!bracketed || end != url.npos) && is_host(server.host) &&
                    (port.empty() || (port[0] == ':' && is_port(port.substr(1))));
  if (!well) return sandbox::usage_error("'" + given + "' is no address of a server", kForm);
  return server;
}

}  // namespace judge::client
