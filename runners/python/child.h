// One launch in the forked child: from the words of the launch spec to the reply frame.
#pragma once

#include <string>
#include <vector>

#include "runners/python/object.h"

namespace runners::python {

/// Runs what `words` ask for and ends the process:
///   check FILE [NAME...]                                  compile only: an empty Answer, or Rejected "syntax";
///                                                         "forbidden" where it uses one of the names
///   function FILE NAMES RETURN {PARAMETER TYPE}...        call an entry; NAMES are separated by commas
///   function FILE class NAMES {METHODS RETURN COUNT {PARAMETER TYPE}...}...
///                                                         construct a class and call its methods; the constructor
///                                                         first
///   program FILE                                          run as __main__
///   relation FILE ...                                     run a relation (relation.py) of the function or class; the
///                                                         rest as above
/// With "counted" before "function" the reply says first what the call cost, with "counted places" how its time is
/// spread over the source's lines. With "again" before these words, its random state is another one than the source's
/// usual. With "shared COUNT {NAME}..." before "function" of a function the input is one call frame after the other,
/// and the process answers each; the source is checked first, as by "check FILE NAME...". `harness` is the namespace of
/// harness.py; `source` the submission's, as it stands in its file.
[[noreturn]] void run_words(const Ref& harness, const std::vector<std::string>& words, std::string source);

/// Does once what every child of a function submission does, up to the reply: what is bound, cached or built on first
/// use then is so before the fork; and in a child that waits for its launch the pages that it changes are its own
/// before anybody waits.
void rehearse(const Ref& harness);

}  // namespace runners::python
