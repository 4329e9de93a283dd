"""What a relation finds: the submission that it calls, fail(), and what judges random answers.

A relation is a function `relation(submission)` that an author wrote. It runs from its start again for each round of answers: a
call whose answer is not there yet ends the run, and the judge makes it, in a process of the submission's.
"""

import math
import random
import struct

HOLDS, FAILS, CALLS, UNLIKELY = 2, 7, 8, 9  # kinds of the reply frame (docs/formats/values.md)


class Waiting(BaseException):
    """An answer is not there yet."""


class Failed(BaseException):
    """The relation does not hold."""


def fail(sentence):
    """Ends the relation: what it says is what the candidate reads."""
    raise Failed(str(sentence))


class Unlikely(BaseException):
    """What a right submission answers by bad luck alone, and rarely: the judge runs the relation once more."""


ALPHA = 1e-6


def test_p(p, sentence):
    """Ends the run if what was seen has a probability below 1e-6 for a right submission. Twice in a row, with other random
    numbers, the relation does not hold: by luck that happens once in 10**12 tests."""
    if not 0 <= p <= 1:
        raise ValueError(f"a probability lies between 0 and 1, and this is {p}")
    if p < ALPHA:
        raise Unlikely(f"{sentence} (p = {p:.1g})")


def p_of_counts(counts, shares):
    """A p-value of independent draws that fell into cells: counts[i] of them into one whose probability is shares[i].

    For each cell, Chernoff's bound on the probability of a count as far from what is expected; the least of them, times the
    number of bounds. It is never too small, not even far out in the tails, as the approximations of chi-square are.
    """
    counts, shares = list(counts), list(shares)
    draws = sum(counts)
    if len(counts) != len(shares) or abs(sum(shares) - 1) > 1e-9:
        raise ValueError("there must be as many shares as counts, and they must sum to 1")
    if draws == 0:
        return 1.0

    def divergence(seen, share):
        return 0.0 if seen == 0 else math.inf if share <= 0 else seen * math.log(seen / share)

    far = max(divergence(count / draws, share) + divergence(1 - count / draws, 1 - share) for count, share in zip(counts, shares))
    return min(1.0, 2 * len(counts) * math.exp(-draws * max(far, 0.0)))


class Session:
    """The calls that are made in one process of the submission."""

    def __init__(self, judge, known):
        self.judge = judge
        self.known = known  # (method, argument bytes, answer bytes) of the calls that were answered
        self.calls = []     # (method, argument bytes) of those that the relation made

    def call(self, method, arguments):
        """Makes a call; its position."""
        made = (method, self.judge.encode(method, arguments))
        at = len(self.calls)
        if at < len(self.known) and self.known[at][:2] != made:
            raise RuntimeError("the relation makes other calls when it is run again: it must depend on nothing but the answers")
        self.calls.append(made)
        return at

    def answer(self, at):
        if at >= len(self.known):
            raise Waiting
        return self.judge.decode(self.calls[at][0], self.known[at][2])

    def waits(self):
        return len(self.calls) > len(self.known)


class Judge:
    def __init__(self, transcript, encode, decode):
        self.encode, self.decode = encode, decode
        self.known = _read(transcript)
        self.sessions = []

    def open(self):
        at = len(self.sessions)
        self.sessions.append(Session(self, self.known[at] if at < len(self.known) else []))
        return self.sessions[at]


class Function:
    """The submission's function. Each call has a process of its own."""

    def __init__(self, judge):
        self._judge = judge

    def __call__(self, *arguments):
        return self.all([arguments])[0]

    def all(self, calls):
        """The answers to calls that do not depend on each other: [(argument, ...), ...]."""
        made = []
        for arguments in calls:
            session = self._judge.open()
            made.append((session, session.call(0, tuple(arguments))))
        return [session.answer(at) for session, at in made]


class Class:
    """The submission's class. Each object has a process of its own."""

    def __init__(self, judge, methods):
        self._judge, self._methods = judge, methods

    def __call__(self, *arguments):
        session = self._judge.open()
        session.call(0, arguments)
        return Object(session, self)

    def returns_something(self, method):
        return self._methods[method][1]

    def method(self, name):
        """A method's number, which is not the constructor's."""
        for i, (names, _) in enumerate(self._methods):
            if i > 0 and name in names:
                return i
        raise AttributeError(f"the problem's class has no method {name}")


class Object:
    def __init__(self, session, of_class):
        self._session, self._class = session, of_class

    def __getattr__(self, name):
        method = self._class.method(name)
        return lambda *arguments: self._call(method, arguments)

    def _call(self, method, arguments):
        at = self._session.call(method, arguments)
        return self._session.answer(at) if self._class.returns_something(method) else None


def _list_nodes(values, node):
    head = None
    for value in reversed(values):
        head = node(value, head)
    return head


def _tree_nodes(values, node):
    """Of level order, None for a missing child."""
    if not values:
        return None
    root = node(values[0])
    nodes, rest = [root], iter(values[1:])
    for parent in nodes:
        for side in ("left", "right"):
            value = next(rest, None)
            if value is not None:
                setattr(parent, side, node(value))
                nodes.append(getattr(parent, side))
    return root


BUILD_NODES = {"ListNode": _list_nodes, "TreeNode": _tree_nodes}


def _as_nodes(value, type_name, classes):
    """Lists stand for nodes, as they do in files."""
    if type_name.startswith("list[") and isinstance(value, list):
        return [_as_nodes(item, type_name[5:-1], classes) for item in value] if "Node" in type_name else value
    return BUILD_NODES[type_name](value, classes[type_name]) if type_name in BUILD_NODES and isinstance(value, list) else value


def make_input(submission, generator, seed, sizes, types):
    """What a generator of inputs (generators/growth.py) gives for these sizes, as calls of one session. `types`: the names
    of each method's parameters' types."""
    made = generator(**sizes, rng=random.Random(seed))
    session = submission._judge.open()
    classes = generator.__builtins__
    if isinstance(submission, Function):
        made = [(None, made)]
    for at, (name, arguments) in enumerate(made):
        method = 0 if at == 0 else submission.method(name)
        if len(arguments) != len(types[method]):
            raise TypeError(f"{len(arguments)} arguments were made, and {len(types[method])} are taken")
        session.call(method, tuple(_as_nodes(value, kind, classes) for value, kind in zip(arguments, types[method])))


FOUND = {"_make_input": make_input, "fail": fail, "test_p": test_p, "p_of_counts": p_of_counts}  # the names that a relation finds


def run_relation(namespace, is_class, methods, transcript, encode, decode):
    """Runs the relation; (kind, payload) of the reply. `methods`: ((accepted names), whether it returns anything) of each."""
    judge = Judge(transcript, encode, decode)
    relation = namespace.get("relation")
    if not callable(relation):
        raise TypeError("the file must define relation(submission)")
    try:
        relation(Class(judge, methods) if is_class else Function(judge))
    except Waiting:
        pass
    except Failed as failed:
        return FAILS, _bytes(str(failed).encode("utf-8", "backslashreplace"))
    except Unlikely as unlikely:
        return UNLIKELY, _bytes(str(unlikely).encode("utf-8", "backslashreplace"))
    waiting = [(i, session) for i, session in enumerate(judge.sessions) if session.waits()]
    if not waiting:
        return HOLDS, b""
    return CALLS, b"".join([_number(len(waiting))] + [_session(i, session) for i, session in waiting])


def _session(index, session):
    calls = [_number(method) + _bytes(arguments) for method, arguments in session.calls]
    return _number(index) + _number(len(calls)) + b"".join(calls)


def _number(value):
    return struct.pack("<I", value)


def _bytes(value):
    return _number(len(value)) + value


def _read(transcript):
    """[[(method, argument bytes, answer bytes), ...], ...]"""
    at = 0

    def number():
        nonlocal at
        at += 4
        return struct.unpack_from("<I", transcript, at - 4)[0]

    def text():
        nonlocal at
        size = number()
        at += size
        return transcript[at - size:at]

    return [[(number(), text(), text()) for _ in range(number())] for _ in range(number())]
