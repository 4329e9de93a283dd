// judge-zygote-python: a Python interpreter that is warm before the first submission. It imports, collects and freezes,
// and then runs no code of its own again: every launch is a fork (sandbox/zygote/runtime.h).
//
//   judge-zygote-python [MODULE]...           load these modules, then serve launches; started by the executor as pid 1
//                                             of its jail
//   judge-zygote-python --stay FILE WORD...   answer the calls of one submission, whose source is in FILE, counting
//   what
//                                             they cost (stay.h); started under an emulator that counts instructions
//   judge-zygote-python --direct WORD...      run one launch in this very process, with no jail at all: for tests only
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "runners/python/child.h"
#include "runners/python/counting.h"
#include "runners/python/heap.h"
#include "runners/python/object.h"
#include "runners/python/reply.h"
#include "runners/python/stay.h"
#include "runners/python/warm_code.h"
#include "runners/python/warm_pages.h"
#include "sandbox/protocol/launch.h"
#include "sandbox/zygote/clone.h"

namespace judged_embedded {
extern const std::string_view forbidden_py, harness_py, relation_py;
}

namespace runners::python {
namespace {

class PythonRuntime final : public sandbox::Runtime {
 public:
  explicit PythonRuntime(Ref harness) : harness_(std::move(harness)) {}

  /// Once, when nothing more is loaded.
  void make_forks_cheap() {
    put_code_into_huge_pages();
    written_.learn([this] { python::rehearse(harness_); });
  }

  pid_t start(sandbox::ChildEntry entry, void* arg, int group) override {
    PyOS_BeforeFork();
    const pid_t pid = sandbox::fork_into(group);
    if (pid == 0) {
      written_.copy();
      PyOS_AfterFork_Child();
      entry(arg);
    }
    PyOS_AfterFork_Parent();
    return pid;
  }

  void rehearse() override { python::rehearse(harness_); }

  [[noreturn]] void run_child(const std::vector<std::string>& words) override {
    run_words(harness_, words, read_descriptor(sandbox::kProgramFd));
  }

 private:
  Ref harness_;
  WrittenPages written_;
};

/// Isolated from the environment and from site-packages, and equal from run to run: hashes are seeded with 0.
bool start_interpreter() {
  PyPreConfig before;
  PyPreConfig_InitIsolatedConfig(&before);
  before.utf8_mode = 1;
  if (PyStatus_Exception(Py_PreInitialize(&before))) return false;

  PyConfig config;
  PyConfig_InitIsolatedConfig(&config);
  config.site_import = 0;
  config.safe_path = 1;
  config.use_hash_seed = 1;
  config.hash_seed = 0;
  config.write_bytecode = 0;
  config.buffered_stdio = 1;
  config.pathconfig_warnings = 0;
  // Where the interpreter would be, which is how it finds its library.
  PyStatus status = PyConfig_SetString(&config, &config.program_name, L"/usr/bin/python3.11");
  if (!PyStatus_Exception(status)) status = Py_InitializeFromConfig(&config);
  PyConfig_Clear(&config);
  return !PyStatus_Exception(status);
}

/// Executes a module of the harness in a namespace of its own; null with an exception set if that fails.
Ref execute(std::string_view text) {
  const std::string source(text);
  const Ref code(Py_CompileString(source.c_str(), "<judged>", Py_file_input));
  Ref scope(PyDict_New());
  if (!code || !scope) return Ref();
  PyDict_SetItemString(scope.get(), "__builtins__", PyEval_GetBuiltins());
  PyDict_SetItemString(scope.get(), "__name__", Ref(PyUnicode_FromString("judged_harness")).get());
  const Ref done(PyEval_EvalCode(code.get(), scope.get(), scope.get()));
  return done ? std::move(scope) : Ref();
}

/// Executes harness.py, and gives it what it has from the other modules; its namespace.
Ref load_harness() {
  Ref scope = execute(judged_embedded::harness_py);
  const Ref forbidden = execute(judged_embedded::forbidden_py), relation = execute(judged_embedded::relation_py);
  if (!scope || !forbidden || !relation) return Ref();
  for (const auto& [module, name] :
       {std::pair(&forbidden, "find_forbidden"), {&relation, "run_relation"}, {&relation, "FOUND"}})
    PyDict_SetItemString(scope.get(), name, PyDict_GetItemString(module->get(), name));
  return scope;
}

/// Loads the modules and makes ready to fork: why that failed, or an empty text.
std::string warm_up(const Ref& harness, const std::vector<std::string>& modules, long own_threads) {
  const Ref names(PyList_New(0));
  for (const std::string& module : modules) PyList_Append(names.get(), Ref(PyUnicode_FromString(module.c_str())).get());
  const Ref threads(PyLong_FromLong(own_threads));
  const Ref why(PyObject_CallFunctionObjArgs(PyDict_GetItemString(harness.get(), "warm_up"), names.get(), threads.get(),
                                             nullptr));
  const char* text = why ? PyUnicode_AsUTF8(why.get()) : nullptr;
  if (text != nullptr && *text != '\0') return text;
  if (text != nullptr) {
    rehearse(harness);
    const Ref frozen(PyObject_CallNoArgs(PyDict_GetItemString(harness.get(), "freeze")));
    if (frozen) return {};
  }
  PyErr_Clear();
  return "the interpreter cannot be warmed up";
}

}  // namespace
}  // namespace runners::python

int main(int argc, char** argv) {
  using namespace runners::python;
  const bool stays = argc > 1 && std::string_view(argv[1]) == "--stay";
  if (stays) count_memory();
  unsetenv("LD_BIND_NOW");  // meant for this process's own libraries, not for a submission to see
  if (!start_interpreter()) {
    std::fputs("judge-zygote-python: Python 3.11 does not start: is libpython3.11-stdlib installed?\n", stderr);
    return 1;
  }
  Ref harness = load_harness();
  if (!harness) {
    PyErr_Print();
    return 1;
  }
  const bool direct = argc > 1 && std::string_view(argv[1]) == "--direct";
  const bool preloads = !direct && !stays;
  constexpr long kOwnThreads = 1, kOwnThreadsOfEmulator = 2;
  const std::string why =
      warm_up(harness, preloads ? std::vector<std::string>(argv + 1, argv + argc) : std::vector<std::string>(),
              stays ? kOwnThreadsOfEmulator : kOwnThreads);
  if (!why.empty()) {
    std::fprintf(stderr, "judge-zygote-python: %s\n", why.c_str());
    return direct || stays ? 1 : sandbox::refuse_to_serve(why);
  }
  if (stays) stay(harness, {argv + 2, argv + argc});
  PythonRuntime runtime(std::move(harness));
  if (direct) runtime.run_child({argv + 2, argv + argc});
  fill_heap_gaps();
  runtime.make_forks_cheap();
  return sandbox::serve(runtime);
}
