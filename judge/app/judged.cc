// judged: the daemon.
#include <fcntl.h>
#include <sys/random.h>

#include <algorithm>

#include "judge/app/console.h"
#include "judge/app/daemon.h"
#include "judge/app/daemon_settings.h"
#include "judge/app/exit_codes.h"
#include "judge/app/options.h"
#include "judge/pipeline/base64.h"
#include "judge/report/format.h"
#include "judge/server/requests.h"
#include "judge/store/sqlite_store.h"
#include "judge/worker/worker.h"

namespace judge::app {
namespace {

struct TokenArguments {
  std::string name;
  Role role = Role::Submit;
};

/// 256 random bits under a prefix by which tools that look for leaked secrets know it.
sandbox::Result<std::string> new_secret() {
  unsigned char bytes[32];
  if (getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes)) return sandbox::sys_error("getrandom");
  std::string out = encode_base64({reinterpret_cast<const char*>(bytes), sizeof bytes});
  for (char& c : out) c = c == '+' ? '-' : c == '/' ? '_' : c;
  while (out.back() == '=') out.pop_back();
  return "judged_" + out;
}

int add_token(Store& store, const TokenArguments& arguments) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
  if (arguments.name.empty() || std::any_of(arguments.name.begin(), arguments.name.end(), is_control))
    return fail(sandbox::Error{
        sandbox::ErrorKind::Usage, "a token's name is not empty, and one line", {}, "say whose it is: ci-server", 0});
  const auto secret = new_secret();
  if (!secret) return fail(secret.error());
  const auto token = store.add_token(arguments.name, arguments.role, *secret, utc_now());
  if (!token) return fail(token.error());
  print(*secret + "\n");
  return kExitOk;
}

int list_tokens(Store& store) {
  const auto tokens = store.tokens();
  if (!tokens) return fail(tokens.error());
  for (const TokenRecord& token : *tokens)
    print(pad_right(token.name, 24) + " " + pad_right(std::string(to_string(token.role)), 7) + " " +
          time_text(token.created) + (token.revoked ? " revoked" : "") + "\n");
  return kExitOk;
}

int revoke_token(Store& store, const TokenArguments& arguments) {
  const auto revoked = store.revoke_token(arguments.name);
  if (!revoked) return fail(revoked.error());
  if (*revoked) return kExitOk;
  return fail(sandbox::Error{sandbox::ErrorKind::Usage,
                             "there is no token '" + arguments.name + "'",
                             {},
                             "`judged token list` names those there are",
                             0});
}

void add_token_commands(CLI::App& app, const DaemonOptions& options, int& code) {
  auto arguments = std::make_shared<TokenArguments>();
  CLI::App* token = app.add_subcommand("token", "Make, list and revoke tokens");
  token->require_subcommand(1);
  const auto with_store = [&options, &code](const std::function<int(Store&)>& work) {
    const auto settings = options.read();
    if (!settings) {
      code = fail(settings.error());
      return;
    }
    auto store = open_sqlite_store(settings->data);
    code = store ? work(**store) : fail(store.error());
  };
  CLI::App* add = token->add_subcommand("add", "Make a token; prints its secret, once");
  add->add_option("NAME", arguments->name, "Whose it is")->required()->type_name(" ");
  add_choice<Role>(
      *add, "--role", arguments->role, {{"submit", Role::Submit}, {"author", Role::Author}, {"admin", Role::Admin}},
      "submit (default): hand in, and see one's own; author: see all, and judge again; admin: also /metrics");
  add->callback([=] { with_store([&](Store& store) { return add_token(store, *arguments); }); });
  token->add_subcommand("list", "List the tokens")->callback([=] { with_store(list_tokens); });
  CLI::App* revoke = token->add_subcommand("revoke", "Make a token worthless");
  revoke->add_option("NAME", arguments->name, "Whose it is")->required()->type_name(" ");
  revoke->callback([=] { with_store([&](Store& store) { return revoke_token(store, *arguments); }); });
}

int main(int argc, char** argv) {
  CLI::App app("Grades submissions to coding problems in a sandbox, over HTTP.", "judged");
  app.set_version_flag("--version", "judged " JUDGED_VERSION);
  app.footer(
      "A setting is its flag, else the variable in brackets, else its line in the file, else the default.\n"
      "docs/http-api.md is the API. Ends at SIGTERM and Ctrl-C; what was being graded then is graded again.");
  int code = kExitOk;
  DaemonOptions options;
  options.add_to(app);
  app.require_subcommand(0, 1);
  app.fallthrough();
  add_token_commands(app, options, code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help and --version
    return fail(sandbox::Error{sandbox::ErrorKind::Usage, error.what(), {}, "judged --help", 0});
  }
  if (!app.get_subcommands().empty()) return code;
  const auto settings = options.read();
  if (!settings) return fail(settings.error());
  return serve(*settings);
}

}  // namespace
}  // namespace judge::app

int main(int argc, char** argv) {
  return judge::app::main(argc, argv);
}
