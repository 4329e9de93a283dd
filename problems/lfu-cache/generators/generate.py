"""Writes every case of data/secret. Run in the package folder."""
import heapq
import json
import random
from pathlib import Path

OUT = Path("data/secret")


class Reference:
    """A record per key, and the least of all records goes: slow, and it says what the statement says."""

    def __init__(self, capacity):
        self.capacity, self.clock, self.records = capacity, 0, {}

    def get(self, key):
        if key not in self.records:
            return -1
        self.use(key)
        return self.records[key]["value"]

    def put(self, key, value):
        if self.capacity == 0:
            return
        if key not in self.records:
            if len(self.records) == self.capacity:
                del self.records[min(self.records, key=lambda k: (self.records[k]["uses"], self.records[k]["last"]))]
            self.records[key] = {"uses": 0}
        self.records[key]["value"] = value
        self.use(key)

    def use(self, key):
        self.clock += 1
        self.records[key]["uses"] += 1
        self.records[key]["last"] = self.clock


class Quick:
    """A heap of (uses, time of use, key); an entry that is no longer the key's own is skipped."""

    def __init__(self, capacity):
        self.capacity, self.clock, self.values, self.state, self.heap = capacity, 0, {}, {}, []

    def use(self, key):
        self.clock += 1
        self.state[key] = (self.state.get(key, (0, 0))[0] + 1, self.clock)
        heapq.heappush(self.heap, (*self.state[key], key))

    def get(self, key):
        if key not in self.values:
            return -1
        self.use(key)
        return self.values[key]

    def put(self, key, value):
        if self.capacity == 0:
            return
        if key not in self.values and len(self.values) == self.capacity:
            uses, last, oldest = heapq.heappop(self.heap)
            while self.state.get(oldest) != (uses, last):
                uses, last, oldest = heapq.heappop(self.heap)
            del self.values[oldest], self.state[oldest]
        self.values[key] = value
        self.use(key)


def answers(kind, capacity, calls):
    cache = kind(capacity)
    return [None] + [getattr(cache, name)(*arguments) for name, arguments in calls]


def emit(name, capacity, calls):
    assert 0 <= capacity <= 3000 and len(calls) <= 15_000
    expected = answers(Quick, capacity, calls)
    if len(calls) <= 4000:
        assert expected == answers(Reference, capacity, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["LFUCache"] + [call for call, _ in calls], **compact)
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
    """Small keys are asked for more often than large ones."""
    calls = []
    for _ in range(count):
        key = min(rng.randrange(keys), rng.randrange(keys))
        calls.append(("get", [key]) if rng.random() < gets else ("put", [key, rng.randrange(1000)]))
    return calls


def filled_then_new(capacity, used_twice, new):
    """A full cache of which most keys are used twice; then only new keys, which remove one another."""
    calls = [("put", [key, key % 10]) for key in range(capacity)]
    calls += [("get", [key]) for key in range(used_twice)]
    calls += [("put", [capacity + key, key % 10]) for key in range(new)]
    return calls + [("get", [key]) for key in range(capacity - 20, capacity + 20)]


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261126)
    emit("01-nothing-put", 1, parse("g0 g7"))
    emit("02-capacity-zero", 0, parse("p0=0 g0 p1=5 g1 p1=6 g1"))
    emit("03-capacity-one", 1, parse("p1=1 g1 g1 g1 p2=2 g1 g2 p2=3 g2 p1=4 g1 g2"))
    emit("04-value-zero", 2, parse("p0=0 g0 g0 p1=0 g1 p2=0 g0 g1 g2"))
    emit("05-tie-goes-to-oldest-use", 3, parse("p1=1 p2=2 p3=3 g1 g2 g3 g2 g1 g3 p4=4 g1 g2 g3 g4"))
    emit("06-update-is-a-use", 2, parse("p1=1 p2=2 p1=3 p3=4 g1 g2 g3"))
    emit("07-update-when-full", 2, parse("p1=1 p2=2 p2=3 g1 g2 p1=4 g1 g2"))
    emit("08-missed-get-is-no-use", 2, parse("g3 g3 g3 p1=1 p2=2 g1 p3=3 g3 g2 p4=4 g3 g4 g1"))
    emit("09-removed-and-back", 2, parse("p1=1 g1 g1 p2=2 g2 g2 g2 p3=3 p1=9 g3 p3=8 g1 g3 g2"))
    emit("10-new-key-is-never-removed", 3, parse("p1=1 g1 g1 p2=2 g2 g2 p3=3 g3 p4=4 g3 g4 p5=5 g4 g5 g1 g2"))
    emit("11-often-used-long-ago", 2, parse("p1=1 g1 g1 g1 g1 p2=2 p3=3 p4=4 p5=5 g5 p6=6 g1 g5 g6"))
    emit("12-uses-far-apart", 3, parse("p1=1 g1 g1 g1 g1 g1 p2=2 g2 g2 g2 p3=3 g3 g3 p4=4 g4 g4 g4 g4 p5=5 g1 g2 g3 g4 g5"))
    emit("13-largest-keys-and-values", 2, parse("p1000000000=1000000000 p0=0 g1000000000 p999999999=1 g0 g1000000000"))
    emit("14-random-small", 5, mixed(rng, 3000, 12, 0.5))
    emit("15-random-many-gets", 60, mixed(rng, 4000, 120, 0.8))
    emit("16-full-then-new-keys", 3000, filled_then_new(3000, 2990, 8000))


main()
