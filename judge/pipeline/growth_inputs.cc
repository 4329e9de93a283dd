#include "judge/pipeline/growth_inputs.h"

#include "judge/pipeline/text.h"
#include "judge/value/frame.h"
#include "judge/value/session.h"

namespace judge {
namespace {

constexpr sandbox::Limits kLimits{sandbox::Micros(10'000'000), sandbox::Micros(40'000'000),
                                  sandbox::Bytes{1024} * sandbox::kMiB, sandbox::Bytes{64} * sandbox::kMiB, 64};
/// Of a class: a call for each step of the size.
constexpr std::size_t kMostCalls = 1'000'000;

/// ["list[int]","ListNode",]
std::string type_names(const std::vector<Parameter>& parameters) {
  std::string out = "[";
  for (const Parameter& parameter : parameters) out += "\"" + to_string(parameter.type) + "\",";
  return out + "],";
}

}  // namespace

std::string GrowthInputs::program(const std::string& generator, const std::vector<double>& sizes, int seed) const {
  const Signature& signature = problem_.interface->signature;
  std::string types, named;
  for (std::size_t method = 0; method <= signature.methods.size(); ++method)
    types += type_names(parameters_of(signature, method));
  for (std::size_t i = 0; i < sizes.size(); ++i)
    named += "\"" + problem_.growth->sizes[i].name + "\":" + std::to_string(static_cast<long long>(sizes[i])) + ",";
  return problem_.growth->source + "\n\ndef relation(submission):\n    _make_input(submission, " + generator + ", " +
         std::to_string(seed) + ", {" + named + "}, [" + types + "])\n";
}

sandbox::Result<std::string> GrowthInputs::frame(const std::string& generator, const std::vector<double>& sizes,
                                                 int seed) {
  auto made = input(generator, sizes, seed);
  if (!made) return tl::unexpected(made.error());
  return std::move(made->frame);
}

sandbox::Result<GrowthInputs::Input> GrowthInputs::input(const std::string& generator, const std::vector<double>& sizes,
                                                         int seed) {
  const auto key = std::tuple(generator, sizes, seed);
  if (const auto found = made_.find(key); found != made_.end()) return found->second;
  const Signature& signature = problem_.interface->signature;
  auto launch = author_.relation(problem_.growth->file_name, program(generator, sizes, seed), signature);
  if (!launch) return sandbox::fault("generator", author_.display_name() + " has no generators");
  runners::set_limits(*launch, kLimits);
  const auto prepared = PreparedLaunch::make(*launch);
  if (!prepared) return tl::unexpected(prepared.error());
  auto request = prepared->with_input(encode_sessions({}));
  if (!request) return tl::unexpected(request.error());
  request->passing = true;
  const auto completed = pool_.run(*request);
  if (!completed) return tl::unexpected(completed.error());
  const auto broken = [&](const std::string& why) {
    return sandbox::fault("generator", "the problem's " + problem_.growth->file_name + ", " + generator + ": " + why);
  };
  if (completed->outcome.ending != sandbox::Ending::Exited)
    return broken("its process ended with " + std::string(sandbox::to_string(completed->outcome.ending)));
  const auto output = read_output(completed->outcome, kLimits.output);
  if (!output) return tl::unexpected(output.error());
  const auto reply = decode_relation_reply(output->answer, signature, {}, kMostCalls);
  if (!reply) return broken(reply.error().message);
  if (reply->kind != RelationReply::Kind::Calls || reply->sessions.size() != 1) return broken(to_utf8(reply->text));
  const std::vector<Call>& calls = reply->sessions.front().second.calls;
  return made_[key] = {encode_call(signature, calls), answer_type(signature, calls)};
}

}  // namespace judge
