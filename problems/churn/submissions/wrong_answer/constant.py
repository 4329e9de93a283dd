"""The share of those who left, for everybody."""
import csv

with open("train.csv", newline="") as file:
    labels = [int(row["churned"]) for row in csv.DictReader(file)]
with open("test.csv", newline="") as file, open("pred.csv", "w") as out:
    out.write("id,prediction\n")
    for row in csv.DictReader(file):
        out.write(f"{row['id']},{sum(labels) / len(labels)}\n")
