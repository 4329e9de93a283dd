#include "judge/import/plan.h"

#include <algorithm>
#include <string_view>

#include "judge/import/infer_type.h"
#include "judge/problem/names.h"
#include "judge/problem/problem.h"

namespace judged_embedded {
extern const std::string_view import_record_py;
extern const std::string_view import_relation_py;
}  // namespace judged_embedded

namespace judge {
namespace {

using Json = nlohmann::json;
using From = ReadCall::From;
using sandbox::package_error;

/// A string in YAML and in Python alike: JSON's form, which both read.
std::string quoted(const std::string& text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// NAME = a text in Python, a line of it on each line.
std::string python_text(const std::string& name, const std::string& text) {
  std::string out = name + " = (\n";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
    out += "    " + quoted(text.substr(at, end - at)) + "\n";
    at = end;
  }
  return out + (text.empty() ? "    \"\"\n)\n" : ")\n");
}

bool has_inputs(const Reading& reading) {
  return std::any_of(reading.calls.begin(), reading.calls.end(),
                     [](const ReadCall& call) { return call.from == From::Input; });
}

class Planner {
 public:
  Planner(const DatasetRecord& record, const Reading& reading, const Observation& observation)
      : record_(record), reading_(reading), observation_(observation) {}

  sandbox::Result<PackagePlan> plan() {
    plan_.relation = needs_relation();
    if (auto typed = infer_signature(); !typed) return tl::unexpected(typed.error());
    if (auto held = check_claims(); !held) return tl::unexpected(held.error());
    if (auto added = choose_cases(); !added) return tl::unexpected(added.error());
    add_settings();
    plan_.files["statement/problem.en.md"] = reading_.statement;
    if (!reading_.program.empty()) plan_.files["submissions/accepted/canonical.py"] = reading_.program;
    plan_.solution = reading_.program;
    if (plan_.relation) plan_.files["relations/test.py"] = relation();
    return std::move(plan_);
  }

 private:
  /// Of arbitrary code; and of assertions that ask no more than whether an answer counts as true: comparing it would
  /// ask more.
  [[nodiscard]] bool needs_relation() const {
    bool vague = false;
    for (std::size_t i = 0; i < reading_.calls.size(); ++i)
      vague = vague || (reading_.calls[i].truth && !observation_.calls[i].answer.is_boolean());
    return reading_.arbitrary || (vague && !has_inputs(reading_));
  }

  /// But for examples that are wrong.
  [[nodiscard]] std::vector<const Observed*> all_calls() const {
    std::vector<const Observed*> out;
    for (std::size_t i = 0; i < reading_.calls.size(); ++i) {
      const Observed& call = observation_.calls[i];
      if (call.holds || reading_.calls[i].from != From::Example) out.push_back(&call);
    }
    for (const Observed& call : observation_.asked) out.push_back(&call);
    return out;
  }

  /// The annotated type if all values have it, else the least one that they have.
  static sandbox::Result<Type> type_of(const std::vector<const Json*>& values, const std::optional<Type>& annotated,
                                       Side side, const std::string& what) {
    const auto fits = [&](const Json* value) { return typed_value(*value, *annotated, side).has_value(); };
    if (annotated && std::all_of(values.begin(), values.end(), fits)) return *annotated;
    auto type = infer_type(values, side);
    if (type) return type;
    sandbox::Error error = type.error();
    error.message = what + ": " + error.message;
    return tl::unexpected(std::move(error));
  }

  sandbox::Status infer_signature() {
    const auto calls = all_calls();
    for (const Observed* call : calls) {
      if (call->arguments.size() != reading_.parameters.size())
        return package_error({}, "its test calls " + reading_.entry + " with " +
                                     std::to_string(call->arguments.size()) + " arguments, and it takes " +
                                     std::to_string(reading_.parameters.size()));
    }
    for (std::size_t i = 0; i < reading_.parameters.size(); ++i) {
      const ReadParameter& parameter = reading_.parameters[i];
      std::vector<const Json*> values;
      for (const Observed* call : calls) values.push_back(&call->arguments[i]);
      auto type = type_of(values, parameter.type, Side::Argument, "the argument '" + parameter.name + "'");
      if (!type) return tl::unexpected(type.error());
      parameters_.push_back({usable_name(parameter.name, i), std::move(*type)});
    }
    std::vector<const Json*> answers;
    for (const Observed* call : calls) answers.push_back(&call->answer);
    auto type = type_of(answers, reading_.returns, Side::Answer, "what " + reading_.entry + " returns");
    if (!type) return tl::unexpected(type.error());
    returns_ = std::move(*type);
    loosen_tuple();
    return {};
  }

  /// Arguments are passed by position: a name that another language reserves may be another one.
  static std::string usable_name(const std::string& name, std::size_t at) {
    if (!is_identifier(name)) return "argument_" + std::to_string(at + 1);
    return is_reserved(name) ? name + "_" : name;
  }

  /// A tuple whose order is free is a list.
  void loosen_tuple() {
    if (!reading_.any_order || returns_.kind != Type::Kind::Tuple) return;
    const Type field = returns_.args.front();
    const bool alike =
        std::all_of(returns_.args.begin(), returns_.args.end(), [&](const Type& t) { return t == field; });
    if (alike) returns_ = Type{Type::Kind::List, {field}};
  }

  /// What the test says of an answer holds; an example that does not is left out.
  sandbox::Status check_claims() {
    for (std::size_t i = 0; i < reading_.calls.size(); ++i) {
      const ReadCall& call = reading_.calls[i];
      const Observed& seen = observation_.calls[i];
      if (seen.holds) continue;
      const std::string what = "`" + call.source + "`, and the canonical solution answers " + seen.shown;
      if (call.from != From::Example) return package_error({}, call.where + " says " + what);
      plan_.notes.push_back("the prompt shows " + what + ": that is no sample");
    }
    return {};
  }

  sandbox::Result<PackageCase> make_case(const Observed& seen) const {
    PackageCase out;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
      const auto value = typed_value(seen.arguments[i], parameters_[i].type, Side::Argument);
      if (!value)
        return package_error({}, "the argument '" + parameters_[i].name + "' has a value that cannot be written as " +
                                     to_string(parameters_[i].type));
      out.input += value_to_json(*value) + "\n";
    }
    const auto answer = typed_value(seen.answer, returns_, Side::Answer);
    if (!answer) return package_error({}, "an answer cannot be written as " + to_string(returns_));
    out.answer = value_to_json(*answer) + "\n";
    return out;
  }

  /// Every input once. Those that the prompt shows are samples; where it shows none, the first one is.
  sandbox::Status choose_cases() {
    std::vector<PackageCase> samples, secret;
    std::map<std::string, std::string> answers;  // by input
    for (std::size_t i = 0; i < reading_.calls.size(); ++i) {
      const ReadCall& call = reading_.calls[i];
      if (!observation_.calls[i].holds || (plan_.relation && call.from == From::Test)) continue;
      auto made = make_case(observation_.calls[i]);
      if (!made) return tl::unexpected(made.error());
      const auto [known, added] = answers.emplace(made->input, made->answer);
      if (added) (call.from == From::Example ? samples : secret).push_back(std::move(*made));
      if (!added && known->second != made->answer)
        return package_error({}, call.where + " has the input of a case before it, and another answer");
    }
    if (samples.empty() && !secret.empty()) {
      samples.push_back(std::move(secret.front()));
      secret.erase(secret.begin());
    }
    add_cases("sample", samples, plan_);
    add_cases("secret", secret, plan_);
    return {};
  }

  /// The record's, else the widest that an assertion names, else a package's own.
  [[nodiscard]] double tolerance() const {
    if (reading_.tolerance) return *reading_.tolerance;
    double widest = kTolerance64;
    for (const ReadCall& call : reading_.calls) widest = std::max(widest, call.tolerance.value_or(0));
    return widest;
  }

  void add_settings() {
    add_name(record_.task_id + ": " + reading_.title, plan_);
    std::string text = "kind: function\nentry: " + quoted(reading_.entry) + "\nparameters:\n";
    for (const Parameter& parameter : parameters_)
      text += "  - {name: " + quoted(parameter.name) + ", type: " + quoted(to_string(parameter.type)) + "}\n";
    text += "returns: " + quoted(to_string(returns_)) + "\n";
    if (reading_.any_order) {
      text += "compare: any_order\n";
    } else if (has(returns_, Type::Kind::Float)) {
      text += "compare: tolerance\ntolerance: " + value_to_json(Value{tolerance()}) + "\n";
    }
    plan_.files["interface.yaml"] = std::move(text);
  }

  [[nodiscard]] std::string relation() const {
    std::string out = "# The test of " + quoted(record_.task_id) + ", as it stands in the dataset.\n\n";
    out += python_text("PROGRAM", reading_.program) + python_text("TEST", reading_.test);
    out += "ENTRY = " + quoted(reading_.entry) + "\nCHECKS = " + (reading_.checks ? "True" : "False") + "\n\n";
    return out.append(judged_embedded::import_record_py).append("\n\n").append(judged_embedded::import_relation_py);
  }

  const DatasetRecord& record_;
  const Reading& reading_;
  const Observation& observation_;
  std::vector<Parameter> parameters_;
  Type returns_;
  PackagePlan plan_;
};

}  // namespace

void add_name(const std::string& name, PackagePlan& plan) {
  plan.files["problem.yaml"] = "problem_format_version: 2025-09\nname: " + quoted(name) + "\n";
}

void add_cases(const std::string& group, const std::vector<PackageCase>& cases, PackagePlan& plan) {
  const std::size_t width = std::max<std::size_t>(2, std::to_string(cases.size()).size());
  for (std::size_t i = 0; i < cases.size(); ++i) {
    std::string number = std::to_string(i + 1);
    number.insert(0, width - number.size(), '0');
    const std::string name = std::string("data/").append(group).append("/").append(number);
    plan.files[name + ".in"] = cases[i].input;
    plan.files[name + ".ans"] = cases[i].answer;
  }
  plan.cases += cases.size();
}

sandbox::Result<PackagePlan> plan_package(const DatasetRecord& record, const Reading& reading,
                                          const Observation& observation) {
  return Planner(record, reading, observation).plan();
}

}  // namespace judge
