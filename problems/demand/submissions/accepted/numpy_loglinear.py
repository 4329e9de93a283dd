"""A line through log(units + 0.5) by weekday, price and promotion for each good, and each series' own level of late: numpy alone."""
import csv
from datetime import date, datetime

import numpy as np


def read(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


def day_of(text):
    return datetime.strptime(text, "%d/%m/%Y").date().toordinal() if "/" in text else date.fromisoformat(text).toordinal()


def prepare(rows, prices):
    for row in rows:
        row["good"] = row["good"].lower()
        row["day"] = day_of(row["date"])
        if row["price"]:
            prices.setdefault(row["good"], []).append(float(row["price"]))


def features(row, prices):
    weekday = np.eye(7)[row["day"] % 7]
    price = float(row["price"]) if row["price"] else prices[row["good"]]
    return np.concatenate([weekday, [np.log(price / prices[row["good"]]), float(row["promotion"])]])


train, test = list({row["id"]: row for row in read("train.csv")}.values()), read("test.csv")
prices = {}
prepare(train, prices)
prices = {good: float(np.median(values)) for good, values in prices.items()}
prepare(test, {})
last = max(row["day"] for row in train)
predicted = {}
for good in prices:
    rows = [row for row in train if row["good"] == good]
    shops = sorted({row["shop"] for row in rows})
    X = np.array([features(row, prices) for row in rows])
    y = np.log(np.array([float(row["units"]) for row in rows]) + 0.5)
    shop, day = np.array([shops.index(row["shop"]) for row in rows]), np.array([row["day"] for row in rows])
    recent = np.exp((day - last) / 14)
    level = np.zeros(len(shops))
    for _ in range(20):  # in turns: the effects that all shops share, and each shop's level
        w = np.linalg.lstsq(X, y - level[shop], rcond=None)[0]
        rest = (y - X @ w) * recent
        level = np.bincount(shop, rest) / np.bincount(shop, recent)
    for row in test:
        if row["good"] == good:
            predicted[row["id"]] = float(np.exp(features(row, prices) @ w + level[shops.index(row["shop"])]))

with open("pred.csv", "w") as file:
    file.write("id,prediction\n")
    for row in test:
        file.write(f"{row['id']},{predicted[row['id']]:.4f}\n")
