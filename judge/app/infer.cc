#include "judge/app/infer.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace judge::app {
namespace {

bool upper(char c) {
  return std::isupper(static_cast<unsigned char>(c)) != 0;
}
bool lower_or_digit(char c) {
  return std::islower(static_cast<unsigned char>(c)) != 0 || std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// A new word starts at a capital after a small letter ("twoSum"), and at the last capital of a run ("LRUCache").
bool starts_word(std::string_view text, std::size_t at) {
  if (at == 0 || !upper(text[at])) return false;
  if (lower_or_digit(text[at - 1])) return true;
  return upper(text[at - 1]) && at + 1 < text.size() && lower_or_digit(text[at + 1]);
}

std::string without_dashes(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

/// How many characters of the slug the file's words begin with; 0 if they do not.
std::size_t match_length(const std::string& words, const std::string& slug) {
  if (words == slug || without_dashes(words) == without_dashes(slug)) return slug.size() + 1;
  const bool begins =
      words.size() > slug.size() && words.compare(0, slug.size(), slug) == 0 && words[slug.size()] == '-';
  return begins ? slug.size() : 0;
}

std::vector<std::string> by_names(const std::vector<std::string>& defined_names,
                                  const std::vector<ProblemSummary>& problems) {
  std::vector<std::string> slugs;
  for (const ProblemSummary& problem : problems) {
    if (!problem.signature) continue;
    const auto& entry = problem.signature->entry;
    const bool defined = std::any_of(entry.begin(), entry.end(), [&defined_names](const std::string& name) {
      return std::find(defined_names.begin(), defined_names.end(), name) != defined_names.end();
    });
    if (defined) slugs.push_back(problem.slug);
  }
  return slugs;
}

}  // namespace

std::string slug_of_file(std::string_view file_name) {
  const std::string stem = std::filesystem::path(file_name).stem().string();
  std::string slug;
  for (std::size_t i = 0; i < stem.size(); ++i) {
    const bool separator = std::isalnum(static_cast<unsigned char>(stem[i])) == 0;
    if ((separator || starts_word(stem, i)) && !slug.empty() && slug.back() != '-') slug += '-';
    if (!separator) slug += static_cast<char>(std::tolower(static_cast<unsigned char>(stem[i])));
  }
  if (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug;
}

/// Those that match best: the longest, so that "two-sum-sorted.py" is not taken for "two-sum" where both exist.
std::vector<std::string> slugs_named_by(std::string_view file_name, const std::vector<std::string>& slugs) {
  const std::string words = slug_of_file(file_name);
  std::size_t best = 1;
  std::vector<std::string> named;
  for (const std::string& slug : slugs) {
    const std::size_t length = match_length(words, slug);
    if (length < best) continue;
    if (length > best) named.clear();
    best = length;
    named.push_back(slug);
  }
  return named;
}

sandbox::Result<std::string> infer_problem(std::string_view file_name, const std::vector<std::string>& defined_names,
                                           const std::vector<ProblemSummary>& problems) {
  std::vector<std::string> slugs;
  for (const ProblemSummary& problem : problems) slugs.push_back(problem.slug);
  const auto named = slugs_named_by(file_name, slugs);
  if (named.size() == 1) return named.front();
  const auto defining = named.empty() ? by_names(defined_names, problems) : named;
  if (defining.size() == 1) return defining.front();

  const std::string file(file_name);
  if (defining.empty()) {
    return sandbox::usage_error(
        "cannot tell which problem " + file + " is for: neither its name nor a function in it says",
        "name the problem: judge run PROBLEM FILE (`judge problems` lists them)");
  }
  std::string candidates;
  for (const std::string& slug : defining) candidates += (candidates.empty() ? "" : ", ") + slug;
  return sandbox::usage_error(file + " fits several problems: " + candidates,
                              "name one: judge run " + defining.front() + " FILE");
}

}  // namespace judge::app
