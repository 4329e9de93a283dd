#include <algorithm>
#include <map>

#include "judge/model/submission.h"
#include "judge/problem/problem.h"
#include "judge/problem/settings.h"
#include "sandbox/base/fd.h"

namespace judge {

namespace {

namespace fs = std::filesystem;
using sandbox::package_error;
using sandbox::Result;
using sandbox::Status;

constexpr sandbox::Bytes kMaxCaseBytes = 64 * sandbox::kMiB;
constexpr std::size_t kMaxCases = 10'000;

/// "2-small" before "10-large": runs of digits compare as numbers.
bool natural_less(const std::string& a, const std::string& b) {
  std::size_t i = 0, j = 0;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  while (i < a.size() && j < b.size()) {
    if (!digit(a[i]) || !digit(b[j])) {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i, ++j;
      continue;
    }
    const auto number = [&](const std::string& s, std::size_t& at) {
      while (at < s.size() && s[at] == '0') ++at;
      const std::size_t start = at;
      while (at < s.size() && digit(s[at])) ++at;
      return std::string_view(s).substr(start, at - start);
    };
    const auto x = number(a, i), y = number(b, j);
    if (x.size() != y.size()) return x.size() < y.size();
    if (x != y) return x < y;
  }
  return a.size() - i < b.size() - j || (a.size() - i == b.size() - j && a < b);
}

/// The entries of a folder, in natural order; none if it does not exist.
std::vector<fs::path> entries(const fs::path& folder) {
  std::vector<fs::path> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (!entry.path().filename().string().starts_with('.')) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end(), [](const fs::path& a, const fs::path& b) {
    return natural_less(a.filename().string(), b.filename().string());
  });
  return out;
}

class PackageReader {
 public:
  explicit PackageReader(fs::path folder) {
    problem_.folder = std::move(folder);
    problem_.slug = problem_.folder.filename().string();
  }

  Result<Problem> read() {
    if (auto ok = read_problem_yaml(problem_.folder, problem_); !ok) return tl::unexpected(ok.error());
    if (auto ok = read_interface_yaml(problem_.folder, problem_); !ok) return tl::unexpected(ok.error());
    if (auto ok = read_statement(); !ok) return tl::unexpected(ok.error());
    for (const char* group : {"sample", "secret"}) {
      if (auto ok = read_group(group); !ok) return tl::unexpected(ok.error());
    }
    if (problem_.cases.empty()) {
      return package_error(shown("data"), "the package has no test case",
                           "add data/secret/01.in and data/secret/01.ans");
    }
    if (auto ok = list_submissions(); !ok) return tl::unexpected(ok.error());
    return std::move(problem_);
  }

 private:
  [[nodiscard]] std::string shown(const fs::path& inside) const { return (fs::path(problem_.slug) / inside).string(); }

  Status read_statement() {
    for (const char* name :
         {"statement/problem.en.md", "statement/problem.md", "statement/problem.en.tex", "statement/problem.tex"}) {
      auto text = sandbox::read_file((problem_.folder / name).string(), sandbox::kMiB);
      if (!text) continue;
      problem_.statement = std::move(*text);
      return {};
    }
    return package_error(shown("statement"), "the statement is missing", "write statement/problem.en.md");
  }

  Status read_group(const std::string& group) {
    struct Pair {
      fs::path in, ans;
    };
    std::vector<std::pair<std::string, Pair>> pairs;
    for (const auto& file : entries(problem_.folder / "data" / group)) {
      const std::string extension = file.extension().string(), stem = file.stem().string();
      const fs::path inside = fs::path("data") / group / file.filename();
      if (file.filename() == "test_group.yaml" || extension == ".yaml" || extension == ".md" || extension == ".hint" ||
          extension == ".desc")
        continue;
      if (extension != ".in" && extension != ".ans") {
        return package_error(shown(inside), "is not a test case's file", "a case is NAME.in with NAME.ans");
      }
      if (pairs.empty() || pairs.back().first != stem) {
        const auto found = std::find_if(pairs.begin(), pairs.end(), [&](const auto& p) { return p.first == stem; });
        if (found == pairs.end()) pairs.emplace_back(stem, Pair{});
      }
      auto& pair = std::find_if(pairs.begin(), pairs.end(), [&](const auto& p) { return p.first == stem; })->second;
      (extension == ".in" ? pair.in : pair.ans) = file;
    }
    for (const auto& [stem, pair] : pairs) {
      const fs::path inside = fs::path("data") / group / stem;
      if (pair.in.empty()) return package_error(shown(inside) + ".ans", "has no " + stem + ".in beside it");
      if (pair.ans.empty()) return package_error(shown(inside) + ".in", "has no " + stem + ".ans beside it");
      if (auto ok = read_case(group, stem, pair.in, pair.ans); !ok) return ok;
    }
    return {};
  }

  Status read_case(const std::string& group, const std::string& stem, const fs::path& in, const fs::path& ans) {
    if (problem_.cases.size() >= kMaxCases)
      return package_error(shown("data"), "has more than " + std::to_string(kMaxCases) + " cases");
    TestCase test;
    test.name = group + "/" + stem;
    test.sample = group == "sample";
    const std::string in_shown = shown(fs::path("data") / group / in.filename()),
                      ans_shown = shown(fs::path("data") / group / ans.filename());
    auto input = sandbox::read_file(in.string(), kMaxCaseBytes);
    if (!input) return package_error(in_shown, "cannot be read, or is larger than 64 MiB");
    auto answer = sandbox::read_file(ans.string(), kMaxCaseBytes);
    if (!answer) return package_error(ans_shown, "cannot be read, or is larger than 64 MiB");
    test.input_text = std::move(*input);
    test.answer_text = std::move(*answer);
    if (problem_.interface) {
      const auto& signature = problem_.interface->signature;
      auto arguments = parse_arguments(test.input_text, signature, in_shown);
      if (!arguments) return tl::unexpected(arguments.error());
      test.arguments = std::move(*arguments);
      auto expected = value_from_json(test.answer_text, signature.returns);
      if (!expected)
        return package_error(ans_shown + ":1", expected.error().message,
                             "the answer is one JSON value of type " + to_string(signature.returns));
      test.expected = std::move(*expected);
    }
    problem_.cases.push_back(std::move(test));
    return {};
  }

  Status list_submissions() {
    for (const auto& folder : entries(problem_.folder / "submissions")) {
      const std::string name = folder.filename().string();
      const auto verdict = verdict_of_folder(name);
      const fs::path inside = fs::path("submissions") / name;
      if (!verdict) {
        return package_error(
            shown(inside), "is not the folder of a verdict",
            "known: accepted, wrong_answer, time_limit_exceeded, memory_limit_exceeded, output_limit_exceeded, "
            "run_time_error, compile_error, security_violation");
      }
      for (const auto& file : entries(folder)) {
        std::error_code ignored;
        if (!fs::is_regular_file(file, ignored))
          return package_error(shown(inside / file.filename()), "a submission must be a single file");
        problem_.submissions.push_back({file, name, *verdict});
      }
    }
    return {};
  }

  Problem problem_;
};

}  // namespace

Result<Problem> read_problem(const fs::path& folder) {
  return PackageReader(folder).read();
}

Result<ProblemSummary> read_summary(const fs::path& folder) {
  Problem problem;
  problem.folder = folder;
  if (auto ok = read_problem_yaml(folder, problem); !ok) return tl::unexpected(ok.error());
  if (auto ok = read_interface_yaml(folder, problem); !ok) return tl::unexpected(ok.error());
  ProblemSummary summary;
  summary.slug = folder.filename().string();
  summary.name = problem.name;
  summary.difficulty = problem.difficulty;
  summary.topics = problem.topics;
  if (problem.interface) summary.signature = problem.interface->signature;
  summary.folder = folder;
  return summary;
}

Result<std::vector<Value>> parse_arguments(std::string_view text, const Signature& signature,
                                           const std::string& where) {
  std::vector<Value> arguments;
  std::size_t line = 0;
  while (!text.empty()) {
    ++line;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view value = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (value.find_first_not_of(" \t\r") == std::string_view::npos && text.empty()) break;  // a blank last line
    const std::string place = where + ":" + std::to_string(line);
    if (arguments.size() == signature.parameters.size()) {
      return package_error(place,
                           "one line too many: " + to_string(signature) + " takes " +
                               std::to_string(signature.parameters.size()) + " arguments",
                           "one JSON value per line, one line per parameter");
    }
    const auto& parameter = signature.parameters[arguments.size()];
    auto argument = value_from_json(value, parameter.type);
    if (!argument)
      return package_error(place, parameter.name + ": " + argument.error().message,
                           "one JSON value per line, one line per parameter");
    arguments.push_back(std::move(*argument));
  }
  if (arguments.size() < signature.parameters.size()) {
    return package_error(where, "the line for '" + signature.parameters[arguments.size()].name + "' is missing",
                         "one JSON value per line, one line per parameter");
  }
  return arguments;
}

}  // namespace judge
