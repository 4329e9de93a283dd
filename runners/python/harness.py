"""The Python half of the harness: what a submission finds in scope, which function is its entry, and how its errors read.

The C++ half (child.cc) drives it: it executes the submission, moves values and writes the one reply frame. This module
is warmed up once in the zygote (warm_up, at the end); the other functions run in the child, before the submission's code
or after it raised.
"""

import os

# Libraries register hooks for forked children: they replace locks that another thread may have held, and reseed. A zygote
# never had another thread, and running Python code copies pages in every child: the hooks are for a submission's own forks.
_fork_hooks = []
_register_at_fork, os.register_at_fork = os.register_at_fork, lambda **hooks: _fork_hooks.append(hooks)

import array
import atexit
import bisect
import builtins
import collections
import copy
import dataclasses
import datetime
import decimal
import difflib
import enum
import fractions
import functools
import gc
import heapq
import importlib.machinery
import importlib.util
import inspect
import io
import itertools
import json
import linecache
import math
import operator
import random
import re
import statistics
import string
import struct
import sys
import threading
import time
import traceback
import types
import typing
import warnings

import _sitebuiltins

# Names imported with *, later modules over earlier ones, none over a builtin: three-argument pow stays pow.
STARRED = (typing, string, statistics, random, operator, math, copy, bisect, heapq, itertools, functools, collections)
MODULES = (array, bisect, collections, copy, dataclasses, datetime, decimal, enum, fractions, functools, heapq, io,
           itertools, json, math, operator, random, re, statistics, string, struct, sys, threading, time, typing)

# Where Debian installs libraries: in reach of every submission, whatever its zygote has loaded (runner.yaml names the folder
# too, to see which ones are there).
sys.path.append("/usr/lib/python3/dist-packages")

MESSAGE_LIMIT = 4096
TRACEBACK_LIMIT = 16 * 1024
FRAMES_SHOWN = 12  # of a deep traceback, at each end

# Deep enough for recursion along 1e5 nodes through a helper and a cache (three or four levels each), and shallow enough for
# what recurses for ever to end in a RecursionError, not at the usual limits of time and memory.
RECURSION_LIMIT = 400_000


class Rejected(Exception):
    """No callable entry: (reason, message)."""


class ListNode:
    def __init__(self, val=0, next=None):
        self.val = val
        self.next = next


class TreeNode:
    def __init__(self, val=0, left=None, right=None):
        self.val = val
        self.left = left
        self.right = right


class RandomListNode:
    def __init__(self, x=0, next=None, random=None):
        self.val = int(x)
        self.next = next
        self.random = random


class NaryNode:
    def __init__(self, val=None, children=None):
        self.val = val
        self.children = children if children is not None else []


class GraphNode:
    def __init__(self, val=0, neighbors=None):
        self.val = val
        self.neighbors = neighbors if neighbors is not None else []


# By the type that problems declare. Three are the class Node to a submission: a problem has one of them.
NODE_CLASSES = {"ListNode": ListNode, "RandomListNode": RandomListNode, "TreeNode": TreeNode, "NaryNode": NaryNode,
                "GraphNode": GraphNode}
NODE_LINKS = {ListNode: ("next",), RandomListNode: ("next", "random"), TreeNode: ("left", "right"),
              NaryNode: ("children",), GraphNode: ("neighbors",)}


def _public_names(module):
    return getattr(module, "__all__", None) or [name for name in vars(module) if not name.startswith("_")]


def _make_prelude():
    names = {}
    for module in STARRED:
        for name in _public_names(module):
            if not hasattr(builtins, name):
                names[name] = getattr(module, name)
    names.update((module.__name__, module) for module in MODULES)
    names.update(
        Decimal=decimal.Decimal, Fraction=fractions.Fraction, dataclass=dataclasses.dataclass, field=dataclasses.field,
        date=datetime.date, timedelta=datetime.timedelta, maxsize=sys.maxsize, setrecursionlimit=sys.setrecursionlimit,
        ListNode=ListNode, TreeNode=TreeNode)
    return names


# `site`, which is not imported, would have added these.
builtins.exit = _sitebuiltins.Quitter("exit", "Ctrl-D (i.e. EOF)")
builtins.quit = _sitebuiltins.Quitter("quit", "Ctrl-D (i.e. EOF)")
PRELUDE = _make_prelude()
# The prelude stands behind a submission's own names, where builtins stand: nothing is copied per launch.
SCOPE_BUILTINS = vars(builtins) | PRELUDE
for _class in NODE_LINKS:
    _class.__module__ = "solution"
for _class in (RandomListNode, NaryNode, GraphNode):
    _class.__name__ = _class.__qualname__ = "Node"
# A compiler's remark would be repeated on stderr for every test case.
warnings.filterwarnings("ignore", category=SyntaxWarning)


_seed = 0
# Modules with a random state that the whole program shares, and what sets it. Not torch.manual_seed: it seeks devices.
SEEDED = {
    "numpy.random": lambda module: module.seed(_seed & 0xFFFFFFFF),
    "torch": lambda module: module.default_generator.manual_seed(_seed & 0xFFFFFFFF),
}


class SeedOnImport:
    """Finds the SEEDED modules where any import would, so that one which a child loads itself is seeded, too."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if name not in SEEDED:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec is not None and spec.loader is not None:
            execute = spec.loader.exec_module

            def execute_and_seed(module):
                execute(module)
                SEEDED[name](module)

            spec.loader.exec_module = execute_and_seed
        return spec


def prepare_child(source, again):
    """Gives the child its own standard streams and random state; `again`, another one than the source's usual."""
    # Seeded by the submission, so that its verdict does not change from run to run (hashes are seeded with 0).
    global _seed
    _seed = hash(source + b"again" if again else source)
    random.seed(_seed)
    for name, seed_library in SEEDED.items():
        if name in sys.modules:
            seed_library(sys.modules[name])
    for hooks in _fork_hooks:
        os.register_at_fork(**hooks)
    sys.stdin = _open_text(0, "r", "surrogateescape")
    # Whatever is printed can be written: printing never raises.
    sys.stdout = _open_text(1, "w", "backslashreplace")
    sys.stderr = _open_text(2, "w", "backslashreplace", line_buffering=True)
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr


def _open_text(fd, mode, errors, line_buffering=False):
    raw = io.FileIO(fd, mode, closefd=False)
    buffer = io.BufferedReader(raw) if mode == "r" else io.BufferedWriter(raw)
    return io.TextIOWrapper(buffer, "utf-8", errors, line_buffering=line_buffering)


def flush_streams():
    for stream in {id(s): s for s in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__)}.values():
        try:
            stream.flush()
        except BaseException:  # closed or replaced by the submission
            pass


# Compiling


def compile_source(source, file_name):
    """The code of a submission; raises Rejected("syntax", ...) if it has none."""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = source.count(b"\n", 0, error.start) + 1
        raise Rejected("syntax", f"{file_name}:{line}: the file is not UTF-8 (byte 0x{source[error.start]:02x})") from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Rejected("syntax", f"{file_name}:{line}: the file contains a null byte")
    # As linecache reads files: every line ends in a newline. A frame's carets count on it.
    linecache.cache[file_name] = (len(text), None, [line + "\n" for line in text.split("\n")], file_name)
    try:
        return compile(text, file_name, "exec", dont_inherit=True, optimize=0)
    except SyntaxError as error:
        raise Rejected("syntax", _syntax_message(error, file_name)) from None
    except (MemoryError, RecursionError, OverflowError, ValueError) as error:
        raise Rejected("syntax", f"{file_name}: the file cannot be compiled: {error or type(error).__name__}") from None


def _place(file_name, line):
    """Where a line of the source is: of a notebook, whose cells each stand below a line "# %% cell N", the cell and its line."""
    if file_name.endswith(".ipynb"):
        for above in range(line, 0, -1):
            cell = re.match(r"# %% cell (\d+)$", linecache.getline(file_name, above))
            if cell:
                return f"{file_name}, cell {cell[1]}, line {line - above}"
    return f"{file_name}:{line}"


def _syntax_message(error, file_name):
    kind = "" if type(error) is SyntaxError else f"{type(error).__name__}: "
    start = max((error.offset or 1) - 1, 0)
    end = start + 1
    if error.end_lineno == error.lineno and (error.end_offset or 0) > (error.offset or 1):
        end = error.end_offset - 1
    return f"{_place(file_name, error.lineno or 1)}: {kind}{error.msg}" + _pointed_at(error.text or "", start, end)


def _pointed_at(text, start, end):
    """The line of a source, and carets under [start, end) of it; nothing of one that is empty or too long to read."""
    text = text.rstrip("\n")
    stripped = text.lstrip(" \t\f")
    if not stripped.strip() or len(text) > 400:
        return ""
    indent = len(text) - len(stripped)
    start, end = max(start - indent, 0), max(end - indent, 0)
    return f"\n    {stripped}\n    {' ' * start}{'^' * max(end - start, 1)}"


def check_forbidden(source, file_name, names):
    """Raises Rejected("forbidden", ...) if a submission that compiles uses one of these names."""
    try:
        use = find_forbidden(source.decode("utf-8-sig"), names, _origins())  # of forbidden.py
    except RecursionError:  # a tree of Python objects is built, which compiling does not need
        raise Rejected("syntax", f"{file_name}: nested too deeply to look for what is not allowed") from None
    if use is None:
        return
    line, start, end, what = use
    encoded = linecache.getline(file_name, line).encode()  # the syntax tree counts bytes
    start, end = (len(encoded[:at].decode("utf-8", "replace")) for at in (start, start + 1 if end is None else end))
    raise Rejected("forbidden", f"{_place(file_name, line)}: {what} is not allowed in this problem"
                                + _pointed_at(linecache.getline(file_name, line), start, end))


def _origins():
    """Where the prelude's names are from: {"heappush": "heapq.heappush"}."""
    origins = {name: f"{value.__module__}.{name}" for name, value in PRELUDE.items() if hasattr(value, "__module__")}
    for module in STARRED:
        for name in _public_names(module):
            if PRELUDE.get(name) is getattr(module, name):
                origins[name] = f"{module.__name__}.{name}"
    return origins


# Functions


def make_module(name, file_name, with_prelude):
    """A fresh module to execute a submission in."""
    module = types.ModuleType(name)
    sys.modules[name] = module
    namespace = vars(module)
    namespace["__file__"] = file_name
    namespace["__builtins__"] = SCOPE_BUILTINS if with_prelude else builtins
    if with_prelude:
        sys.setrecursionlimit(RECURSION_LIMIT)
    return namespace


def find_entry(namespace, names, parameters):
    """(class or None, name) of the function to call."""
    solution = namespace.get("Solution")
    if isinstance(solution, type):
        for name in names:
            if callable(getattr(solution, name, None)):
                return solution, name
    functions = _defined_functions(namespace)
    for name in names:
        if name in functions:
            return None, name
    methods = _methods(solution) if isinstance(solution, type) else []
    found = [f"method {name} of class Solution" for name in methods] + [f"function {name}" for name in functions]
    if isinstance(solution, type) and not methods:
        found.insert(0, "class Solution without methods")
    message = (f"expected a method {names[0]}({', '.join(parameters)}) of class Solution, or a function with that name; "
               f"found: {', '.join(found[:10]) or 'no function at all'}")
    near = _nearest(names, methods + functions)
    if near:
        message += f". Is {near} meant? Rename it to {names[0]}"
    raise Rejected("entry", message)


def find_class(namespace, names, methods):
    """(class, names of its methods); `methods` holds each method's accepted names and its parameters, the constructor first."""
    shown = "; ".join(f"{accepted[0]}({', '.join(parameters)})" for accepted, parameters in methods[1:])
    for name in names:
        if isinstance(namespace.get(name), type):
            break
    else:
        classes = [name for name, value in namespace.items() if isinstance(value, type) and value.__module__ == "solution"]
        found = [f"class {name}" for name in classes] + [f"function {name}" for name in _defined_functions(namespace)]
        message = f"expected a class {names[0]} with {shown}; found: {', '.join(found[:10]) or 'no class at all'}"
        near = _nearest(names, classes)
        raise Rejected("entry", f"{message}. Is {near} meant? Rename it to {names[0]}" if near else message)
    owner = namespace[name]
    chosen = []
    for accepted, parameters in methods[1:]:
        method = next((each for each in accepted if callable(getattr(owner, each, None))), None)
        if method is None:
            raise Rejected("entry", f"expected class {name} to have a method {accepted[0]}({', '.join(parameters)}); "
                                    f"found: {', '.join(_methods(owner)) or 'no method at all'}")
        chosen.append(method)
    return owner, chosen


def start_class(found, methods, arguments):
    """The bound methods of a new object."""
    owner, chosen = found
    check_arity(owner, None, owner.__name__, methods[0][1])
    instance = owner(*arguments)
    bound = [getattr(instance, name) for name in chosen]
    for method, name, (_, parameters) in zip(bound, chosen, methods[1:]):
        check_arity(method, owner, name, parameters)
    return bound


def _defined_functions(namespace):
    return [name for name, value in namespace.items()
            if callable(value) and not isinstance(value, type) and not name.startswith("__")]


def _methods(solution):
    return [name for name, value in vars(solution).items()
            if not name.startswith("__") and (callable(value) or isinstance(value, (staticmethod, classmethod)))]


def _nearest(names, candidates):
    folded = {candidate.replace("_", "").lower(): candidate for candidate in candidates}
    for name in names:
        near = difflib.get_close_matches(name.replace("_", "").lower(), folded, 1, 0.75)
        if near:
            return folded[near[0]]
    return None


def check_arity(function, owner, name, parameters):
    """Raises Rejected("arity", ...) unless the entry can be called with the parameters by position."""
    if _plainly_takes(function, len(parameters)):
        return
    try:
        signature = inspect.signature(function)
        shown = inspect.signature(inspect.getattr_static(owner, name)) if owner else signature
    except (TypeError, ValueError):
        return  # a callable without a readable signature: the call itself will tell
    try:
        signature.bind(*parameters)
    except TypeError:
        bare = shown.replace(return_annotation=inspect.Signature.empty, parameters=[
            parameter.replace(annotation=inspect.Parameter.empty) for parameter in shown.parameters.values()])
        count = len(parameters)
        raise Rejected("arity", f"{name} must take {count} argument{'s' * (count != 1)} ({', '.join(parameters)}); "
                                f"found: {name}{bare}") from None


def _plainly_takes(function, count):
    """True for an ordinary function of that many parameters: most are, and inspect is slow."""
    if type(function) is types.MethodType:
        function, count = function.__func__, count + 1
    if type(function) is not types.FunctionType or hasattr(function, "__wrapped__"):
        return False
    return function.__code__.co_argcount == count and function.__code__.co_kwonlyargcount == 0


def node_class(namespace, given):
    """The submission's own class for nodes if it works like the given one, else that."""
    own = namespace.get(given.__name__)
    if isinstance(own, type):
        try:
            probe = own(0)
            links = [getattr(probe, link) for link in NODE_LINKS[given]]
            if probe.val == 0 and all(link is None or link == [] for link in links):
                return own
        except Exception:
            pass
    return given


def array_tools(with_torch):
    """What the C++ half makes and reads arrays with; asked for before the submission can replace any of it."""
    numpy = importlib.import_module("numpy")
    tools = (numpy.ndarray, numpy.generic, numpy.empty)
    if with_torch:
        torch = importlib.import_module("torch")
        tools += (torch.Tensor, torch.from_numpy, _make_tensor_reader(torch))
    return tools


def _make_tensor_reader(torch):
    # A subclass's __torch_function__ has no say.
    plain, detach, to_numpy = torch._C.DisableTorchFunction, torch.Tensor.detach, torch.Tensor.numpy

    def read_tensor(tensor):
        with plain():
            return to_numpy(detach(tensor))

    return read_tensor


# Errors


def describe(error, file_name):
    """(type, message, traceback) of what a submission raised; only its own frames."""
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ not in ("builtins", "solution", "__main__"):
        name = f"{kind.__module__}.{name}"
    if isinstance(error, SystemExit):
        return "SystemExit", _cut(f"called exit({_shown_code(error)}) before returning an answer", MESSAGE_LIMIT), ""
    try:
        message = str(error)
    except BaseException:
        message = "<its str() failed>"
    return name, _cut(message, MESSAGE_LIMIT), _cut(format_traceback(error, file_name), TRACEBACK_LIMIT)


def _shown_code(error):
    return "" if error.code is None else repr(error.code)


def format_traceback(error, file_name):
    """The traceback with the submission's frames only, a deep one cut in its middle."""
    omitted = 0
    seen = set()
    link = error
    while link is not None and id(link) not in seen and len(seen) < 8:
        seen.add(id(link))
        trace, cut = _own_frames(link.__traceback__, file_name)
        link.__traceback__ = trace
        omitted += cut
        link = link.__cause__ or link.__context__
    if link is not None and id(link) not in seen:
        link.__cause__ = link.__context__ = None
    text = "".join(traceback.TracebackException(type(error), error, error.__traceback__).format())
    if file_name.endswith(".ipynb"):
        text = re.sub(rf'(  File ")({re.escape(file_name)})", line (\d+)',
                      lambda match: match[1] + _place(match[2], int(match[3])).replace(", ", '", ', 1), text)
    if omitted:
        text += f"({omitted} more frames between the first {FRAMES_SHOWN} and the last {FRAMES_SHOWN})\n"
    return text


def _own_frames(trace, file_name):
    head, tail, total = [], collections.deque(maxlen=FRAMES_SHOWN), 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file_name:
            total += 1
            (head if len(head) < FRAMES_SHOWN else tail).append((trace.tb_frame, trace.tb_lasti, trace.tb_lineno))
        trace = trace.tb_next
    kept = None
    for frame, last_instruction, line in reversed(head + list(tail)):
        kept = types.TracebackType(kept, frame, last_instruction, line)
    return kept, total - len(head) - len(tail)


def _cut(text, limit):
    if len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[:half]}\n[{len(text) - limit} characters left out]\n{text[-half:]}"


# Programs


def finish_program(error, file_name):
    """Ends a program as the interpreter would: reports `error`, waits for threads, runs exit functions; the exit code."""
    code = 0
    if isinstance(error, SystemExit):
        code = _exit_code(error)
    elif error is not None:
        code = 1
        try:
            print(_cut(format_traceback(error, file_name), TRACEBACK_LIMIT), end="", file=sys.stderr)
        except BaseException:  # closed or replaced by the submission
            pass
    for action in (threading._shutdown, atexit._run_exitfuncs, flush_streams):
        try:
            action()
        except BaseException:
            pass
    return code


def _exit_code(error):
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code & 0xFF
    print(error.code, file=sys.stderr)
    return 1


# Warming up


def warm_up(modules, own_threads=1):
    """Loads `modules` and makes ready to fork. Returns why that cannot be, or an empty text. `own_threads` may be there, and are
    no obstacle: an emulator forks with its own."""
    for name in modules:
        try:
            importlib.import_module(name)
        except BaseException as error:
            return f"cannot load {name}: {type(error).__name__}: {error}"
    threads = len(os.listdir("/proc/self/task"))
    if threads > own_threads:  # a child would have only one of them, and the others' locks
        return f"{threads} threads are there after loading {', '.join(modules)}: it cannot be forked"
    os.register_at_fork = _register_at_fork
    sys.meta_path.insert(0, SeedOnImport)
    importlib.util.find_spec("rehearsal_of_a_missing_module")  # each folder of the path is listed once
    return ""


def freeze():
    """What is there now is garbage of no child."""
    gc.collect()
    gc.freeze()


# What the C++ half rehearses with. Short: more of it would cost every case more than the pages that it touches save.
REHEARSAL = b"""
class Solution:
    def f(self, values: List[int]) -> List[int]:
        seen = {}
        for i, value in enumerate(values):
            if value - 1 in seen:
                return [seen[value - 1], i]
            seen[value] = i
        return sorted(values)
"""


def end_rehearsal():
    """The rest of a child's beginning; then nothing of the rehearsal is left."""
    random.seed(hash(REHEARSAL))
    for fd, mode in ((0, "r"), (1, "w"), (2, "w")):
        _open_text(fd, mode, "surrogateescape")
    flush_streams()
    sys.setrecursionlimit(1000)
    del sys.modules["solution"], linecache.cache["rehearsal.py"]
