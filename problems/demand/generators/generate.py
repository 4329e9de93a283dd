"""What 26 shops sold of 5 goods each day, and the six weeks after it. Writes data/secret: the files, and the hidden labels.

A good sells by the shop, the weekday, the price, promotions and a drift of its own; some begin or stop to sell well on a day. `shipped`
is what the warehouse sent: in the training rows, what was sold that day; in the weeks to predict the warehouse sends before it knows, most to
the shops that sell least.
"""
import datetime
import math
import pathlib
import random

DAYS, AHEAD = 112, 42
SECRET = pathlib.Path(__file__).parent.parent / "data" / "secret"
FIRST = datetime.date(2024, 1, 8)
SHOPS = [f"S{number:02}" for number in range(1, 27)]
GOODS = {"apples": 2.5, "bread": 3.2, "coffee": 6.0, "milk": 1.4, "tea": 4.1}
WEEK = {"apples": [0.9, 0.8, 0.9, 1.0, 1.2, 1.5, 0.7], "bread": [1.0, 1.0, 1.0, 1.0, 1.1, 1.5, 0.4], "coffee": [1.1, 1.0, 1.0, 1.0, 1.1, 0.9, 0.9],
        "milk": [1.1, 0.9, 0.9, 1.0, 1.1, 1.3, 0.7], "tea": [1.0, 1.0, 0.9, 0.9, 1.0, 1.2, 1.0]}
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
rng = random.Random(20240927)


def poisson(mean):
    if mean > 60:
        return max(0, round(rng.gauss(mean, math.sqrt(mean))))
    limit, count, product = math.exp(-mean), 0, rng.random()
    while product > limit:
        count, product = count + 1, product * rng.random()
    return count


def series(shop_size, good):
    """For each day: price, promotion, units."""
    level = shop_size * math.exp(rng.gauss(2.6, 0.5))
    drift = rng.gauss(0.001, 0.0035)
    jump_day, jump = rng.randrange(40, 95), math.exp(rng.gauss(0, 0.7)) if rng.random() < 0.4 else 1.0
    price, promotion_left, out = GOODS[good], 0, []
    for day in range(DAYS + AHEAD):
        if day % 14 == 0:
            price = round(GOODS[good] * math.exp(rng.gauss(0, 0.08)), 2)
        if promotion_left == 0 and rng.random() < 0.035:
            promotion_left = rng.randrange(3, 8)
        promotion, promotion_left = promotion_left > 0, max(0, promotion_left - 1)
        mean = level * math.exp(drift * day) * (jump if day >= jump_day else 1.0) * WEEK[good][day % 7]
        mean *= (price / GOODS[good]) ** -1.8 * (2.1 if promotion else 1.0) * math.exp(rng.gauss(0, 0.10))
        out.append((price, promotion, poisson(mean)))
    return out


def shipped(units, typical, hidden):
    if not hidden:
        return max(0, units + rng.randrange(-1, 2))
    return max(0, round(700 / (10 + typical) + rng.gauss(0, 1)))


def rows():
    """(hidden, fields without the id, units), in the order of the days."""
    size = {shop: math.exp(rng.gauss(0, 0.5)) for shop in SHOPS}
    all_series = {(shop, good): series(size[shop], good) for shop in SHOPS for good in GOODS}
    for day in range(DAYS + AHEAD):
        date = FIRST + datetime.timedelta(day)
        for (shop, good), history in all_series.items():
            price, promotion, units = history[day]
            hidden = day >= DAYS
            if not hidden and rng.random() < 0.02:
                continue  # the shop did not report
            typical = sum(sold for _, _, sold in history[DAYS - 28:DAYS]) / 28
            # Shops whose number is divisible by 5 write the day first.
            shown = date.strftime("%d/%m/%Y") if int(shop[1:]) % 5 == 0 else date.isoformat()
            price_text = "" if rng.random() < 0.03 else f"{price:.2f}"
            yield hidden, [shown, shop, good if rng.random() < 0.9 else good.capitalize(), price_text, str(int(promotion)),
                           str(shipped(units, typical, hidden))], units


def write(name, header, lines):
    path = SECRET / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(",".join(line) + "\n" for line in [header, *lines]))


everything = list(rows())
numbers = rng.sample(range(10 * 36 ** 3, 36 ** 4), len(everything))  # the first digit is a letter
ids = ["".join(DIGITS[number // 36 ** place % 36] for place in (3, 2, 1, 0)) for number in numbers]
assert "null" not in ids  # which pandas takes for a gap
train, test, labels = [], [], []
for name, (hidden, fields, units) in zip(ids, everything):
    if hidden:
        test.append([name, *fields])
        labels.append([name, str(units)])
    else:
        train.append([name, *fields, str(units)])
        if rng.random() < 0.01:
            train.append(train[-1])  # reported twice
rng.shuffle(labels)
rng.shuffle(test)
COLUMNS = ["id", "date", "shop", "good", "price", "promotion", "shipped"]
write("hidden.files/train.csv", [*COLUMNS, "units"], train)
write("hidden.files/test.csv", COLUMNS, test)
write("hidden.ans", ["id", "units"], labels)
