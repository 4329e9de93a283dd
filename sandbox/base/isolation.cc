#include "sandbox/base/isolation.h"

#include <algorithm>
#include <cstdlib>

namespace sandbox {

namespace {

constexpr std::string_view kOption = "--min-isolation";

Result<IsolationLevel> parse_level(const std::string& name, const std::string& word) {
  for (const auto level : {IsolationLevel::Strong, IsolationLevel::Weak}) {
    if (word == to_string(level)) return level;
  }
  return usage_error(name + ": '" + word + "' is not one of strong, weak");
}

/// A word as a shell reads it back.
std::string quoted(const std::string& word) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./:=@%+,";
  if (!word.empty() && word.find_first_not_of(kPlain) == std::string::npos) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? "'\\''" : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string_view to_string(IsolationLevel level) {
  switch (level) {
    case IsolationLevel::Strong:
      return "strong";
    case IsolationLevel::Weak:
      return "weak";
    case IsolationLevel::Minimal:
      return "minimal";
    case IsolationLevel::None:
      break;
  }
  return "none";
}

Result<IsolationLevel> demanded_isolation(const std::string& word, IsolationLevel fallback) {
  if (!word.empty()) return parse_level(std::string(kOption), word);
  const char* variable = std::getenv("JUDGE_MIN_ISOLATION");
  if (variable != nullptr && *variable != '\0') return parse_level("JUDGE_MIN_ISOLATION", variable);
  return fallback;
}

IsolationLevel Isolation::level() const {
  if (layers.empty()) return IsolationLevel::None;
  return std::min_element(layers.begin(), layers.end(),
                          [](const Layer& a, const Layer& b) { return a.level < b.level; })
      ->level;
}

std::string Isolation::line() const {
  std::string line(to_string(level()));
  const char* separator = ": ";
  for (const Layer& layer : layers) {
    line += separator + layer.detail;
    separator = "; ";
  }
  return line;
}

Status check_isolation(const Isolation& isolation, IsolationLevel least) {
  least = std::max(least, IsolationLevel::Minimal);
  if (isolation.level() >= least) return {};
  Error error;
  error.kind = ErrorKind::Refused;
  error.message = "isolation is " + std::string(to_string(isolation.level())) + " on this machine, and " +
                  std::string(to_string(least)) + " is demanded: nothing was run";
  for (const Layer& layer : isolation.layers) {
    if (layer.level < least) error.message += "\n  " + layer.name + ": " + layer.detail + "\n    fix: " + layer.fix;
  }
  std::string stands;
  for (const Layer& layer : isolation.layers) {
    if (layer.level >= least && layer.fix.empty()) stands += (stands.empty() ? "" : "; ") + layer.detail;
  }
  if (!stands.empty()) error.message += "\n  what stands: " + stands;
  return tl::unexpected(std::move(error));
}

std::string refusal_hint(const std::vector<std::string>& words, std::size_t own, IsolationLevel level,
                         MayTrust may_trust) {
  const bool trusts = level == IsolationLevel::Minimal && may_trust == MayTrust::Yes;
  if (level < IsolationLevel::Weak && !trusts) return {};
  const std::string accepted = trusts ? "--trust-mine" : std::string(kOption) + " " + std::string(to_string(level));
  std::string command;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i < own && words[i] == kOption) {
      ++i;
      continue;
    }
    if (i < own && words[i].starts_with(std::string(kOption) + "=")) continue;
    command += (command.empty() ? "" : " ") + quoted(words[i]);
    constexpr std::size_t kSubcommand = 1;
    if (i == kSubcommand) command += " " + accepted;
  }
  return (trusts ? "if the file is your own, and may run without these layers: " : "if that is enough: ") + command;
}

}  // namespace sandbox
