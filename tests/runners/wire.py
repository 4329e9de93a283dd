"""The wire of docs/formats/values.md, written a second time for the harness tests: frames out of Python values and back."""

import math
import os
import resource
import struct
import subprocess
import tempfile

KINDS = {1: "call", 2: "answer", 3: "raised", 4: "bad type", 5: "rejected", 6: "modified", 10: "shared", 12: "took"}
STRINGS = {"rejected": 2, "modified": 1, "shared": 1}  # others: 3
# By number: the name in types and the struct module's letter.
DTYPES = {1: ("f64", "d"), 2: ("f32", "f"), 3: ("i64", "q"), 4: ("i32", "i"), 5: ("u8", "B"), 6: ("bool", "?")}


def split_type(text):
    """("list", ["int"]) of "list[int]"."""
    text = text.strip()
    if text.endswith("| None"):
        return "optional", [text[: -len("| None")]]
    if "[" not in text:
        return text, []
    head, rest = text.split("[", 1)
    parts, depth, start = [], 0, 0
    rest = rest[:-1]
    for i, c in enumerate(rest):
        depth += (c == "[") - (c == "]")
        if c == "," and depth == 0:
            parts.append(rest[start:i])
            start = i + 1
    return head, parts + [rest[start:]]


# What a structure of nodes is on the wire; a graph's nodes name their neighbours' places.
NODES = {"ListNode": "list[int]", "RandomListNode": "list[tuple[int, int | None]]", "TreeNode": "list[int | None]",
         "NaryNode": "list[int | None]", "GraphNode": "list[tuple[int, list[int]]]", "bigint": "str"}


def encode(value, type_text):
    kind, args = split_type(NODES.get(type_text.strip(), type_text))
    if kind == "int":
        return struct.pack("<q", value)
    if kind == "float":
        return struct.pack("<d", value)
    if kind == "bool":
        return struct.pack("<B", value)
    if kind == "str":
        data = value.encode()
        return struct.pack("<I", len(data)) + data
    if kind == "None":
        return b""
    if kind == "list":
        return struct.pack("<I", len(value)) + b"".join(encode(item, args[0]) for item in value)
    if kind == "tuple":
        return b"".join(encode(item, arg) for item, arg in zip(value, args))
    if kind == "optional":
        return b"\0" if value is None else b"\1" + encode(value, args[0])
    if kind == "dict":
        items = sorted(value.items(), key=lambda item: item[0].encode() if args[0] == "str" else item[0])
        return struct.pack("<I", len(items)) + b"".join(encode(k, args[0]) + encode(v, args[1]) for k, v in items)
    if kind in ("ndarray", "tensor"):  # (dtype, shape, elements in row-major order)
        dtype, shape, elements = value
        number, letter = next((number, letter) for number, (name, letter) in DTYPES.items() if name == dtype)
        head = struct.pack(f"<BB{len(shape)}Q", number, len(shape), *shape)
        return head + struct.pack(f"<{len(elements)}{letter}", *elements)
    raise ValueError(type_text)


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values[0]

    def text(self):
        size = self.take("I")
        self.at += size
        return self.data[self.at - size:self.at].decode()

    def value(self, type_text):
        kind, args = split_type(NODES.get(type_text.strip(), type_text))
        if kind in ("int", "float", "bool"):
            return self.take({"int": "q", "float": "d", "bool": "?"}[kind])
        if kind == "str":
            return self.text()
        if kind == "None":
            return None
        if kind == "list":
            return [self.value(args[0]) for _ in range(self.take("I"))]
        if kind == "tuple":
            return [self.value(arg) for arg in args]
        if kind == "optional":
            return self.value(args[0]) if self.take("B") else None
        if kind == "dict":
            items = [(self.value(args[0]), self.value(args[1])) for _ in range(self.take("I"))]
            assert [key for key, _ in items] == sorted(key for key, _ in items), items
            return dict(items)
        if kind in ("ndarray", "tensor"):
            dtype, letter = DTYPES[self.take("B")]
            shape = tuple(self.take("Q") for _ in range(self.take("B")))
            return dtype, shape, [self.take(letter) for _ in range(math.prod(shape))]
        raise ValueError(type_text)


def call_frame(arguments, types):
    payload = b"".join(encode(value, text) for value, text in zip(arguments, types))
    return b"JDG1\1\0\0\0" + struct.pack("<Q", len(payload)) + payload


def answer_type(returns, types):
    """The type of the answer to a function that returns `returns`; "&0" is the first parameter, as the call left it, and "copy T" a T of new nodes."""
    return types[int(returns[1:])] if returns.startswith("&") else returns.removeprefix("copy ")


def class_frame(calls):
    """A class's call frame: (method, arguments, their types) of each call, method 0 being the constructor."""
    payload = struct.pack("<I", len(calls))
    for method, arguments, types in calls:
        payload += struct.pack("<I", method) + b"".join(encode(value, text) for value, text in zip(arguments, types))
    return b"JDG1\1\0\0\0" + struct.pack("<Q", len(payload)) + payload


class Counts:
    """What a counted run says of its call; None for what it does not say."""

    def __init__(self, payload):
        has, operations, heap, stack, nanoseconds, count = struct.unpack_from("<IQQQQI", payload)
        self.operations = operations if has & 1 else None
        self.heap, self.stack = (heap, stack) if has & 2 else (None, None)
        self.nanoseconds = nanoseconds if has & 4 else None
        self.places = [struct.unpack_from("<QQ", payload, 40 + 16 * i) for i in range(count)]
        assert has < 8 and len(payload) == 40 + 16 * count, "wrong length"


class Result:
    """What a harness did: its exit code (negative: a signal), its streams, and its reply."""

    def __init__(self, code, stdout, stderr, reply, returns):
        self.code, self.stdout, self.stderr, self.kind, self.value = code, stdout, stderr, "none", None
        self.counts = None
        if not reply:
            return
        if reply[4] == 11:
            size = 16 + struct.unpack_from("<Q", reply, 8)[0]
            self.counts, reply = Counts(reply[16:size]), reply[size:]
        assert reply[:4] == b"JDG1" and reply[5:8] == b"\0\0\0", reply[:16]
        assert struct.unpack_from("<Q", reply, 8)[0] == len(reply) - 16, "wrong length"
        self.kind = KINDS[reply[4]]
        reader = Reader(reply[16:])
        if self.kind == "answer":
            self.value = reader.value(returns)
        else:
            self.value = [reader.text() for _ in range(STRINGS.get(self.kind, 3))]
        assert reader.at == len(reader.data), "bytes after the reply"

    def __repr__(self):
        return f"{self.kind} {self.value!r} exit {self.code}\nstdout {self.stdout!r}\nstderr {self.stderr!r}"


def shared_answers(reply, returns):
    """What a shared run wrote: (nanoseconds of CPU time, by the clock, the answer) of each call, and what is behind them, as a Result."""
    answers = []
    while reply[4:5] == b"\x0c":
        cpu, wall = struct.unpack_from("<QQ", reply, 16)
        end = 48 + struct.unpack_from("<Q", reply, 40)[0]
        answers.append((cpu, wall, Result(0, b"", b"", reply[32:end], returns)))
        reply = reply[end:]
    return answers, Result(0, b"", b"", reply, returns)


def run(command, returns="None", frame=b"", source=b"", stdin=b"", stack=resource.RLIM_INFINITY, memory=None,
        cwd=tempfile.gettempdir()):
    """Runs a harness with its descriptors where protocol/launch.h has them."""
    with (tempfile.TemporaryFile() as answer, tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as program):
        for file, content in ((given, frame), (program, source)):
            file.write(content)
            file.seek(0)

        def place():
            resource.setrlimit(resource.RLIMIT_STACK, (stack, resource.getrlimit(resource.RLIMIT_STACK)[1]))
            if memory:
                resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
            copies = [os.dup2(file.fileno(), 20 + i) for i, file in enumerate((answer, given, program))]
            for i, copy in enumerate(copies):
                os.dup2(copy, 3 + i)

        done = subprocess.run(command, input=stdin, capture_output=True, preexec_fn=place, close_fds=False, timeout=20,
                              cwd=cwd)
        answer.seek(0)
        if "shared" in command:
            return shared_answers(answer.read(), returns)
        return Result(done.returncode, done.stdout, done.stderr, answer.read(), returns)
