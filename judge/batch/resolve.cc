#include "judge/batch/resolve.h"

namespace judge {
namespace {

sandbox::Result<std::unique_ptr<Problem>> read(const Catalogue& catalogue, const std::string& slug) {
  const auto folder = catalogue.find_slug(slug);
  if (!folder) return tl::unexpected(folder.error());
  auto problem = read_problem(*folder);
  if (!problem) return tl::unexpected(problem.error());
  return std::make_unique<Problem>(std::move(*problem));
}

}  // namespace

sandbox::Result<const Problem*> Resolver::by_slug(const std::string& slug) {
  auto known = problems_.find(slug);
  if (known == problems_.end()) known = problems_.emplace(slug, read(catalogue_, slug)).first;
  if (!known->second) return tl::unexpected(known->second.error());
  return known->second->get();
}

sandbox::Result<const Problem*> Resolver::problem(const std::string& name) {
  const auto mapped = mapping_.find(name);
  const std::string& slug = mapped == mapping_.end() ? name : mapped->second;
  // A path would let an input bring a package of its own.
  const bool is_slug = !slug.empty() && slug != "." && slug != ".." && slug.find('/') == std::string::npos;
  auto found = is_slug ? by_slug(slug) : sandbox::Result<const Problem*>(tl::unexpected(sandbox::Error{}));
  if (found || mapped != mapping_.end() || (is_slug && found.error().kind == sandbox::ErrorKind::Package)) {
    if (found || is_slug) return found;
    return sandbox::usage_error("the mapping names '" + slug + "', which is no slug", "`judge problems` lists them");
  }
  const std::string plain = plain_form(name);
  if (auto problem = plain == name ? found : by_slug(plain)) return problem;
  sandbox::Error error = is_slug ? found.error() : sandbox::Error{};
  error.kind = sandbox::ErrorKind::Usage;
  error.message = "unknown problem '" + name + "'";
  if (error.hint.empty()) error.hint = "`judge problems` lists them all; --mapping FILE says which one is meant";
  return tl::unexpected(std::move(error));
}

sandbox::Status Resolver::check_ready(const Problem& problem, const Submission& submission) {
  const auto runner = languages_.by_name(submission.language);
  if (!runner) return tl::unexpected(runner.error());
  if (graded_ == Graded::Elsewhere) return {};
  const std::pair key(problem.slug, submission.language);
  auto known = ready_.find(key);
  if (known == ready_.end()) {
    auto ready = (*runner)->installed();
    if (ready && problem.interface) ready = (*runner)->can_call(problem.interface->signature);
    known = ready_.emplace(key, std::move(ready)).first;
  }
  return known->second ? (*runner)->has_libraries(submission) : known->second;
}

}  // namespace judge
