#include "runners/base_runner.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "judge/value/frame.h"
#include "runners/source_scan.h"
#include "sandbox/base/fd.h"

namespace runners {
namespace {

/// What a trusted tool prints, or nothing if it cannot be run.
std::string output_of(const std::vector<std::string>& command) {
  auto pipe = sandbox::make_pipe();
  if (!pipe) return {};
  std::vector<char*> argv;
  for (const std::string& word : command) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe->write.get(), STDOUT_FILENO);
  pid_t pid = -1;
  const int failed = posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) return {};
  pipe->write.reset();
  const auto text = sandbox::read_to_end(pipe->read.get(), 64 * sandbox::kKiB);
  pipe->read.reset();
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  return text && status == 0 ? *text : std::string();
}

/// Whether each module's package is there.
bool are_installed(const std::filesystem::path& folder, const std::vector<std::string>& modules) {
  return std::all_of(modules.begin(), modules.end(), [&folder](const std::string& module) {
    const std::string package = module.substr(0, module.find('.'));
    return std::filesystem::exists(folder / package) || std::filesystem::exists(folder / (package + ".py"));
  });
}

using Kind = judge::Type::Kind;
/// Types that a language has no form for unless its runner says that it has.
constexpr std::array<std::pair<Kind, std::string_view>, 7> kFormless = {{{Kind::NdArray, "ndarray"},
                                                                         {Kind::Tensor, "tensor"},
                                                                         {Kind::Dict, "dict"},
                                                                         {Kind::BigInt, "bigint"},
                                                                         {Kind::RandomListNode, "RandomListNode"},
                                                                         {Kind::NaryNode, "NaryNode"},
                                                                         {Kind::GraphNode, "GraphNode"}}};

}  // namespace

std::string BaseRunner::version() const {
  std::call_once(version_asked_, [this] {
    std::string text = output_of(definition_.version_command);
    text = text.substr(0, text.find('\n'));
    version_ = text.empty() ? definition_.display_name + " (not installed)" : definition_.version_prefix + text;
  });
  return version_;
}

std::vector<std::pair<std::string, bool>> BaseRunner::libraries() const {
  std::vector<std::pair<std::string, bool>> out;
  for (const auto& preload : definition_.libraries.preloads)
    out.emplace_back(preload.name, are_installed(definition_.libraries.folder, preload.modules));
  return out;
}

sandbox::Status BaseRunner::installed() const {
  const auto& tool = definition_.requires_tool;
  if (!tool || std::filesystem::exists(tool->file)) return {};
  return sandbox::usage_error(display_name() + " is not installed: there is no " + tool->file.string(),
                              "apt-get install " + tool->package);
}

tl::unexpected<sandbox::Error> no_form(const std::string& language, std::string_view type,
                                       const judge::Signature& signature) {
  return sandbox::usage_error(
      language + " has no form for the type " + std::string(type) + " of " + judge::to_string(signature),
      "write the submission in Python");
}

sandbox::Status BaseRunner::can_call(const judge::Signature& signature) const {
  std::string lacking;
  if (signature.is_class() && !definition_.classes)
    lacking = "be classes yet, and " + signature.entry.front() + " is one";
  if (signature.result && !definition_.in_place)
    lacking = "answer in a parameter yet, and " + signature.entry.front() + " does";
  if (signature.copy) lacking = "be held to answer with new nodes yet, as " + signature.entry.front() + " is";
  if (!lacking.empty()) {
    return sandbox::usage_error(display_name() + " submissions cannot " + lacking,
                                "use another language; `judge starter` has its starter");
  }
  for (const auto& [kind, name] : kFormless) {
    if (judge::uses(signature, kind)) return no_form(display_name(), name, signature);
  }
  return {};
}

std::optional<std::string> BaseRunner::forbid(const std::vector<std::string>& names,
                                              const judge::Submission& submission, Launch&) const {
  const auto use = find_name(submission.source, names);
  if (!use) return std::nullopt;
  const auto& [line, name] = *use;
  return submission.file_name + ":" + std::to_string(line) + ": " + name + " is not allowed in this problem";
}

void BaseRunner::hide(const std::vector<std::string>& names, Launch& launch) const {
  const std::filesystem::path& folder = definition_.libraries.folder;
  if (folder.empty()) return;
  std::vector<std::string>& preload = launch.spec.preload;
  for (const std::string& name : names) {
    std::error_code none;
    if (name.find('.') != std::string::npos || !std::filesystem::is_directory(folder / name, none)) continue;
    launch.spec.hidden.push_back((folder / name).string());
    // What cannot be loaded there is not waited for.
    std::erase_if(preload, [&](const auto& module) { return module == name || module.starts_with(name + "."); });
  }
  std::sort(launch.spec.hidden.begin(), launch.spec.hidden.end());
}

std::vector<std::string> BaseRunner::preload_for(const std::vector<std::string>& packages) const {
  for (const auto& preload : definition_.libraries.preloads) {
    const bool wanted = std::find(packages.begin(), packages.end(), preload.name) != packages.end();
    if (wanted && are_installed(definition_.libraries.folder, preload.modules)) return preload.modules;
  }
  return {};
}

Launch BaseRunner::launch(const Step& step, const judge::Submission& submission, bool is_function) {
  Launch out;
  out.spec.profile = step.profile;
  out.spec.argv = fill_in(is_function ? step.function_argv : step.program_argv, submission.file_name);
  out.spec.env = step.env;
  out.spec.limits = step.limits;
  const bool resident = step.repeat == sandbox::Repeat::Resident;
  out.spec.repeat = resident && !is_function ? sandbox::Repeat::Exec : step.repeat;
  out.heap = step.heap;
  for (const auto& [name, content] : step.files) add_file(out, name, content);
  return out;
}

Launch BaseRunner::run_by(const Step& step, const judge::Submission& submission,
                          const std::optional<judge::Signature>& signature, const std::string& artifact) const {
  Launch out = launch(step, submission, signature.has_value());
  out.spec.has_program = true;
  out.spec.input_to = signature ? sandbox::InputTo::Harness : sandbox::InputTo::Stdin;
  out.program = artifact;
  return out;
}

std::optional<Runner::CountingFacts> BaseRunner::counting() const {
  if (!definition_.counted) return std::nullopt;
  const Counted& counted = *definition_.counted;
  return CountingFacts{counted.unit, counted.cap, counted.most_nanoseconds,
                       counted.steps.at(Counting::Operations).heap.has_value()};
}

sandbox::Status BaseRunner::can_count(const judge::Submission&) const {
  if (!definition_.counted) return sandbox::usage_error("operations of " + display_name() + " cannot be counted", "");
  const auto& tool = definition_.counted->requires_tool;
  if (!tool || std::filesystem::exists(tool->file)) return {};
  return sandbox::usage_error(
      "operations of " + display_name() + " are not counted: there is no " + tool->file.string(),
      "apt-get install " + tool->package);
}

std::optional<Launch> BaseRunner::counted_compile(const judge::Submission& submission,
                                                  const judge::Signature& signature) const {
  if (!definition_.counted || definition_.counted->compile.empty()) return std::nullopt;
  Launch out = compile(submission, signature);
  out.spec.argv = fill_in(definition_.counted->compile, submission.file_name);
  return out;
}

std::optional<Launch> BaseRunner::counted_run(const judge::Submission& submission, const judge::Signature& signature,
                                              const std::string& artifact, Counting what) const {
  if (!definition_.counted) return std::nullopt;
  const auto step = definition_.counted->steps.find(what);
  if (step == definition_.counted->steps.end()) return std::nullopt;
  return run_by(step->second, submission, signature, artifact);
}

void BaseRunner::add_file(Launch& launch, std::string_view name, std::string content) {
  launch.spec.files.emplace_back(name);
  launch.files.emplace_back(name, std::move(content));
}

void set_limits(Launch& launch, const sandbox::Limits& limits) {
  launch.spec.limits = limits;
  if (!launch.heap) return;
  launch.spec.limits.memory += launch.heap->beside;
  constexpr std::string_view kPlace = "{heap_mib}";
  for (std::string& word : launch.spec.argv) {
    const std::size_t at = word.find(kPlace);
    if (at != std::string::npos) word.replace(at, kPlace.size(), std::to_string(limits.memory / sandbox::kMiB));
  }
}

namespace {

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ",") + name;
  return out;
}

void add_parameters(const std::vector<judge::Parameter>& parameters, std::vector<std::string>& words) {
  for (const judge::Parameter& parameter : parameters) {
    words.push_back(parameter.name);
    words.push_back(judge::to_string(parameter.type));
  }
}

}  // namespace

std::vector<std::string> call_words(const judge::Signature& signature) {
  std::vector<std::string> words;
  if (!signature.is_class()) {
    words = {joined(signature.entry), signature.result
                                          ? "&" + std::to_string(*signature.result)
                                          : (signature.copy ? "copy " : "") + judge::to_string(signature.returns)};
    add_parameters(signature.parameters, words);
    return words;
  }
  words = {"class", joined(signature.entry)};
  const auto add = [&words](const std::vector<std::string>& names, const judge::Type& returns,
                            const std::vector<judge::Parameter>& parameters) {
    words.insert(words.end(), {joined(names), judge::to_string(returns), std::to_string(parameters.size())});
    add_parameters(parameters, words);
  };
  add(signature.entry, signature.returns, signature.parameters);
  for (const judge::Method& method : signature.methods) add(method.names, method.returns, method.parameters);
  return words;
}

judge::Type declared_return(const judge::Signature& signature) {
  return signature.result ? judge::Type{judge::Type::Kind::None, {}} : signature.returns;
}

CompileResult read_check(int exit_code, std::string_view output, std::string_view reply) {
  const auto frame = judge::decode_reply(reply, judge::Type{judge::Type::Kind::None, {}});
  if (frame && frame->kind == judge::FrameKind::Answer) return {true, true, ""};
  if (frame && frame->kind == judge::FrameKind::Rejected)
    return {false, true, frame->strings.at(1), frame->strings.at(0) == "forbidden"};
  std::string message = "the syntax check ended with exit code " + std::to_string(exit_code);
  if (!output.empty()) message.append(": ").append(output);
  return {false, false, message};
}

std::string parameter_names(const judge::Signature& signature) {
  std::string out;
  for (const judge::Parameter& parameter : signature.parameters) {
    if (!out.empty()) out += ", ";
    out += parameter.name;
  }
  return out;
}

}  // namespace runners
