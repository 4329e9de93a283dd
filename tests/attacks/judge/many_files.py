# attack: a hundred thousand files that are no pairs
# says: has no x0\.ans beside it
def plant(package):
    for number in range(100_000):
        (package / f"data/secret/x{number}.in").touch()
