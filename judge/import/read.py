"""Reads a record of a dataset: what is to be called, with which arguments, and what its tests say. Runs nothing of it.

stdin has the record, one JSON object. stdout gets one JSON object: what was read, or {"unusable": why}. It runs behind values.py, and
before a call of main().
"""

import ast
import inspect
import json
import sys

sys.set_int_max_str_digits(0)

TYPES = {"List": "list", "Tuple": "tuple", "Dict": "dict", "Sequence": "list", "Iterable": "list"}
NAMES = ("int", "float", "bool", "str", "None")


class Unusable(Exception):
    """The record cannot become a problem."""


class Arbitrary(Exception):
    """The code is more than assertions about single calls."""


def text_of(record, *names):
    """The first of these fields that is there; "" if none is."""
    for name in names:
        value = record.get(name)
        if value is not None and not isinstance(value, str):
            raise Unusable(f"'{name}' is not a string")
        if value:
            return value.replace("\r\n", "\n")
    return ""


def texts_of(record, name):
    value = record.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise Unusable(f"'{name}' is not a list of strings")
    return [item.replace("\r\n", "\n") for item in value]


def parse(source):
    """The syntax tree; None where it is no Python."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return None


def functions_of(tree):
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)} if tree else {}


# The program


def find_program(record):
    """(source, its functions): the canonical solution, behind the prompt where it goes on from there or needs what is there."""
    solution = text_of(record, "canonical_solution", "code")
    if not solution.strip():
        raise Unusable("there is no 'canonical_solution' (or 'code')")
    prompt = text_of(record, "prompt")
    for source in (prompt + solution, prompt + "\n" + solution, solution):
        functions = functions_of(parse(source))
        if functions:
            return source.rstrip("\n") + "\n", functions
    raise Unusable("the canonical solution is no Python that defines a function, neither by itself nor behind the prompt")


def find_entry(record, functions, tests):
    """The function that is tested: `entry_point`, else the first one that a test calls."""
    entry = text_of(record, "entry_point")
    if entry:
        if entry not in functions:
            raise Unusable(f"the canonical solution does not define the entry_point '{entry}'")
        return entry
    for tree in map(parse, tests):
        for node in ast.walk(tree) if tree else ():
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in functions:
                return node.func.id
    raise Unusable("there is no 'entry_point', and no test calls a function of the canonical solution")


def parameters_of(function):
    """[(name, annotation or None, default or None)]: of those that are passed by position."""
    arguments = function.args
    if arguments.vararg or arguments.kwarg:
        raise Unusable(f"'{function.name}' takes any number of arguments")
    if any(default is None for default in arguments.kw_defaults):
        raise Unusable(f"'{function.name}' takes an argument by keyword only")
    positional = arguments.posonlyargs + arguments.args
    defaults = [None] * (len(positional) - len(arguments.defaults)) + arguments.defaults
    return [(each.arg, type_of(each.annotation), default) for each, default in zip(positional, defaults)]


def type_of(node):
    """An annotation in judged's words; None where it says nothing that has such words."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        tree = parse(node.value)
        node = tree.body[0].value if tree and len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr) else None
    if isinstance(node, ast.Constant) and node.value is None:
        return "None"
    if isinstance(node, ast.Name):
        return node.id if node.id in NAMES else None
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        sides = [type_of(node.left), type_of(node.right)]
        return _optional([side for side in sides if side != "None"]) if "None" in sides else None
    if not isinstance(node, ast.Subscript):
        return None
    name = getattr(node.value, "id", getattr(node.value, "attr", ""))
    items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    types = [type_of(item) for item in items]
    if name == "Optional":
        return _optional(types)
    name = TYPES.get(name, name)
    if None in types or "None" in types or len(types) != {"list": 1, "dict": 2}.get(name, len(types)):
        return None
    return f"{name}[{', '.join(types)}]" if name in ("list", "tuple", "dict") else None


def _optional(types):
    return types[0] + " | None" if len(types) == 1 and types[0] is not None else None


# Tests


class Reader:
    """Collects calls with what is said of their answers."""

    def __init__(self, entry, parameters):
        self.entry, self.parameters = entry, parameters
        self.calls, self.orders = [], set()

    def arguments(self, values):
        """A call's arguments, with the defaults of those that are not given."""
        if len(values) > len(self.parameters):
            raise Unusable(f"'{self.entry}' is called with {len(values)} arguments, and takes {len(self.parameters)}")
        for name, _, default in self.parameters[len(values):]:
            if default is None:
                raise Unusable(f"'{self.entry}' is called without its argument '{name}'")
            values = values + [literal(default)]
        return [encode(value) for value in values]

    def add(self, values, where, **said):
        self.calls.append({"arguments": self.arguments(values), "where": where, **said})
        if said.get("from") == "test":
            self.orders.add(said.get("order"))

    def call(self, node, names):
        """The arguments of a call of the entry, those by keyword behind those by position."""
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names):
            raise Arbitrary
        values = [literal(argument) for argument in node.args]
        by_name = {each.arg: literal(each.value) for each in node.keywords}
        for name, _, _ in self.parameters[len(values):]:
            if name in by_name:
                values.append(by_name.pop(name))
        if by_name or len(values) != len(node.args) + len(node.keywords):
            raise Arbitrary
        return values

    def read_claim(self, test, names, where):
        """What an assertion says."""
        said = {"from": "test", "source": "assert " + ast.unparse(test)[:200]}
        if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
            for each in test.values:
                self.read_claim(each, names, where)
        elif isinstance(test, ast.Constant) and test.value is True:
            pass
        elif isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            self.add(self.call(test.operand, names), where, truth=False, **said)
        elif isinstance(test, ast.Call) and _name(test.func) in ("math.isclose", "isclose"):
            self._is_close(test, names, where, said)
        elif not isinstance(test, ast.Compare):
            self.add(self.call(test, names), where, truth=True, **said)
        elif len(test.ops) == 1:
            self._compares(test.left, test.ops[0], test.comparators[0], names, where, said)
        else:
            raise Arbitrary

    def _compares(self, left, operator, right, names, where, said):
        if isinstance(operator, (ast.Lt, ast.LtE)):
            return self._is_near(left, right, names, where, said)
        if not isinstance(operator, (ast.Eq, ast.Is)) or (isinstance(operator, ast.Is) and not _is_singleton(right)):
            raise Arbitrary
        if isinstance(right, ast.Call) and not isinstance(left, ast.Call):
            left, right = right, left
        order, called = self._ordered(left)
        if order:
            other_order, right = self._ordered(right)
            if other_order != order and not (order == "sorted" and other_order is None):
                raise Arbitrary
        self.add(self.call(called, names), where, equal=encode(literal(right)), order=order, **said)

    @staticmethod
    def _ordered(node):
        """("sorted" or "set", what is in it) of such a call."""
        name = _name(node.func) if isinstance(node, ast.Call) else None
        if name in ("sorted", "set") and len(node.args) == 1 and not node.keywords:
            return name, node.args[0]
        return None, node

    def _is_near(self, left, right, names, where, said):
        """abs(f(x) - y) < tolerance"""
        if not (isinstance(left, ast.Call) and _name(left.func) in ("abs", "math.fabs") and len(left.args) == 1
                and isinstance(left.args[0], ast.BinOp) and isinstance(left.args[0].op, ast.Sub)):
            raise Arbitrary
        difference = left.args[0]
        within = _tolerance(literal(right))
        self.add(self.call(difference.left, names), where, equal=encode(literal(difference.right)), within=within,
                 tolerance=within, **said)

    def _is_close(self, test, names, where, said):
        """math.isclose(f(x), y, rel_tol=..., abs_tol=...)"""
        keywords = {each.arg: _tolerance(literal(each.value)) for each in test.keywords}
        if len(test.args) != 2 or set(keywords) - {"rel_tol", "abs_tol"}:
            raise Arbitrary
        wanted = literal(test.args[1])
        if isinstance(wanted, bool) or not isinstance(wanted, (int, float)):
            raise Arbitrary
        relative, absolute = keywords.get("rel_tol", 1e-9), keywords.get("abs_tol", 0.0)
        self.add(self.call(test.args[0], names), where, equal=encode(wanted), within=max(relative * abs(wanted), absolute),
                 tolerance=max(relative, absolute), **said)

    def read_test(self, source, where):
        """A text of assertions, maybe in a function `check` of the candidate; Arbitrary if it holds anything else."""
        tree = parse(source)
        if tree is None:
            raise Arbitrary
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name == "check" and len(node.args.args) == 1:
                self._read_body(node.body, (node.args.args[0].arg,), where)
            elif not _is_call_of_check(node):
                self._read_body([node], (self.entry,), where)

    def _read_body(self, nodes, names, where):
        for node in nodes:
            if isinstance(node, ast.Assert):
                self.read_claim(node.test, names, f"{where}, line {node.lineno}")
            elif not _says_nothing(node):
                raise Arbitrary

    def read_examples(self, docstring):
        """Calls in a docstring as a session of the interpreter shows them. What is no plain one is left out."""
        import doctest
        try:
            examples = doctest.DocTestParser().get_examples(docstring)
        except ValueError:
            return
        for example in examples:
            try:
                arguments = self.call(ast.parse(example.source.strip(), mode="eval").body, (self.entry,))
                wanted = ast.literal_eval(example.want.strip())
                source = f"{example.source.strip()} is {example.want.strip()}"[:200]
                if is_plain(encode(arguments)):
                    self.add(arguments, "the prompt", equal=encode(wanted), source=source, **{"from": "example"})
            except (Arbitrary, Unusable, SyntaxError, ValueError, MemoryError, RecursionError):
                continue


class Floats(ast.NodeTransformer):
    """float("inf"), which is no literal, as the number."""

    def visit_Call(self, node):
        text = node.args[0] if _name(node.func) == "float" and len(node.args) == 1 and not node.keywords else None
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str)):
            return node
        return ast.copy_location(ast.Constant(float(text.value)), node)


def literal(node):
    """The value that an expression without names stands for."""
    try:
        return ast.literal_eval(Floats().visit(node))
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        raise Arbitrary from None


def _tolerance(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 0.5:
        raise Arbitrary
    return float(value)


def _is_singleton(node):
    return isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, bool))


def _name(node):
    """"math.isclose" of such an expression."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else None


def _is_call_of_check(node):
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and _name(node.value.func) == "check"


def _says_nothing(node):
    """A docstring, `pass`, an import, METADATA = {...}."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign):
        return len(node.targets) == 1 and _name(node.targets[0]) == "METADATA"
    return isinstance(node, (ast.Pass, ast.Import, ast.ImportFrom))


# The record


def add_inputs(reader, record):
    """The calls of base_input and plus_input; whether there are any."""
    before = len(reader.calls)
    for name in ("base_input", "plus_input"):
        inputs = record.get(name)
        if inputs is None:
            continue
        if not isinstance(inputs, list) or not all(isinstance(each, list) for each in inputs):
            raise Unusable(f"'{name}' is not a list of lists of arguments")
        for number, each in enumerate(inputs):
            reader.add(list(each), f"{name}[{number}]", **{"from": "input"})
    return len(reader.calls) > before


def tests_of(record):
    """[(what it is called, the text)]"""
    tests = [("test", text_of(record, "test", "assertion"))]
    for name in ("test_list", "challenge_test_list"):
        tests += [(f"{name}[{number}]", text) for number, text in enumerate(texts_of(record, name))]
    return [(where, text) for where, text in tests if text.strip()]


def setup_of(record):
    return texts_of(record, "test_imports") + [text_of(record, "test_setup_code")]


def add_tests(reader, tests):
    """Adds the calls of the tests; whether all of them are calls alone. If not, the tests are for a relation."""
    calls, orders = list(reader.calls), set(reader.orders)
    try:
        for where, text in tests:
            reader.read_test(text, where)
    except Arbitrary:
        reader.calls, reader.orders = calls, orders
        return False
    return True


def tell(docstring):
    """A docstring as Markdown: what a session of the interpreter shows is code."""
    out, fenced = [], False
    for line in inspect.cleandoc(docstring).split("\n"):
        if not fenced and line.lstrip().startswith(">>>"):
            out.append("```")
            fenced = True
        elif fenced and not line.strip():
            out.append("```")
            fenced = False
        out.append(line)
    return "\n".join(out + ["```"] * fenced)


def statement_of(record, program, function):
    """The docstring of the function or of the prompt; else the prompt, as code where the program begins with it."""
    prompt = text_of(record, "prompt", "text").strip()
    tree = parse(prompt)
    docstring = ast.get_docstring(function, clean=False) or (tree and ast.get_docstring(tree, clean=False))
    words = tell(docstring) if docstring else f"```python\n{prompt}\n```" if program.lstrip().startswith(prompt) else prompt
    if not docstring and not prompt:
        raise Unusable("neither 'prompt' nor 'text' says what the problem is")
    header = ast.unparse(ast.FunctionDef(function.name, function.args, [ast.Pass()], [], function.returns, lineno=1))
    return f"{words.strip()}\n\n```python\n{header.splitlines()[0]}\n```\n"


def tolerance_of(record):
    value = record.get("atol")
    if value is None or value == 0:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= 0.5:
        raise Unusable("'atol' is not a number above 0 and up to 0.5")
    return value


def read(record):
    tests = tests_of(record)
    program, functions = find_program(record)
    entry = find_entry(record, functions, [text for _, text in tests])
    function = functions[entry]
    reader = Reader(entry, parameters_of(function))
    reader.read_examples(ast.get_docstring(function) or "")
    has_inputs = add_inputs(reader, record)
    if not tests and not has_inputs:
        raise Unusable("there is no test: neither 'test', 'test_list' nor 'base_input' has any")
    plain = add_tests(reader, tests)
    test = "\n".join(text for text in setup_of(record) + [text for _, text in tests] if text.strip()) + "\n"
    return {"program": program, "entry": entry, "statement": statement_of(record, program, function),
            "parameters": [{"name": name, "type": annotation} for name, annotation, _ in reader.parameters],
            "returns": type_of(function.returns), "tolerance": tolerance_of(record),
            "any_order": bool(reader.orders) and None not in reader.orders, "calls": reader.calls,
            # Where inputs are given, answers are held against the canonical solution's: its test says no more.
            "test": test, "arbitrary": not plain and not has_inputs,
            "checks": "check" in functions_of(parse(test)) and entry != "check"}


# A function that is given by a starter and by cases, as LiveCodeBench has them


def find_method(starter, name):
    """[(name, annotation)] of its parameters without self, and the annotation of what it returns; None if the starter does not have it."""
    tree = parse(starter) or parse(starter.rstrip() + " pass\n")  # most end where the body begins
    for node in [*tree.body, tree] if tree else []:
        function = functions_of(node).get(name) if isinstance(node, (ast.ClassDef, ast.Module)) else None
        if function:
            parameters = [(parameter, annotation) for parameter, annotation, _ in parameters_of(function)]
            return parameters[1:] if isinstance(node, ast.ClassDef) else parameters, type_of(function.returns)
    return None


def values_of(text, where):
    """Those of a text with a JSON value on each line."""
    values = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if line.strip():
                values.append(json.loads(line))
        except ValueError:
            raise Unusable(f"{where}, line {number} is not a JSON value") from None
    return values


def read_function(record):
    """As read() has it; with the answers of the calls, as observe.py would have seen them."""
    calls, observed = [], []
    for case in record["cases"]:
        where = case["where"]
        arguments, answers = values_of(case["input"], f"{where}: 'input'"), values_of(case["output"], f"{where}: 'output'")
        if len(answers) != 1:
            raise Unusable(f"{where}: 'output' is not one JSON value, the answer")
        if observed and len(arguments) != len(observed[0]["arguments"]):
            raise Unusable(f"{where}: 'input' has another number of arguments than the cases before it")
        calls.append({"from": case["from"], "where": where})
        observed.append({"arguments": encode(arguments), "answer": encode(answers[0]), "holds": True, "shown": ""})
    given = len(observed[0]["arguments"])
    parameters, returns = find_method(record["starter"], record["entry"]) or ([("", None)] * given, None)
    if len(parameters) != given:
        raise Unusable(f"the cases have {given} arguments, and '{record['entry']}' of 'starter_code' takes {len(parameters)}")
    return {"program": "", "entry": record["entry"], "statement": "", "parameters": [{"name": name, "type": annotation} for name, annotation in parameters],
            "returns": returns, "tolerance": None, "any_order": False, "calls": calls, "test": "", "arbitrary": False, "checks": False,
            "observed": observed, "asked": []}


def main(read):
    try:
        found = read(json.load(sys.stdin))
    except Unusable as why:
        found = {"unusable": str(why)}
    except (RecursionError, MemoryError):
        found = {"unusable": "its code is nested too deeply, or too large, to be read"}
    sys.stdout.write(json.dumps(found))
