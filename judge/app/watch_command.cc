// judge watch: follows a submission to a judged, or a batch, to its end.
#include <csignal>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/interrupt.h"
#include "judge/app/remote.h"

namespace judge::app {
namespace {

struct WatchArguments {
  std::string id;
  Output output;
  ClientArguments client;
};

int watch(const WatchArguments& arguments) {
  auto api = open_api(arguments.client);
  if (!api) return fail(api.error());
  const auto submission = api->find(arguments.id);
  const bool refused = !submission && submission.error().kind == sandbox::ErrorKind::Usage;
  if (!submission && !refused) return fail(submission.error());
  // An id says not what it is of.
  if (refused && !api->batch(arguments.id)) return fail(submission.error());
  catch_signals({SIGINT, SIGTERM, SIGHUP});
  return refused ? follow_to_counts(*api, arguments.client, arguments.id, arguments.output)
                 : follow_to_report(*api, arguments.client, arguments.id, arguments.output);
}

}  // namespace

void add_watch_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<WatchArguments>();
  CLI::App* command =
      app.add_subcommand("watch", "Follow a submission to a judged, or a batch, to its end, and show what came of it");
  command->add_option("ID", arguments->id, "The submission or the batch")->type_name(" ")->required();
  add_client_options(*command, arguments->client);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &code] { code = watch(*arguments); });
}

}  // namespace judge::app
