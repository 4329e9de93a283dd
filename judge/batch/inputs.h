// The inputs of a batch: trees of files, and files of records. Every item comes out, whether it can be graded or not.
#pragma once

#include <functional>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "judge/batch/record.h"
#include "judge/batch/resolve.h"
#include "judge/model/batch.h"
#include "judge/model/submission.h"
#include "sandbox/base/error.h"

namespace judge {

/// An item as it was read.
struct InputItem {
  BatchResult result;                      ///< who and what it is; with an outcome that is not Graded it is final
  std::string place;                       ///< "answers.jsonl:12", "tree/two-sum/alice/hash.py"
  const Problem* problem = nullptr;        ///< of the resolver; where it is to be graded
  std::optional<Submission> submission;    ///< likewise
  std::optional<sandbox::Error> rejected;  ///< why it is Invalid
};

/// Whether code is looked for in a text.
enum class Extraction {
  Auto,    ///< in what models wrote: `solution` and `completion`
  Fenced,  ///< in every text, and only in fenced blocks
  Off,     ///< every text is code
};

struct InputOptions {
  std::string language;  ///< of records that name none; empty: Python for those with a task_id, else an error
  Extraction extraction = Extraction::Auto;
  /// Reads a source file; its language is the second argument, or goes by its extension where that is empty.
  std::function<sandbox::Result<Submission>(const std::string& path, const std::string& language)> read_file;
};

class InputReader {
 public:
  /// Borrows the resolver.
  InputReader(Resolver& resolver, InputOptions options) : resolver_(resolver), options_(std::move(options)) {}

  /// A folder is a tree `<problem>/<who>/<file>` or `<problem>/<file>`; anything else holds records, "-" on standard
  /// input. An Error (Usage) if it cannot be read at all.
  [[nodiscard]] sandbox::Status read(const std::string& input);
  /// Records; `name` is how places call the file, paths in records start at `folder`.
  void read_file(std::istream& in, const std::string& name, const std::string& folder);

  /// All items so far, in order.
  [[nodiscard]] std::vector<InputItem> take() { return std::move(items_); }

 private:
  [[nodiscard]] sandbox::Status read_tree(const std::string& root);
  void add_file(const std::string& root, const std::string& relative);
  void add_record(const Record& record, const std::string& place, const std::string& folder);
  void name_item(const Record& record, InputItem& item);
  [[nodiscard]] sandbox::Status fill(const Record& record, const std::string& folder, InputItem& item);
  [[nodiscard]] sandbox::Result<std::string> language_of(const Record& record) const;
  [[nodiscard]] sandbox::Status take_code(const Record& record, const runners::Runner& runner, InputItem& item);
  /// Enters the item; with an Error as an Invalid one.
  void add(InputItem item, sandbox::Status usable);

  Resolver& resolver_;
  InputOptions options_;
  std::vector<InputItem> items_;
  std::map<std::string, std::string> places_;                             ///< by id
  std::map<std::pair<std::string, std::string>, std::uint64_t> samples_;  ///< so far, by who and task_id
};

/// The files of a tree, relative to its root, in an order that is always the same; hidden ones and __pycache__ are left
/// out. An Error (Usage) if a folder cannot be read.
[[nodiscard]] sandbox::Result<std::vector<std::string>> files_of_tree(const std::string& root);

}  // namespace judge
