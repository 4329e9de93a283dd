# attack: a memory limit beyond any machine
# says: problem\.yaml:\d+: 'memory' is '9+'
def plant(package):
    file = package / "problem.yaml"
    file.write_text(file.read_text().replace("memory: 128", "memory: 99999999999999999999"))
