// One launch in the forked child: from the words of the launch spec to the reply frame.
#pragma once

#include <string>
#include <vector>

#include "runners/python/object.h"

namespace runners::python {

/// Runs what `words` ask for and ends the process:
///   check FILE                                            compile only: an empty Answer, or Rejected "syntax"
///   function FILE NAMES RETURN {PARAMETER TYPE}...        call an entry; NAMES are separated by commas
///   program FILE                                          run as __main__
/// `harness` is the namespace of harness.py.
[[noreturn]] void run_words(const Ref& harness, const std::vector<std::string>& words);

}  // namespace runners::python
