"""Whether a submission uses a name that its problem forbids: a look at its syntax tree, before anything of it runs."""

import ast
import builtins

# Calls that hide from this look what they do.
HIDING = ("eval", "exec", "compile")
IMPORTS = ("__import__", "importlib.import_module")
# What is written without its name.
DISPLAYS = {ast.Dict: "dict", ast.DictComp: "dict", ast.Set: "set", ast.SetComp: "set", ast.List: "list",
            ast.ListComp: "list", ast.MatMult: "@"}


def find_forbidden(source, names, origins):
    """The first use of one of `names`, as (line, column, end column or None, what to say); None if there is none.

    A name is a module or something in one ("numpy.linalg": all of it, too), a builtin ("sorted"), an attribute of anything
    (".sort") or "@". `origins` says where the names come from that are there without an import: {"heappush": "heapq.heappush"}.
    """
    look = _Look(names, origins)
    tree = ast.parse(source)
    for node in ast.walk(tree):
        look.learn(node)
    for node in ast.walk(tree):
        look.judge(node)
    return min(look.found, default=None, key=lambda use: use[:2])


class _Look:
    def __init__(self, names, origins):
        self.names = set(names)
        self.origins = origins
        self.aliases = {}  # a name in the source: the names that it may stand for
        self.stars = []    # modules imported with *
        self.own = set()   # names that the source defines
        self.found = []

    def learn(self, node):
        """Imports, and names that the source gives a meaning of its own."""
        if isinstance(node, ast.Import):
            for each in node.names:
                self._alias(each.asname or each.name.partition(".")[0], each.name if each.asname else each.name.partition(".")[0])
        elif isinstance(node, ast.ImportFrom):
            for each in node.names:
                if each.name == "*":
                    self.stars.append(node.module or "")
                else:
                    self._alias(each.asname or each.name, f"{node.module or ''}.{each.name}")
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.NamedExpr)):
            self._assigned(node)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            self.own.add(node.name)
        elif isinstance(node, ast.arg):
            self.own.add(node.arg)
        elif isinstance(node, (ast.For, ast.comprehension)) and isinstance(node.target, ast.Name):
            self.own.add(node.target.id)

    def _alias(self, name, stands_for):
        self.aliases.setdefault(name, set()).add(stands_for)

    def _assigned(self, node):
        """`mine = sorted` is another name for it; any other value makes the name the source's own."""
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for target in targets:
            if not isinstance(target, ast.Name):
                continue
            if isinstance(node.value, (ast.Name, ast.Attribute, ast.Call)):
                for meaning in self._meanings(node.value):
                    self._alias(target.id, meaning)
            if not isinstance(node.value, ast.Name) or node.value.id != target.id:
                self.own.add(target.id)

    def _meanings(self, node, depth=0):
        """The full names that an expression may stand for."""
        if depth > 20:
            return set()
        if isinstance(node, ast.Name):
            return self._meanings_of_name(node.id)
        if isinstance(node, ast.Attribute):
            return {f"{owner}.{node.attr}" for owner in self._meanings(node.value, depth + 1)}
        if isinstance(node, ast.Call):
            called = self._meanings(node.func, depth + 1)
            constant = [each.value for each in node.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if "__import__" in called and constant:
                return {constant[0].partition(".")[0]}
            if called & set(IMPORTS) and constant:
                return {constant[0]}
            if "getattr" in called and len(node.args) > 1 and constant:
                return {f"{owner}.{constant[0]}" for owner in self._meanings(node.args[0], depth + 1)}
        return set()

    def _meanings_of_name(self, name):
        if name in self.aliases:
            return set(self.aliases[name])
        if name in self.own:
            return set()
        meanings = {f"{module}.{name}" for module in self.stars}
        if hasattr(builtins, name):
            return meanings | {name}
        return meanings | {self.origins.get(name, name)}

    def judge(self, node):
        if isinstance(node, ast.Import):
            for each in node.names:
                self._use(node, each.name)
        elif isinstance(node, ast.ImportFrom):
            self._use(node, node.module or "")
            for each in node.names:
                self._use(node, f"{node.module or ''}.{each.name}")
        elif isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load):
            if isinstance(node, ast.Attribute) and f".{node.attr}" in self.names:
                self._report(node, f".{node.attr}")
            for meaning in sorted(self._meanings(node)):
                self._use(node, meaning)
        elif isinstance(node, ast.Call):
            self._judge_call(node)
        elif not isinstance(node, ast.operator):  # which has no place: its expression has
            shown = DISPLAYS.get(type(getattr(node, "op", node)))
            if shown in self.names:
                self._report(node, shown)

    def _judge_call(self, node):
        called = self._meanings(node.func)
        for meaning in sorted(self._meanings(node)):
            self._use(node, meaning)
        if called & set(HIDING):
            self._report(node, f"{sorted(called & set(HIDING))[0]}, which hides what it runs,")
        if called & set(IMPORTS) and not self._meanings(node):
            self._report(node, "an import of a computed name")

    def _use(self, node, name):
        for forbidden in self.names:
            if name == forbidden or name.startswith(forbidden + "."):
                return self._report(node, name)

    def _report(self, node, what):
        end = node.end_col_offset if node.end_lineno == node.lineno else None
        self.found.append((node.lineno, node.col_offset, end, what))
