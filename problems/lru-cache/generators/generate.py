"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from pathlib import Path

OUT = Path("data/secret")


class Reference:
    """Ages are counted, and the oldest key is searched for: slow, and nothing can be linked wrongly."""

    def __init__(self, capacity):
        self.capacity, self.clock, self.values, self.used = capacity, 0, {}, {}

    def get(self, key):
        if key not in self.values:
            return -1
        self.touch(key)
        return self.values[key]

    def put(self, key, value):
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.used, key=self.used.get)
            del self.used[oldest], self.values[oldest]
        self.values[key] = value
        self.touch(key)

    def touch(self, key):
        self.clock += 1
        self.used.pop(key, None)  # the dict is in the order of use: Quick relies on it
        self.used[key] = self.clock


class Quick(Reference):
    """As the reference, with the dict's own order for the oldest key."""

    def put(self, key, value):
        if key not in self.values and len(self.values) == self.capacity:
            oldest = next(iter(self.used))
            del self.used[oldest], self.values[oldest]
        self.values[key] = value
        self.touch(key)


def answers(kind, capacity, calls):
    cache = kind(capacity)
    return [None] + [getattr(cache, name)(*arguments) for name, arguments in calls]


def emit(name, capacity, calls):
    assert 1 <= capacity <= 3000 and len(calls) <= 60_000
    expected = answers(Quick, capacity, calls)
    if len(calls) <= 5000:
        assert expected == answers(Reference, capacity, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["LRUCache"] + [call for call, _ in calls], **compact)
    arguments = json.dumps([[capacity]] + [given for _, given in calls], **compact)
    (OUT / f"{name}.in").write_text(f"{names}\n{arguments}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(expected, **compact) + "\n")


def parse(text):
    """"p1=5 g1": put(1, 5), get(1)."""
    calls = []
    for word in text.split():
        if word[0] == "g":
            calls.append(("get", [int(word[1:])]))
        else:
            key, value = word[1:].split("=")
            calls.append(("put", [int(key), int(value)]))
    return calls


def mixed(rng, count, keys, gets):
    calls = []
    for _ in range(count):
        key = rng.randrange(keys)
        calls.append(("get", [key]) if rng.random() < gets else ("put", [key, rng.randrange(10**9)]))
    return calls


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261123)
    emit("01-empty", 1, parse("g0 g7"))
    emit("02-capacity-one", 1, parse("p1=5 g1 p2=6 g1 g2 p2=7 g2 p1=8 g2 g1"))
    emit("03-value-zero", 2, parse("p0=0 g0 p1=0 g1 g0 p2=0 g1 g0 g2"))
    emit("04-update-counts-as-use", 3, parse("p1=1 p2=2 p3=3 p1=9 p4=4 g1 g2 g3 g4"))
    emit("05-update-when-full", 2, parse("p1=1 p2=2 p2=3 g1 g2 p1=4 g1 g2"))
    emit("06-missed-get-is-no-use", 2, parse("p1=1 p2=2 g3 p3=3 g1 g2 g3"))
    emit("07-removed-and-back", 2, parse("p1=1 p2=2 p3=3 g1 p1=9 g1 g2 g3"))
    emit("08-exactly-full", 3, parse("p1=1 p2=2 p3=3 g1 g2 g3 p4=4 g1 g2 g3 g4"))
    emit("09-largest-keys-and-values", 2, parse("p1000000000=1000000000 p0=0 g1000000000 p999999999=1 g0 g1000000000"))
    emit("10-random-small", 4, mixed(rng, 3000, 8, 0.5))
    emit("11-random-many-gets", 50, mixed(rng, 5000, 80, 0.8))
    emit("12-all-new-keys", 3000, [("put", [i, i]) for i in range(20_000)] + [("get", [i]) for i in range(16_990, 17_010)])
    emit("13-round-robin-just-too-large", 3000, [call for i in range(20_000) for call in
                                                 (("get", [i % 3001]), ("put", [i % 3001, i % 1000]))])
    emit("14-random-large", 3000, mixed(rng, 60_000, 4000, 0.6))


main()
