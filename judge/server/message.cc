#include "judge/server/message.h"

#include <algorithm>
#include <cctype>

namespace judge::net {
namespace {

std::string lower_case(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

}  // namespace

void set_limits(RequestParser& parser, const HttpLimits& limits) {
  parser.header_limit(static_cast<std::uint32_t>(limits.header_bytes));
  parser.body_limit(limits.body_bytes);
}

std::optional<HttpRequest> request_of(const http::request_header<>& header) {
  auto target = parse_target({header.target().data(), header.target().size()});
  if (!target) return std::nullopt;
  HttpRequest request;
  request.method = header.method() == http::verb::head ? "GET" : std::string(header.method_string());
  request.path = std::move(target->first);
  request.query = std::move(target->second);
  for (const auto& field : header)
    request.headers.emplace_back(lower_case({field.name_string().data(), field.name_string().size()}),
                                 std::string(field.value()));
  return request;
}

}  // namespace judge::net
