#include "judge/callback/signature.h"

#include <nettle/hmac.h>

#include "judge/blobs/key.h"

namespace judge {
namespace {

const std::uint8_t* bytes_of(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

}  // namespace

std::string callback_signature(std::string_view secret, std::int64_t seconds, std::string_view body) {
  const std::string moment = std::to_string(seconds);
  hmac_sha256_ctx context{};
  hmac_sha256_set_key(&context, secret.size(), bytes_of(secret));
  for (const std::string_view part : {std::string_view(moment), std::string_view("."), body})
    hmac_sha256_update(&context, part.size(), bytes_of(part));
  Key code;
  hmac_sha256_digest(&context, code.digest.size(), code.digest.data());
  return "t=" + moment + ",v1=" + code.hex();
}

}  // namespace judge
