#include "judge/app/client_options.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "judge/app/interrupt.h"
#include "sandbox/base/fd.h"

namespace judge::app {
namespace {

constexpr const char* kDefaultServer = "http://127.0.0.1:2358";
constexpr std::size_t kMaxTokenBytes = 4096;
constexpr int kMaxSeconds = 7 * 24 * 60 * 60;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : value;
}

std::string server_url(const ClientArguments& arguments) {
  if (!arguments.server.empty()) return arguments.server;
  const std::string named = environment("JUDGED_SERVER");
  return named.empty() ? kDefaultServer : named;
}

/// The white space around it does not count. What is left goes into a header, so it is one printable word.
sandbox::Result<std::string> as_token(std::string text, const std::string& from) {
  constexpr const char* kSpace = " \t\r\n";
  text.erase(text.find_last_not_of(kSpace) + 1);
  text.erase(0, text.find_first_not_of(kSpace));
  const bool word = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7f; });
  if (text.empty() || !word)
    return sandbox::usage_error(from + " holds no token", "a token is what `judged token add` printed");
  return text;
}

/// Nothing if the file is not there.
sandbox::Result<std::optional<std::string>> token_in(const std::string& path) {
  const sandbox::Fd file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file && errno == ENOENT) return std::nullopt;
  struct stat info {};
  if (!file || fstat(file.get(), &info) != 0)
    return sandbox::usage_error("cannot read " + path + ": " + std::strerror(errno));
  if (S_ISREG(info.st_mode) && (info.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return sandbox::usage_error(path + " holds a token, and others may read it", "chmod 600 " + path);
  auto text = sandbox::read_to_end(file.get(), kMaxTokenBytes);
  if (!text) return sandbox::usage_error("cannot read a token from " + path);
  auto token = as_token(std::move(*text), path);
  if (!token) return tl::unexpected(token.error());
  return std::optional(std::move(*token));
}

/// $XDG_CONFIG_HOME/judged/token, else ~/.config/judged/token; empty where neither has a place.
std::string own_token_file() {
  const std::string config = environment("XDG_CONFIG_HOME"), home = environment("HOME");
  if (std::filesystem::path(config).is_absolute()) return config + "/judged/token";
  return std::filesystem::path(home).is_absolute() ? home + "/.config/judged/token" : std::string();
}

/// Empty if there is none.
sandbox::Result<std::string> find_token(const ClientArguments& arguments) {
  const bool named = !arguments.token_file.empty();
  if (const std::string given = environment("JUDGED_TOKEN"); !named && !given.empty())
    return as_token(given, "JUDGED_TOKEN");
  const std::string file = named ? arguments.token_file : own_token_file();
  if (file.empty()) return std::string();
  auto token = token_in(file);
  if (!token) return tl::unexpected(token.error());
  if (!*token && named) return sandbox::usage_error("cannot read " + file + ": " + std::strerror(ENOENT));
  return token->value_or(std::string());
}

}  // namespace

void add_client_options(CLI::App& command, ClientArguments& arguments, const std::string& help) {
  const std::string usual = "The judged to ask (also JUDGED_SERVER; default " + std::string(kDefaultServer) + ")";
  command.add_option("--server", arguments.server, help.empty() ? usual : help)->type_name("URL");
  command
      .add_option("--token-file", arguments.token_file,
                  "A file with the token (else JUDGED_TOKEN, else $XDG_CONFIG_HOME/judged/token)")
      ->type_name("FILE");
  command.add_option("--timeout", arguments.timeout_s, "Wait so long for each answer (default 30)")
      ->check(CLI::Range(1, kMaxSeconds))
      ->type_name("SECONDS");
  command
      .add_option("--patience", arguments.patience_s,
                  "Go on trying so long while judged is busy, or away after it was reached (default 60)")
      ->check(CLI::Range(0, kMaxSeconds))
      ->type_name("SECONDS");
}

sandbox::Result<client::Api> open_api(const ClientArguments& arguments) {
  auto server = client::parse_server(server_url(arguments));
  if (!server) return tl::unexpected(server.error());
  auto token = find_token(arguments);
  if (!token) return tl::unexpected(token.error());
  client::HttpOptions options{std::move(*server), std::move(*token), std::chrono::seconds(arguments.timeout_s),
                              interrupted};
  return client::Api(std::move(options), std::chrono::seconds(arguments.patience_s));
}

std::string watch_words(const ClientArguments& arguments, const std::string& id) {
  return "judge watch " + id + (arguments.server.empty() ? "" : " --server " + arguments.server);
}

}  // namespace judge::app
