"""Writes every case of data/secret. Run in the package folder."""
import bisect
import json
import random
from pathlib import Path

OUT = Path("data/secret")
MOST = 2_000_000_000
POWER = 2**17            # every table of a power of two up to this size
PRIMES = 769 * 1009      # two table sizes that are often chosen


class Reference:
    """Two sorted columns: no hash at all."""

    def __init__(self):
        self.keys, self.values = [], []

    def find(self, key):
        at = bisect.bisect_left(self.keys, key)
        return at, at < len(self.keys) and self.keys[at] == key

    def put(self, key, value):
        at, there = self.find(key)
        if there:
            self.values[at] = value
        else:
            self.keys.insert(at, key)
            self.values.insert(at, value)

    def get(self, key):
        at, there = self.find(key)
        return self.values[at] if there else -1

    def remove(self, key):
        at, there = self.find(key)
        if there:
            del self.keys[at], self.values[at]


class Quick(dict):
    """The language's own map."""

    def put(self, key, value):
        self[key] = value

    def get(self, key):
        return self[key] if key in self else -1

    def remove(self, key):
        self.pop(key, None)


def answers(kind, calls):
    table = kind()
    results = [None]
    for name, given in calls:
        result = getattr(table, name)(*given)
        results.append(result if name == "get" else None)
    return results


def emit(name, calls):
    assert len(calls) <= 15_000 and all(abs(given[0]) <= MOST for _, given in calls)
    expected = answers(Quick, calls)
    assert expected == answers(Reference, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["MyHashMap"] + [call for call, _ in calls], **compact)
    arguments = json.dumps([[]] + [given for _, given in calls], **compact)
    (OUT / f"{name}.in").write_text(f"{names}\n{arguments}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(expected, **compact) + "\n")


def parse(text):
    """"+1=5 ?1 -1": put(1, 5), get(1), remove(1)."""
    calls = []
    for word in text.split():
        if word[0] == "+":
            calls.append(("put", [int(part) for part in word[1:].split("=")]))
        else:
            calls.append(("get" if word[0] == "?" else "remove", [int(word[1:])]))
    return calls


def mixed(rng, count, keys):
    calls = []
    for _ in range(count):
        name, key = rng.choice(["put", "put", "get", "get", "remove"]), rng.choice(keys)
        calls.append((name, [key, rng.randrange(100)] if name == "put" else [key]))
    return calls


def multiples(rng, step, count, questions):
    """All keys fall together if the table's size divides the step. The questions ask for the late ones and for some that are not there."""
    half = count // 2
    keys = [step * number for number in range(-half, half)]
    rng.shuffle(keys)
    calls = [("put", [key, rng.randrange(10)]) for key in keys]
    late = keys[-count // 8:]
    calls += [("get", [rng.choice(late) if rng.random() < 0.6 else step * rng.randint(half, half + 99)]) for _ in range(questions)]
    return calls


def probes_broken(table):
    """Keys of one place in a table of this size: the first goes, the others must still be found, also when put again."""
    calls = []
    for place in (1, table - 1, -1):
        a, b, c, d = (place + table * turn for turn in range(4))
        calls += parse(f"+{a}=1 +{b}=2 +{c}=3 -{a} ?{b} ?{c} -{b} ?{c} +{c}=4 -{c} ?{c} ?{a} +{d}=5 ?{d} +{a}=6 ?{a} ?{d} -{d} ?{d} -{a}")
    return calls


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261128)
    anywhere = [rng.randint(-MOST, MOST) for _ in range(800)]
    emit("01-nothing-put", parse("?0 -0 ?0 ?-1 -5 ?7"))
    emit("02-value-zero", parse("+0=0 ?0 +1=0 ?1 -0 ?0 ?1"))
    emit("03-value-replaced", parse("+4=1 +4=2 ?4 +4=0 ?4 -4 ?4 -4 ?4 +4=9 ?4"))
    emit("04-negative-keys", parse("+-1=1 +1=2 ?-1 ?1 +-16=3 ?-16 ?16 -1 ?-1 ?1 +-7=4 ?7 ?-7 --7 ?-7 +7=5 ?7 ?-7"))
    emit("05-farthest-keys", parse(f"+{MOST}=1 +-{MOST}=1000000000 ?{MOST} ?-{MOST} ?0 -{MOST} ?{MOST} ?-{MOST}"))
    emit("06-minus-one-is-a-key", parse("?-1 +-1=5 ?-1 --1 ?-1 +-2=6 ?-2 ?-1 +0=7 -0 ?0 ?-2 +-1=8 ?-1"))
    emit("07-removed-among-collisions", [call for size in (8, 16, 64, 1000, 1024, 769, 1009, 10007) for call in probes_broken(size)])
    emit("08-many-removed", [call for key in range(1500) for call in (("put", [key * 7, 1]), ("get", [key * 7]), ("remove", [key * 7]))]
         + parse("?0 ?7 ?10493 +7=2 ?7"))
    emit("09-grows-and-keeps-all", [("put", [key, key % 10]) for key in range(-900, 900)] + [("get", [key]) for key in range(-905, 905)])
    emit("10-random-few-keys", mixed(rng, 2000, range(-6, 7)))
    emit("11-random-collisions", mixed(rng, 2000, [1024 * 769 * number for number in range(-40, 41)]))
    emit("12-random-anywhere", mixed(rng, 2000, anywhere))
    emit("13-multiples-of-a-power-of-two", multiples(rng, POWER, 7000, 7000))
    emit("14-multiples-of-two-primes", multiples(rng, PRIMES, 4900, 8200))


main()
