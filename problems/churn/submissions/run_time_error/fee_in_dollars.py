"""Takes every fee for a number."""
import csv

with open("test.csv", newline="") as file, open("pred.csv", "w") as out:
    out.write("id,prediction\n")
    for row in csv.DictReader(file):
        out.write(f"{row['id']},{float(row['fee'])}\n")
