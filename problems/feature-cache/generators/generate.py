"""Writes every case of data/secret. Run in the package folder."""
import json
import random
from collections import OrderedDict
from pathlib import Path

OUT = Path("data/secret")


class Reference:
    """A list of records. All expired ones are thrown out at the start of every call."""

    def __init__(self, capacity, ttl):
        self.capacity, self.ttl, self.records, self.clock = capacity, ttl, [], 0

    def live(self, now):
        self.clock += 1
        self.records = [record for record in self.records if now - record["put"] < self.ttl]
        return self.records

    def put(self, key, value, now):
        others = [record for record in self.live(now) if record["key"] != key]
        if len(others) == len(self.records) == self.capacity:
            others.remove(min(others, key=lambda record: record["used"]))
        self.records = others + [{"key": key, "value": value, "put": now, "used": self.clock}]

    def get(self, key, now):
        for record in self.live(now):
            if record["key"] == key:
                record["used"] = self.clock
                return record["value"]
        return None

    def size(self, now):
        return len(self.live(now))


class Quick:
    """Two orders: that of puts, where the expired stand in front, and that of uses."""

    def __init__(self, capacity, ttl):
        self.capacity, self.ttl, self.puts, self.uses = capacity, ttl, OrderedDict(), OrderedDict()

    def expire(self, now):
        while self.puts and now - next(iter(self.puts.values())) >= self.ttl:
            key, _ = self.puts.popitem(last=False)
            del self.uses[key]

    def put(self, key, value, now):
        self.expire(now)
        if key in self.puts:
            del self.puts[key], self.uses[key]
        elif len(self.puts) == self.capacity:
            oldest, _ = self.uses.popitem(last=False)
            del self.puts[oldest]
        self.puts[key], self.uses[key] = now, value

    def get(self, key, now):
        self.expire(now)
        if key not in self.uses:
            return None
        self.uses.move_to_end(key)
        return self.uses[key]

    def size(self, now):
        self.expire(now)
        return len(self.puts)


def answers(kind, capacity, ttl, calls):
    cache = kind(capacity, ttl)
    return [None] + [getattr(cache, name)(*arguments) for name, arguments in calls]


def emit(name, capacity, ttl, calls):
    times = [given[-1] for _, given in calls]
    assert 1 <= capacity <= 5000 and 1 <= ttl <= 10**12 and len(calls) <= 15_000
    assert times == sorted(times) and 0 <= times[0] and times[-1] <= 10**12
    expected = answers(Quick, capacity, ttl, calls)
    if len(calls) <= 3000:
        assert expected == answers(Reference, capacity, ttl, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["FeatureCache"] + [call for call, _ in calls], **compact)
    arguments = json.dumps([[capacity, ttl]] + [given for _, given in calls], **compact)
    (OUT / f"{name}.in").write_text(f"{names}\n{arguments}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(expected, **compact) + "\n")


def parse(text):
    """"a=5@1 a@3 @4": put("a", 5.0, 1), get("a", 3), size(4)."""
    calls = []
    for word in text.split():
        what, _, now = word.partition("@")
        key, is_put, value = what.partition("=")
        if is_put:
            calls.append(("put", [key, float(value), int(now)]))
        elif key:
            calls.append(("get", [key, int(now)]))
        else:
            calls.append(("size", [int(now)]))
    return calls


def name_of(number):
    return chr(97 + number % 26) + (name_of(number // 26 - 1) if number >= 26 else "")


def mixed(rng, count, keys, step, start=0):
    now, calls = start, []
    for _ in range(count):
        now += rng.choice([0, 0, rng.randint(0, step)])
        key = name_of(min(rng.randrange(keys), rng.randrange(keys)))
        kind = rng.random()
        if kind < 0.4:
            calls.append(("put", [key, rng.randint(-80, 80) / 8, now]))
        else:
            calls.append(("get", [key, now]) if kind < 0.85 else ("size", [now]))
    return calls


def full_and_live(capacity, more):
    """A full cache in which nothing expires, and new keys all the time."""
    calls = [("put", [name_of(number), number % 8 / 2, number]) for number in range(capacity)]
    for turn in range(more):
        calls.append(("put", [name_of(capacity + turn), turn % 4 / 4, capacity + turn]))
        calls.append(("size", [capacity + turn]) if turn % 2 else ("get", [name_of(turn + 2), capacity + turn]))
    return calls


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261130)
    emit("01-nothing-put", 1, 5, parse("@0 a@0 a@7 @9"))
    emit("02-capacity-one", 1, 10, parse("a=1@0 a@1 b=2@2 a@3 b@3 @3 b=3@4 b@5 @13 b@13 @14 b@14"))
    emit("03-value-zero", 2, 10, parse("a=0@0 a@1 b=0@2 a@3 b@3 c=5@4 a@5 b@5 c@5 b=0@6 b@7"))
    emit("04-exactly-the-ttl", 3, 5, parse("a=1@0 b=2@1 a@4 @4 a@5 b@5 @5 b@6 @6 a=3@6 a@10 a@11"))
    emit("05-get-does-not-renew", 2, 10, parse("a=1@0 a@4 a@8 a@9 a@10 @10 b=2@10 b@19 b@20"))
    emit("06-put-renews", 2, 10, parse("a=1@0 a=2@8 a@12 @12 a@17 a@18 b=1@18 b=1@27 @30 b@36 b@37"))
    emit("07-expired-takes-no-room", 2, 10, parse("a=1@0 b=2@5 a@6 c=3@11 b@12 c@12 a@12 @12"))
    emit("08-recently-used-but-expired", 3, 10, parse("a=1@0 b=2@4 c=3@5 a@9 d=4@10 @10 b@10 c@10 d@10 a@10"))
    emit("09-put-of-an-expired-key", 2, 10, parse("a=1@0 b=2@6 a=3@12 @12 b@12 a@12 c=4@13 b@13 a@13 c@13 @15 @16"))
    emit("10-update-when-full", 2, 100, parse("a=1@0 b=2@1 a=5@2 @2 a@3 b@3 b=6@4 c=7@5 a@6 b@6 c@6"))
    emit("11-missed-get-is-no-use", 2, 100, parse("a=1@0 b=2@1 x@2 c=3@3 a@4 b@4 x@4 d=4@5 c@6 b@6 d@6"))
    emit("12-times-beyond-32-bits", 2, 3 * 10**9, parse("a=1@10 b=2@4294967296 a@4294967296 b@4294967306 @7294967295 b@7294967295 b@7294967296 "
                                                         "c=-1.5@999999999999 c@1000000000000 @1000000000000"))
    emit("13-random-small", 3, 20, mixed(rng, 2500, 8, 9))
    emit("14-random-many-keys", 60, 400, mixed(rng, 3000, 120, 12, 10**11))
    emit("15-full-and-live", 5000, 10**6, full_and_live(5000, 4500))
    emit("16-random-ttl-short", 5000, 150, mixed(rng, 2500, 900, 2))


main()
