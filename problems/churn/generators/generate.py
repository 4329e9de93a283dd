"""Customers of a subscription, half of them with the label. Writes data/secret: the files, and the hidden labels.

The month of a customer's contract, how often they call and log in, the fee for their plan: churn depends on them in steps and together,
so that a model of straight lines gets part of it. `offer` is what the retention team offered: in the training rows, it was offered to
those who were about to leave; in the hidden rows, after the team had changed its rules, to those who stay.
"""
import math
import pathlib
import random

ROWS = 6000  # of each part
SECRET = pathlib.Path(__file__).parent.parent / "data" / "secret"
FEES = {"basic": 12.0, "plus": 25.0, "pro": 60.0}
SPELLINGS = {"basic": ["basic", "Basic", "BASIC", " basic"], "plus": ["plus", "Plus", "PLUS", "plus "], "pro": ["pro", "Pro", "PRO", "pro"]}
YES, NO = ["yes", "Yes", "Y", "1"], ["no", "No", "N", "0"]
COLUMNS = ["plan", "fee", "months", "calls", "logins", "idle_days", "autopay", "region", "offer"]
rng = random.Random(20240611)


def poisson(mean):
    limit, count, product = math.exp(-mean), 0, rng.random()
    while product > limit:
        count, product = count + 1, product * rng.random()
    return count


def customer():
    plan = rng.choices(list(FEES), [5, 3, 2])[0]
    fee = FEES[plan] * math.exp(rng.gauss(0, 0.25))
    months = 1 + int(min(rng.expovariate(1 / 18), 71))
    calls, autopay = poisson(0.8), rng.random() < 0.55
    keen = rng.gauss(0, 1)
    logins = poisson(math.exp(1.7 + 0.7 * keen))
    idle = int(min(rng.expovariate(1.0) * math.exp(1.6 - 0.6 * keen), 90))
    at_renewal = months % 12 in (0, 11)
    logit = -2.9 + 2.2 * at_renewal + 1.6 * math.exp(-months / 4) + 1.5 * (calls >= 2) - 0.9 * autopay
    logit += 1.7 * (logins < 4 and idle > 7) + 1.8 * (fee > 1.15 * FEES[plan]) - 0.8 * (plan == "pro")
    churned = rng.random() < 1 / (1 + math.exp(-1.35 * logit))
    return {"plan": plan, "fee": fee, "months": months, "calls": calls, "logins": logins, "idle_days": idle, "autopay": autopay,
            "region": rng.choice(["north", "south", "east", "west"]), "churned": int(churned)}


def offer(churned, hidden):
    likely = 0.15 if churned == hidden else 0.85
    return rng.choice([2, 3]) if rng.random() < likely else rng.choice([0, 1])


def messy(row, hidden):
    """The row as the file has it: spellings, gaps, other marks for a gap."""
    out = {"plan": rng.choice(SPELLINGS[row["plan"]]), "fee": f"{row['fee']:.2f}", "months": row["months"], "calls": row["calls"],
           "logins": row["logins"], "idle_days": row["idle_days"], "autopay": rng.choice(YES if row["autopay"] else NO),
           "region": row["region"], "offer": offer(row["churned"], hidden)}
    if rng.random() < 0.04:
        out["fee"] = ""
    elif rng.random() < 0.10:
        out["fee"] = "$" + out["fee"]
    if rng.random() < 0.05:
        out["calls"] = ""
    if rng.random() < 0.05:
        out["idle_days"] = rng.choice(["n/a", "-1", ""])
    if rng.random() < 0.10:
        out["region"] = rng.choice(["", "unknown", row["region"].upper()])
    return [str(out[column]) for column in COLUMNS]


def write(name, header, lines):
    path = SECRET / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(",".join(line) + "\n" for line in [header, *lines]))


digits = "0123456789abcdefghijklmnopqrstuvwxyz"
numbers = rng.sample(range(10 * 36 ** 4, 36 ** 5), 2 * ROWS)  # the first digit is a letter: no id is a number to anybody
ids = ["".join(digits[number // 36 ** place % 36] for place in (4, 3, 2, 1, 0)) for number in numbers]
train = [customer() for _ in range(ROWS)]
test = [customer() for _ in range(ROWS)]
write("hidden.files/train.csv", ["id", *COLUMNS, "churned"],
      [[name, *messy(row, False), str(row["churned"])] for name, row in zip(ids[:ROWS], train)])
write("hidden.files/test.csv", ["id", *COLUMNS], [[name, *messy(row, True)] for name, row in zip(ids[ROWS:], test)])
labels = [[name, str(row["churned"])] for name, row in zip(ids[ROWS:], test)]
rng.shuffle(labels)
write("hidden.ans", ["id", "churned"], labels)
