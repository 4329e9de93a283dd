import csv


def read(name):
    with open(name, newline="") as file:
        return list(csv.DictReader(file))


train, test = read("train.csv"), read("test.csv")
share = sum(int(row["churned"]) for row in train) / len(train)

with open("pred.csv", "w") as file:
    file.write("id,prediction\n")
    for row in test:
        file.write(f"{row['id']},{share}\n")
