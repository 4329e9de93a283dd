// A request as it is parsed, and what a handler sees of it. Internal to this room, and for its fuzzer: the way of bytes
// from the wire, without the wire.
#pragma once

#include <boost/beast/http.hpp>
#include <optional>

#include "judge/server/http.h"

namespace judge::net {

namespace beast = boost::beast;
namespace http = boost::beast::http;

using RequestParser = http::request_parser<http::string_body>;

void set_limits(RequestParser& parser, const HttpLimits& limits);

/// All but the body; nothing if the target is no path.
[[nodiscard]] std::optional<HttpRequest> request_of(const http::request_header<>& header);

}  // namespace judge::net
