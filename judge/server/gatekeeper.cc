#include "judge/server/gatekeeper.h"

#include <algorithm>
#include <cmath>

#include "judge/server/forms.h"

namespace judge {
namespace {

constexpr std::string_view kBearer = "Bearer ";

std::optional<std::string> secret_of(const HttpRequest& request) {
  if (const auto header = request.header("authorization")) {
    if (header->compare(0, kBearer.size(), kBearer) == 0) return header->substr(kBearer.size());
    return "";  // another scheme: no token of ours
  }
  return request.header("x-auth-token");
}

Gatekeeper::Admitted refuse(unsigned status, const std::string& error, const std::string& hint) {
  Gatekeeper::Admitted out{std::nullopt, error_response(status, error, hint)};
  if (status == 401) out.refusal.headers.emplace_back("WWW-Authenticate", "Bearer");
  return out;
}

}  // namespace

bool is_loopback_host(std::string_view host) {
  const std::size_t bracket = host.find(']');
  const std::size_t colon = host.find(':', bracket == std::string_view::npos ? 0 : bracket);
  const std::string_view name = host.substr(0, colon);
  // 127.example.org is a name, and its owner's to point anywhere.
  const bool is_ipv4 = name.find_first_not_of("0123456789.") == std::string_view::npos;
  return name == "localhost" || name == "[::1]" || (is_ipv4 && name.substr(0, 4) == "127.");
}

Gatekeeper::Admitted Gatekeeper::admit(const HttpRequest& request) {
  const auto secret = secret_of(request);
  if (!secret) return without_token(request);
  const auto token = store_.token(*secret);
  if (!token) return {std::nullopt, error_response(token.error(), 503)};
  if (!*token) return refuse(401, "the token is unknown or revoked", "`judged token list` names those there are");
  return {**token, {}};
}

Gatekeeper::Admitted Gatekeeper::without_token(const HttpRequest& request) {
  const auto tokens = store_.tokens();
  if (!tokens) return {std::nullopt, error_response(tokens.error(), 503)};
  const bool open = loopback_ && std::all_of(tokens->begin(), tokens->end(), [](const auto& t) { return t.revoked; });
  if (!open) return refuse(401, "a token is needed", "send Authorization: Bearer SECRET; `judged token add` makes one");
  const std::string host = request.header("host").value_or("");
  if (!is_loopback_host(host))
    return refuse(403, "without tokens only this machine is served", "ask for http://127.0.0.1, or make a token");
  const auto origin = request.header("origin");
  if (origin && *origin != "http://" + host)
    return refuse(403, "a page of " + *origin + " may not ask", "without tokens only judged's own pages may");
  TokenRecord local;
  local.name = "local";
  local.role = Role::Admin;
  return {local, {}};
}

sandbox::Micros Gatekeeper::too_soon(std::int64_t owner) {
  if (limit_.per_second <= 0) return sandbox::Micros(0);
  const std::lock_guard lock(mutex_);
  const sandbox::Micros now = clock_.now();
  const auto [found, first] = buckets_.try_emplace(owner, Bucket{limit_.at_once, now});
  Bucket& bucket = found->second;
  const double passed = static_cast<double>((now - bucket.at).count()) / 1e6;
  bucket.tokens = std::min(limit_.at_once, bucket.tokens + passed * limit_.per_second);
  bucket.at = now;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return sandbox::Micros(0);
  }
  return sandbox::Micros(static_cast<sandbox::Micros::rep>(std::ceil((1 - bucket.tokens) / limit_.per_second * 1e6)));
}

}  // namespace judge
