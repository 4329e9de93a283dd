"""Takes Bread and bread for two goods, and finds no history of one on some weekday."""
import csv
from collections import defaultdict
from datetime import date, datetime

UPLIFT = 2.0


def read(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


def day_of(text):
    return datetime.strptime(text, "%d/%m/%Y").date() if "/" in text else date.fromisoformat(text)


def uplift(row):
    return UPLIFT if row["promotion"] == "1" else 1.0


train = {row["id"]: row for row in read("train.csv")}.values()
last = max(day_of(row["date"]) for row in train)
sold = defaultdict(list)
for row in train:
    day = day_of(row["date"])
    if (last - day).days < 56:
        sold[row["shop"], row["good"], day.weekday()].append(int(row["units"]) / uplift(row))
with open("pred.csv", "w") as file:
    file.write("id,prediction\n")
    for row in read("test.csv"):
        history = sold[row["shop"], row["good"], day_of(row["date"]).weekday()]
        file.write(f"{row['id']},{sum(history) / len(history) * uplift(row):.4f}\n")
