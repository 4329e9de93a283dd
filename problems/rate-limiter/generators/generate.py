"""Writes every case of data/secret. Run in the package folder."""
import bisect
import json
import random
from pathlib import Path

OUT = Path("data/secret")


class Reference:
    """Every request that passed, of all users, is looked at anew."""

    def __init__(self, limit, window):
        self.limit, self.window, self.passed = limit, window, []

    def remaining(self, user, now):
        return self.limit - sum(1 for other, time in self.passed if other == user and now - time < self.window)

    def allow(self, user, now):
        passes = self.remaining(user, now) > 0
        if passes:
            self.passed.append((user, now))
        return passes


class Quick:
    """A user's times in order; where the window begins is searched for."""

    def __init__(self, limit, window):
        self.limit, self.window, self.times = limit, window, {}

    def remaining(self, user, now):
        times = self.times.setdefault(user, [])
        return self.limit - (len(times) - bisect.bisect_right(times, now - self.window))

    def allow(self, user, now):
        passes = self.remaining(user, now) > 0
        if passes:
            self.times[user].append(now)
        return passes


def answers(kind, limit, window, calls):
    limiter = kind(limit, window)
    return [None] + [getattr(limiter, name)(*arguments) for name, arguments in calls]


def emit(name, limit, window, calls):
    times = [given[1] for _, given in calls]
    assert 0 <= limit <= 20_000 and 1 <= window <= 10**12 and len(calls) <= 15_000
    assert times == sorted(times) and 0 <= times[0] and times[-1] <= 10**12
    expected = answers(Quick, limit, window, calls)
    if len(calls) <= 3000:
        assert expected == answers(Reference, limit, window, calls)
    compact = {"separators": (",", ":")}
    names = json.dumps(["RateLimiter"] + [call for call, _ in calls], **compact)
    arguments = json.dumps([[limit, window]] + [given for _, given in calls], **compact)
    (OUT / f"{name}.in").write_text(f"{names}\n{arguments}\n")
    (OUT / f"{name}.ans").write_text(json.dumps(expected, **compact) + "\n")


def parse(text):
    """"a@5 a?7": allow("a", 5), remaining("a", 7)."""
    calls = []
    for word in text.split():
        user, sign, now = word.partition("@" if "@" in word else "?")
        calls.append(("allow" if sign == "@" else "remaining", [user, int(now)]))
    return calls


def mixed(rng, count, users, step, start=0, asks=0.2):
    now, calls = start, []
    for _ in range(count):
        now += rng.choice([0, 0, rng.randint(0, step)])
        calls.append(("remaining" if rng.random() < asks else "allow", [rng.choice(users), now]))
    return calls


def main():
    OUT.mkdir(parents=True, exist_ok=True)
    rng = random.Random(20261129)
    emit("01-limit-zero", 0, 5, parse("a@0 a?0 a@9 b?9 b@9"))
    emit("02-window-of-one", 1, 1, parse("a@0 a@0 a@1 a@1 a?1 a?2 a@2 a@2"))
    emit("03-exactly-the-window", 2, 10, parse("a@5 a@6 a@14 a@15 a@15 a@16 a@16 a?24 a?25 a?26"))
    emit("04-across-a-full-minute", 3, 60, parse("a@58 a@59 a@59 a@60 a@61 a@62 a@117 a@118 a@119 a@119 a@120"))
    emit("05-refused-does-not-count", 1, 10, parse("a@0 a@3 a@6 a@9 a@10 a@12 a@15 a@19 a@20 a?29 a?30"))
    emit("06-users-apart", 2, 100, parse("a@0 b@0 a@1 b@1 c@1 a@2 b@2 c@2 c@3 d?3 a?99 a?100 b?101 b@101 a@101"))
    emit("07-names-alike", 1, 100, parse("ann@0 Ann@0 an@0 @0 anna@0 ann@1 Ann@2 ann?3 @4 an?4 ?4 ?100 @100"))
    emit("08-remaining-changes-nothing", 2, 10, parse("a?0 a?0 a?0 a@0 a?0 a?5 a@5 a?5 a?5 a@5 a?9 a?10 a?14 a?15 a@15 b?15"))
    emit("09-many-at-one-time", 5, 3, parse("a@7 " * 8 + "a?7 a@9 a?9 " + "a@10 " * 7 + "a?12 a?13"))
    emit("10-long-pause", 3, 10, parse("a@0 a@1 a@2 a@3 a?500 a@500 a@500 a@500 a@500 a?509 a?510"))
    emit("11-no-tokens-trickle-in", 4, 100, parse("a@0 a@0 a@0 a@0 a@25 a@50 a?75 a@99 a?99 a@100 a@100 a@125 a?125 a@130 a@130"))
    emit("12-times-beyond-32-bits", 2, 5 * 10**9, parse("a@999999 a@4294967296 a@4294967297 a@5000999998 a@5000999999 a?9294967295 a?9294967296 "
                                                       "a@9294967296 a@1000000000000 a?1000000000000"))
    emit("13-random-few-users", 3, 12, mixed(rng, 2500, ["a", "b", "c"], 9))
    emit("14-random-many-users", 4, 3000, mixed(rng, 3000, [f"user{chr(97 + i % 26)}{chr(97 + i // 26)}" for i in range(150)], 60, 10**11))
    emit("15-one-busy-user", 9000, 10**6, [("remaining" if turn % 3 == 2 else "allow", ["u", turn]) for turn in range(14_500)])


main()
