#include "judge/pipeline/growth_bystanders.h"

#include <algorithm>
#include <cmath>

#include "judge/check/check.h"
#include "judge/pipeline/compile.h"
#include "judge/pipeline/growth_witness.h"
#include "judge/value/frame.h"

namespace judge {
namespace {

using sandbox::Micros;

/// Reading is timed at so many of the largest sizes, so often.
constexpr std::size_t kDecodedSizes = 4;
constexpr int kRounds = 5;
/// The reference answers the largest sizes first, and no more once it has taken so long.
constexpr Micros kMostOfReference{500'000};

/// Whether the reply is a right answer; so also where that cannot be said.
bool agrees(const Problem& problem, const Type& type, const std::string& reply, const std::string& reference) {
  const auto got = decode_reply(reply, type), want = decode_reply(reference, type);
  if (!want) return true;
  return got && !compare_values(got->value, want->value, type, problem.compare);
}

/// "size 4096", "sizes 64, 128"
std::string text_of(const std::vector<double>& sizes) {
  std::string out = sizes.size() == 1 ? "size" : "sizes";
  for (std::size_t i = 0; i < sizes.size(); ++i) out += (i == 0 ? " " : ", ") + std::to_string(std::llround(sizes[i]));
  return out;
}

}  // namespace

sandbox::Status GrowthBystanders::hear(const Input& input, const CountedRunner& graded, GrowthPoints& points) const {
  if (grows_less_than_input(points)) {
    if (auto ok = time_decoding(input, graded, points); !ok) return ok;
  }
  return compare_answers(input, points);
}

sandbox::Result<std::optional<CountedRunner>> GrowthBystanders::ready(const Submission& submission) const {
  const auto runner = registry_.by_name(submission.language);
  if (!runner) return tl::unexpected(runner.error());
  Report report;
  GradeEvents unheard;
  const auto artifact = compile(pool_, cache_, **runner, problem_, submission, report, unheard);
  if (!artifact || !(*runner)->counting()) return std::optional<CountedRunner>();
  return CountedRunner::make(pool_, problem_, **runner, submission, *artifact, runners::Counting::Time);
}

sandbox::Status GrowthBystanders::time_decoding(const Input& input, const CountedRunner& graded,
                                                GrowthPoints& points) const {
  const std::string name = "starter" + runner_.extensions().front();
  const auto idle = ready({name, runner_.name(), runner_.starter(problem_.interface->signature)});
  if (!idle) return tl::unexpected(idle.error());
  if (!*idle) return {};
  const auto count = static_cast<std::ptrdiff_t>(std::min(kDecodedSizes, points.size()));
  for (int round = 0; round < kRounds; ++round) {
    for (auto point = points.end() - count; point != points.end(); ++point) {
      const auto made = input(*point);
      if (!made) return tl::unexpected(made.error());
      const auto call = (*idle)->call(made->frame);
      if (!call) return tl::unexpected(call.error());
      if (!point->decoding || call->cpu_time < *point->decoding) point->decoding = call->cpu_time;
      const auto again = graded.call(made->frame);
      if (!again) return tl::unexpected(again.error());
      if (again->answered) point->take(*again);
    }
  }
  return {};
}

/// The first accepted submission, in the same language if there is one.
sandbox::Result<std::optional<Submission>> GrowthBystanders::reference() const {
  const BundledSubmission* chosen = nullptr;
  std::string language;
  for (const BundledSubmission& bundled : problem_.submissions) {
    const auto runner = registry_.by_extension(bundled.path);
    if (bundled.expected != Verdict::AC || !runner || !(*runner)->counting()) continue;
    if (chosen != nullptr && (*runner)->name() != runner_.name()) continue;
    chosen = &bundled;
    language = (*runner)->name();
    if (language == runner_.name()) break;
  }
  if (chosen == nullptr) return std::optional<Submission>();
  auto source = sandbox::read_file(chosen->path.string());
  if (!source) return tl::unexpected(source.error());
  return std::optional(Submission{chosen->path.filename().string(), language, std::move(*source)});
}

sandbox::Status GrowthBystanders::compare_answers(const Input& input, GrowthPoints& points) const {
  const auto accepted = reference();
  if (!accepted) return tl::unexpected(accepted.error());
  if (!*accepted) return {};
  const auto right = ready(**accepted);
  if (!right) return tl::unexpected(right.error());
  if (!*right) return {};
  Micros spent{0};
  for (auto point = points.rbegin(); point != points.rend() && spent < kMostOfReference; ++point) {
    const auto made = input(*point);
    if (!made) return tl::unexpected(made.error());
    const auto call = (*right)->call(made->frame);
    if (!call) return tl::unexpected(call.error());
    spent += call->cpu_time;
    if (call->reply.empty()) continue;
    for (const std::string* reply : {&point->counted.reply, &point->timed_reply}) {
      if (reply->empty() || agrees(problem_, made->answer, *reply, call->reply)) continue;
      point->doubt = "its answer at " + text_of(point->sizes) + " is not that of " + (*accepted)->file_name +
                     ", which is accepted";
      return {};
    }
  }
  return {};
}

}  // namespace judge
