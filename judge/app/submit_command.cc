// judge submit: hands a submission to a judged, and shows what it says of it.
#include <csignal>

#include "judge/app/commands.h"
#include "judge/app/exit_codes.h"
#include "judge/app/infer.h"
#include "judge/app/interrupt.h"
#include "judge/app/remote.h"
#include "judge/app/source.h"
#include "judge/pipeline/admit.h"

namespace judge::app {
namespace {

struct SubmitArguments {
  std::string first, second;  ///< problem and file, or the file alone
  std::string language;
  Reveal reveal = Reveal::Sample;
  std::string batch, callback_url;
  Output output;
  ClientArguments client;
  bool all = false;
  bool growth = false;
  bool shared_process = false;
  bool detach = false;

  [[nodiscard]] const std::string& file() const { return second.empty() ? first : second; }
};

/// By the file's name, among the problems that the server has.
sandbox::Result<std::string> problem_of(const std::string& file_name, client::Api& api) {
  const auto problems = api.problems();
  if (!problems) return tl::unexpected(problems.error());
  std::vector<std::string> slugs;
  for (const client::ProblemInfo& problem : *problems) slugs.push_back(problem.slug);
  const auto named = slugs_named_by(file_name, slugs);
  if (named.size() == 1) return named.front();
  if (named.empty())
    return sandbox::usage_error("cannot tell which problem " + file_name + " is for: no problem has its name",
                                "name the problem: judge submit PROBLEM FILE");
  std::string candidates;
  for (const std::string& slug : named) candidates += (candidates.empty() ? "" : ", ") + slug;
  return sandbox::usage_error(file_name + " fits several problems: " + candidates,
                              "name one: judge submit " + named.front() + " FILE");
}

sandbox::Result<client::NewSubmission> read_new(const SubmitArguments& arguments) {
  auto read = read_source(arguments.file(), arguments.language);
  if (!read) return tl::unexpected(read.error());
  // What is sure to be refused is not sent.
  if (auto admitted = admit(*read); !admitted) return tl::unexpected(admitted.error());
  client::NewSubmission out;
  out.language = std::move(read->language);
  out.source = std::move(read->source);
  out.file_name = std::move(read->file_name);
  out.reveal = to_string(arguments.reveal);
  out.growth = arguments.growth;
  out.all_cases = arguments.all;
  out.shared_process = arguments.shared_process;
  out.batch = arguments.batch;
  out.callback_url = arguments.callback_url;
  return out;
}

int submit(const SubmitArguments& arguments) {
  auto submission = read_new(arguments);
  if (!submission) return fail(submission.error());
  auto api = open_api(arguments.client);
  if (!api) return fail(api.error());
  submission->problem = arguments.first;
  if (arguments.second.empty()) {
    auto problem = problem_of(submission->file_name, *api);
    if (!problem) return fail(problem.error());
    submission->problem = std::move(*problem);
  }
  const auto queued = api->submit(*submission);
  if (!queued) return fail(queued.error());
  if (arguments.detach) {
    print(queued->id + "\n");
    return kExitOk;
  }
  // From here on there is something to say at Ctrl-C.
  catch_signals({SIGINT, SIGTERM, SIGHUP});
  return follow_to_report(*api, arguments.client, queued->id, arguments.output);
}

}  // namespace

void add_submit_command(CLI::App& app, int& code) {
  auto arguments = std::make_shared<SubmitArguments>();
  CLI::App* command = app.add_subcommand("submit", "Have a judged grade a submission, and show its report");
  command
      ->add_option("PROBLEM-OR-FILE", arguments->first, "The problem, by slug; leave it out and the file's name tells")
      ->type_name(" ")
      ->required();
  command->add_option("FILE", arguments->second, "The source file, - for stdin")->type_name(" ");
  command->add_option("--lang", arguments->language, "The language, where the file's name does not tell")
      ->type_name("LANGUAGE");
  command->add_flag("--all", arguments->all, "Go on after a case that exhausts a limit");
  add_shared_process_option(*command, arguments->shared_process);
  command->add_flag("--growth", arguments->growth, "Measure how its time and memory grow, too");
  command->add_option("--batch", arguments->batch, "Make it one of this batch")->type_name("ID");
  command->add_option("--callback", arguments->callback_url, "Have the judged tell this address when it has ended")
      ->type_name("URL");
  command->add_flag("--detach", arguments->detach, "Print its id and end, as soon as it waits for its turn");
  add_reveal_option(*command, arguments->reveal,
                    "Whose data to show: none, sample (default), first-failure (for authors)");
  add_client_options(*command, arguments->client);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &code] { code = submit(*arguments); });
}

}  // namespace judge::app
