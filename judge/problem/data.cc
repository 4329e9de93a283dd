#include "judge/problem/data.h"

#include <algorithm>
#include <map>

#include "judge/problem/dimensions.h"
#include "judge/problem/npz_case.h"
#include "judge/problem/settings.h"
#include "judge/value/utf8.h"
#include "sandbox/base/fd.h"

namespace judge {

namespace {

namespace fs = std::filesystem;
using sandbox::package_error;
using sandbox::Result;
using sandbox::Status;

constexpr sandbox::Bytes kMaxCaseBytes = 64 * sandbox::kMiB;
constexpr std::size_t kMaxCases = 10'000;
constexpr const char* kTakeHomeHint =
    "a take-home's case is NAME.files, the folder that a submission finds, and NAME.ans, the hidden labels";
constexpr const char* kCaseHint = "a case is NAME.in with NAME.ans; arrays may be NAME.in.npz, NAME.ans.npz";

struct NaturalLess {
  bool operator()(const std::string& a, const std::string& b) const { return natural_less(a, b); }
};

struct CaseFiles {
  fs::path in, ans, files;
};

template <std::size_t N>
bool is_one_of(const std::string& word, const char* const (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

Result<std::string> read_data(const fs::path& file, const std::string& shown) {
  auto text = sandbox::read_file(file.string(), kMaxCaseBytes);
  if (text) return text;
  sandbox::Error error{sandbox::ErrorKind::Package, "cannot be read", shown, {}, text.error().sys_errno};
  if (error.sys_errno == 0) error.message = "is larger than 64 MiB";
  return tl::unexpected(std::move(error));
}

class GroupReader {
 public:
  GroupReader(Problem& problem, std::string group) : problem_(problem), group_(std::move(group)) {}

  Status read() {
    for (const auto& file : entries(problem_.folder / "data" / group_)) {
      if (auto ok = sort_in(file); !ok) return ok;
    }
    for (const auto& [name, files] : cases_) {
      if (problem_.metric) {
        if (auto ok = read_take_home(name, files); !ok) return ok;
        continue;
      }
      if (files.in.empty()) return package_error(shown(files.ans), "has no " + name + ".in beside it", kCaseHint);
      if (files.ans.empty()) return package_error(shown(files.in), "has no " + name + ".ans beside it", kCaseHint);
      if (problem_.cases.size() >= kMaxCases) {
        return package_error(shown(files.in), "is one case more than the " + std::to_string(kMaxCases) + " allowed");
      }
      if (auto ok = read_case(name, files); !ok) return ok;
    }
    return {};
  }

 private:
  [[nodiscard]] std::string shown(const fs::path& file) const {
    return (fs::path(problem_.slug) / "data" / group_ / file.filename()).string();
  }

  Status sort_in(const fs::path& file) {
    // What ICPC packages keep beside a case for readers and for the page, and what would change how a case is judged.
    static constexpr const char* kForReaders[] = {".md",  ".hint", ".desc", ".png",       ".jpg",
                                                  ".svg", ".jpeg", ".pdf",  ".statement", ".download"};
    static constexpr const char* kUnsupported[] = {".args", ".out", ".interaction"};
    const std::string extension = file.extension().string();
    std::error_code ignored;
    if (!is_plain_text(file.filename().string())) {
      return package_error(shown(file), "has a name that is not UTF-8, or has control characters", kCaseHint);
    }
    if (extension == ".files" && problem_.metric) {
      cases_[file.stem().string()].files = file;
      return {};
    }
    if (extension == ".files")
      return package_error(shown(file), "only a take-home's submission finds files", "add a metric.yaml");
    if (is_one_of(extension, kUnsupported)) return package_error(shown(file), extension + " files are not supported");
    if (fs::is_directory(file, ignored)) {
      return package_error(shown(file), "is a folder", "test groups in folders of their own are not supported");
    }
    if (!fs::is_regular_file(file, ignored)) return package_error(shown(file), "is not a plain file", kCaseHint);
    if (extension == ".yaml") return read_group_yaml(file, shown(file), nullptr);
    if (is_one_of(extension, kForReaders)) return {};
    const fs::path plain = extension == ".npz" ? file.stem() : file.filename();
    if (plain.extension() != ".in" && plain.extension() != ".ans") {
      return package_error(shown(file), "is not a test case's file", kCaseHint);
    }
    if (extension == ".npz" && !problem_.interface) {
      return package_error(shown(file), "is for a function's arrays", "a program's case is NAME.in with NAME.ans");
    }
    CaseFiles& files = cases_[plain.stem().string()];
    fs::path& place = plain.extension() == ".in" ? files.in : files.ans;
    if (!place.empty()) return package_error(shown(file), "is there twice, as text and as .npz", kCaseHint);
    place = file;
    return {};
  }

  /// One case, whose labels nobody but the judge reads.
  Status read_take_home(const std::string& name, const CaseFiles& files) {
    const fs::path& any = files.ans.empty() ? (files.in.empty() ? files.files : files.in) : files.ans;
    if (group_ == "sample" || !problem_.cases.empty())
      return package_error(shown(any), "a take-home has one case, in data/secret", kTakeHomeHint);
    if (!files.in.empty()) return package_error(shown(files.in), "a take-home has no input", kTakeHomeHint);
    if (files.ans.empty() || files.files.empty())
      return package_error(shown(any),
                           std::string("has no ") + name + (files.ans.empty() ? ".ans" : ".files") + " beside it",
                           kTakeHomeHint);
    TestCase test;
    test.name = group_ + "/" + name;
    auto answer = read_data(files.ans, shown(files.ans));
    if (!answer) return tl::unexpected(answer.error());
    if (auto ok = read_take_home_labels(*problem_.metric, *answer, shown(files.ans), test); !ok) return ok;
    if (auto ok = read_take_home_files(files.files, shown(files.files), test); !ok) return ok;
    problem_.cases.push_back(std::move(test));
    return {};
  }

  Status read_case(const std::string& name, const CaseFiles& files) {
    TestCase test;
    test.name = group_ + "/" + name;
    test.sample = group_ == "sample";
    auto input = read_data(files.in, shown(files.in));
    if (!input) return tl::unexpected(input.error());
    auto answer = read_data(files.ans, shown(files.ans));
    if (!answer) return tl::unexpected(answer.error());
    test.input_text = std::move(*input);
    test.answer_text = std::move(*answer);
    if (problem_.interface) {
      if (auto ok = read_arguments(test, files.in); !ok) return ok;
      if (auto ok = read_answer(test, files.ans); !ok) return ok;
      if (auto ok = check_dimensions(problem_.interface->signature, test.calls, &test.expected); !ok)
        return package_error(shown(files.ans), ok.error().message);
    }
    problem_.cases.push_back(std::move(test));
    return {};
  }

  /// Fills the arguments from input_text, the bytes of `file`.
  Status read_arguments(TestCase& test, const fs::path& file) const {
    const Signature& signature = problem_.interface->signature;
    if (file.extension() != ".npz") {
      auto calls = parse_calls(test.input_text, signature, shown(file));
      if (!calls) return tl::unexpected(calls.error());
      test.calls = std::move(*calls);
      return {};
    }
    if (signature.is_class())
      return package_error(shown(file), "an .npz file has no calls", "the cases of a class are .in files");
    auto arrays = read_npz(test.input_text);
    auto arguments = arrays ? npz_arguments(std::move(*arrays), signature) : tl::unexpected(arrays.error());
    if (!arguments) return package_error(shown(file), arguments.error().message, arguments.error().hint);
    test.input_text.clear();
    for (const Value& argument : *arguments) test.input_text += value_to_text(argument) + "\n";
    test.calls = {{0, std::move(*arguments)}};
    return {};
  }

  /// Fills the expected value from answer_text, the bytes of `file`.
  Status read_answer(TestCase& test, const fs::path& file) const {
    const Signature& signature = problem_.interface->signature;
    if (file.extension() != ".npz") {
      auto expected = value_from_json(test.answer_text, answer_type(signature, test.calls));
      if (!expected) {
        const std::string hint = signature.is_class()
                                     ? "the answer is one JSON list with a value per call: null for the constructor "
                                       "and for a method that returns None"
                                     : "the answer is one JSON value of type " + to_string(signature.returns);
        return package_error(shown(file) + ":1", expected.error().message, hint);
      }
      test.expected = std::move(*expected);
      return {};
    }
    if (signature.is_class())
      return package_error(shown(file), "an .npz file has no answers to calls",
                           "the answers of a class are .ans files");
    auto arrays = read_npz(test.answer_text);
    auto answer = arrays ? npz_answer(std::move(*arrays), signature.returns) : tl::unexpected(arrays.error());
    if (!answer) return package_error(shown(file), answer.error().message, answer.error().hint);
    test.expected = std::move(answer->value);
    test.scale = answer->scale;
    test.answer_text = value_to_text(test.expected) + "\n";
    return {};
  }

  Problem& problem_;
  std::string group_;
  std::map<std::string, CaseFiles, NaturalLess> cases_;
};

}  // namespace

bool natural_less(const std::string& a, const std::string& b) {
  std::size_t i = 0, j = 0;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto number = [&](const std::string& s, std::size_t& at) {
    while (at < s.size() && s[at] == '0') ++at;
    const std::size_t start = at;
    while (at < s.size() && digit(s[at])) ++at;
    return std::string_view(s).substr(start, at - start);
  };
  while (i < a.size() && j < b.size()) {
    if (!digit(a[i]) || !digit(b[j])) {
      if (a[i] != b[j]) return a[i] < b[j];
      ++i, ++j;
      continue;
    }
    const auto x = number(a, i), y = number(b, j);
    if (x.size() != y.size()) return x.size() < y.size();
    if (x != y) return x < y;
  }
  const std::size_t rest_a = a.size() - i, rest_b = b.size() - j;
  return rest_a != rest_b ? rest_a < rest_b : a < b;  // "01" and "1" are equal as numbers
}

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

Status read_cases(Problem& problem) {
  const fs::path shown = fs::path(problem.slug) / "data";
  // The last three try out a package's validators; the judge does not run those.
  static constexpr const char* kFolders[] = {"sample", "secret", "invalid_input", "invalid_output", "valid_output"};
  for (const auto& entry : entries(problem.folder / "data")) {
    const std::string name = entry.filename().string();
    if (name == "test_group.yaml") {
      if (auto ok = read_group_yaml(entry, (shown / name).string(), &problem); !ok) return ok;
    } else if (!is_one_of(name, kFolders)) {
      return package_error((shown / name).string(), "has no place in data/",
                           "cases go into data/sample and data/secret");
    } else if (std::error_code ignored; !fs::is_directory(entry, ignored)) {
      return package_error((shown / name).string(), "is not a folder, or a link to none");
    }
  }
  for (const char* group : {"sample", "secret"}) {
    if (auto ok = GroupReader(problem, group).read(); !ok) return ok;
  }
  return {};
}

}  // namespace judge
