# attack: a time limit that never comes
# says: problem\.yaml:\d+: 'time_limit' is '\.inf'
def plant(package):
    file = package / "problem.yaml"
    file.write_text(file.read_text().replace("time_limit: 0.5", "time_limit: .inf"))
