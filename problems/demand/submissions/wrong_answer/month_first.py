"""Takes 03/04 for the fourth of March."""
import csv
from collections import defaultdict
from datetime import date

UPLIFT = 2.0


def read(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


def day_of(text):
    if "/" not in text:
        return date.fromisoformat(text)
    day, month, year = map(int, text.split("/"))
    return date(year, day, month) if day <= 12 else date(year, month, day)


def uplift(row):
    return UPLIFT if row["promotion"] == "1" else 1.0


train = {row["id"]: row for row in read("train.csv")}.values()
last = max(day_of(row["date"]) for row in train)
sold = defaultdict(list)
for row in train:
    day = day_of(row["date"])
    if (last - day).days < 56:
        sold[row["shop"], row["good"].lower(), day.weekday()].append(int(row["units"]) / uplift(row))
with open("pred.csv", "w") as file:
    file.write("id,prediction\n")
    for row in read("test.csv"):
        history = sold[row["shop"], row["good"].lower(), day_of(row["date"]).weekday()]
        file.write(f"{row['id']},{sum(history) / max(1, len(history)) * uplift(row):.4f}\n")
