#include "judge/worker/custom.h"

namespace judge {

sandbox::Result<Report> run_custom(Pipeline& pipeline, const Submission& submission, const CustomRun& custom,
                                   GradeEvents& events) {
  Problem problem;
  problem.name = "custom run";
  problem.compare.mode = Compare::Mode::Tokens;
  problem.limits = custom.limits;
  if (!custom.expected) {
    auto run = pipeline.run_input(problem, submission, custom.input, events);
    if (!run) return tl::unexpected(run.error());
    return std::move(run->report);
  }
  TestCase test;
  test.name = "input";
  test.sample = true;
  test.input_text = custom.input;
  test.answer_text = *custom.expected;
  problem.cases.push_back(std::move(test));
  return pipeline.grade(problem, submission, GradeOptions(), events);
}

}  // namespace judge
