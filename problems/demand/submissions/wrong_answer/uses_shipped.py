"""What the warehouse ships is what is sold: so it was until the six weeks begin."""
import csv

with open("test.csv", newline="") as file, open("pred.csv", "w") as out:
    out.write("id,prediction\n")
    for row in csv.DictReader(file):
        out.write(f"{row['id']},{row['shipped']}\n")
