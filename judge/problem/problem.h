// A problem package in memory. Reading validates everything that grading relies on: an unknown key, a missing answer or
// a value of the wrong type is an Error with file:line and a hint, never a surprise during a run.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "judge/complexity/expression.h"
#include "judge/metric/metric.h"
#include "judge/metric/predictions.h"
#include "judge/model/verdict.h"
#include "judge/value/call.h"
#include "judge/value/type.h"
#include "judge/value/value.h"
#include "sandbox/base/error.h"
#include "sandbox/protocol/launch.h"

namespace judge {

/// The tolerances of arrays where the package names none.
inline constexpr double kTolerance64 = 1e-9, kTolerance32 = 1e-5;

/// Whether an array may have another dtype than the declared one. numpy's words.
enum class Casting {
  No,
  SameKind,  ///< bool for an integer, an integer for a float, and one width for another; never a float for an integer
};

/// How an answer is compared (interface.yaml: compare).
struct Compare {
  enum class Mode {
    Exact,
    AnyOrder,      ///< the outer list's order is free
    AnyOrderDeep,  ///< every list's order is free
    Tolerance,     ///< floats: |got - want| <= tolerance * scale; everything else exact
    Tokens,        ///< programs: whitespace-separated tokens; with `tolerance`, numeric tokens within it (absolute or
                   ///< relative)
  };
  Mode mode = Mode::Exact;
  std::optional<double> tolerance;  ///< Tolerance without one: each array's dtype has its own
  bool case_sensitive = true;       ///< Tokens only (ICPC: case_sensitive; the ICPC default is insensitive)
  Casting casting = Casting::No;
};

/// What interface.yaml declares; a problem without one is a stdin/stdout program.
struct Interface {
  Signature signature;
  /// Names that a submission must not use, by language ("python", "cpp").
  std::map<std::string, std::vector<std::string>> forbidden;
};

struct TestCase {
  std::string name;  ///< "sample/1": the path under data/ without extension
  bool sample = false;
  std::string input_text;       ///< the .in file as it stands; of an .npz file its values as people read them
  std::string answer_text;      ///< the .ans file, likewise
  std::vector<Call> calls;      ///< functions and classes only; of a function one
  Value expected;               ///< functions and classes only: what the calls answer (answer_type)
  std::optional<double> scale;  ///< the unit of the tolerance, where the case has its own; above 0
  /// Take-homes only: names and contents of what a submission finds in its working directory.
  std::vector<std::pair<std::string, std::string>> files;
  Labels labels;  ///< take-homes only: what is to be predicted
};

/// A property across calls that an author's program checks (relations/NAME.py).
struct Relation {
  std::string name;       ///< "relation/causal": it stands in reports among the cases
  std::string file_name;  ///< "relations/causal.py"
  std::string source;     ///< Python
};

/// Of a debugging round: something that is wrong in its starter, fixed when all these cases are accepted.
struct Bug {
  std::string name;                ///< what a reader may know of it: "an epoch sees some rows twice"
  std::vector<std::string> cases;  ///< of cases and relations; each belongs to one bug at most
};

/// That arrays are to be computed with whole-array operations: the CPU time that a submission takes for one case is
/// held against that of three of the package's own, measured beside it. It binds submissions in the language of these.
struct Vectorised {
  struct Version {
    std::string file_name;  ///< "time_limit_exceeded/loop.py", in submissions/
    std::string source;
  };
  std::string case_name;
  Version naive;  ///< loops over the elements
  Version half;   ///< loops over rows, say, and is still not fast enough
  Version full;   ///< as it should be
};
/// How reports call the check; it stands among the cases, the last of them.
inline constexpr const char* kVectorisedName = "vectorised";

/// What is expected of how a submission grows, and inputs to measure it with (interface.yaml: growth).
struct Growth {
  /// What becomes of a submission that clearly exceeds what is expected.
  enum class Exceeding {
    Fail,    ///< it is a TLE (an MLE for space), so it is measured whenever every case is accepted
    Warn,    ///< measured when asked for, and told
    Inform,  ///< the same, without a mark
  };
  struct Parameter {
    std::string name;      ///< "n"
    double from = 1;       ///< the smallest size
    double to = 1;         ///< the largest that the problem allows
    double meanwhile = 1;  ///< the size that it has while another one grows
  };
  std::vector<Parameter> sizes;     ///< at least one
  std::vector<std::string> inputs;  ///< functions of the generators' file; each is measured, the dearest counts
  std::optional<Expression> time, space;
  Exceeding exceeding = Exceeding::Warn;
  std::string file_name;  ///< "generators/growth.py"
  std::string source;     ///< Python

  /// A class of growth in terms of these sizes: "n log n". A Usage error says what cannot be read.
  [[nodiscard]] sandbox::Result<Expression> read_class(std::string_view text) const;
};
/// How reports call the check where it can fail a submission; it stands among the cases, the last of them.
inline constexpr const char* kGrowthName = "growth";

/// A submission bundled with the package, and the verdict its folder demands.
struct BundledSubmission {
  std::filesystem::path path;
  std::string folder;  ///< "accepted", "wrong_answer", ...
  Verdict expected = Verdict::AC;
};

struct Problem {
  std::string slug;  ///< the folder's name
  std::string name;
  std::string difficulty;           ///< "easy", "medium", "hard", or empty: from keywords
  std::vector<std::string> topics;  ///< the other keywords
  std::filesystem::path folder;
  std::string statement;  ///< Markdown
  std::optional<Interface> interface;
  Compare compare;
  std::optional<Metric> metric;  ///< of a take-home: a program whose predictions are measured; it has one case
  sandbox::Limits limits;
  std::vector<TestCase> cases;      ///< samples first, then secret, each in name order
  std::vector<Relation> relations;  ///< functions and classes only
  std::vector<Bug> bugs;            ///< debugging rounds only, which are scored by them
  std::optional<Vectorised> vectorised;
  std::optional<Growth> growth;  ///< functions and classes only
  std::vector<std::filesystem::path>
      starters;  ///< starter/*: what a candidate begins with, in place of a generated one
  std::vector<BundledSubmission> submissions;
};

/// Reads and validates a whole package.
[[nodiscard]] sandbox::Result<Problem> read_problem(const std::filesystem::path& folder);

/// The one-line facts of a package, read without its data: for lists and for inference.
struct ProblemSummary {
  std::string slug, name, difficulty;
  std::vector<std::string> topics;
  std::optional<Signature> signature;
  std::optional<MetricKind> metric;  ///< of a take-home
  std::filesystem::path folder;
};
[[nodiscard]] sandbox::Result<ProblemSummary> read_summary(const std::filesystem::path& folder);

/// The calls in the text of an .in file. For a function one JSON value per line, one line per parameter; for a class
/// two lines: the names of what is called, the class first, and the arguments of each call. `where` names the file in
/// errors.
[[nodiscard]] sandbox::Result<std::vector<Call>> parse_calls(std::string_view text, const Signature& signature,
                                                             const std::string& where);
/// What the lines of such a text are, for hints.
[[nodiscard]] std::string input_form(const Signature& signature);

/// Where problems are looked for, in order; earlier wins.
class Catalogue {
 public:
  explicit Catalogue(std::vector<std::filesystem::path> folders) : folders_(std::move(folders)) {}

  /// By slug alone, for names that others chose: a path would let them bring a package of their own. An unknown one is
  /// a Usage error that offers the nearest slugs.
  [[nodiscard]] sandbox::Result<std::filesystem::path> find_slug(const std::string& slug) const;
  /// By slug, or by a package's path. Errors as of find_slug().
  [[nodiscard]] sandbox::Result<std::filesystem::path> find(const std::string& name_or_path) const;
  /// Every package, by slug. Broken ones are in `broken` with their error and do not hide the others.
  struct Listing {
    std::vector<ProblemSummary> problems;
    std::vector<sandbox::Error> broken;
  };
  [[nodiscard]] Listing list() const;

 private:
  std::vector<std::filesystem::path> folders_;
};

/// At most `max` of `candidates`, the nearest to `name` first (edit distance, prefixes); only plausible ones.
[[nodiscard]] std::vector<std::string> nearest(std::string_view name, const std::vector<std::string>& candidates,
                                               std::size_t max = 3);

}  // namespace judge
