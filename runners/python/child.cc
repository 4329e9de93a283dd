#include "runners/python/child.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <optional>
#include <span>

#include "judge/value/type.h"
#include "runners/python/codec.h"
#include "runners/python/counting.h"
#include "runners/python/relation.h"
#include "runners/python/reply.h"
#include "runners/python/stopwatch.h"
#include "sandbox/protocol/launch.h"

namespace runners::python {
namespace {

/// The call of a function submission, as the words declare it.
struct Call {
  Ref names;                          ///< list of str: accepted spellings
  judge::Type returns;                ///< the answer's
  std::optional<std::size_t> result;  ///< the parameter that is the answer, as the call left it
  bool copy = false;                  ///< the answer's nodes must be new ones, and the arguments as they were
  Ref parameter_names;                ///< tuple of str
  std::vector<judge::Type> parameter_types;
};

/// A loaded submission's function, and what its calls are made with.
struct Entry {
  Ref scope;
  Ref found;  ///< tuple: the class or None, the function's name
  NodeClasses classes;
  Arrays arrays;
};

/// A class's methods, the constructor first, and how each is called.
struct ClassCall {
  Ref names;    ///< list of str: accepted names of the class
  Ref methods;  ///< list of (list of str, tuple of str): each method's accepted names, and its parameters' names
  std::vector<judge::Type> returns;
  std::vector<std::vector<judge::Type>> parameter_types;
};

judge::Type parse_type(const std::string& text) {
  auto type = judge::parse_type(text);
  if (!type) give_up("a word is not a type");
  return std::move(*type);
}

Ref text_object(std::string_view text) {
  return Ref(PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "surrogateescape"));
}

Ref text_list(std::span<const std::string> words) {
  Ref list(PyList_New(0));
  for (const std::string& word : words) PyList_Append(list.get(), text_object(word).get());
  return list;
}

Ref split_names(const std::string& word) {
  const Ref comma = text_object(",");
  return Ref(PyUnicode_Split(text_object(word).get(), comma.get(), -1));
}

/// The names and types of pairs of words.
Ref parse_parameters(std::span<const std::string> pairs, std::vector<judge::Type>& types) {
  Ref names(PyTuple_New(static_cast<Py_ssize_t>(pairs.size() / 2)));
  for (std::size_t i = 0; i < pairs.size(); i += 2) {
    PyTuple_SET_ITEM(names.get(), static_cast<Py_ssize_t>(i / 2), text_object(pairs[i]).release());
    types.push_back(parse_type(pairs[i + 1]));
  }
  return names;
}

Call parse_call(std::span<const std::string> words) {
  if (words.size() < 2 || words.size() % 2 != 0) give_up("a function needs names, a return type and pairs of words");
  Call call;
  call.names = split_names(words[0]);
  call.parameter_names = parse_parameters(words.subspan(2), call.parameter_types);
  if (words[1].starts_with('&')) call.result = std::stoul(words[1].substr(1));
  constexpr std::string_view kCopy = "copy ";
  call.copy = words[1].starts_with(kCopy);
  const std::string returns = words[1].substr(call.copy ? kCopy.size() : 0);
  call.returns = call.result ? call.parameter_types.at(*call.result) : parse_type(returns);
  return call;
}

ClassCall parse_class_call(std::span<const std::string> words) {
  if (words.empty()) give_up("a class needs names");
  ClassCall call;
  call.names = split_names(words[0]);
  call.methods = Ref(PyList_New(0));
  for (words = words.subspan(1); !words.empty();) {
    const std::size_t count = words.size() < 3 ? words.size() : std::stoul(words[2]) * 2;
    if (words.size() < 3 + count) give_up("a method needs names, a return type, a number and as many pairs of words");
    call.returns.push_back(parse_type(words[1]));
    const Ref parameters = parse_parameters(words.subspan(3, count), call.parameter_types.emplace_back());
    PyList_Append(call.methods.get(), Ref(Py_BuildValue("(OO)", split_names(words[0]).get(), parameters.get())).get());
    words = words.subspan(3 + count);
  }
  return call;
}

/// A function's call as that of a class's constructor.
ClassCall as_class(Call call) {
  ClassCall out;
  out.names = std::move(call.names);
  out.returns.push_back(std::move(call.returns));
  out.parameter_types.push_back(std::move(call.parameter_types));
  return out;
}

/// UTF-8 as the wire wants it, whatever the str holds.
std::string utf8(PyObject* text) {
  const Ref bytes(PyUnicode_AsEncodedString(text, "utf-8", "backslashreplace"));
  if (!bytes) return {};
  return {PyBytes_AS_STRING(bytes.get()), static_cast<std::size_t>(PyBytes_GET_SIZE(bytes.get()))};
}

/// Takes the pending exception, with its traceback attached.
Ref take_exception() {
  PyObject *type = nullptr, *value = nullptr, *trace = nullptr;
  PyErr_Fetch(&type, &value, &trace);
  PyErr_NormalizeException(&type, &value, &trace);
  if (trace != nullptr) PyException_SetTraceback(value, trace);
  Py_XDECREF(type);
  Py_XDECREF(trace);
  return Ref(value);
}

class Child {
 public:
  Child(const Ref& harness, const std::string& file_name, std::string source)
      : harness_(harness),
        // Made now: when memory has run out there is none left to say so with.
        memory_error_(make_frame(ReplyKind::Raised, {"MemoryError", "out of memory", ""})),
        rejected_(item("Rejected")),
        describe_(item("describe")),
        flush_streams_(item("flush_streams")),
        finish_program_(item("finish_program")),
        file_name_(text_object(file_name)),
        source_(std::move(source)) {}

  /// Gives the process its own streams and random state.
  void prepare(bool again) { call(item("prepare_child"), source_bytes().get(), again ? Py_True : Py_False); }

  /// Whether the submission compiles, and uses none of the forbidden names.
  [[noreturn]] void check(std::span<const std::string> forbidden) {
    compile();
    forbid(forbidden);
    send(make_frame(ReplyKind::Answer, ""));
  }

  /// Rejects a source that compiles, and uses one of these names.
  void forbid(std::span<const std::string> names) {
    if (!names.empty()) call(item("check_forbidden"), source_bytes().get(), file_name_.get(), text_list(names).get());
  }

  [[noreturn]] void function(const Call& wanted) {
    Entry entry = enter(wanted);
    reply(answer(wanted, entry, map_call()));
  }

  /// Makes call after call. One that does not answer ends the process, whatever calls are left.
  [[noreturn]] void shared_function(const Call& wanted) {
    Entry entry = enter(wanted);
    const std::vector<std::string_view> calls = map_calls();
    for (std::size_t i = 0;; ++i) {
      const Stopwatch watch;
      std::string answered = answer(wanted, entry, calls[i]);
      if (!is_answer(answered)) reply(answered);
      const std::string both = watch.frame() + answered;
      if (i + 1 == calls.size()) reply(both);
      write_answer(both);
    }
  }

  /// Loads the submission, and finds the function.
  Entry enter(const Call& wanted) {
    Entry entry;
    entry.arrays = load_arrays(wanted.returns, wanted.parameter_types);
    std::vector<judge::Type> types = wanted.parameter_types;
    types.push_back(wanted.returns);
    prepare_types(types);
    check_arity_ = item("check_arity");
    const Ref find_entry = item("find_entry"), node_class = item("node_class");
    entry.scope = load();
    entry.found = call(find_entry, entry.scope.get(), wanted.names.get(), wanted.parameter_names.get());
    entry.classes = find_node_classes(node_class, entry.scope.get(), types);
    return entry;
  }

  /// The reply frame to a call with these arguments.
  std::string answer(const Call& wanted, Entry& into, std::string_view payload) {
    PyObject* owner = PyTuple_GET_ITEM(into.found.get(), 0);
    PyObject* name = PyTuple_GET_ITEM(into.found.get(), 1);
    const Ref entry = bind(into.scope.get(), owner, name);
    call(check_arity_, entry.get(), owner, name, wanted.parameter_names.get());
    Arrays& arrays = into.arrays;
    arrays.begin_call();
    const Ref arguments = decode_arguments(payload, wanted.parameter_types, into.classes, arrays);
    if (!arguments) raised();

    if (wanted.copy) return copy_answer(wanted, entry.get(), arguments.get(), arrays);
    const Ref returned = submission_call(entry.get(), arguments.get());
    // The argument is the object that the submission was given: a name that it bound anew is not.
    PyObject* const held =
        wanted.result ? PyTuple_GET_ITEM(arguments.get(), static_cast<Py_ssize_t>(*wanted.result)) : returned.get();
    if (const auto modified = arrays.first_modified(wanted.result)) {
      PyObject* parameter = PyTuple_GET_ITEM(wanted.parameter_names.get(), static_cast<Py_ssize_t>(*modified));
      return make_frame(ReplyKind::Modified, {utf8(parameter)});
    }
    std::string answer = begin_frame(ReplyKind::Answer);
    const auto mismatch = encode_answer(held, wanted.returns, arrays, answer);
    return mismatch ? bad_answer(*mismatch) : end_frame(std::move(answer));
  }

  /// Constructs the class, calls its methods, and replies with what each returned.
  [[noreturn]] void class_calls(const ClassCall& wanted) {
    std::vector<judge::Type> types = wanted.returns;
    for (const auto& parameters : wanted.parameter_types)
      types.insert(types.end(), parameters.begin(), parameters.end());
    Arrays arrays = load_arrays({}, types);
    prepare_types(types);
    const Ref start = item("start_class"), node_class = item("node_class");
    const Ref find_class = item("find_class");
    const Ref scope = load();
    const Ref found = call(find_class, scope.get(), wanted.names.get(), wanted.methods.get());
    const NodeClasses classes = find_node_classes(node_class, scope.get(), types);
    const auto calls = decode_calls(map_call(), wanted.parameter_types, classes, arrays);
    if (!calls) raised();
    std::string answers = begin_frame(ReplyKind::Answer);
    Ref methods;  // bound, once there is an object
    for (std::size_t i = 0; i < calls->size(); ++i) {
      call_ = i;
      const MethodCall& made = (*calls)[i];
      Ref returned;
      if (made.method == 0) {
        const Span span;
        methods = call(start, found.get(), wanted.methods.get(), made.arguments.get());
        returned = Ref::share(Py_None);
      } else {
        PyObject* method = PyList_GET_ITEM(methods.get(), static_cast<Py_ssize_t>(made.method - 1));
        returned = submission_call(method, made.arguments.get());
      }
      const judge::Type& type = wanted.returns[made.method];
      if (type.kind == judge::Type::Kind::None) continue;  // whatever it returned is nothing to anybody
      if (const auto mismatch = encode_answer(returned.get(), type, arrays, answers)) {
        reply(make_frame(ReplyKind::BadType,
                         {"[" + std::to_string(i) + "]" + mismatch->path, mismatch->wanted, mismatch->got}));
      }
    }
    reply(end_frame(std::move(answers)));
  }

  /// Runs a relation over the answers that the input has.
  [[noreturn]] void relation(const ClassCall& signature, bool is_class) {
    std::vector<judge::Type> types = signature.returns;
    for (const auto& parameters : signature.parameter_types)
      types.insert(types.end(), parameters.begin(), parameters.end());
    Arrays arrays = load_arrays({}, types);
    const Ref run = item("run_relation");
    prepare_types(types);
    NodeClasses classes;
    for (const judge::Type::Kind kind : judge::kNodes) classes.emplace(kind, given_class(kind));
    RelationCodec codec{signature.returns, signature.parameter_types, classes, arrays};
    PyDict_Update(item("SCOPE_BUILTINS").get(), item("FOUND").get());
    const Ref scope = load();
    const std::string_view transcript = map_call();
    const Ref bytes(PyBytes_FromStringAndSize(transcript.data(), static_cast<Py_ssize_t>(transcript.size())));
    const Ref methods(PyList_New(0));
    for (std::size_t i = 0; i < signature.returns.size(); ++i) {
      PyObject* names = is_class
                            ? PyTuple_GET_ITEM(PyList_GET_ITEM(signature.methods.get(), static_cast<Py_ssize_t>(i)), 0)
                            : signature.names.get();
      const bool returns = signature.returns[i].kind != judge::Type::Kind::None;
      PyList_Append(methods.get(), Ref(Py_BuildValue("(OO)", names, returns ? Py_True : Py_False)).get());
    }
    const Ref result = call(run, scope.get(), is_class ? Py_True : Py_False, methods.get(), bytes.get(),
                            codec.encoder().get(), codec.decoder().get());
    const auto kind = static_cast<ReplyKind>(PyLong_AsLong(PyTuple_GET_ITEM(result.get(), 0)));
    PyObject* payload = PyTuple_GET_ITEM(result.get(), 1);
    reply(make_frame(
        kind, std::string_view(PyBytes_AS_STRING(payload), static_cast<std::size_t>(PyBytes_GET_SIZE(payload)))));
  }

  [[noreturn]] void program() {
    const Ref code = compile();
    const Ref scope = call(item("make_module"), text_object("__main__").get(), file_name_.get(), Py_False);
    PySys_SetObject("argv", Py_BuildValue("[O]", file_name_.get()));
    const Ref ran(PyEval_EvalCode(code.get(), scope.get(), scope.get()));
    const Ref error = ran ? Ref::share(Py_None) : take_exception();
    const Ref exit_code = call(finish_program_, error.get(), file_name_.get());
    _exit(static_cast<int>(PyLong_AsLong(exit_code.get())));
  }

  /// What the calls cost is to be told before the reply.
  void count(Costs::Lines lines) { costs().start(lines, file_name_.get()); }

 private:
  Ref submission_call(PyObject* callable, PyObject* arguments) {
    Ref returned;
    {
      const Span span;
      returned = Ref(PyObject_Call(callable, arguments, nullptr));
    }
    if (!returned) raised();
    return returned;
  }

  /// A name of harness.py, taken before the submission runs.
  [[nodiscard]] Ref item(const char* name) const {
    Ref object = Ref::share(PyDict_GetItemString(harness_.get(), name));
    if (!object) give_up(name);
    return object;
  }

  /// Calls into harness.py; what raises there is a rejection, or comes from the submission.
  template <class... Arguments>
  Ref call(const Ref& function, Arguments*... arguments) {
    Ref result(PyObject_CallFunctionObjArgs(function.get(), arguments..., nullptr));
    if (!result) raised();
    return result;
  }

  [[nodiscard]] Ref source_bytes() const {
    return Ref(PyBytes_FromStringAndSize(source_.data(), static_cast<Py_ssize_t>(source_.size())));
  }

  Ref compile() { return call(item("compile_source"), source_bytes().get(), file_name_.get()); }

  /// What the types of a call need of numpy and torch, taken before the submission could replace it.
  Arrays load_arrays(const judge::Type& returns, std::span<const judge::Type> parameters) {
    auto arrays = Arrays::load(item("array_tools"), returns, parameters);
    if (arrays) return std::move(*arrays);
    PyErr_Print();
    give_up("the libraries of the problem's arrays cannot be loaded");
  }

  /// Executes the submission as a module; its namespace.
  Ref load() {
    const Ref code = compile();
    Ref scope = call(item("make_module"), text_object("solution").get(), file_name_.get(), Py_True);
    const Ref loaded(PyEval_EvalCode(code.get(), scope.get(), scope.get()));
    if (!loaded) raised();
    return scope;
  }

  Ref bind(PyObject* scope, PyObject* owner, PyObject* name) {
    if (owner == Py_None) return Ref::share(PyDict_GetItem(scope, name));
    const Ref solution(PyObject_CallNoArgs(owner));
    if (!solution) raised();
    Ref method(PyObject_GetAttr(solution.get(), name));
    if (!method) raised();
    return method;
  }

  static bool any_has(std::span<const judge::Type> types, judge::Type::Kind kind) {
    return std::any_of(types.begin(), types.end(), [kind](const judge::Type& type) { return has(type, kind); });
  }

  /// The harness's class for nodes of the kind.
  [[nodiscard]] Ref given_class(judge::Type::Kind kind) const {
    return Ref::share(
        PyDict_GetItemString(item("NODE_CLASSES").get(), judge::to_string(judge::Type{kind, {}}).c_str()));
  }

  /// What the submission is to find because the problem is of these types.
  void prepare_types(std::span<const judge::Type> types) {
    for (const judge::Type::Kind kind : judge::kNodes) {
      if (judge::is_class_node(kind) && any_has(types, kind))
        PyDict_SetItemString(item("SCOPE_BUILTINS").get(), "Node", given_class(kind).get());
    }
    // As many digits as the wire takes: an int of more is not written, which would take its time.
    if (!any_has(types, judge::Type::Kind::BigInt)) return;
    const Ref done(PyObject_CallFunction(PySys_GetObject("set_int_max_str_digits"), "n",
                                         static_cast<Py_ssize_t>(judge::kMaxDigits)));
  }

  NodeClasses find_node_classes(const Ref& node_class, PyObject* scope, std::span<const judge::Type> types) {
    NodeClasses classes;
    for (const judge::Type::Kind kind : judge::kNodes) {
      if (any_has(types, kind)) classes.emplace(kind, call(node_class, scope, given_class(kind).get()));
    }
    return classes;
  }

  static std::string bad_answer(const Mismatch& mismatch) {
    return mismatch.is_given ? make_frame(ReplyKind::Shared, {mismatch.path})
                             : make_frame(ReplyKind::BadType, {mismatch.path, mismatch.wanted, mismatch.got});
  }

  /// Calls the entry; the reply frame to what must be a copy.
  std::string copy_answer(const Call& wanted, PyObject* entry, PyObject* arguments, const Arrays& arrays) {
    NodeSet before, given;
    const auto was = encode_nodes(arguments, wanted.parameter_types, arrays, before);
    const Ref returned = submission_call(entry, arguments);
    const auto is = encode_nodes(arguments, wanted.parameter_types, arrays, given);
    for (std::size_t i = 0; i < is.size(); ++i) {
      PyObject* parameter = PyTuple_GET_ITEM(wanted.parameter_names.get(), static_cast<Py_ssize_t>(i));
      if (was[i] != is[i]) return make_frame(ReplyKind::Modified, {utf8(parameter)});
    }
    std::string answer = begin_frame(ReplyKind::Answer);
    const auto mismatch = encode_copy(returned.get(), wanted.returns, arrays, given, answer);
    return mismatch ? bad_answer(*mismatch) : end_frame(std::move(answer));
  }

  /// Reports the pending exception.
  [[noreturn]] void raised() {
    if (PyErr_ExceptionMatches(PyExc_MemoryError)) {
      PyErr_Clear();
      reply(memory_error_);
    }
    const bool rejected = PyErr_ExceptionMatches(rejected_.get()) != 0;
    const Ref error = take_exception();
    if (rejected) {
      const Ref strings(PyObject_GetAttrString(error.get(), "args"));
      reply(make_frame(ReplyKind::Rejected,
                       {utf8(PyTuple_GET_ITEM(strings.get(), 0)), utf8(PyTuple_GET_ITEM(strings.get(), 1))}));
    }
    const Ref strings(PyObject_CallFunctionObjArgs(describe_.get(), error.get(), file_name_.get(), nullptr));
    if (!strings) {  // an exception that breaks its own description, or no memory left for it
      PyErr_Clear();
      reply(make_frame(ReplyKind::Raised, {Py_TYPE(error.get())->tp_name, "", ""}));
    }
    std::string message = utf8(PyTuple_GET_ITEM(strings.get(), 1));
    if (call_)
      message += (message.empty() ? "in call " : " (in call ") + std::to_string(*call_) + (message.empty() ? "" : ")");
    reply(make_frame(ReplyKind::Raised,
                     {utf8(PyTuple_GET_ITEM(strings.get(), 0)), message, utf8(PyTuple_GET_ITEM(strings.get(), 2))}));
  }

  /// What the submission printed goes out first, then the frame.
  [[noreturn]] void reply(std::string_view frame) {
    const Ref flushed(PyObject_CallNoArgs(flush_streams_.get()));
    if (!costs().started()) send(frame);
    send(costs().frame(call_ ? 0 : frame.size()).append(frame));
  }

  const Ref& harness_;
  const std::string memory_error_;
  const Ref rejected_, describe_, flush_streams_, finish_program_;
  Ref check_arity_;  ///< of function calls
  const Ref file_name_;
  const std::string source_;
  std::optional<std::size_t> call_;  ///< of a class's calls, the one that is being made
};

}  // namespace

void run_words(const Ref& harness, const std::vector<std::string>& all_words, std::string source) {
  // As the interpreter would have set it; the zygote itself leaves signals alone.
  std::signal(SIGPIPE, SIG_IGN);
  auto words = std::span(all_words);
  const auto take = [&words](std::string_view word) {
    const bool is_there = !words.empty() && words[0] == word;
    if (is_there) words = words.subspan(1);
    return is_there;
  };
  const bool again = take("again"), counted = take("counted"), places = counted && take("places");
  const bool shared = take("shared");
  std::span<const std::string> forbidden;
  if (shared) {
    const std::size_t count = words.empty() ? 0 : std::stoul(words[0]);
    if (words.size() < 1 + count) give_up("there are fewer forbidden names than it says");
    forbidden = words.subspan(1, count);
    words = words.subspan(1 + count);
  }
  if (words.size() < 2) give_up("no words");
  Child child(harness, words[1], std::move(source));
  child.prepare(again);
  if (counted) child.count(places ? Costs::Lines::Yes : Costs::Lines::No);
  if (words[0] == "check") child.check(words.subspan(2));
  if (words[0] == "program") child.program();
  const auto rest = words.subspan(2);
  if (words[0] == "relation") {
    const bool is_class = !rest.empty() && rest[0] == "class";
    child.relation(is_class ? parse_class_call(rest.subspan(1)) : as_class(parse_call(rest)), is_class);
  }
  if (words[0] != "function") give_up("an unknown word");
  if (!rest.empty() && rest[0] == "class") child.class_calls(parse_class_call(rest.subspan(1)));
  if (!shared) child.function(parse_call(rest));
  child.forbid(forbidden);
  child.shared_function(parse_call(rest));
}

void rehearse(const Ref& harness) {
  static const std::vector<std::string> kWords = {"f", "list[int]", "values", "list[int]"};
  static const std::string kArguments("\2\0\0\0\1\0\0\0\0\0\0\0\2\0\0\0\0\0\0\0", 20);
  PyObject* source = PyDict_GetItemString(harness.get(), "REHEARSAL");
  Child child(harness, "rehearsal.py", {PyBytes_AS_STRING(source), static_cast<std::size_t>(PyBytes_GET_SIZE(source))});
  const Call call = parse_call(kWords);
  Entry entry = child.enter(call);
  child.answer(call, entry, kArguments);
  const Ref done(PyObject_CallNoArgs(PyDict_GetItemString(harness.get(), "end_rehearsal")));
  if (!done) PyErr_Clear();
}

}  // namespace runners::python
