// What the importer's programs say of a record from inside the jail: their replies, read as untrusted bytes. Pure.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/value/type.h"
#include "sandbox/base/error.h"

namespace judge {

/// A call that a record's texts or inputs make of the function.
struct ReadCall {
  enum class From {
    Example,  ///< the prompt shows it, with its answer
    Input,    ///< base_input or plus_input; nothing is said of its answer
    Test,     ///< an assertion
  };
  From from = From::Test;
  std::string where;                ///< "test, line 4"
  std::string source;               ///< what is said of the answer, as it stands there; empty for Input
  bool truth = false;               ///< it is only said whether the answer counts as true
  std::optional<double> tolerance;  ///< that it names
};

struct ReadParameter {
  std::string name;
  std::optional<Type> type;  ///< as annotated, where judged has the type
};

/// What read.py found in a record.
struct Reading {
  std::string program;    ///< the canonical solution, whole; empty where answers are given without one
  std::string title;      ///< what the problem's name has behind the task_id
  std::string entry;      ///< the function that is tested
  std::string statement;  ///< Markdown
  std::vector<ReadParameter> parameters;
  std::optional<Type> returns;      ///< as annotated
  std::optional<double> tolerance;  ///< the record's own
  bool any_order = false;           ///< all assertions sort the answer, or make it a set
  std::vector<ReadCall> calls;
  std::string test;        ///< all tests as one program
  bool arbitrary = false;  ///< they are more than assertions about single calls
  bool checks = false;     ///< they define check(candidate)
};

/// A call as observe.py saw it answered. Values are as judge/import/values.py encodes them.
struct Observed {
  nlohmann::json arguments;  ///< a list
  nlohmann::json answer;
  bool holds = true;  ///< what is said of the answer
  std::string shown;  ///< the answer, for people; may be cut off
};
struct Observation {
  std::vector<Observed> calls;  ///< in the order of Reading::calls
  std::vector<Observed> asked;  ///< of the calls that an arbitrary test makes
};

/// Errors (Package) say why the record cannot be imported.
[[nodiscard]] sandbox::Result<Reading> decode_reading(std::string_view reply);
[[nodiscard]] sandbox::Result<Observation> decode_observation(std::string_view reply, const Reading& reading);

}  // namespace judge
